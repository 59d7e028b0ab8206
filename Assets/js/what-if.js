// The what-if: sliders and fields follow each other, and the answer follows them without a new
// page; the address follows too. Draws the chart from the data in the page. Texts and numbers come
// written by the server; colours come from the style sheet, again when light turns to dark.
"use strict";

(() => {
    const form = document.getElementById("scenario");
    if (!form) return;
    const token = (name) =>
        getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const comma = document.documentElement.lang === "nl" ? "," : ".";

    // What the answer changes on the page; the fields themselves stay, and so does the focus.
    const parts = [".top", "#what-if-outcome", "#what-if-numbers", "#saved"];
    const texts = ["what-if-sentence", "cycle-now", "inflow-now", "conversion-now", "amount-now"];

    let chart = null;
    const draw = () => {
        if (chart) chart.destroy();
        chart = null;
        const canvas = document.getElementById("what-if-chart");
        if (!canvas || !window.Chart) return;
        const data = JSON.parse(canvas.dataset.chart);
        Chart.defaults.font.family = token("--font");
        Chart.defaults.font.size = 12;
        chart = new Chart(canvas, {
            type: "line",
            data: { labels: data.columns.map((column) => column.label), datasets: datasets(data) },
            options: options(data),
        });
    };

    const line = (data, key, color, more) => ({
        label: data.names[key],
        key,
        data: data.columns.map((column) => (column[key] ? column[key].value : null)),
        borderColor: color,
        backgroundColor: color,
        borderWidth: 2.25,
        pointRadius: 3,
        pointHoverRadius: 5,
        tension: 0,
        ...more,
    });

    const datasets = (data) => {
        const band = token("--bar-rest");
        const edge = { borderWidth: 0, pointRadius: 0, pointHoverRadius: 0, order: 3 };
        const isOtherwise = data.columns.some((column) => column.scenario);
        const ink = token("--ink");
        return [
            line(data, "base", isOtherwise ? token("--line-strong") : ink, {
                borderDash: isOtherwise ? [5, 4] : [],
                order: 2,
            }),
            ...(isOtherwise ? [line(data, "scenario", token("--course"), { order: 1 })] : []),
            line(data, "high", band, { ...edge, fill: "+1", backgroundColor: `${band}66` }),
            line(data, "low", band, edge),
        ];
    };

    const options = (data) => {
        const soft = token("--ink-soft");
        return {
            responsive: true,
            maintainAspectRatio: false,
            // Nothing moves, so nobody who asked for less motion has to see any.
            animation: false,
            interaction: { mode: "index", intersect: false },
            layout: { padding: { right: 14 } },
            scales: {
                x: {
                    grid: { display: false },
                    ticks: { color: soft, maxRotation: 0, autoSkipPadding: 16 },
                },
                y: {
                    min: data.ticks[0].value,
                    max: data.ticks[data.ticks.length - 1].value,
                    grid: { color: token("--line"), drawTicks: false },
                    afterBuildTicks: (axis) => {
                        axis.ticks = data.ticks.map((tick) => ({ value: tick.value }));
                    },
                    ticks: {
                        color: soft,
                        padding: 8,
                        autoSkip: false,
                        callback: (value, index) => data.ticks[index].text,
                    },
                },
            },
            plugins: { legend: legend(data, soft), tooltip: tooltip(data) },
        };
    };

    // The two edges of the band are one thing.
    const legend = (data, soft) => ({
        align: "start",
        onClick: () => {},
        labels: {
            color: soft,
            usePointStyle: true,
            pointStyleWidth: 26,
            filter: (item, all) => all.datasets[item.datasetIndex].key !== "low",
            generateLabels: (made) =>
                Chart.defaults.plugins.legend.labels.generateLabels(made).map((item) => ({
                    ...item,
                    ...(made.data.datasets[item.datasetIndex].key === "high"
                        ? { text: data.names.band, pointStyle: "rect", lineWidth: 0 }
                        : { pointStyle: "line", lineWidth: 2.25 }),
                })),
        },
    });

    const tooltip = (data) => ({
        displayColors: false,
        backgroundColor: token("--ink"),
        titleColor: token("--paper"),
        bodyColor: token("--paper"),
        padding: 10,
        callbacks: {
            title: (items) => (items.length ? data.columns[items[0].dataIndex].name : ""),
            label: (item) =>
                `${item.dataset.label}: ${data.columns[item.dataIndex][item.dataset.key].text}`,
        },
    });

    const sliders = [...form.querySelectorAll(".scenario-slider")];
    const field = (slider) => document.getElementById(slider.dataset.for);
    const follow = () => {
        for (const slider of sliders) {
            const number = Number(field(slider).value.replace(",", "."));
            if (Number.isFinite(number)) slider.value = number;
        }
    };

    // An answer that is overtaken by a later choice is left where it is.
    let asked = 0;
    const ask = async () => {
        const mine = ++asked;
        const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
        try {
            const answer = await fetch(address, { headers: { Accept: "text/html" } });
            if (answer.status !== 200) return form.submit();
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            if (mine === asked) show(page, address);
        } catch {
            form.submit();
        }
    };

    const show = (page, address) => {
        history.replaceState(null, "", address);
        for (const id of texts) {
            const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
            if (old && fresh && old.textContent !== fresh.textContent) {
                old.textContent = fresh.textContent;
            }
        }
        const name = document.getElementById("name")?.value ?? "";
        for (const part of parts) {
            const [old, fresh] = [document.querySelector(part), page.querySelector(part)];
            if (old && fresh) old.replaceChildren(...fresh.childNodes);
        }
        const kept = document.getElementById("name");
        if (kept) kept.value = name;
        for (const wrong of form.querySelectorAll(".scenario-wrong")) wrong.remove();
        for (const input of form.querySelectorAll("[aria-invalid]")) {
            input.removeAttribute("aria-invalid");
        }
        draw();
    };

    let timer = 0;
    const soon = (wait) => {
        clearTimeout(timer);
        timer = setTimeout(ask, wait);
    };

    form.addEventListener("input", (event) => {
        if (event.target.matches(".scenario-slider")) {
            field(event.target).value = event.target.value.replace(".", comma);
            soon(200);
        } else {
            follow();
        }
    });
    form.addEventListener("change", () => soon(0));
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        soon(0);
    });

    follow();
    draw();
    for (const media of ["(prefers-color-scheme: dark)", "print"]) {
        matchMedia(media).addEventListener("change", draw);
    }
})();
