// The sheet of a survey: tells how far one is, and keeps what is filled in by itself, so that a phone
// that is put away loses nothing. Without this script the two buttons do the same.
"use strict";

(() => {
    const form = document.querySelector("form[data-answer]");
    const progress = form?.querySelector("[data-progress]");
    if (!progress) return;
    const count = progress.querySelector("[data-count]");
    const note = progress.querySelector("[data-note]");
    // What was sent is changed by sending it again, not by itself.
    const keepsItself = form.dataset.answer === "draft";
    const all = form.querySelectorAll("fieldset").length;
    let timer = null;
    let isChanged = false;
    let sending = null;

    function tell() {
        const done = form.querySelectorAll("input[type=radio]:checked").length;
        count.textContent = progress.dataset.text
            .replace("{done}", String(done))
            .replace("{all}", String(all));
        progress.hidden = false;
    }

    async function post() {
        isChanged = false;
        const body = new URLSearchParams(new FormData(form));
        body.set("script", "yes");
        try {
            const answer = await fetch(form.action, {
                method: "POST", body, redirect: "manual", keepalive: true,
            });
            note.textContent = answer.ok ? progress.dataset.saved : progress.dataset.failed;
        } catch {
            isChanged = true;
            note.textContent = progress.dataset.failed;
        }
    }

    // One at a time, so that what came last stays.
    function keep() {
        clearTimeout(timer);
        if (!keepsItself || !isChanged || sending) return;
        sending = post().finally(() => {
            sending = null;
            if (isChanged) timer = setTimeout(keep, 3000);
        });
    }

    function change() {
        isChanged = true;
        note.textContent = "";
        tell();
        clearTimeout(timer);
        timer = setTimeout(keep, 1200);
    }

    form.addEventListener("input", change);
    document.addEventListener("visibilitychange", () => { if (document.hidden) keep(); });
    form.addEventListener("submit", (event) => {
        clearTimeout(timer);
        isChanged = false;
        if (!sending) return;
        // What is under way arrives first.
        event.preventDefault();
        sending.finally(() => form.requestSubmit(event.submitter));
    });
    tell();
})();
