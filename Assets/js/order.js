// Lists in an order of one's own: `[data-order]`, each item with a number or choice that says its
// place (`[data-order-place]`). Without this script those are filled in by hand; with it items are
// dragged, or moved by their two buttons, and the places follow. Items of lists of one
// `data-order-group` go from one to another, and say under which they stand (`data-order-key`).
"use strict";

{
    const lists = [...document.querySelectorAll("[data-order]")];

    // What is the item's own, and not of a list within it.
    function own(item, selector) {
        return [...item.querySelectorAll(selector)]
            .filter((found) => found.closest("[data-order]") === item.parentElement);
    }

    function items(list) {
        return [...list.children].filter((item) => own(item, "[data-order-place]").length > 0);
    }

    // The list behind or before it to which an item can go on.
    function neighbour(list, step) {
        const { orderGroup } = list.dataset;
        if (!orderGroup) return undefined;
        const group = lists.filter((other) => other.dataset.orderGroup === orderGroup);
        return group[group.indexOf(list) + step];
    }

    // A button that is disabled loses the focus, so it only says that it is.
    function disable(item, selector, isDisabled) {
        own(item, selector).forEach((button) => {
            button.setAttribute("aria-disabled", String(isDisabled));
        });
    }

    // Places count from 1, and the first and last item have nowhere further to go.
    function renumber(list) {
        const all = items(list);
        all.forEach((item, index) => {
            own(item, "[data-order-place]")[0].value = String(index + 1);
            own(item, "[data-order-rank]").forEach((rank) => {
                rank.textContent = String(index + 1);
            });
            own(item, "[data-order-under]").forEach((under) => {
                under.value = list.dataset.orderKey;
            });
            disable(item, "[data-order-up]", index === 0 && !neighbour(list, -1));
            disable(item, "[data-order-down]", index === all.length - 1 && !neighbour(list, 1));
        });
    }

    function moved(item, from) {
        const list = item.parentElement;
        const all = items(list);
        renumber(list);
        if (from !== list) renumber(from);
        lists.filter((other) => other.dataset.orderGroup).forEach(renumber);
        const said = list.parentElement.querySelector("[data-order-said]");
        if (said) {
            said.textContent = said.dataset.orderSaid
                .replace("{name}", item.dataset.orderName)
                .replace("{n}", String(all.indexOf(item) + 1))
                .replace("{count}", String(all.length));
        }
        list.dispatchEvent(new Event("change", { bubbles: true }));
        const form = list.closest("form");
        form?.querySelectorAll("[data-order-save]").forEach((save) => { save.hidden = false; });
    }

    function move(item, step) {
        const list = item.parentElement;
        const all = items(list);
        const place = all.indexOf(item) + step;
        if (place >= 0 && place < all.length) {
            if (step < 0) all[place].before(item);
            else all[place].after(item);
        } else {
            const next = neighbour(list, step);
            if (!next) return;
            if (step < 0) next.append(item);
            else next.prepend(item);
        }
        moved(item, list);
    }

    function listen(item) {
        const buttons = [["[data-order-up]", -1], ["[data-order-down]", 1]]
            .flatMap(([selector, step]) => own(item, selector).map((button) => [button, step]));
        for (const [button, step] of buttons) {
            button.addEventListener("click", () => { move(item, step); button.focus(); });
            button.addEventListener("keydown", (event) => {
                const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
                if (!way) return;
                event.preventDefault();
                move(item, way);
                button.focus();
            });
        }
    }

    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    for (const list of lists) {
        list.classList.add("is-live");
        items(list).forEach(listen);
        Sortable.create(list, {
            group: list.dataset.orderGroup,
            handle: "[data-order-handle]",
            ghostClass: "is-dragged",
            animation: isStill ? 0 : 120,
            onEnd: (event) => {
                const isMoved = event.from !== event.to || event.oldIndex !== event.newIndex;
                if (isMoved) moved(event.item, event.from);
            },
        });
        renumber(list);
    }
    // There is nothing to keep until something was moved.
    document.querySelectorAll("[data-order-save]").forEach((save) => {
        save.hidden = !("orderChanged" in save.dataset);
    });
}
