import Domain
import Storage

extension AllTargetsPage: SavesTables {
    /// The target that holds of each KPI.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .page else { return nil }
        return SheetTable(
            title,
            [
                wording("word.kpi"), wording("kpi.table.period"), wording("kpi.table.state"),
                wording("kpi.table.target"), wording("targets.all.others"),
            ], areas.flatMap(\.kpis)
        ) { kpi in
            let reading = kpi.reading
            return [
                .text(reading.name), .text(wording.perLength(reading.length)),
                .text(wording.health(reading.kpi.health)),
                TableCell(reading.inForce?.target.value, of: reading.metric),
                TableCell(ofOthers[reading.kpi.kpi.slug]),
            ]
        }
    }
}

extension FocusPage: SavesTables {
    /// The KPIs that are not on the board.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .left else { return nil }
        return SheetTable(
            wording("focus.left.title"),
            [
                wording("word.kpi"), wording("mirror.area"), wording("deal.from"),
                wording("deal.until"),
            ], left
        ) { kpi in
            [
                .text(wording.name(of: kpi)), .text(wording.area(kpi.area)), TableCell(kpi.from),
                TableCell(kpi.until.map { $0 - 1 }),
            ]
        }
    }
}

extension TargetsPage: SavesTables {
    /// What was set, for whom, in each period of the year.
    func sheet(of name: TableName) -> SheetTable? {
        if name == .changes { return changeSheet(history) }
        guard name == .targets else { return nil }
        let cells = sheet.rows.indices.flatMap { row in
            sheet.columns.indices.compactMap { column in
                sheet.cell(row, column).map { (row, column, $0) }
            }
        }
        return SheetTable(
            title,
            [
                wording("targets.for"), wording("kpi.table.period"), wording("deal.from"),
                wording("kpi.table.target"), wording("targets.stretch"),
            ], cells
        ) { row, column, cell in
            let period = sheet.columns[column]
            return [
                .text(sheet.rows[row].name), .text(wording.period(period, sheet.kpi.period)),
                .day(period.start), TableCell(cell.value, of: sheet.metric),
                TableCell(cell.stretch, of: sheet.metric),
            ]
        }
    }
}

extension OwnNumbersPage: SavesTables {
    /// What was entered in the year.
    func sheet(of name: TableName) -> SheetTable? {
        if name == .changes { return changeSheet(history) }
        guard name == .numbers else { return nil }
        return SheetTable(
            title,
            [wording("kpi.table.period"), wording("kpi.table.value"), wording("numbers.note")],
            draft.lines
        ) { line in
            [
                .day(line.day), line.seen.map { .exact($0.value) } ?? .none,
                TableCell(line.note.isEmpty ? nil : line.note),
            ]
        }
    }
}

extension MotivatorsPage: SavesTables {
    /// What the team gets.
    func sheet(of name: TableName) -> SheetTable? {
        if name == .changes { return changeSheet(history) }
        guard name == .promises else { return nil }
        return SheetTable(
            title,
            [
                wording("motivator.what"), wording("motivator.value"),
                wording("threshold.on"), wording("motivator.due"), wording("team.passed"),
                wording("motivator.handedOn"),
            ], motivators
        ) { one in
            [
                .text(one.title), TableCell(one.value, of: reading.metric),
                TableCell(one.announcedOn),
                TableCell(one.dueOn), TableCell(one.reachedOn), TableCell(one.handedOverOn),
            ]
        }
    }
}

extension RankingPage: SavesTables {
    /// Every order that was published, the latest first; and those of the KPIs.
    func sheet(of name: TableName) -> SheetTable? {
        if name == .changes { return orderSheet }
        guard name == .page else { return nil }
        let rows = rankings.flatMap { one in
            one.version.areas.enumerated().map { (one, $0.offset + 1, $0.element) }
        }
        return SheetTable(
            title,
            [
                wording("deal.from"), wording("area.rank"), wording("mirror.area"),
                wording("areaOrder.reason"), wording("audit.who"),
            ], rows
        ) { one, rank, area in
            [
                .day(one.version.from), .whole(rank), .text(wording.area(area)),
                TableCell(one.version.reason),
                TableCell(one.publishing.map { wording.chooser($0.change.actor) }),
            ]
        }
    }
}

extension PlanPage: SavesTables {
    /// Every line of the plan, in its order.
    func sheet(of name: TableName) -> SheetTable? {
        if name == .changes { return lineChangeSheet }
        guard name == .plan else { return nil }
        let lines = shown.areas.flatMap { area in
            shown.plan.endResults(area).map { (area, $0, PlanItem?.none) }
                + shown.plan.groups(area).flatMap { group in
                    (group.strategy.map { [(area, $0, PlanItem?.none)] } ?? [])
                        + group.tactics.map { (area, $0, group.strategy) }
                }
        }
        return SheetTable(
            title,
            [
                wording("mirror.area"), wording("import.kind"), wording("fact.name"),
                wording("plan.kind.strategy"), wording("plan.owner"), wording("plan.due"),
                wording("plan.state"), wording("plan.kpi"),
            ], lines
        ) { area, item, strategy in
            [
                .text(wording.area(area)), .text(wording.kind(item.kind)), .text(item.title),
                TableCell(strategy?.title),
                TableCell(item.ownerID.map { frame.names(shown.name($0)) }),
                TableCell(item.dueOn), TableCell(item.state.map { wording.planState($0) }),
                TableCell(item.kpi.map { wording.kpi($0, of: shown) }),
            ]
        }
    }
}
