import Domain
import HTML

/// The rounds of the survey that Koers asks or asked, for the director, and room for another.
struct RoundsPage: Page {
    let frame: Frame
    let rounds: [ShownRound]
    let draft: RoundDraft
    /// The teams that can be chosen.
    let teams: [String]
    /// The fewest answers that are shown together.
    let minimum: Int
    /// What was just done.
    var done: Done?

    /// What a page says was just done.
    enum Done: String, Sendable {
        case dropped
    }

    var title: String { wording("rounds.title") }

    var content: some HTML {
        Crumbs(
            frame: frame,
            trail: [(wording.area(FocusArea.teamMotivation), .area(.teamMotivation))])
        h1 { title }
        p(.class("lead")) { wording("rounds.lead") }
        if done == .dropped { p(.class("notice"), .role("status")) { wording("rounds.dropped") } }
        if rounds.isEmpty {
            empty
        } else {
            section {
                h2(.class("visually-hidden")) { wording("rounds.list") }
                ul(.class("rounds")) { ForEach(rounds) { one in row(one) } }
                TableLinks(frame)
            }
        }
        section(.class("round-part"), .id("new")) {
            h2 { wording("rounds.new") }
            if frame.reader?.account == nil {
                AccountsFirst(frame: frame)
            } else {
                RoundForm(frame: frame, draft: draft, teams: teams, address: .survey(.rounds))
            }
        }
        ul(.class("actions")) {
            li { a(.href(Link.survey(.statements).path)) { wording("statements.title") } }
        }
    }

    private var empty: some HTML {
        section(.class("notice round-empty")) {
            h2 { wording("rounds.empty") }
            ul {
                li { wording("rounds.empty.asks") }
                li { wording("rounds.empty.safe", ["n": wording.whole(minimum)]) }
                li { wording("rounds.empty.gives") }
            }
        }
    }

    private func row(_ one: ShownRound) -> some HTML {
        li {
            a(.class("round-name"), .href(Link.survey(.round(one.round.id)).path)) {
                one.round.name
            }
            span { wording.course(of: one.round, on: frame.today) }
            span(.class("round-about")) {
                span { wording.days(of: one.round) }
                span { wording.asked(in: one.round) }
                if let participation = wording.participation(one) { span { participation } }
            }
            if one.hasOutcome, frame.sees(one.outcome) {
                a(.class("round-outcome"), .href(one.outcome.href())) {
                    wording("round.outcome")
                    span(.class("visually-hidden")) { ": \(one.round.name)" }
                }
            }
        }
    }
}

/// A round with how many answered so far.
struct ShownRound: Sendable {
    let round: AskedRound
    /// How many answered; nil while it is planned or being closed.
    let answered: Int?

    /// Whether enough answered for scores to be shown.
    var hasOutcome: Bool { round.closedOn != nil && (answered ?? 0) >= round.promised }

    /// Where these are shown.
    var outcome: Link { .motivation(.results(round: round.name)) }
}

/// Why nothing can be asked while nobody signs in.
struct AccountsFirst: HTML {
    let frame: Frame

    var body: some HTML {
        div(.class("notice"), .role("alert")) {
            p(.class("error-detail")) { frame.wording("rounds.noAccounts") }
            p { frame.wording("rounds.noAccounts.why") }
            ul(.class("actions")) {
                li {
                    a(.href(Link.firstAccount.path)) { frame.wording("firstAccount.title") }
                }
            }
        }
    }
}

extension Wording {
    /// How many answered of how many; nil while nobody can have.
    func participation(_ one: ShownRound) -> String? {
        one.answered.map {
            self("round.answered", ["n": whole($0), "of": whole(one.round.invited)])
        }
    }
}
