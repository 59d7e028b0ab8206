// Pages with several forms: whoever leaves, or sends one of them, is asked first when something typed
// in another one is not kept yet.
"use strict";

(() => {
    const changed = new Set();
    let sent = null;
    document.addEventListener("input", (event) => {
        const form = event.target.closest("form[method=post]");
        if (form) changed.add(form);
    });
    document.addEventListener("submit", (event) => { sent = event.target; });
    window.addEventListener("beforeunload", (event) => {
        const left = [...changed].filter((form) => form !== sent && form.isConnected);
        sent = null;
        if (left.length > 0) event.preventDefault();
    });
})();
