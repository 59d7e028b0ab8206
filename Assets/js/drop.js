// Lets a file be dropped on the place where it is chosen. Without this the field itself takes it.
"use strict";

document.querySelectorAll("[data-drop]").forEach((place) => {
    const field = document.getElementById(place.dataset.drop);
    const hint = place.querySelector(".drop-hint");
    if (!field || !hint) return;
    hint.hidden = false;
    let depth = 0;
    const mark = (change) => {
        depth = Math.max(0, depth + change);
        place.toggleAttribute("data-over", depth > 0);
    };
    place.addEventListener("dragenter", (event) => { event.preventDefault(); mark(1); });
    place.addEventListener("dragleave", () => mark(-1));
    place.addEventListener("dragover", (event) => event.preventDefault());
    place.addEventListener("drop", (event) => {
        event.preventDefault();
        depth = 0;
        mark(0);
        if (event.dataTransfer.files.length > 0) field.files = event.dataTransfer.files;
    });
});
