import Domain
import Storage

extension ReviewItemModel {
    /// A KPI of a review that is under way; throws where there is none that whoever looks leads.
    init(
        _ look: Look, _ id: String, _ slug: String, own: String?, _ clock: Site.Clock
    ) throws {
        guard let review = try ReviewModel(look, id), review.leads,
            review.review.course == .underWay,
            let place = review.items.firstIndex(where: { $0.item.kpi == slug })
        else { throw Mistake.unknownAddress }
        let attributes = try look.snapshot.attributes().proposingKPIs()
        let (today, actions) = (look.frame.today, look.access.actionSight(own: own))
        self.review = review
        shown = review.items[place]
        reading = try shown.kpi.flatMap { kpi in
            try look.reviewReading(kpi, ofTeam: review.review.team)
        }
        decisions = try look.snapshot.decisions(
            onKPI: slug, ReviewSight(look.access, teams: attributes.teams), limit: 3
        ).map { Decision(heldOn: $0.heldOn, decided: $0.decided) }
        open = try look.snapshot.openActions(ofKPI: slug, actions).map {
            ShownAction($0, attributes, on: today)
        }
        owners = attributes.actionOwners(actions, on: today)
        previous = place > 0 ? review.items[place - 1].item.kpi : nil
        next = place + 1 < review.items.count ? review.items[place + 1].item.kpi : nil
        let zone = look.organisation?.timeZone ?? "Europe/Amsterdam"
        began = shown.item.beganSecond.map { clock.read($0, zone) }
        second = clock.second()
    }
}

extension Look {
    /// A KPI with its whole series, as a review of that team sees it; nil where it asks for what its
    /// metric lacks.
    fileprivate func reviewReading(_ kpi: KPI, ofTeam team: String?) throws -> KPIReading? {
        guard
            let question = try? Question(
                kpi, on: frame.today, periods: KPIRoutes.shownPeriods(kpi))
        else { return nil }
        let answer = try reviewMeasurement(team).answer(question, grouped: false)
        return KPIReading(BoardKPI(kpi: kpi, answer: answer.sinceFirstValue), frame.wording)
    }
}

extension ReviewModel {
    /// How far a review is; throws where there is none that whoever looks may see.
    static func course(_ look: Look, _ id: String) throws -> Review.Course {
        let sight = ReviewSight(look.access, teams: try look.snapshot.attributes().teams)
        guard let found = try look.snapshot.review(id, sight) else { throw Mistake.unknownAddress }
        return found.review.course
    }

    /// What tells the plan from what it becomes.
    var planSeen: String { review.fingerprint }
}
