import Domain
import HTML

/// Whom somebody talks with, and when: what is overdue first.
struct OneOnOnesPage: Page {
    let frame: Frame
    /// Of whoever looks, with those whom they lead.
    let led: [ShownPair]
    /// Of whoever looks, with whoever leads them.
    let own: [ShownPair]
    /// Of others: that they talked, and when.
    let others: [ShownPair]
    /// Whether whoever looks has a place in people.csv.
    let isKnown: Bool
    /// For a director: how what was agreed with everyone stands, and how many must say how well.
    var agreements: AgreementTally?

    /// A pair and when they talk.
    struct ShownPair: Sendable {
        let pair: TalkPair
        let leader: PersonName
        let person: PersonName
        let latest: Day?
        let due: Day
    }

    var title: String { wording("oneOnOnes.title") }

    var content: some HTML {
        h1 { title }
        TalkTabs(frame: frame, here: .oneOnOnes)
        p(.class("lead")) { wording("oneOnOnes.lead") }
        if !isKnown { p(.class("notice")) { wording("oneOnOnes.unknown") } }
        if !led.isEmpty { list("oneOnOnes.led", led) { $0.person } }
        if !own.isEmpty { list("oneOnOnes.own", own) { $0.leader } }
        if isKnown, led.isEmpty, own.isEmpty { p(.class("muted")) { wording("oneOnOnes.none") } }
        if let agreements { AgreementTallySection(frame: frame, tally: agreements) }
        if !others.isEmpty { ofOthers }
    }

    private func list(
        _ key: String, _ pairs: [ShownPair], _ with: @escaping (ShownPair) -> PersonName
    ) -> some HTML {
        section(.class("review-list")) {
            h2 { wording(key) }
            ul(.class("reviews")) {
                ForEach(pairs) { one in
                    li {
                        a(.href(Link.talk(.oneOnOne(one.pair.personID)).path)) {
                            frame.names(with(one))
                        }
                        span(.class("review-about")) { when(one) }
                    }
                }
            }
        }
    }

    @HTMLBuilder private func when(_ one: ShownPair) -> some HTML {
        if let latest = one.latest {
            span { wording("oneOnOnes.latest", ["day": wording.shortDay(latest)]) }
        } else {
            span { wording("oneOnOnes.never") }
        }
        if one.due < frame.today {
            strong(.class("is-late")) {
                wording("oneOnOnes.overdue", ["day": wording.shortDay(one.due)])
            }
        } else {
            span { wording("oneOnOnes.next", ["day": wording.shortDay(one.due)]) }
        }
    }

    private var ofOthers: some HTML {
        section(.class("review-list")) {
            h2 { wording("oneOnOnes.others") }
            p(.class("muted")) { wording("oneOnOnes.others.text") }
            ul(.class("reviews")) {
                ForEach(others) { one in
                    li {
                        span { "\(frame.names(one.leader)) – \(frame.names(one.person))" }
                        span(.class("review-about")) {
                            // When one is due that never was is theirs to say.
                            if one.latest == nil {
                                wording("oneOnOnes.never")
                            } else {
                                when(one)
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What somebody above a pair sees: that they talked, and when.
struct TalkDaysPage: Page {
    let frame: Frame
    let leader: PersonName
    let person: PersonName
    let held: [Day]
    let due: Day

    var title: String {
        wording(
            "oneOnOne.ofOthers",
            ["leader": frame.names(leader), "person": frame.names(person)])
    }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording("oneOnOnes.title"), .talk(.oneOnOnes))])
        h1 { title }
        p(.class("lead")) { wording("oneOnOnes.others.text") }
        p { wording("oneOnOnes.next", ["day": wording.shortDay(due)]) }
        section {
            h2 { wording("oneOnOne.held") }
            if held.isEmpty {
                p(.class("muted")) { wording("oneOnOnes.never") }
            } else {
                ul { ForEach(held) { day in li { wording.dayWithWeekday(day) } } }
            }
        }
    }
}
