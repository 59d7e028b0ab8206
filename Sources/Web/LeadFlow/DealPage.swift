import Domain
import HTML

/// One deal: what it is, its way through the stages, and what to ask its owner.
struct DealPage: Page {
    let frame: Frame
    let deal: Deal
    /// The customer's name, else its id.
    let customer: String?
    let owner: PersonName?
    /// The pipeline, also where it is the only one there is.
    let pipeline: String?
    let stays: [DealStay]
    /// How many days three in four deals did not pass, per stage of this pipeline.
    let norms: [String: Double]
    /// Its owner, where whoever looks leads them.
    var led: [PersonName] = []
    /// How exactly the days are known on which deals changed stage; nil: exactly.
    var exactness: StageExactness?

    var title: String { deal.name ?? deal.id }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording.area(.leadFlow), .area(.leadFlow))])
        h1 { title }
        p(.class("lead")) { standing }
        DealDescription(page: self)
        DealCourse(stays: stays, norms: norms, frame: frame)
        if !stays.isEmpty { StageExactnessNote(exactness: exactness, wording: wording) }
        if deal.status == .open { DealCoaching(isLong: daysOver != nil, wording: wording) }
        if !led.isEmpty { TalkAbout(frame: frame, people: led, subject: .deal(deal.id)) }
    }

    /// How it stands, in a sentence.
    private var standing: String {
        if let closed = deal.closedOn {
            return wording(
                deal.status == .won ? "deal.won" : "deal.lost", ["day": wording.day(closed)])
        }
        guard let stay = stays.last, stay.leftOn == nil else { return wording("deal.noCourse") }
        let days = frame.on - stay.enteredOn
        let values = ["stage": stay.stage, "days": dayCount(Double(days))]
        guard let daysOver else { return wording("deal.inStage", values) }
        return wording("deal.stalled", values.merging(["over": dayCount(daysOver)]) { a, _ in a })
    }

    private var daysOver: Double? {
        guard let stay = stays.last, stay.leftOn == nil, let norm = norms[stay.stage] else {
            return nil
        }
        let over = Double(frame.on - stay.enteredOn) - norm
        return over > 0 ? over : nil
    }

    private func dayCount(_ days: Double) -> String {
        "\(wording.number(days, upTo: 1))\(Wording.noBreak)\(wording.days(days))"
    }
}

/// What there is to know about a deal, in pairs.
struct DealDescription: HTML {
    let page: DealPage
    private var wording: Wording { page.wording }

    var body: some HTML {
        dl(.class("deal")) {
            ForEach(pairs) { pair in
                div {
                    dt { pair.name }
                    dd { pair.value }
                }
            }
        }
    }

    private struct Pair {
        let name: String
        let value: String
    }

    private var pairs: [Pair] {
        let deal = page.deal
        let all: [(String, String?)] = [
            ("fact.customer", page.customer),
            ("stalled.owner", page.owner.map { page.frame.names($0) }),
            ("fact.amount", deal.amount.map { wording.money($0, cents: true) }),
            ("fact.product", deal.product), ("deal.pipeline", page.pipeline),
            ("fact.stage", deal.stage), ("fact.createdOn", wording.day(deal.createdOn)),
            ("deal.lostReason", deal.lostReason), ("fact.id", deal.id),
        ]
        return all.compactMap { key, value in
            value.map { Pair(name: wording(key), value: $0) }
        }
    }
}

/// The stays of a deal against what is usual.
struct DealCourse: HTML {
    let stays: [DealStay]
    let norms: [String: Double]
    let frame: Frame
    private var on: Day { frame.on }
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.class("part")) {
            h2(.id("course")) { wording("deal.course") }
            if stays.isEmpty {
                p(.class("notice")) { wording("deal.noCourse") }
            } else {
                div(
                    .class("scroll course"), .tabindex(0), .role("region"),
                    .aria("labelledby", value: "course")
                ) {
                    table {
                        thead { tr { headings } }
                        tbody { ForEach(stays) { stay in row(stay) } }
                    }
                }
                TableLinks(frame, .course)
                p(.class("part-note")) { wording("deal.norm.note") }
            }
        }
    }

    @HTMLBuilder private var headings: some HTML {
        th(.scope("col")) { wording("fact.stage") }
        th(.scope("col")) { wording("deal.from") }
        th(.scope("col")) { wording("deal.until") }
        th(.scope("col"), .class("number")) { wording("unit.days.name") }
        th(.scope("col"), .class("number")) { wording("deal.norm") }
    }

    private func row(_ stay: DealStay) -> some HTML {
        let days = (stay.leftOn ?? on) - stay.enteredOn
        let norm = norms[stay.stage]
        let isLong = norm.map { Double(days) > $0 } ?? false
        return tr {
            th(.scope("row")) { stay.stage }
            td { span(.class("moment")) { wording.shortDay(stay.enteredOn) } }
            td {
                span(.class("moment")) {
                    stay.leftOn.map { wording.shortDay($0) } ?? wording("deal.still")
                }
            }
            td(.class("number")) {
                if isLong {
                    strong(.class("is-long")) { wording.whole(days) }
                    span(.class("visually-hidden")) { " (\(wording("deal.isLong")))" }
                } else {
                    wording.whole(days)
                }
            }
            td(.class("number muted")) { norm.map { wording.number($0, upTo: 1) } ?? "–" }
        }
    }
}

/// Questions to ask the owner of an open deal.
struct DealCoaching: HTML {
    /// It is longer in its stage than usual.
    let isLong: Bool
    let wording: Wording

    var body: some HTML {
        section(.class("part"), .id("coach")) {
            h2 { wording("coach.title") }
            p { wording(isLong ? "coach.stalled" : "coach.moving") }
            ul(.class("questions")) {
                li { wording("coach.customer") }
                li { wording("coach.decider") }
                li { wording("coach.next") }
                li { wording("coach.worth") }
            }
        }
    }
}
