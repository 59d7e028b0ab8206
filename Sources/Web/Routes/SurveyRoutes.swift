import Domain
import HTTPTypes
import Hummingbird
import Storage

/// Rounds of the survey, for the director.
enum SurveyRoutes {
    static let all: [Route] =
        [
            .get("/surveys", .everything) { try await list($0) },
            .post("/surveys", .everything, plan),
            .get("/surveys/:id", .everything) { try await show($0) },
            .post("/surveys/:id", .everything, change),
            .post("/surveys/:id/links", .everything, makeLinks),
        ] + Route.tables("/surveys", [.page], .everything) { try await list($0) }

    private static func list(
        _ visit: Visit, status: HTTPResponse.Status = .ok, draft typed: RoundDraft? = nil
    ) async throws -> Response {
        let newID = visit.site.newID()
        let done = visit.query("done").flatMap(RoundsPage.Done.init(rawValue:))
        return try await visit.show(.survey(.rounds), status: status) { look in
            let attributes = try look.snapshot.attributes()
            let rounds = try look.snapshot.askedRounds()
            let fresh = RoundDraft(
                id: newID, on: look.frame.today, named: look.frame.wording,
                besides: Set(rounds.map(\.name)))
            return RoundsPage(
                frame: look.frame, rounds: try rounds.map { try ShownRound(look, $0) },
                draft: typed ?? fresh, teams: attributes.teamsWithPeople,
                minimum: attributes.minGroupSize, done: typed == nil ? done : nil)
        }
    }

    @Sendable private static func plan(_ visit: Visit) async throws -> Response {
        let draft = RoundDraft(try await FormFields(visit))
        let id = draft.id.isEmpty ? visit.site.newID() : draft.id
        guard visit.reader.account != nil, let plan = draft.plan(id) else {
            return try await list(visit, status: .unprocessableContent, draft: draft)
        }
        let today = try await visit.today()
        do {
            try await visit.store(noting: .roundPlanned, plan.audited).plan(
                plan, seen: RoundPlan.unseen, on: today, at: visit.site.clock.second())
            return visit.see(.survey(.round(id)), ["done": "planned"])
        } catch is ChangedMeanwhile {
            // It was sent twice: it is there.
            return visit.see(.survey(.round(id)), ["done": "planned"])
        } catch let refusal as RoundRefusal {
            return try await list(
                visit, status: .unprocessableContent, draft: draft.refused(refusal))
        }
    }

    private static func show(
        _ visit: Visit, status: HTTPResponse.Status = .ok, draft: RoundDraft? = nil,
        mistake: RoundPage.Mistake? = nil
    ) async throws -> Response {
        let (id, origin) = (try visit.parameter("id"), visit.arrival.origin)
        let said = visit.query("done").flatMap(RoundPage.Done.init(rawValue:))
        return try await visit.show(.survey(.round(id)), status: status) { look in
            guard let model = try RoundModel(look, id, origin: origin) else {
                throw Mistake.unknownAddress
            }
            return RoundPage(
                frame: look.frame, model: model, draft: draft, mistake: mistake,
                done: status == .ok ? said : nil, isChanged: status == .conflict)
        }
    }

    @Sendable private static func change(_ visit: Visit) async throws -> Response {
        let id = try visit.parameter("id")
        let form = try await FormFields(visit)
        guard visit.reader.account != nil else { return .toFirstAccount }
        let (round, today) = try await visit.read { look in
            (try look.snapshot.askedRound(id), look.frame.today)
        }
        guard let round else { throw Mistake.unknownAddress }
        let isSure = form[RoundDraft.Key.isSure] == "yes"
        do {
            switch form[RoundDraft.Key.deed] {
            case "close":
                guard isSure else { return try await wrong(visit, .closing) }
                try await visit.store(noting: .roundClosed, round.name)
                    .close(round: id, on: today, token: visit.site.token)
                return visit.see(.survey(.round(id)), ["done": "closed"])
            case "drop":
                guard isSure else { return try await wrong(visit, .dropping) }
                try await visit.store(noting: .roundDropped, round.name)
                    .drop(round: id, on: today)
                return visit.see(.survey(.rounds), ["done": "dropped"])
            case "extend": return try await extend(round, form, visit, on: today)
            default: return try await replan(round, form, visit, on: today)
            }
        } catch RoundRefusal.notPlanned {
            return try await show(visit, status: .conflict)
        }
    }

    private static func wrong(
        _ visit: Visit, _ mistake: RoundPage.Mistake
    ) async throws -> Response {
        try await show(visit, status: .unprocessableContent, mistake: mistake)
    }

    private static func extend(
        _ round: AskedRound, _ form: FormFields, _ visit: Visit, on today: Day
    ) async throws -> Response {
        let typed = form[RoundDraft.Field.last.rawValue].tidied
        guard let last = Day(typed) else {
            return try await wrong(visit, .last(.notADay, typed: typed))
        }
        do {
            try await visit.store(noting: .roundChanged, "\(round.name): \(last)")
                .extend(round: round.id, through: last, on: today)
            return visit.see(.survey(.round(round.id)), ["done": "changed"])
        } catch let refusal as RoundRefusal where refusal != .notPlanned {
            return try await wrong(visit, .last(.refused(refusal), typed: typed))
        }
    }

    private static func replan(
        _ round: AskedRound, _ form: FormFields, _ visit: Visit, on today: Day
    ) async throws -> Response {
        let draft = RoundDraft(form)
        guard let plan = draft.plan(round.id) else {
            return try await show(visit, status: .unprocessableContent, draft: draft)
        }
        do {
            try await visit.store(noting: .roundChanged, plan.audited).plan(
                plan, seen: form[RoundDraft.Key.seen], on: today, at: visit.site.clock.second())
            return visit.see(.survey(.round(round.id)), ["done": "changed"])
        } catch is ChangedMeanwhile {
            return try await show(visit, status: .conflict, draft: draft)
        } catch let refusal as RoundRefusal where refusal != .notPlanned {
            return try await show(
                visit, status: .unprocessableContent, draft: draft.refused(refusal))
        }
    }

    @Sendable private static func makeLinks(_ visit: Visit) async throws -> Response {
        let id = try visit.parameter("id")
        _ = try await FormFields(visit)
        guard visit.reader.account != nil else { return .toFirstAccount }
        let (round, people, today) = try await visit.read { look in
            (
                try look.snapshot.askedRound(id), try look.withoutAccount(in: id),
                look.frame.today
            )
        }
        guard let round else { throw Mistake.unknownAddress }
        let secrets = people.map { (name: $0, secret: visit.site.secret()) }
        do {
            try await visit.store(noting: .ballotLinksMade, "\(round.name): \(people.count)").keep(
                ballotLinks: Dictionary(
                    secrets.map { ($0.name.id, $0.secret.hash) },
                    uniquingKeysWith: { first, _ in first }), in: id, on: today)
        } catch RoundRefusal.notPlanned {
            return try await show(visit, status: .conflict)
        }
        let links = secrets.map {
            PersonalBallot(
                name: $0.name,
                address: visit.arrival.origin + Link.survey(.ballot($0.secret.text)).path)
        }
        return try await visit.show(.survey(.round(id))) { look in
            RoundLinksPage(frame: look.frame, round: round, links: links)
        }
    }
}

extension RoundPlan {
    /// Which round the log speaks of.
    fileprivate var audited: String { "\(name): \(days.start) – \(days.last)" }
}

extension Visit {
    /// The day it is where the organisation is.
    fileprivate func today() async throws -> Day { try await read { $0.frame.today } }
}

extension Look {
    /// Who is asked and cannot sign in, by name.
    fileprivate func withoutAccount(in id: String) throws -> [PersonName] {
        let people = try snapshot.attributes().people
        return try snapshot.askedWithoutAccount(in: id).map { ($0, people[$0]?.name ?? $0) }
            .sorted { CodePoints($0.1) < CodePoints($1.1) }
            .map { PersonName($0.1, of: $0.0) }
    }
}
