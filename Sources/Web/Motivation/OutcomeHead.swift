import Domain
import HTML

/// How it stands and how it moved, first in words, then in two numbers.
struct OutcomeHead: HTML {
    let frame: Frame
    let model: OutcomeModel
    private var wording: Wording { frame.wording }
    private var group: GroupReading { model.group }

    var body: some HTML {
        p(.class("mirror-says")) { wording.outcome(model) }
        if model.team == nil { p { participation } }
        if group.isTold {
            div(.class("outcome-figures")) {
                figure(
                    "engagement", group.engagement, model.groupBefore?.engagement,
                    model.trend.map { read($0)?.engagement.number }
                ) { wording.number($0, decimals: 1) }
                figure(
                    "enps", group.enps, model.groupBefore?.enps,
                    model.trend.map { read($0)?.enps.number }
                ) { wording.signed($0, decimals: 0) }
            }
        }
    }

    private func read(_ reading: RoundReading) -> GroupReading? {
        model.team.map(reading.team) ?? reading.everyone
    }

    private var participation: String {
        let answered = wording.whole(group.answered)
        guard let invited = model.shown.round.invited else {
            return wording("outcome.answered", ["n": answered])
        }
        return wording("outcome.participation", ["n": answered, "of": wording.whole(invited)])
    }

    private func figure(
        _ key: String, _ score: Score, _ before: Score?, _ values: [Double?],
        _ words: (Double) -> String
    ) -> some HTML {
        let name = wording("metric.motivation.\(key).name")
        let amounts = values.map { $0.map(words) ?? "–" }
        return section {
            h2 { name }
            if let number = score.number {
                p(.class("kpi-figure")) {
                    strong { words(number) }
                    if key == "engagement" {
                        " "
                        span(.class("muted")) { wording("outcome.ofFive") }
                    }
                }
                if let before = before?.number {
                    p(.class("muted")) {
                        wording(
                            "outcome.before",
                            ["value": words(before), "round": model.before?.round.name ?? ""])
                    }
                }
            } else {
                p(.class("muted")) { wording.reason(score.reason ?? .noRound) }
            }
            if key == "enps" { p(.class("muted")) { wording("outcome.enps") } }
            if values.compactMap({ $0 }).count > 1 {
                Sparkline(
                    id: "outcome-\(key)", name: name,
                    description: zip(model.trend, amounts).map { "\($0.round.name): \($1)" }
                        .joined(separator: ", "),
                    values: values, target: nil, isRunning: false)
            }
        }
    }
}

/// The last rounds beside each other.
struct RoundCourse: HTML {
    let frame: Frame
    let model: OutcomeModel
    private var wording: Wording { frame.wording }

    var body: some HTML {
        if model.team == nil, model.trend.count > 1 {
            section(.class("part")) {
                h2(.id("outcome-rounds")) { wording("outcome.rounds") }
                div(
                    .class("scroll"), .tabindex(0), .role("region"),
                    .aria("labelledby", value: "outcome-rounds")
                ) {
                    table {
                        thead {
                            tr {
                                th(.scope("col")) { wording("outcome.round") }
                                th(.scope("col"), .class("number")) {
                                    wording("metric.motivation.engagement.name")
                                }
                                th(.scope("col"), .class("number")) {
                                    wording("metric.motivation.enps.name")
                                }
                                th(.scope("col"), .class("number")) {
                                    wording("outcome.answers")
                                }
                            }
                        }
                        tbody { ForEach(model.trend.reversed()) { reading in row(reading) } }
                    }
                }
                TableLinks(frame, .rounds)
            }
        }
    }

    private func row(_ reading: RoundReading) -> some HTML {
        let everyone = reading.everyone
        return tr {
            th(.scope("row")) {
                a(.href(frame.href(.motivation(.results(round: reading.round.name))))) {
                    reading.round.name
                }
            }
            td(.class("number")) {
                everyone.engagement.number.map { wording.number($0, decimals: 1) } ?? "–"
            }
            td(.class("number")) {
                everyone.enps.number.map { wording.signed($0, decimals: 0) } ?? "–"
            }
            td(.class("number")) {
                reading.round.invited.map {
                    wording(
                        "outcome.answers.of",
                        ["n": wording.whole(everyone.answered), "of": wording.whole($0)])
                } ?? wording.whole(everyone.answered)
            }
        }
    }
}
