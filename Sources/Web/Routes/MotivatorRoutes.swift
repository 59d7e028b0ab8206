import Domain
import HTTPTypes
import Hummingbird
import Storage

/// What the team gets for KPIs.
enum MotivatorRoutes {
    static let all: [Route] =
        [
            .get("/kpis/:kpi/motivators", .everything) { try await show($0) },
            .post("/kpis/:kpi/motivators", .everything, keep),
            .post("/kpis/:kpi/motivators/handover", .everything, handOver),
            .post("/kpis/:kpi/motivators/removal", .everything, takeBack),
            .post("/kpis/:kpi/motivators/withdrawal", .everything, withdraw),
        ]
        + Route.tables("/kpis/:kpi/motivators", [.promises, .changes], .everything) {
            try await show($0)
        }

    private static func show(
        _ visit: Visit, _ draft: MotivatorDraft = MotivatorDraft(),
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let slug = try visit.parameter("kpi")
        let (isDone, clock) = (visit.query("done") != nil, visit.site.clock)
        return try await visit.show(.focus(.motivators(slug)), status: status) { look in
            MotivatorsPage(
                frame: look.frame, reading: try reading(slug, look),
                motivators: try look.snapshot.motivators().filter { $0.kpi == slug },
                draft: draft, history: try look.changes(of: [.motivator], slug, clock),
                isDone: isDone, isMeanwhile: status == .conflict)
        }
    }

    /// The KPI of the whole organisation.
    private static func reading(_ slug: String, _ look: Look) throws -> KPIReading {
        let kpi = try look.chosenKPI(slug)
        guard let reading = look.reading(kpi, try look.boardMeasurement()) else {
            throw Mistake.unknownAddress
        }
        return reading
    }

    /// What a form promises, held against what is known.
    private struct Attempt: Sendable {
        var draft: MotivatorDraft
        let motivator: Motivator?
        let metric: Metric
        let wording: Wording

        init(_ sent: MotivatorDraft, _ slug: String, _ look: Look) throws {
            let reading = try MotivatorRoutes.reading(slug, look)
            let known = try look.snapshot.motivators().first {
                $0.kpi == slug && $0.title == sent.was
            }
            var read = sent
            let kpi = reading.kpi.kpi
            var made = read.motivator(
                of: kpi, changing: known, look.frame.wording, today: look.frame.today)
            // What is so already is no promise.
            if known == nil, let at = made?.reached(in: reading.kpi.answer, of: kpi) {
                read.mistakes[.value] = .isReached(
                    look.frame.wording.shortAmount(at.value, of: reading.metric))
                made = nil
            }
            draft = read
            motivator = made
            metric = reading.metric
            wording = look.frame.wording
        }
    }

    @Sendable private static func keep(_ visit: Visit) async throws -> Response {
        let slug = try visit.parameter("kpi")
        let sent = MotivatorDraft(try await FormFields(visit))
        var attempt = try await visit.read { try Attempt(sent, slug, $0) }
        guard let motivator = attempt.motivator else {
            return try await show(visit, attempt.draft, status: .unprocessableContent)
        }
        let store = visit.store(noting: .motivatorKept, motivator.title)
        do {
            if sent.was.isEmpty {
                try await store.promise(motivator, said: said(attempt), by: Chooser(visit))
            } else {
                try await store.change(
                    motivator, seen: sent.seen, said: said(attempt), by: Chooser(visit))
            }
            return done(slug)
        } catch PromiseRefusal.alreadyThere {
            attempt.draft.mistakes[.title] = .alreadyThere
            return try await show(visit, attempt.draft, status: .unprocessableContent)
        } catch is PromiseRefusal {
            return try await show(visit, attempt.draft, status: .conflict)
        } catch is ChangedMeanwhile {
            return try await show(visit, attempt.draft, status: .conflict)
        }
    }

    private static func said(_ attempt: Attempt) -> @Sendable (Motivator) -> String {
        { [wording = attempt.wording, metric = attempt.metric] in wording.said($0, metric) }
    }

    /// In words, for the history of a KPI's motivators.
    private static func said(
        _ slug: String, _ visit: Visit
    ) async throws -> (@Sendable (Motivator) -> String, Day) {
        try await visit.read { look in
            let metric = Catalogue.metric(try look.chosenKPI(slug).metric)
            let wording = look.frame.wording
            return ({ wording.said($0, metric) }, look.frame.today)
        }
    }

    @Sendable private static func handOver(_ visit: Visit) async throws -> Response {
        let slug = try visit.parameter("kpi")
        let form = try await FormFields(visit)
        let title = form[MotivatorDraft.Field.title.rawValue]
        let (said, today) = try await said(slug, visit)
        let typed = form[MotivatorDraft.Field.on.rawValue]
        guard typed.isEmpty || Day(typed) != nil else { throw Mistake.notADay(typed) }
        let on = min(Day(typed) ?? today, today)
        do {
            try await visit.store(noting: .motivatorHandedOver, title).handOver(
                slug, title, on: on, said: said, by: Chooser(visit))
        } catch is PromiseRefusal {
            return try await show(visit, status: .conflict)
        }
        return done(slug)
    }

    @Sendable private static func withdraw(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        let slug = try visit.parameter("kpi")
        let title = form[MotivatorDraft.Field.title.rawValue]
        let reason = form[Withdrawal.reason].tidied
        guard Withdrawal.length.contains(reason.count) else {
            return try await show(visit, status: .unprocessableContent)
        }
        let (said, _) = try await said(slug, visit)
        do {
            try await visit.store(noting: .reachingWithdrawn, title).withdraw(
                reachingOf: title, of: slug, reason: reason, said: said, by: Chooser(visit))
            return done(slug)
        } catch is PromiseRefusal {
            return try await show(visit, status: .conflict)
        }
    }

    @Sendable private static func takeBack(_ visit: Visit) async throws -> Response {
        let slug = try visit.parameter("kpi")
        let title = try await FormFields(visit)[MotivatorDraft.Field.title.rawValue]
        let (said, _) = try await said(slug, visit)
        do {
            try await visit.store(noting: .motivatorRemoved, title).takeBack(
                slug, title, said: said, by: Chooser(visit))
        } catch is PromiseRefusal {
            return try await show(visit, status: .conflict)
        }
        return done(slug)
    }

    private static func done(_ slug: String) -> Response {
        let page = "\(Link.focus(.motivators(slug)).path)?done=yes"
        return Response(status: .seeOther, headers: [.location: page])
    }
}
