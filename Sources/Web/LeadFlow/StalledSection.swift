import Domain
import HTML

/// Deals that stand still, the costliest first.
struct StalledSection: HTML {
    let answer: StalledAnswer?
    let frame: Frame
    /// How exactly the days are known on which deals changed stage; nil: exactly.
    var exactness: StageExactness?
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.class("part"), .id("stalled")) {
            h2 { wording("stalled.title") }
            ScopeNote(frame: frame, shown: .listed, name: "scope-stalled")
            if let answer, !answer.deals.isEmpty {
                p(.class("part-lead")) { wording.counted("stalled.lead", answer.n) }
                StalledTable(deals: answer.deals, frame: frame)
                TableLinks(frame, of: .stalled())
                if answer.n > answer.deals.count {
                    p {
                        a(.href(frame.href(.stalled(page: 1)))) {
                            wording("stalled.all", ["n": wording.whole(answer.n)])
                        }
                    }
                }
            } else {
                p(.class("notice")) { wording.noneStalled(answer) }
            }
            StageExactnessNote(exactness: exactness, wording: wording)
        }
    }
}

/// In one sentence how exactly days in stages are known; nothing where they are known exactly.
struct StageExactnessNote: HTML {
    let exactness: StageExactness?
    let wording: Wording

    var body: some HTML {
        if let sentence { p(.class("muted")) { sentence } }
    }

    private var sentence: String? {
        switch exactness {
        case .lastEntry: wording("stages.lastEntry")
        case .betweenSnapshots: wording("stages.betweenSnapshots")
        case .exact, nil: nil
        }
    }
}

extension Wording {
    /// That no deal stalls, or that it cannot be told.
    func noneStalled(_ answer: StalledAnswer?) -> String {
        self(answer?.isJudged ?? false ? "stalled.none" : "stalled.unjudged")
    }
}

/// The deals as a table; each opens to its course.
struct StalledTable: HTML {
    let deals: [StalledDeal]
    let frame: Frame
    /// The ids of those whom whoever looks leads.
    var led: Set<String> = []
    private var wording: Wording { frame.wording }

    /// How many the area's page lists.
    static let shownOnArea = 10

    var body: some HTML {
        div(
            .class("scroll"), .tabindex(0), .role("region"),
            .aria("label", value: wording("stalled.title"))
        ) {
            HTMLElement<HTMLTag.table, _>(.class("stalled")) {
                thead { tr { headings } }
                tbody { ForEach(deals) { deal in row(deal) } }
            }
        }
    }

    @HTMLBuilder private var headings: some HTML {
        th(.scope("col")) { wording("stalled.deal") }
        th(.scope("col"), .class("number")) { wording("stalled.over") }
        th(.scope("col"), .class("number")) { wording("stalled.days") }
        th(.scope("col"), .class("number")) { wording("fact.amount") }
        th(.scope("col")) { wording("fact.stage") }
        th(.scope("col")) { wording("stalled.owner") }
        th(.scope("col")) { span(.class("visually-hidden")) { wording("stalled.coach") } }
    }

    private func row(_ stalled: StalledDeal) -> some HTML {
        let name = stalled.deal.name ?? stalled.deal.id
        return tr {
            th(.scope("row")) {
                a(.href(frame.href(.deal(stalled.deal.id)))) { name }
                if let customer = stalled.customer { small { customer } }
            }
            td(.class("number")) { wording.number(stalled.daysOver, upTo: 1) }
            td(.class("number")) { wording.whole(stalled.days) }
            td(.class("number")) { stalled.deal.amount.map { wording.money($0) } ?? "–" }
            td {
                stalled.stage
                if let pipeline = stalled.pipeline { small { pipeline } }
            }
            td { stalled.owner.map { frame.names($0) } ?? "–" }
            td {
                a(
                    .href(frame.href(.deal(stalled.deal.id)) + "#coach"),
                    .aria("label", value: wording("stalled.coachOn", ["deal": name]))
                ) { wording("stalled.coach") }
                if let owner = stalled.owner, led.contains(owner.id) {
                    TalkAbout(frame: frame, people: [owner], subject: .deal(stalled.deal.id))
                }
            }
        }
    }
}
