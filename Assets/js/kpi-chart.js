// Draws the chart of a KPI from the data in the page. Texts and numbers come written by the
// server; colours come from the style sheet, again when light turns to dark.
"use strict";

(() => {
    const canvas = document.getElementById("kpi-chart");
    if (!canvas || !window.Chart) return;
    const data = JSON.parse(canvas.dataset.chart);
    const columns = data.columns;
    const number = (mark) => (mark ? mark.value : null);
    const token = (name) =>
        getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const isDark = matchMedia("(prefers-color-scheme: dark)");
    const isPrint = matchMedia("print");

    const level = (name, mark, color, isNamed) => ({
        label: name,
        data: columns.map(() => mark.value),
        text: () => mark.text,
        borderColor: color,
        borderWidth: 1,
        borderDash: [2, 4],
        pointRadius: 0,
        pointHoverRadius: 0,
        pointHitRadius: 0,
        isNamed,
    });

    const valueLine = (ink, paper, signal) => ({
        label: data.names.value,
        data: columns.map((column) => number(column.value)),
        text: (at) => columns[at].value && columns[at].value.text,
        borderColor: ink,
        borderWidth: 2.25,
        tension: 0,
        segment: {
            borderDash: (part) => (columns[part.p1DataIndex].isOpen ? [4, 4] : undefined),
        },
        pointStyle: columns.map((column) => (column.isSignal ? "rectRot" : "circle")),
        pointRadius: columns.map((column) => (column.isSignal ? 6 : 3.5)),
        pointHoverRadius: 6,
        pointBorderWidth: 2,
        pointBorderColor: columns.map((column) => (column.isSignal ? signal : ink)),
        pointBackgroundColor: columns.map((column) =>
            column.isOpen ? paper : column.isSignal ? signal : ink),
    });

    const targetLine = (color) => ({
        label: data.names.target,
        data: columns.map((column) => number(column.target)),
        text: (at) => columns[at].target && columns[at].target.text,
        borderColor: color,
        borderWidth: 1.75,
        borderDash: [7, 4],
        stepped: "middle",
        pointRadius: 0,
        pointHoverRadius: 0,
        pointHitRadius: 0,
    });

    const expectedMark = (color) => ({
        label: data.names.expected,
        data: columns.map((column) => number(column.expected)),
        text: (at) => columns[at].expected && columns[at].expected.text,
        showLine: false,
        clip: false,
        borderColor: color,
        pointStyle: "line",
        pointRadius: 11,
        pointHoverRadius: 11,
        pointBorderWidth: 2.5,
        pointBorderColor: color,
    });

    const datasets = () => {
        const ink = token("--ink");
        const course = token("--course");
        const soft = token("--line-strong");
        const sets = [valueLine(ink, token("--paper"), token("--off-track"))];
        if (columns.some((column) => column.target)) sets.push(targetLine(course));
        if (columns.some((column) => column.expected)) sets.push(expectedMark(course));
        if (data.limits) {
            sets.push(level(data.names.upper, data.limits.upper, soft, false));
            sets.push(level(data.names.centre, data.limits.centre, soft, true));
            sets.push(level(data.names.lower, data.limits.lower, soft, false));
        }
        return sets;
    };

    const tooltip = () => ({
        displayColors: false,
        backgroundColor: token("--ink"),
        titleColor: token("--paper"),
        bodyColor: token("--paper"),
        padding: 10,
        filter: (item) => item.raw !== null && item.dataset.isNamed === undefined,
        callbacks: {
            title: (items) => (items.length ? heading(items[0].dataIndex) : ""),
            label: (item) => `${item.dataset.label}: ${item.dataset.text(item.dataIndex)}`,
        },
    });

    const heading = (at) => {
        const remarks = [
            columns[at].isOpen && data.names.isOpen,
            columns[at].isSignal && data.names.isSignal,
        ].filter(Boolean);
        return [columns[at].label, ...remarks].join(" · ");
    };

    const axes = (soft, line) => ({
        x: {
            grid: { display: false, borderColor: line },
            ticks: { color: soft, maxRotation: 0, autoSkipPadding: 16 },
        },
        y: {
            min: data.ticks[0].value,
            max: data.ticks[data.ticks.length - 1].value,
            grid: { color: line, drawBorder: false, drawTicks: false },
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
    });

    const options = () => {
        const soft = token("--ink-soft");
        return {
            responsive: true,
            layout: { padding: { right: 14 } },
            maintainAspectRatio: false,
            // Nothing moves, so nobody who asked for less motion has to see any.
            animation: false,
            interaction: { mode: "index", intersect: false },
            font: { family: token("--font") },
            scales: axes(soft, token("--line")),
            plugins: {
                legend: {
                    align: "start",
                    onClick: () => {},
                    labels: {
                        color: soft,
                        usePointStyle: true,
                        pointStyle: "line",
                        pointStyleWidth: 26,
                        filter: (item, chart) =>
                            chart.datasets[item.datasetIndex].isNamed !== false,
                    },
                },
                tooltip: tooltip(),
            },
        };
    };

    let chart = null;
    const draw = () => {
        if (chart) chart.destroy();
        Chart.defaults.font.family = token("--font");
        Chart.defaults.font.size = 12;
        chart = new Chart(canvas, {
            type: "line",
            data: { labels: columns.map((column) => column.label), datasets: datasets() },
            options: options(),
        });
    };

    draw();
    isDark.addEventListener("change", draw);
    isPrint.addEventListener("change", draw);
})();
