import Domain

extension ResultParts: SavesTables {
    /// Revenue by type over time, shared out over groups, and what is wanted beside it.
    func sheet(of name: TableName) -> SheetTable? {
        switch name {
        case .mix: mix
        case .pareto: pareto
        case .wanted: frame.sees(.wanted(model.view)) ? model.wanted.map(wanted) : nil
        default: nil
        }
    }

    private var mix: SheetTable {
        let (wording, view) = (frame.wording, model.view)
        let kinds = MixSection(points: model.mix, view: view, frame: frame).kinds
        return SheetTable(
            wording("result.mix.title", ["per": wording.perLength(view.length)]),
            [wording.length(view.length)]
                + kinds.map { wording.groupHead($0, by: .revenueType) }
                + [wording("result.mix.total")], model.mix.reversed()
        ) { point in
            [.text(wording.period(point.period, view.length))]
                + kinds.map { kind in
                    TableCell(major: point.lines?.first { $0.name == kind }?.value?.number)
                } + [TableCell(major: point.value?.number)]
        }
    }

    private var pareto: SheetTable? {
        let (wording, dimension) = (frame.wording, model.view.by.dimension)
        guard let point = model.shared, let lines = point.lines else { return nil }
        return SheetTable(
            wording(
                "result.pareto.title",
                [
                    "dimension": wording.dimension(dimension),
                    "period": wording.period(point.period, model.view.length),
                ]),
            [
                wording.dimension(dimension), wording("fact.id"), wording("split.value"),
                wording("split.share"), wording("result.pareto.cumulative"),
                wording("split.in80"),
            ], lines
        ) { line in
            [
                .text(wording.groupHead(line.name(frame.names), by: dimension)),
                TableCell(line.id), TableCell(major: line.value?.number),
                TableCell(percent: line.pareto?.share),
                TableCell(percent: line.pareto?.cumulative),
                TableCell(line.pareto?.isIn80 == true ? wording("split.in80") : nil),
            ]
        }
    }

    private func wanted(_ wanted: WantedMix) -> SheetTable {
        let (wording, dimension) = (frame.wording, model.view.by.dimension)
        let all: [(name: String, wanted: Double?, actual: Double?, gap: Double?)] =
            wanted.groups.map { group in
                let name = group.name == "unknown" ? nil : model.names[group.name] ?? group.name
                return (
                    wording.groupHead(name, by: dimension), group.wanted, group.actual, group.gap
                )
            } + [
                (
                    wording("result.wanted.together"), wanted.share, wanted.actual,
                    wanted.actual.map { $0 - wanted.share }
                )
            ]
        return SheetTable(
            wording("result.wanted.title", ["dimension": wording.dimension(dimension)]),
            [
                wording.dimension(dimension), wording("result.wanted.wanted"),
                wording("result.wanted.actual"), wording("result.wanted.gap"),
            ], all
        ) { one in
            [
                .text(one.name), TableCell(percent: one.wanted), TableCell(percent: one.actual),
                TableCell(number: one.gap),
            ]
        }
    }
}

extension EfficiencySection: SavesTables {
    /// The months of the window, and the lines of the chart.
    func sheet(of name: TableName) -> SheetTable? {
        guard let sight else { return nil }
        return switch name {
        case .months: months(sight)
        case .lines: lines(sight)
        default: nil
        }
    }

    private func months(_ sight: EfficiencySight) -> SheetTable {
        let wording = frame.wording
        return SheetTable(
            wording("labour.months"),
            [wording("kpi.table.period")]
                + ["revenue", "fixed", "personnel", "ratio"].map { wording("labour.\($0)") },
            sight.parts.months.reversed()
        ) { month in
            [
                .text(wording.period(month.period, .month)), .money(month.revenue),
                TableCell(month.fixed), TableCell(month.personnel),
                TableCell(number: sight.ratio(of: month.period)?.value?.number),
            ]
        }
    }

    private func lines(_ sight: EfficiencySight) -> SheetTable {
        let wording = frame.wording
        let count = wording.whole(sight.parts.months.count)
        return SheetTable(
            wording("labour.chart", ["n": count]),
            [
                wording("kpi.table.period"), wording("labour.ofMonth"),
                wording("labour.overWindow", ["n": count]), wording("labour.own"),
            ], sight.lines.reversed()
        ) { line in
            [
                .text(wording.period(line.period, .month)), TableCell(number: line.month),
                TableCell(number: line.ratio), TableCell(number: line.benchmark),
            ]
        }
    }
}

extension CostsPage: SavesTables {
    /// What was entered for the month.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .costs else { return nil }
        return SheetTable(
            title, [wording("fact.costKind"), wording("fact.label"), wording("fact.amount")], costs
        ) { cost in
            [.text(wording.costs(cost.kind)), TableCell(cost.label), .money(cost.amount)]
        }
    }
}

extension TeamPage: SavesTables {
    /// At which ratio what happens.
    func sheet(of name: TableName) -> SheetTable? {
        name == .page ? thresholdSheet(title, sight.thresholds) : nil
    }
}

extension ThresholdsPage: SavesTables {
    /// At which ratio what happens.
    func sheet(of name: TableName) -> SheetTable? {
        switch name {
        case .page: thresholdSheet(title, thresholds)
        case .changes: changeSheet(history)
        default: nil
        }
    }
}

extension Page {
    fileprivate func thresholdSheet(_ title: String, _ thresholds: [Threshold]) -> SheetTable {
        SheetTable(
            title,
            [
                wording("threshold.ratio"), wording("threshold.consequence"),
                wording("threshold.on"), wording("team.passed"),
            ], thresholds
        ) { one in
            [
                .exact(one.ratio), .text(one.consequence), .day(one.announcedOn),
                TableCell(one.passedOn),
            ]
        }
    }
}
