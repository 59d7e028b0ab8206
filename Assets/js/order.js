// Lists in an order of one's own: `[data-order]`, each item with a number or choice that says its
// place (`[data-order-place]`). Without this script those are filled in by hand; with it items are
// dragged, or moved by their two buttons, and the places follow.
"use strict";

document.querySelectorAll("[data-order]").forEach((list) => {
    const items = () => [...list.children].filter((item) => item.querySelector("[data-order-place]"));
    const said = list.parentElement.querySelector("[data-order-said]");
    list.classList.add("is-live");

    // Places count from 1, and the first and last item have nowhere further to go.
    function renumber() {
        const all = items();
        all.forEach((item, index) => {
            item.querySelector("[data-order-place]").value = String(index + 1);
            item.querySelectorAll("[data-order-rank]").forEach((rank) => {
                rank.textContent = String(index + 1);
            });
            disable(item.querySelector("[data-order-up]"), index === 0);
            disable(item.querySelector("[data-order-down]"), index === all.length - 1);
        });
    }

    // A button that is disabled loses the focus, so it only says that it is.
    function disable(button, isDisabled) {
        button?.setAttribute("aria-disabled", String(isDisabled));
    }

    function moved(item) {
        renumber();
        const all = items();
        if (said) {
            said.textContent = said.dataset.orderSaid
                .replace("{name}", item.dataset.orderName)
                .replace("{n}", String(all.indexOf(item) + 1))
                .replace("{count}", String(all.length));
        }
        list.dispatchEvent(new Event("change", { bubbles: true }));
        if (list.dataset.order === "send") list.closest("form").requestSubmit();
    }

    function move(item, step) {
        const all = items();
        const place = all.indexOf(item) + step;
        if (place < 0 || place >= all.length) return;
        if (step < 0) all[place].before(item);
        else all[place].after(item);
        moved(item);
    }

    items().forEach((item) => {
        const up = item.querySelector("[data-order-up]");
        const down = item.querySelector("[data-order-down]");
        up?.addEventListener("click", () => { move(item, -1); up.focus(); });
        down?.addEventListener("click", () => { move(item, 1); down.focus(); });
        for (const button of [up, down]) {
            button?.addEventListener("keydown", (event) => {
                const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
                if (!step) return;
                event.preventDefault();
                move(item, step);
                button.focus();
            });
        }
    });

    Sortable.create(list, {
        handle: "[data-order-handle]",
        ghostClass: "is-dragged",
        animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
        onEnd: (event) => { if (event.oldIndex !== event.newIndex) moved(event.item); },
    });
    renumber();
});
