import Domain
import HTTPTypes
import Hummingbird
import Storage

/// Reviews: planned, their agendas, and what came of them.
enum ReviewRoutes {
    static let all: [Route] =
        [
            .get("/reviews", .teamFigures) { try await list($0) },
            .post("/reviews", .persons, plan),
            .get("/reviews/:id", .teamFigures) { try await show($0) },
            .post("/reviews/:id", .persons, change),
        ]
        + Route.tables("/reviews", [.page], .teamFigures) { try await list($0) }
        + Route.tables("/reviews/:id", [.recap], .teamFigures) { try await show($0) }

    private static func list(
        _ visit: Visit, status: HTTPResponse.Status = .ok, draft typed: ReviewDraft? = nil
    ) async throws -> Response {
        let (newID, own) = (visit.site.token(), visit.reader.account?.personID)
        let done = visit.query("done").flatMap(ReviewsPage.Done.init(rawValue:))
        return try await visit.show(.talk(.reviews), status: status) { look in
            let attributes = try look.snapshot.attributes()
            let sight = ReviewSight(look.access, teams: attributes.teams)
            let all = try look.snapshot.reviews(sight).map { review in
                ReviewsPage.ShownReview(
                    review: review,
                    leader: review.leaderID.map {
                        PersonName(attributes.people[$0]?.name ?? $0, of: $0)
                    })
            }
            let choices = ReviewChoices(look, attributes, sight)
            let leader = choices.leaders.first { $0.id == own } ?? choices.onlyDirector(attributes)
            let fresh = ReviewDraft(
                id: newID, on: look.frame.today, team: look.access.team, leaderID: leader?.id)
            return ReviewsPage(
                frame: look.frame, toCome: all.filter { $0.review.course != .held }.reversed(),
                held: all.filter { $0.review.course == .held },
                draft: look.access.leads ? typed ?? fresh : nil, choices: choices, done: done)
        }
    }

    @Sendable private static func plan(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        var (draft, sight, choices) = try await visit.read { look in
            let attributes = try look.snapshot.attributes()
            let sight = ReviewSight(look.access, teams: attributes.teams)
            return (
                ReviewDraft(form, on: look.frame.today), sight,
                ReviewChoices(look, attributes, sight)
            )
        }
        if draft.team.isEmpty ? !choices.isOfEveryone : !choices.teams.contains(draft.team) {
            draft.mistakes.insert(.team)
        }
        if !draft.leaderID.isEmpty, !choices.leaders.contains(where: { $0.id == draft.leaderID }) {
            draft.mistakes.insert(.leader)
        }
        guard let review = draft.review else {
            return try await list(visit, status: .unprocessableContent, draft: draft)
        }
        do {
            try await visit.store(noting: .reviewPlanned, review.audited)
                .plan(review, as: sight, by: Chooser(visit))
        } catch ReviewRefusal.unknownLeader {
            draft.mistakes.insert(.leader)
            return try await list(visit, status: .unprocessableContent, draft: draft)
        }
        return visit.see(.talk(.review(review.id)), ["done": "planned"])
    }

    /// The agenda of a review, or what came of it.
    static func show(
        _ visit: Visit, status: HTTPResponse.Status = .ok, plan: ReviewDraft? = nil,
        typed: AgendaDraft? = nil, isChanged: Bool = false
    ) async throws -> Response {
        let id = try visit.parameter("id")
        let said = visit.query("done")
        let here = Link.talk(.review(id))
        let course = try await visit.read { look in
            try ReviewModel.course(look, id)
        }
        guard course == .held else {
            return try await visit.show(here, status: status) { look in
                guard let model = try ReviewModel(look, id) else { throw Mistake.unknownAddress }
                return AgendaPage(
                    frame: look.frame, model: model, plan: plan ?? ReviewDraft(model.review),
                    typed: typed, isChanged: isChanged,
                    done: typed == nil && plan == nil && !isChanged
                        ? said.flatMap(AgendaPage.Done.init(rawValue:)) : nil)
            }
        }
        return try await visit.show(here, status: status) { look in
            guard let model = try ReviewModel(look, id) else { throw Mistake.unknownAddress }
            let attributes = try look.snapshot.attributes().proposingKPIs()
            let actions = try look.snapshot.actions(from: ActionItem.Source(.review, id)).map {
                ShownAction($0, attributes, on: look.frame.today)
            }
            return RecapPage(
                frame: look.frame, model: model,
                actions: Dictionary(grouping: actions) { $0.item.kpi ?? "" },
                isNew: said == "held")
        }
    }

    @Sendable private static func change(_ visit: Visit) async throws -> Response {
        let id = try visit.parameter("id")
        let form = try await FormFields(visit)
        do {
            switch form[ReviewDraft.Field.deed] {
            case "begin": return try await ReviewHolding.begin(id, visit)
            case "drop":
                let sight = try await visit.reviewSight()
                try await visit.store(noting: .reviewDropped, id)
                    .drop(review: id, as: sight)
                return visit.see(.talk(.reviews), ["done": "dropped"])
            case "move": return try await move(id, form, visit)
            default: return try await keepAgenda(id, form, visit)
            }
        } catch ReviewRefusal.unknown {
            throw Mistake.unknownAddress
        } catch is ReviewRefusal {
            // It began, or was held, meanwhile: its page says how it stands.
            return visit.see(.talk(.review(id)))
        }
    }

    private static func move(
        _ id: String, _ form: FormFields, _ visit: Visit
    ) async throws -> Response {
        var (draft, sight) = try await visit.read { look in
            (
                ReviewDraft(form, on: look.frame.today),
                ReviewSight(look.access, teams: try look.snapshot.attributes().teams)
            )
        }
        guard draft.mistakes.isEmpty, let wanted = draft.review else {
            return try await show(visit, status: .unprocessableContent, plan: draft)
        }
        do {
            try await visit.store(noting: .reviewMoved, wanted.audited)
                .move(
                    review: id, to: wanted.plannedOn, minutes: wanted.minutes,
                    leaderID: wanted.leaderID, seen: form[ReviewDraft.Field.seen], as: sight)
            return visit.see(.talk(.review(id)), ["done": "moved"])
        } catch ReviewRefusal.unknownLeader {
            draft.mistakes.insert(.leader)
            return try await show(visit, status: .unprocessableContent, plan: draft)
        } catch is ChangedMeanwhile {
            return try await show(visit, status: .conflict, plan: draft, isChanged: true)
        }
    }

    private static func keepAgenda(
        _ id: String, _ form: FormFields, _ visit: Visit
    ) async throws -> Response {
        let draft = AgendaDraft(form)
        let isSharing = form[ReviewDraft.Field.deed] == "share"
        guard !draft.isWrong || isSharing && draft.rows.contains(where: \.isOn) else {
            return try await show(visit, status: .unprocessableContent, typed: draft)
        }
        let (items, sight) = try await visit.read { look in
            guard let model = try ReviewModel(look, id) else { throw Mistake.unknownAddress }
            var items = draft.items(of: (model.items + model.others).map(\.item))
            if isSharing {
                let minutes = ReviewAgenda.minutes(
                    model.review.minutes, among: items.map(\.area), weights: model.weights)
                for (place, length) in minutes.enumerated() { items[place].minutes = length }
            }
            return (items, ReviewSight(look.access, teams: try look.snapshot.attributes().teams))
        }
        do {
            try await visit.store(noting: .agendaKept, id)
                .keep(agenda: items, of: id, seen: form[ReviewDraft.Field.seen], as: sight)
            return visit.see(
                .talk(.review(id)), ["done": isSharing ? "shared" : "kept"], at: "agenda")
        } catch is ChangedMeanwhile {
            return try await show(visit, status: .conflict, typed: draft, isChanged: true)
        }
    }
}

extension Visit {
    /// Which reviews they lead and read.
    func reviewSight() async throws -> ReviewSight {
        try await read { look in
            ReviewSight(look.access, teams: try look.snapshot.attributes().teams)
        }
    }
}

extension Review {
    /// Which review the log speaks of.
    fileprivate var audited: String { "\(plannedOn) \(team ?? "")".tidied }
}

extension ReviewChoices {
    /// What somebody can choose for a review.
    fileprivate init(_ look: Look, _ attributes: Attributes, _ sight: ReviewSight) {
        let names = Set(attributes.people.values.compactMap(\.team))
        teams = names.filter { name in
            sight.leads(
                Review(
                    id: "", plannedOn: look.frame.today, team: name, leaderID: nil, minutes: 60))
        }.sorted()
        isOfEveryone = look.access.role == .director
        var found = attributes.reviewLeaders(ofTeam: nil, on: look.frame.today)
        for team in teams {
            found += attributes.reviewLeaders(ofTeam: team, on: look.frame.today)
        }
        var known: Set<String> = []
        leaders = found.filter { known.insert($0.id).inserted }.map {
            ActionOwner(id: $0.id, name: PersonName($0.name, of: $0.id))
        }
    }

    /// The one director there is; nil where there are more or none.
    fileprivate func onlyDirector(_ attributes: Attributes) -> ActionOwner? {
        let directors = leaders.filter { attributes.people[$0.id]?.role == .director }
        return directors.count == 1 ? directors[0] : nil
    }
}
