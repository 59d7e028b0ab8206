import Domain

extension BoardPage: SavesTables {
    /// Every KPI with how it stands.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .page, let board else { return nil }
        let rows = board.areas.flatMap { area in area.kpis.map { (area, KPIReading($0, wording)) } }
        return SheetTable(
            title,
            [
                wording("area.rank"), wording("mirror.area"), wording("word.kpi"),
                wording("kpi.table.period"), wording("kpi.table.value"),
                wording("kpi.table.target"), wording("kpi.table.expected"),
                wording("kpi.table.state"),
            ], rows
        ) { area, reading in
            let (metric, inForce) = (reading.metric, reading.inForce)
            return [
                .whole(area.rank), .text(wording.area(area.area)), .text(reading.name),
                .text(reading.period), TableCell(reading.point?.value?.number, of: metric),
                TableCell(inForce?.target.value, of: metric),
                TableCell(inForce?.expected, of: metric),
                .text(wording.health(reading.kpi.health)),
            ]
        }
    }
}

extension KPIPage: SavesTables {
    /// The numbers of the chart, newest first.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .periods else { return nil }
        let reading = KPIReading(detail.kpi, wording)
        let (answer, metric) = (detail.kpi.answer, reading.metric)
        return SheetTable(
            title,
            [
                wording("kpi.table.period"), wording("deal.from"), wording("kpi.table.value"),
                wording("kpi.table.n"), wording("kpi.table.target"), wording("kpi.table.expected"),
                wording("kpi.table.state"),
            ], answer.points.reversed()
        ) { point in
            // A point in whose place another was judged has no state of its own.
            let judgement = point.judgement?.judged == nil ? point.judgement : nil
            let health = point.isProvisional ? nil : judgement?.health
            return [
                .text(wording.period(point.period, answer.length)), .day(point.period.start),
                TableCell(point.value?.number, of: metric), .whole(point.n),
                TableCell(judgement?.inForce?.target.value, of: metric),
                TableCell(judgement?.inForce?.expected, of: metric),
                TableCell(health.map { wording.health($0) }),
            ]
        }
    }
}

extension SplitPage: SavesTables {
    /// All groups.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .groups else { return nil }
        return SplitTable(split: split, reading: KPIReading(kpi, wording), frame: frame)
            .sheet(title)
    }
}

extension SplitTable {
    /// The groups that are shown; those that are only told together have no value here either.
    func sheet(_ title: String) -> SheetTable {
        let wording = reading.wording
        let (head, isPareto) = (wording.dimension(split.dimension), split.isPareto)
        let beside =
            isPareto
            ? [wording("split.share"), wording("split.in80")]
            : split.yearBefore == nil ? [wording("split.n")] : [wording("split.yearBefore")]
        return SheetTable(title, [head, wording("split.value")] + beside, split.lines) { line in
            let name = wording.groupHead(line.name(frame.names), by: split.dimension)
            let own: [TableCell] = [
                .text(line.pipeline.map { "\(name) · \($0)" } ?? name),
                TableCell(line.value?.number, of: reading.metric),
            ]
            if isPareto {
                let mark = line.pareto?.isIn80 == true ? wording("split.in80") : nil
                return own + [TableCell(percent: line.pareto?.share), TableCell(mark)]
            }
            guard let before = split.yearBefore else { return own + [.whole(line.n)] }
            return own + [TableCell(before[SplitKey(line)]?.number, of: reading.metric)]
        }
    }
}

extension AreaPage: SavesTables {
    /// What only this area has.
    func sheet(of name: TableName) -> SheetTable? {
        (parts as? any SavesTables)?.sheet(of: name)
    }
}
