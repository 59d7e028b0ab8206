// Counts down how long something may take, from what it took when the page was made: what is left,
// or, with a plus, what it is over. It says nothing aloud: whoever speaks is not to be interrupted.
"use strict";

document.querySelectorAll("[data-timer][data-timer-elapsed]").forEach((timer) => {
    const whole = Number(timer.dataset.timer);
    const began = Date.now() - 1000 * Number(timer.dataset.timerElapsed);
    const show = () => {
        const left = whole - Math.floor((Date.now() - began) / 1000);
        const seconds = Math.abs(left);
        timer.textContent = `${left < 0 ? "+" : ""}${Math.floor(seconds / 60)}:` +
            String(seconds % 60).padStart(2, "0");
        timer.classList.toggle("is-over", left < 0);
    };
    show();
    setInterval(show, 1000);
});
