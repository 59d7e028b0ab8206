import Domain
import HTML

/// The reviews that somebody sees: those to come, those that were held, and room for another.
struct ReviewsPage: Page {
    let frame: Frame
    let toCome: [ShownReview]
    let held: [ShownReview]
    /// Another one; nil for those who plan none.
    let draft: ReviewDraft?
    let choices: ReviewChoices
    /// What was just done.
    var done: Done?

    /// What a page says was just done.
    enum Done: String, Sendable {
        case dropped
    }

    /// A review with the name of whoever leads it.
    struct ShownReview: Sendable {
        let review: Review
        let leader: PersonName?
    }

    var title: String { wording("reviews.title") }

    var content: some HTML {
        h1 { title }
        TalkTabs(frame: frame, here: .reviews)
        p(.class("lead")) { wording(draft == nil ? "reviews.lead.reads" : "reviews.lead") }
        if done == .dropped { p(.class("notice"), .role("status")) { wording("reviews.dropped") } }
        if draft != nil {
            section(.class("review-list")) {
                h2 { wording("reviews.toCome") }
                list(toCome, "reviews.none.toCome")
            }
        }
        section(.class("review-list")) {
            h2 { wording("reviews.held") }
            list(held, "reviews.none.held")
        }
        if !(toCome + held).isEmpty { TableLinks(frame) }
        if let draft {
            section(.id("new")) {
                h2 { wording("reviews.new") }
                form(.class("entry-form"), .method("post"), .action(Link.talk(.reviews).path)) {
                    FormToken(frame: frame)
                    ReviewFields(frame: frame, draft: draft, choices: choices)
                    button(.type("submit")) { wording("reviews.plan") }
                }
            }
        }
    }

    @HTMLBuilder private func list(_ reviews: [ShownReview], _ none: String) -> some HTML {
        if reviews.isEmpty {
            p(.class("muted")) { wording(none) }
        } else {
            ul(.class("reviews")) { ForEach(reviews) { one in row(one) } }
        }
    }

    private func row(_ one: ShownReview) -> some HTML {
        li {
            a(.href(Link.talk(.review(one.review.id)).path)) {
                wording.dayWithWeekday(one.review.heldOn ?? one.review.plannedOn)
            }
            span(.class("review-about")) {
                span { one.review.team ?? wording("reviews.everyone") }
                if let leader = one.leader {
                    span { wording("reviews.ledBy", ["name": frame.names(leader)]) }
                }
                if one.review.course == .underWay {
                    strong { wording("reviews.underWay") }
                } else if one.review.course == .planned, one.review.plannedOn < frame.today {
                    strong(.class("is-late")) { wording("reviews.overdue") }
                }
            }
        }
    }
}

/// What can be chosen for a review.
struct ReviewChoices: Sendable {
    /// The teams of which one can be planned.
    let teams: [String]
    /// Whether one of everyone can be.
    let isOfEveryone: Bool
    let leaders: [ActionOwner]
}

/// When, how long, of whom and by whom.
struct ReviewFields: HTML {
    let frame: Frame
    let draft: ReviewDraft
    let choices: ReviewChoices
    /// Of whom it is stays as it is once it is planned.
    var isNew = true
    private var wording: Wording { frame.wording }

    var body: some HTML {
        input(.type("hidden"), .name(ReviewDraft.Field.id), .value(draft.id))
        div(.class("action-when")) {
            EntryField(
                name: ReviewDraft.Field.day, words: wording("reviews.day"), value: draft.day,
                type: "date", mistake: dayMistake)
            EntryField(
                name: ReviewDraft.Field.minutes, words: wording("reviews.minutes"),
                value: draft.minutes, mistake: minutesMistake, keys: "numeric")
        }
        if isNew, choices.teams.count + (choices.isOfEveryone ? 1 : 0) > 1 {
            ChoiceField(
                name: ReviewDraft.Field.team, words: wording("reviews.of"), options: teams,
                chosen: draft.team,
                mistake: draft.mistakes.contains(.team) ? wording("reviews.unknownTeam") : nil)
        } else {
            input(.type("hidden"), .name(ReviewDraft.Field.team), .value(draft.team))
        }
        if !choices.leaders.isEmpty {
            ChoiceField(
                name: ReviewDraft.Field.leader, words: wording("reviews.leader"),
                options: leaders, chosen: draft.leaderID, hint: wording("reviews.leader.hint"),
                mistake: draft.mistakes.contains(.leader) ? wording("reviews.unknownLeader") : nil)
        }
    }

    private var teams: [(value: String, title: String)] {
        let all = choices.isOfEveryone ? [(value: "", title: wording("reviews.everyone"))] : []
        return all + choices.teams.map { (value: $0, title: $0) }
    }

    private var leaders: [(value: String, title: String)] {
        let known = choices.leaders.map { (value: $0.id, title: frame.names($0.name)) }
        return known.contains { $0.value == draft.leaderID }
            ? known : [(value: "", title: wording("action.owner.choose"))] + known
    }

    private var dayMistake: String? {
        if draft.mistakes.contains(.notADay) { return wording("action.notADay") }
        return draft.mistakes.contains(.dayGone) ? wording("reviews.dayGone") : nil
    }

    private var minutesMistake: String? {
        guard draft.mistakes.contains(.minutes) else { return nil }
        let allowed = Review.minutesAllowed
        return wording(
            "reviews.wrongMinutes",
            ["from": String(allowed.lowerBound), "through": String(allowed.upperBound)])
    }
}
