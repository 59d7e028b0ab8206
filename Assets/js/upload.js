// Tells how far a large file is on its way, and lets one stop it. Without this the browser sends it.
"use strict";

document.querySelectorAll("form[data-upload]").forEach((form) => {
    const field = document.getElementById(form.dataset.upload);
    const way = form.querySelector(".upload-way");
    if (!field || !way) return;
    const [bar, words, stop] = ["progress", "p", "button"].map((name) => way.querySelector(name));
    const button = form.querySelector("button[type=submit]");
    const megabytes = (bytes) => (bytes / 1e6).toLocaleString(
        document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

    const tell = (done, all) => {
        const isSent = done >= all;
        if (isSent) bar.removeAttribute("value"); else bar.value = 100 * done / all;
        words.textContent = isSent ? way.dataset.sent : way.dataset.sending
            .replace("{done}", megabytes(done)).replace("{all}", megabytes(all));
    };
    const end = (text) => {
        bar.hidden = stop.hidden = true;
        words.textContent = text;
        button.disabled = false;
    };

    form.addEventListener("submit", (event) => {
        const file = field.files[0];
        // Less than this is there before anybody looks.
        if (!file || file.size < 1e6) return;
        event.preventDefault();
        const request = new XMLHttpRequest();
        request.upload.addEventListener("progress", (step) => tell(step.loaded, step.total));
        request.addEventListener("error", () => end(way.dataset.broken));
        request.addEventListener("abort", () => end(way.dataset.stopped));
        request.addEventListener("load", () => {
            if (request.status < 400 && request.responseURL !== form.action) {
                location.assign(request.responseURL);
                return;
            }
            // The same page, with what is wrong.
            document.open();
            document.write(request.responseText);
            document.close();
        });
        stop.onclick = () => request.abort();
        way.hidden = bar.hidden = stop.hidden = false;
        button.disabled = true;
        tell(0, file.size);
        request.open("POST", form.action);
        request.send(new FormData(form));
    });
});
