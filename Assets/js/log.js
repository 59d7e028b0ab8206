// Logging with one tap, also in a dead spot: a tap counts at once, is kept on the phone until Koers
// has it, and is sent again under the same id, so that it counts once. What waits belongs to whoever
// is signed in; without this script the forms are sent as they are.
"use strict";

(() => {
    const log = document.querySelector("[data-log]");
    const said = document.querySelector("[data-log-said]");
    if (!log || !said) return;
    const key = `koers-log-${log.dataset.log}`;
    const undoSeconds = 60;
    let isSending = false;
    let undoTimer = null;

    const read = () => {
        try { return JSON.parse(localStorage.getItem(key)) || []; } catch { return []; }
    };
    const write = (waiting) => {
        try { localStorage.setItem(key, JSON.stringify(waiting)); } catch { /* private window */ }
    };
    const newID = () =>
        [...crypto.getRandomValues(new Uint8Array(16))]
            .map((byte) => byte.toString(16).padStart(2, "0"))
            .join("");

    // Where the page says how many there are, and how far the ring is.
    function add(form, n) {
        const done = Math.max(0, Number(form.dataset.done) + n);
        const goal = Number(form.dataset.goal);
        form.dataset.done = String(done);
        const count = form.querySelector("[data-count]");
        if (count) {
            const shown = new Intl.NumberFormat(document.documentElement.lang).format(done);
            count.textContent = form.dataset.text.replace("{done}", shown);
        }
        const arc = form.querySelector(".log-arc");
        if (arc && goal > 0) {
            arc.setAttribute("stroke-dasharray", `${Math.min(100, (done * 100) / goal)} 100`);
            arc.classList.toggle("is-reached", done >= goal);
        }
        const number = form.querySelector("[data-n]");
        if (number) number.textContent = String(done);
    }

    function say(text, undo) {
        clearTimeout(undoTimer);
        said.replaceChildren();
        const line = document.createElement("p");
        line.textContent = text;
        said.append(line);
        if (!undo) return;
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = log.dataset.undo;
        button.addEventListener("click", undo);
        said.append(button);
        undoTimer = setTimeout(() => button.remove(), undoSeconds * 1000);
    }

    function sayWaiting() {
        const n = read().length;
        if (n === 0) return;
        const words = n === 1 ? said.dataset.waitingOne : said.dataset.waitingMany;
        say(words.replace("{n}", String(n)), null);
    }

    const post = (path, fields) => {
        const token = document.querySelector("[data-log] input[name=form_token]")?.value;
        const body = new URLSearchParams(token ? { ...fields, form_token: token } : fields);
        return fetch(path, {
            method: "POST",
            body,
            headers: { Accept: "application/json" },
            redirect: "manual",
        });
    };

    // One after the other, the oldest first. What Koers refuses is told and let go.
    async function send() {
        if (isSending) return;
        isSending = true;
        try {
            while (read().length > 0) {
                const [first] = read();
                const answer = await post(first.path, first.fields);
                if (answer.type === "opaqueredirect" || [401, 403].includes(answer.status)) {
                    say(said.dataset.door, null);
                    return;
                }
                if (answer.status >= 500) throw new Error(String(answer.status));
                if (!answer.ok) {
                    const reason = await answer.json().catch(() => ({}));
                    say(`${said.dataset.refused} ${reason.error || ""}`, null);
                }
                write(read().filter((one) => one.fields.id !== first.fields.id));
            }
        } catch {
            sayWaiting();
        } finally {
            isSending = false;
        }
    }

    function tap(form, button) {
        const fields = Object.fromEntries(new FormData(form));
        delete fields.form_token;
        fields[button.name] = button.value;
        fields.id = newID();
        const n = Number(button.value);
        const path = new URL(form.action).pathname;
        write([...read(), { path, fields }]);
        add(form, n);
        const what = form.dataset.logged.replace("{n}", String(n));
        say(said.dataset.logged.replace("{what}", what), () => undo(form, path, fields, n));
        send();
    }

    // What is not sent yet is only taken off the list.
    async function undo(form, path, fields, n) {
        const waiting = read();
        const left = waiting.filter((one) => one.fields.id !== fields.id);
        add(form, -n);
        say(log.dataset.undone, null);
        if (left.length < waiting.length && !isSending) {
            write(left);
            return;
        }
        write([...left, { path: `${path}/removal`, fields: { ...fields } }]);
        send();
    }

    document.querySelectorAll(".log-form").forEach((form) => {
        let latest = -Infinity;
        form.addEventListener("submit", (event) => {
            if (!event.submitter) return;
            event.preventDefault();
            // Two taps of one finger within a blink are one.
            if (event.timeStamp - latest < 350) return;
            latest = event.timeStamp;
            tap(form, event.submitter);
        });
    });

    window.addEventListener("online", send);
    document.addEventListener("visibilitychange", () => { if (!document.hidden) send(); });
    setInterval(() => { if (read().length > 0) send(); }, 20_000);
    sayWaiting();
    send();
})();
