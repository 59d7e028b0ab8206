// Copies the text of a field. Where the browser does not let a page copy, the text is selected, so that
// the keys for copying do.
"use strict";

document.querySelectorAll("[data-copy]").forEach((button) => {
    const field = document.getElementById(button.dataset.copy);
    const status = button.parentElement.querySelector("[data-said]");
    if (!field) return;
    button.parentElement.hidden = false;
    button.addEventListener("click", async () => {
        field.focus();
        field.select();
        try {
            await navigator.clipboard.writeText(field.value);
            status.textContent = status.dataset.said;
            setTimeout(() => { status.textContent = ""; }, 4000);
            button.focus();
        } catch {
            status.textContent = "";
        }
    });
});
