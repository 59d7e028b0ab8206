// Tables to type in: what is copied from a spreadsheet goes into the cells, from the one in which it
// lands on; the arrows go up and down, as they do there.
"use strict";

document.querySelectorAll("[data-grid]").forEach((grid) => {
    const rows = [...grid.tBodies[0].rows].map((row) => [...row.querySelectorAll("input[type=text]")]);
    const said = grid.closest("form").querySelector("[data-grid-said]");

    function place(cell) {
        const row = rows.findIndex((cells) => cells.includes(cell));
        return { row, column: row < 0 ? -1 : rows[row].indexOf(cell) };
    }

    // Lines with tabs between; the empty line that spreadsheets end with is none.
    function table(text) {
        const lines = text.replace(/\r\n?/g, "\n").split("\n");
        while (lines.length > 1 && lines.at(-1).trim() === "") lines.pop();
        return lines.map((line) => line.split("\t"));
    }

    grid.addEventListener("paste", (event) => {
        const text = event.clipboardData?.getData("text/plain") ?? "";
        const from = place(event.target);
        if (from.row < 0 || !/[\t\n\r]/.test(text.replace(/[\r\n]+$/, ""))) return;
        event.preventDefault();
        let [inside, outside] = [0, 0];
        table(text).forEach((cells, down) => cells.forEach((value, right) => {
            const cell = rows[from.row + down]?.[from.column + right];
            if (!cell) {
                if (value.trim()) outside += 1;
                return;
            }
            cell.value = value.trim();
            cell.dispatchEvent(new Event("change", { bubbles: true }));
            inside += 1;
        }));
        if (said) {
            said.textContent = said.dataset.gridSaid
                .replace("{n}", String(inside)).replace("{outside}", String(outside));
        }
    });

    grid.addEventListener("keydown", (event) => {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        const from = place(event.target);
        const next = step && from.row >= 0 ? rows[from.row + step]?.[from.column] : null;
        if (!next) return;
        event.preventDefault();
        next.focus();
        next.select();
    });
});
