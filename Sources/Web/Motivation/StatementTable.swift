import Domain
import HTML

/// Each statement: how it scores, how much people think alike, and how it moved.
struct StatementTable: HTML {
    let frame: Frame
    let model: OutcomeModel
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.class("part")) {
            h2(.id("outcome-statements")) { wording("outcome.statements") }
            if !model.tellsStatements {
                p(.class("muted")) {
                    wording.reasonSentence(model.group.statements.first?.mean.reason ?? .noRound)
                }
            } else {
                p(.class("part-note")) {
                    wording(
                        model.team == nil ? "outcome.statements.text" : "outcome.statements.team")
                }
                table(.class("outcome-statements")) {
                    thead {
                        tr {
                            th(.scope("col")) { wording("outcome.statement") }
                            th(.scope("col"), .class("number")) { wording("outcome.mean") }
                            th(.scope("col"), .class("number")) { wording("outcome.change") }
                            th(.scope("col")) { wording("outcome.accord") }
                        }
                    }
                    tbody { ForEach(model.group.statements) { reading in row(reading) } }
                }
                TableLinks(frame, .statements)
            }
        }
    }

    private func row(_ reading: StatementReading) -> some HTML {
        tr {
            th(.scope("row")) {
                span(.class("split-name")) { wording.need(reading.statement) }
                small { wording.statement(reading.statement, own: model.texts) }
                if let mean = reading.mean.number {
                    GoalBar(share: share(mean), expected: mark(reading.statement))
                }
            }
            if let mean = reading.mean.number {
                td(.class("number")) { strong { wording.number(mean, decimals: 1) } }
                td(.class("number")) { change(reading.statement, mean) }
                td {
                    wording.accord(reading) ?? ""
                    " "
                    span(.class("muted")) {
                        reading.spread.map { wording.number($0, decimals: 1) } ?? ""
                    }
                }
            } else {
                td(.class("muted"), .custom(name: "colspan", value: "3")) {
                    wording.reasonSentence(reading.mean.reason ?? .nothingRecorded)
                }
            }
        }
    }

    /// Where a score lies from 1 to 5.
    private func share(_ mean: Double) -> Double { (mean - 1) / 4 }

    /// What everyone together says, beside what a team does.
    private func mark(_ statement: Statement) -> Double? {
        guard model.team != nil else { return nil }
        return model.shown.everyone.statements[statement.index].mean.number.map(share)
    }

    private func change(_ statement: Statement, _ mean: Double) -> String {
        guard let before = model.groupBefore?.statements[statement.index].mean.number else {
            return "–"
        }
        let change = wording.shownChange(before, mean)
        return change == 0 ? "=" : wording.signed(change, decimals: 1)
    }
}

/// The teams that whoever looks may see.
struct TeamOutcomes: HTML {
    let frame: Frame
    let model: OutcomeModel
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.class("part")) {
            h2(.id("outcome-teams")) { wording("outcome.teams") }
            p(.class("part-note")) {
                wording("outcome.teams.text", ["n": wording.whole(model.shown.minimum)])
            }
            div(
                .class("scroll"), .tabindex(0), .role("region"),
                .aria("labelledby", value: "outcome-teams")
            ) {
                table {
                    thead {
                        tr {
                            th(.scope("col")) { wording("outcome.team") }
                            th(.scope("col"), .class("number")) {
                                wording("metric.motivation.engagement.name")
                            }
                            th(.scope("col"), .class("number")) {
                                wording("metric.motivation.enps.name")
                            }
                            th(.scope("col"), .class("number")) { wording("outcome.answers") }
                        }
                    }
                    tbody { ForEach(model.teams) { team in row(team) } }
                }
            }
            TableLinks(frame, .teams)
        }
    }

    private func row(_ group: GroupReading) -> some HTML {
        tr {
            th(.scope("row")) {
                if group.isTold, group.team != model.team {
                    a(.href(frame.href(.motivation(link(group))))) { group.team ?? "" }
                } else {
                    group.team ?? ""
                }
            }
            if group.isTold {
                td(.class("number")) {
                    group.engagement.number.map { wording.number($0, decimals: 1) } ?? "–"
                }
                td(.class("number")) {
                    group.enps.number.map { wording.signed($0, decimals: 0) } ?? "–"
                }
                td(.class("number")) { wording.whole(group.answered) }
            } else {
                td(.class("muted"), .custom(name: "colspan", value: "3")) {
                    wording.reasonSentence(group.engagement.reason ?? .noRound)
                }
            }
        }
    }

    private func link(_ group: GroupReading) -> MotivationLink {
        let isLatest = model.rounds.first == model.shown.round
        return .results(round: isLatest ? nil : model.shown.round.name, team: group.team)
    }
}
