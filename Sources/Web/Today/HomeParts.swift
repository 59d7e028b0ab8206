import Domain
import HTML

/// What stands on one's day beside the log.
struct HomeParts: HTML {
    let frame: Frame
    let model: HomeModel
    private var wording: Wording { frame.wording }

    var body: some HTML {
        div(.class("home")) {
            if let said = model.pulseSaid { PulseNotice(frame: frame, said: said) }
            if let pulse = model.pulse { PulseCard(frame: frame, asked: pulse) }
            if model.request == .seenOrder { asked }
            if frame.sees(.today(.thanks)) { HomeThanks(frame: frame, thanks: model.thanks) }
            if model.leads { HomeTeam(frame: frame, model: model) }
            if !model.promised.isEmpty { promised }
            actions
            if !model.tactics.isEmpty { tactics }
            if let talk = model.talk { next(talk) }
        }
    }

    /// The question of the quarter.
    private var asked: some HTML {
        section {
            h2 { wording("seenOrder.title") }
            p { wording("home.asked") }
            ul(.class("actions")) {
                li { a(.href(TodayLink.seenOrder.path)) { wording("home.asked.answer") } }
            }
        }
    }

    private var promised: some HTML {
        section {
            h2 { wording("home.promised") }
            ul(.class("home-list")) {
                ForEach(model.promised) { one in
                    li {
                        span { wording.name(of: one.kpi.kpi) }
                        MotivatorLine(
                            reading: KPIReading(one.kpi, wording), promises: one.promises,
                            frame: frame)
                    }
                }
            }
        }
    }

    private var actions: some HTML {
        section {
            h2 { wording("home.actions") }
            if model.actions.isEmpty {
                p(.class("muted")) { wording("home.actions.none") }
            } else {
                ul(.class("actions-of")) {
                    ForEach(model.actions) { one in
                        ActionRow(frame: frame, action: one, owners: model.owners)
                    }
                }
            }
            ul(.class("actions")) {
                li { a(.href(Link.talk(.actions()).path)) { wording("actions.title") } }
            }
        }
    }

    private var tactics: some HTML {
        section {
            h2 { wording("home.tactics") }
            ul(.class("home-list")) {
                ForEach(model.tactics) { one in
                    li {
                        a(.href(Link.plan(.line(one.year, one.key)).href())) { one.title }
                        if let due = one.dueOn {
                            span(.class("home-about")) {
                                if one.isLate(on: frame.today) {
                                    strong(.class("is-late")) {
                                        wording("action.late", ["day": wording.shortDay(due)])
                                    }
                                } else {
                                    wording("action.dueOn", ["day": wording.shortDay(due)])
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func next(_ talk: HomeModel.Talk) -> some HTML {
        section {
            h2 { wording("home.talk") }
            p {
                a(.href(Link.talk(.oneOnOne(talk.personID)).path)) {
                    wording(
                        "home.talk.with",
                        [
                            "name": frame.names(talk.with),
                            "day": wording.dayWithWeekday(talk.due),
                        ])
                }
            }
            if model.runningAgreements > 0 {
                p {
                    a(.href(Link.talk(.oneOnOne(talk.personID)).path + "#agreements")) {
                        wording.counted("home.agreements", model.runningAgreements)
                    }
                }
            }
        }
    }
}

/// What those who lead find: whom to coach, and which reviews come.
struct HomeTeam: HTML {
    let frame: Frame
    let model: HomeModel
    private var wording: Wording { frame.wording }

    /// So many people are listed; the others are one click away.
    private static let most = 8

    var body: some HTML {
        section {
            h2 { wording("home.team") }
            if model.team.isEmpty {
                p(.class("muted")) { wording("home.team.none") }
            } else {
                ul(.class("home-list")) {
                    ForEach(model.team.prefix(HomeTeam.most)) { one in led(one) }
                }
            }
            ul(.class("actions")) {
                li { a(.href(Link.talk(.oneOnOnes).path)) { wording("oneOnOnes.title") } }
                li { a(.href(frame.href(.stalled()))) { wording("stalled.title") } }
                li { a(.href(Link.today(.goals).path)) { wording("goals.title") } }
            }
        }
        section {
            h2 { wording("home.reviews") }
            if model.reviews.isEmpty {
                p(.class("muted")) { wording("home.reviews.none") }
            } else {
                ul(.class("home-list")) { ForEach(model.reviews) { one in review(one) } }
            }
            ul(.class("actions")) {
                li { a(.href(Link.talk(.reviews).path)) { wording("reviews.title") } }
            }
        }
    }

    private func led(_ one: HomeModel.Led) -> some HTML {
        li {
            a(.href(Link.talk(.oneOnOne(one.talk.personID)).path)) { frame.names(one.talk.with) }
            span(.class("home-about")) {
                span { wording.counted("home.team.week", Int(one.count)) }
                if one.stalled > 0 { span { wording.counted("home.team.stalled", one.stalled) } }
                if one.talk.due < frame.today {
                    strong(.class("is-late")) {
                        wording("oneOnOnes.overdue", ["day": wording.shortDay(one.talk.due)])
                    }
                } else {
                    span { wording("oneOnOnes.next", ["day": wording.shortDay(one.talk.due)]) }
                }
            }
        }
    }

    private func review(_ one: Review) -> some HTML {
        li {
            a(.href(Link.talk(.review(one.id)).path)) { wording.dayWithWeekday(one.plannedOn) }
            span(.class("home-about")) {
                span { one.team ?? wording("reviews.everyone") }
                if one.plannedOn < frame.today {
                    strong(.class("is-late")) { wording("reviews.overdue") }
                }
            }
        }
    }
}
