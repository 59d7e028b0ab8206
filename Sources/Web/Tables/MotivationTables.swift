import Domain

/// Only what the page tells: groups that are too small have no number here either (F31).
extension OutcomePage: SavesTables {
    func sheet(of name: TableName) -> SheetTable? {
        guard let model else { return nil }
        return switch name {
        case .statements: model.tellsStatements ? statements(model) : nil
        case .teams: model.teams.isEmpty ? nil : groups(wording("outcome.teams"), model.teams)
        case .rounds: model.team == nil && model.trend.count > 1 ? rounds(model) : nil
        default: nil
        }
    }

    private func statements(_ model: OutcomeModel) -> SheetTable {
        SheetTable(
            wording("outcome.statements"),
            [
                wording("outcome.statement"), wording("fact.name"), wording("outcome.mean"),
                wording("outcome.change"), wording("outcome.accord"),
            ], model.group.statements
        ) { reading in
            let mean = reading.mean.number
            let before = model.groupBefore?.statements[reading.statement.index].mean.number
            let change = mean.flatMap { mean in before.map { wording.shownChange($0, mean) } }
            return [
                .text(wording.statement(reading.statement, own: model.texts)),
                .text(wording.need(reading.statement)), shown(mean), TableCell(number: change),
                TableCell(mean == nil ? nil : wording.accord(reading)),
            ]
        }
    }

    private func groups(_ title: String, _ groups: [GroupReading]) -> SheetTable {
        SheetTable(
            title,
            [
                wording("outcome.team"), wording("metric.motivation.engagement.name"),
                wording("metric.motivation.enps.name"), wording("outcome.answers"),
            ], groups
        ) { group in
            guard group.isTold else { return [TableCell(group.team), .none, .none, .none] }
            return [
                TableCell(group.team), shown(group.engagement.number),
                TableCell(number: group.enps.number?.rounded()), .whole(group.answered),
            ]
        }
    }

    private func rounds(_ model: OutcomeModel) -> SheetTable {
        SheetTable(
            wording("outcome.rounds"),
            [
                wording("outcome.round"), wording("metric.motivation.engagement.name"),
                wording("metric.motivation.enps.name"), wording("outcome.answers"),
                wording("round.invited"),
            ], model.trend.reversed()
        ) { reading in
            let everyone = reading.everyone
            return [
                .text(reading.round.name), shown(everyone.engagement.number),
                TableCell(number: everyone.enps.number?.rounded()), .whole(everyone.answered),
                TableCell(reading.round.invited),
            ]
        }
    }

    /// As exactly as the page tells it: more decimals could be turned back into answers.
    private func shown(_ mean: Double?) -> TableCell {
        TableCell(number: mean.map { ($0 * 10).rounded() / 10 })
    }
}

extension PulsePage: SavesTables {
    /// The last weeks; those without enough answers have no number.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .weeks, weeks.contains(where: { $0.mean != nil }) else { return nil }
        return SheetTable(
            wording("pulse.trend"),
            [
                wording("kpi.table.period"), wording("pulse.question"), wording("pulse.answers"),
                wording("pulse.mean"),
            ], weeks.reversed()
        ) { week in
            [
                .text(wording.period(week.week, .week)),
                TableCell(week.question.map { wording.question($0) }),
                TableCell(week.mean == nil ? nil : week.answers),
                TableCell(number: week.mean.map { ($0 * 10).rounded() / 10 }),
            ]
        }
    }
}

extension Wording {
    /// What was asked in a week, in short.
    func question(_ question: PulseQuestion) -> String {
        switch question {
        case .mood: self("pulse.mood.short")
        case .statement(let statement): need(statement)
        }
    }
}

extension RoundsPage: SavesTables {
    /// The rounds, with how many answered and never who.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .page else { return nil }
        return SheetTable(
            title,
            [
                wording("round.name"), wording("round.days.title"), wording("round.who"),
                wording("round.invited"), wording("outcome.answers"),
            ], rounds
        ) { one in
            [
                .text(one.round.name), .text(wording.days(of: one.round)),
                .text(wording.asked(in: one.round)), .whole(one.round.invited),
                TableCell(one.answered),
            ]
        }
    }
}

extension ThanksPage: SavesTables {
    /// How often people were thanked, by team.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .teams else { return nil }
        let teams = model.tally.rows.contains { $0.team != nil } ? model.tally.rows : []
        let rows =
            teams.map { ($0, $0.team ?? wording("thanks.others")) }
            + [(model.tally.total, wording("thanks.everyone"))]
        return SheetTable(
            wording("thanks.counts"),
            [wording("thanks.team"), wording("thanks.month"), wording("thanks.monthBefore")], rows
        ) { one, name in [.text(name), .whole(one.thisMonth), .whole(one.lastMonth)] }
    }
}
