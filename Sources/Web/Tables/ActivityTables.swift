import Domain

extension ActivityParts: SavesTables {
    /// What was done, by type, by team and by person.
    func sheet(of name: TableName) -> SheetTable? {
        guard let overview else { return nil }
        return switch name {
        case .types: sheet(overview.types, .type, overview)
        case .teams: sheet(overview.teams, .team, overview)
        case .people: sheet(ActivityPeople.lines(view, overview), .person, overview)
        default: nil
        }
    }

    private func sheet(
        _ lines: [ActivityLine], _ dimension: Dimension, _ overview: ActivityOverview
    ) -> SheetTable {
        let wording = frame.wording
        let head = wording.dimension(dimension)
        return SheetTable(
            wording("counts.by", ["dimension": head]),
            [
                head, wording("counts.count"), wording("counts.goal"), wording("counts.expected"),
                wording("counts.perPersonPerDay"),
            ], lines
        ) { line in
            [
                .text(wording.groupHead(line.name(frame.names), by: dimension)),
                .whole(Int(line.count)), TableCell(number: line.goal),
                TableCell(number: line.goal.map(overview.expected)),
                TableCell(
                    number: dimension == .type ? nil : overview.perPersonPerDay(line)),
            ]
        }
    }
}

extension ActivityGoalsPage: SavesTables {
    /// What is asked of whom, and what was asked before.
    func sheet(of name: TableName) -> SheetTable? {
        if name == .changes { return goalChangeSheet }
        guard name == .page else { return nil }
        return SheetTable(
            title,
            [
                wording("goals.holder"), wording("goals.type"), wording("goals.asked"),
                wording("goals.per"), wording("goals.since"),
            ], model.goals
        ) { goal in
            [
                .text(model.name(goal.holder, frame)),
                .text(wording.groupHead(goal.type, by: .type)), .whole(goal.quantity),
                .text(wording.word(goal.per.rawValue)), .day(goal.from),
            ]
        }
    }
}

extension ImpactPage: SavesTables {
    /// The effect of each type, with its interval.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .page, let types = answer.types else { return nil }
        return SheetTable(
            wording("impact.table.\(answer.outcome.rawValue)"),
            [
                wording("impact.type"), wording("impact.per10"), wording("deal.from"),
                wording("deal.until"), wording("impact.clear"), wording("impact.persons"),
            ], types
        ) { type in
            let verdict = type.effect.map { effect in
                guard effect.isClear else { return wording("impact.clear.no") }
                return wording(effect.low > 0 ? "impact.clear.more" : "impact.clear.less")
            }
            return [
                .text(wording.groupHead(type.type, by: .type)),
                TableCell(number: type.effect?.per10), TableCell(number: type.effect?.low),
                TableCell(number: type.effect?.high),
                TableCell(verdict ?? type.absence.map { wording.reason($0) }),
                .whole(type.persons),
            ]
        }
    }
}
