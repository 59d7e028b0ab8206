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

    // The limits hold for the periods they were computed over, and those after.
    const level = (name, mark, color, dash, isNamed) => ({
        label: name,
        data: columns.map((column) => (column.isWithinLimits ? mark.value : null)),
        text: () => mark.text,
        borderColor: color,
        borderWidth: 1,
        borderDash: dash,
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
        pointStyle: columns.map((column) => (column.signal ? "rectRot" : "circle")),
        pointRadius: columns.map((column) => (column.signal ? 7 : 3.5)),
        pointHoverRadius: 6,
        pointBorderWidth: 2,
        pointBorderColor: columns.map((column) => (column.signal ? signal : ink)),
        pointBackgroundColor: columns.map((column) =>
            column.isOpen ? paper : column.signal ? signal : ink),
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

    const secondLine = (color) => ({
        label: data.names.second,
        data: columns.map((column) => number(column.second)),
        text: (at) => columns[at].second && columns[at].second.text,
        borderColor: color,
        borderWidth: 1.25,
        pointStyle: "triangle",
        pointRadius: 3,
        pointHoverRadius: 5,
        pointBackgroundColor: color,
    });

    // Two edges without a line; what lies between them is filled.
    const bandEdge = (edge, color, fill) => ({
        label: data.names.band,
        data: columns.map((column) => number(column[edge])),
        borderWidth: 0,
        borderColor: color,
        backgroundColor: color,
        fill,
        pointRadius: 0,
        pointHoverRadius: 0,
        pointHitRadius: 0,
        isNamed: fill !== false,
    });

    const bandSign = (edge) => ({
        pointStyle: "rect",
        fillStyle: token("--bar-track"),
        strokeStyle: edge,
        lineWidth: 1,
    });

    const datasets = () => {
        const ink = token("--ink");
        const course = token("--course");
        const soft = token("--line-strong");
        const sets = [valueLine(ink, token("--paper"), token("--off-track"))];
        if (columns.some((column) => column.second)) sets.push(secondLine(token("--bar")));
        if (columns.some((column) => column.low)) {
            sets.push(bandEdge("low", token("--bar-track"), false));
            sets.push(bandEdge("high", token("--bar-track"), "-1"));
        }
        if (columns.some((column) => column.target)) sets.push(targetLine(course));
        if (columns.some((column) => column.expected)) sets.push(expectedMark(course));
        if (data.limits) {
            sets.push(level(data.names.upper, data.limits.upper, soft, [2, 3], false));
            sets.push(level(data.names.centre, data.limits.centre, soft, [8, 3], false));
            sets.push(level(data.names.lower, data.limits.lower, soft, [2, 3], false));
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
            columns[at].signal,
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
            layout: { padding: { right: labelRoom() } },
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
                        // A band has no line to show: its sign is a patch of its colour.
                        generateLabels: (chart) =>
                            Chart.defaults.plugins.legend.labels
                                .generateLabels(chart)
                                .map((item) =>
                                    chart.data.datasets[item.datasetIndex].fill
                                        ? { ...item, ...bandSign(soft) }
                                        : item),
                        filter: (item, chart) =>
                            chart.datasets[item.datasetIndex].isNamed !== false,
                    },
                },
                tooltip: tooltip(),
            },
        };
    };

    // Writes beside each level what it is, at the right of the chart where no line runs; not where
    // there is little room, as the page has it in words.
    const labelFont = () => `11px ${token("--font")}`;
    const isNarrow = () => canvas.parentElement.clientWidth < 640;
    const levels = () =>
        data.limits && !isNarrow()
            ? [
                  [data.names.upper, data.limits.upper],
                  [data.names.centre, data.limits.centre],
                  [data.names.lower, data.limits.lower],
              ]
            : [];
    const levelText = ([name, mark]) => `${name} ${mark.text}`;
    const labelRoom = () => {
        const pen = canvas.getContext("2d");
        pen.font = labelFont();
        const widths = levels().map((one) => pen.measureText(levelText(one)).width);
        return widths.length ? Math.max(...widths) + 14 : 14;
    };
    const levelLabels = {
        id: "levelLabels",
        afterDraw: (chart) => {
            const pen = chart.ctx;
            pen.save();
            pen.font = labelFont();
            pen.textBaseline = "middle";
            pen.fillStyle = token("--ink-soft");
            let last = -Infinity;
            for (const one of levels()) {
                // Levels that nearly meet have their texts one below the other.
                last = Math.max(chart.scales.y.getPixelForValue(one[1].value), last + 13);
                pen.fillText(levelText(one), chart.chartArea.right + 8, last);
            }
            pen.restore();
        },
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
            plugins: [levelLabels],
        });
    };

    draw();
    isDark.addEventListener("change", draw);
    isPrint.addEventListener("change", draw);
})();
