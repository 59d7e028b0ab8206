import Domain
import Storage

extension LeadFlowParts: SavesTables {
    /// Where leads come from, how they grow, the funnel, and how fast they become customers.
    func sheet(of name: TableName) -> SheetTable? {
        switch name {
        case .newByChannel, .qualifiedByChannel, .qualifiedByMethod:
            sources.first { $0.table == name }.map { source in
                let wording = frame.wording
                let title = wording(
                    "split.page.title",
                    [
                        "kpi": wording.metricName(source.kpi.kpi.metric),
                        "dimension": wording.dimension(source.split.dimension),
                    ])
                return SplitTable(
                    split: source.split, reading: KPIReading(source.kpi, wording), frame: frame
                ).sheet(title)
            }
        case .growth: growth.map(growthSheet)
        case .funnel: funnel.isEmpty ? nil : funnelSheet
        case .conversion: curve.curve.plateau == nil ? nil : conversionSheet
        default: nil
        }
    }

    private func growthSheet(_ answer: Answer) -> SheetTable {
        let wording = frame.wording
        return SheetTable(
            wording.metricName(answer.metric.key),
            [
                wording("kpi.table.period"), wording("leadFlow.growth.value"),
                wording("leadFlow.growth.n"),
            ], answer.points.filter(\.isComplete).reversed()
        ) { point in
            [
                .text(wording.period(point.period, .month)),
                TableCell(point.value?.number, of: answer.metric), .whole(point.n),
            ]
        }
    }

    private var funnelSheet: SheetTable {
        let wording = frame.wording
        let rows = funnel.pipelines.flatMap { pipeline in pipeline.stages.map { (pipeline, $0) } }
        return SheetTable(
            wording("funnel.title"),
            [
                wording("deal.pipeline"), wording("dimension.stage"), wording("funnel.forward"),
                wording("funnel.days"), wording("funnel.open"), wording("funnel.before"),
            ], rows
        ) { pipeline, stage in
            [
                .text(pipeline.name ?? wording("split.unknown")),
                .text(stage.name ?? wording("split.unknown")),
                TableCell(percent: stage.conversion), TableCell(number: stage.days),
                .whole(stage.open), TableCell(percent: stage.conversionBefore),
            ]
        }
    }

    private var conversionSheet: SheetTable {
        let wording = frame.wording
        return SheetTable(
            wording("conversion.title"),
            [
                wording("conversion.day"), wording("conversion.won"),
                wording("conversion.undecided"), wording("conversion.lost"),
            ], curve.curve.days
        ) { step in
            [
                .whole(step.day), .percent(100 * step.won), .percent(100 * step.undecided),
                .percent(100 * step.lost),
            ]
        }
    }
}

extension LeadSource {
    /// By which its groups are saved.
    var table: TableName {
        if kpi.kpi.metric == "lead.new" { return .newByChannel }
        return split.dimension == .method ? .qualifiedByMethod : .qualifiedByChannel
    }
}

extension StalledPage: SavesTables {
    /// All deals that stand still, the costliest first.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .page else { return nil }
        return SheetTable(
            title,
            [
                wording("fact.id"), wording("stalled.deal"), wording("fact.customer"),
                wording("stalled.over"), wording("stalled.days"), wording("fact.amount"),
                wording("deal.pipeline"), wording("fact.stage"), wording("stalled.owner"),
            ], answer.deals
        ) { stalled in
            [
                .text(stalled.deal.id), TableCell(stalled.deal.name), TableCell(stalled.customer),
                .number(stalled.daysOver), .whole(stalled.days), TableCell(stalled.deal.amount),
                TableCell(stalled.pipeline), .text(stalled.stage),
                TableCell(stalled.owner.map { frame.names($0) }),
            ]
        }
    }
}

extension DealPage: SavesTables {
    /// Its way through the stages.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .course else { return nil }
        return SheetTable(
            title,
            [
                wording("fact.stage"), wording("deal.from"), wording("deal.until"),
                wording("unit.days.name"), wording("deal.norm"),
            ], stays
        ) { stay in
            [
                .text(stay.stage), .day(stay.enteredOn), TableCell(stay.leftOn),
                .whole((stay.leftOn ?? frame.on) - stay.enteredOn),
                TableCell(number: norms[stay.stage]),
            ]
        }
    }
}

extension WhatIfPage: SavesTables {
    /// Month by month, and in all; and those that were kept.
    func sheet(of name: TableName) -> SheetTable? {
        if name == .scenarios { return scenarioSheet }
        guard name == .months, entry.scenario != nil, let months = answer.months else {
            return nil
        }
        let reading = WhatIfReading(months: months, answer: answer, wording: wording)
        let total: [WhatIf.Month?] = [nil]
        return SheetTable(
            title,
            ["month", "base", "scenario", "difference", "low", "high"].map {
                wording("whatIf.table.\($0)")
            }, months.map(Optional.some) + total
        ) { month in
            guard let month else {
                return [
                    .text(wording("whatIf.table.total")), TableCell(major: answer.base),
                    TableCell(major: answer.total), TableCell(major: answer.difference), .none,
                    .none,
                ]
            }
            return [
                .text(reading.name(of: month)), .major(month.base), .major(month.scenario),
                .major(month.difference), .major(month.low), .major(month.high),
            ]
        }
    }
}

extension WhatIfPage {
    /// The what-ifs that were kept, with their factors.
    fileprivate var scenarioSheet: SheetTable {
        SheetTable(
            wording("whatIf.saved"),
            [wording("whatIf.name")]
                + Scenario.Factor.allCases.map { "\(wording("whatIf.factor.\($0.rawValue)")) ×" },
            saved
        ) { one in
            [.text(one.name)] + Scenario.Factor.allCases.map { .exact(one.scenario[$0]) }
        }
    }
}
