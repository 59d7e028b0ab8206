import Domain
import HTTPTypes
import Hummingbird
import Storage

/// A review while it is held: KPI by KPI, up to its end.
enum ReviewHolding {
    static let all: [Route] = [
        .get("/reviews/:id/items/:kpi", .persons) { try await show($0) },
        .post("/reviews/:id/items/:kpi", .persons, keep),
        .get("/reviews/:id/end", .persons) { try await showEnd($0) },
        .post("/reviews/:id/end", .persons, end),
    ]

    /// Begins a review, or goes on with one that began.
    static func begin(_ id: String, _ visit: Visit) async throws -> Response {
        let (model, sight) = try await visit.read { look in
            (
                try ReviewModel(look, id),
                ReviewSight(look.access, teams: try look.snapshot.attributes().teams)
            )
        }
        guard let model, model.leads else { throw ReviewRefusal.unknown }
        guard let first = model.items.first else { return visit.see(.talk(.review(id))) }
        try await visit.store(noting: .reviewBegun, id).begin(
            review: id, with: model.items.map(\.item), standing: model.standingItems,
            at: visit.site.clock.second(), as: sight)
        return visit.see(.talk(.reviewItem(id, first.item.kpi)))
    }

    private static func show(
        _ visit: Visit, status: HTTPResponse.Status = .ok, draft: SaidDraft? = nil,
        isChanged: Bool = false
    ) async throws -> Response {
        let (id, kpi) = (try visit.parameter("id"), try visit.parameter("kpi"))
        let (newID, own) = (visit.site.token(), visit.reader.account?.personID)
        let clock = visit.site.clock
        return try await visit.show(.talk(.reviewItem(id, kpi)), status: status) { look in
            let model = try ReviewItemModel(look, id, kpi, own: own, clock)
            let action = ActionDraft(
                id: newID, for: model.owners.contains { $0.id == own } ? own : nil,
                on: look.frame.today, kpi: kpi)
            return ReviewItemPage(
                frame: look.frame, model: model,
                draft: draft ?? SaidDraft(model.shown.item, action: action),
                isChanged: isChanged)
        }
    }

    @Sendable private static func keep(_ visit: Visit) async throws -> Response {
        let (id, kpi) = (try visit.parameter("id"), try visit.parameter("kpi"))
        let form = try await FormFields(visit)
        let deed = form[SaidDraft.Field.deed]
        var draft = SaidDraft(form)
        guard draft.mistakes.isEmpty else {
            return try await show(visit, status: .unprocessableContent, draft: draft)
        }
        do {
            let next = try await keep(draft, deed, id, kpi, form[SaidDraft.Field.seen], visit)
            let link = next.map { TalkLink.reviewItem(id, $0) } ?? .reviewEnd(id)
            return visit.see(.talk(link))
        } catch is ChangedMeanwhile {
            return try await show(visit, status: .conflict, draft: draft, isChanged: true)
        } catch let refusal as ActionRefusal {
            draft.action.mistakes.insert(refusal == .ownerLeft ? .ownerLeft : .unknownOwner)
            return try await show(visit, status: .unprocessableContent, draft: draft)
        } catch ReviewRefusal.unknown {
            throw Mistake.unknownAddress
        } catch is ReviewRefusal {
            return visit.see(.talk(.review(id)))
        }
    }

    /// Keeps what was typed; answers the KPI that comes then, nil at the end.
    private static func keep(
        _ draft: SaidDraft, _ deed: String, _ id: String, _ kpi: String, _ seen: String,
        _ visit: Visit
    ) async throws -> String? {
        let own = visit.reader.account?.personID
        let clock = visit.site.clock
        let (model, sight, today) = try await visit.read { look in
            (
                try ReviewItemModel(look, id, kpi, own: own, clock),
                ReviewSight(look.access, teams: try look.snapshot.attributes().teams),
                look.frame.today
            )
        }
        let item = model.shown.item
        let next: String? =
            switch deed {
            case "next": model.next
            case "back": model.previous ?? kpi
            default: kpi
            }
        let action =
            draft.hasAction
            ? draft.action.item(area: item.area, from: ActionItem.Source(.review, id)) : nil
        try await visit.store(noting: .reviewSaid, kpi).keep(
            draft.said, of: kpi, in: id, seen: seen, action: action?.about(kpi), next: next,
            isDone: deed == "next", on: today, sights: (sight, visit.actionSight),
            by: Chooser(visit))
        return next
    }

    private static func showEnd(
        _ visit: Visit, status: HTTPResponse.Status = .ok, form: FormFields? = nil
    ) async throws -> Response {
        let id = try visit.parameter("id")
        return try await visit.show(.talk(.reviewEnd(id)), status: status) { look in
            guard let model = try ReviewModel(look, id), model.leads,
                model.review.course == .underWay
            else { throw Mistake.unknownAddress }
            guard let form else { return ReviewEndPage(frame: look.frame, model: model) }
            let ended = EndedReview(form, model)
            return ReviewEndPage(
                frame: look.frame, model: model, typed: ended.typed, leaderID: ended.leaderID,
                wrong: ended.wrong, isChanged: status == .conflict)
        }
    }

    @Sendable private static func end(_ visit: Visit) async throws -> Response {
        let id = try visit.parameter("id")
        let form = try await FormFields(visit)
        let (model, sight, today) = try await visit.read { look in
            (
                try ReviewModel(look, id),
                ReviewSight(look.access, teams: try look.snapshot.attributes().teams),
                look.frame.today
            )
        }
        guard let model, model.leads else { throw Mistake.unknownAddress }
        let ended = EndedReview(form, model)
        guard ended.wrong.isEmpty || model.review.course == .held else {
            return try await showEnd(visit, status: .unprocessableContent, form: form)
        }
        let leader = ended.leaderID.flatMap { id in model.leaders.first { $0.id == id }?.id }
        do {
            try await visit.store(noting: .reviewHeld, id)
                .end(
                    review: id, spent: ended.spent, leaderID: leader, on: today,
                    seen: form.has(ReviewEndPage.Field.seen)
                        ? form[ReviewEndPage.Field.seen] : nil, as: sight)
            return visit.see(.talk(.review(id)), ["done": "held"])
        } catch is ChangedMeanwhile {
            return try await showEnd(visit, status: .conflict, form: form)
        } catch is ReviewRefusal {
            return visit.see(.talk(.review(id)))
        }
    }
}

/// How long each KPI took, as it was typed at the end.
private struct EndedReview {
    var typed: [Int: String] = [:]
    var spent: [String: Int] = [:]
    var wrong: Set<Int> = []
    let leaderID: String?

    init(_ form: FormFields, _ model: ReviewModel) {
        let leader = form[ReviewEndPage.Field.leader]
        leaderID = leader.isEmpty ? nil : leader
        for (place, one) in model.items.enumerated() {
            let name = ReviewEndPage.Field.minutes(place)
            guard form.has(name) else { continue }
            let text = form[name].tidied
            typed[place] = text
            if text.isEmpty {
                spent[one.item.kpi] = 0
            } else if let minutes = Int(text),
                (0...Review.minutesAllowed.upperBound).contains(minutes)
            {
                spent[one.item.kpi] = minutes
            } else {
                wrong.insert(place)
            }
        }
    }
}

extension ActionItem {
    /// The same, about that KPI.
    fileprivate func about(_ kpi: String) -> ActionItem {
        ActionItem(
            id: id, title: title, ownerID: ownerID, dueOn: dueOn, area: area, kpi: kpi,
            source: source)
    }
}
