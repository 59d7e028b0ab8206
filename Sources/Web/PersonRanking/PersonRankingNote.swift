import Domain
import HTML

/// Says, to everyone whom it concerns, since when people are set beside each other by name, and why.
struct PersonRankingNote: HTML {
    let frame: Frame

    var body: some HTML {
        if let decision = frame.personRanking, decision.ranking.isOn {
            p(.class("muted"), .id("person-ranking")) {
                frame.wording("ranking.on.note", decision.values(frame.wording))
            }
        }
    }
}

/// The same on the board and on one's account: for some days after every decision, also one that
/// ended it, so that nobody finds out by accident.
struct PersonRankingNews: HTML {
    let frame: Frame

    var body: some HTML {
        if let decision = frame.personRanking, isNews(decision) {
            p(.class("notice"), .id("person-ranking")) {
                frame.wording(
                    decision.ranking.isOn ? "ranking.on.note" : "ranking.off.note",
                    decision.values(frame.wording))
            }
        }
    }

    private func isNews(_ decision: ShownDecision) -> Bool {
        let days = frame.today - decision.moment.day
        return frame.sees(.kpi("")) && (0..<PersonRanking.daysTold).contains(days)
    }
}

/// A decision with the moment it was taken.
struct ShownDecision: Sendable {
    let ranking: PersonRanking
    let moment: Site.Clock.Reading

    /// What its sentences tell.
    func values(_ wording: Wording) -> [String: String] {
        [
            "day": wording.day(moment.day), "name": wording.actor(ranking.actor),
            "reason": ranking.reason.endingInStop,
        ]
    }
}

extension String {
    /// As a sentence that others can follow.
    fileprivate var endingInStop: String {
        last.map { ".!?…".contains($0) } ?? true ? self : self + "."
    }
}
