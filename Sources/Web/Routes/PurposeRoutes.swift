import Domain
import Hummingbird
import Storage

/// What is kept about people and why, and for how long.
enum PurposeRoutes {
    static let all: [Route] =
        [
            .get("/purpose", .board, show),
            .get("/retention", .everything, showRetention),
            .post("/retention", .everything, keepRetention),
        ]
        + Route.tables("/purpose", [.page, .roles], .board, isNoted: false, show)
        + Route.tables("/retention", [.runs], .everything, showRetention)

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let clock = visit.site.clock
        return try await visit.show(.purpose) { look in
            PurposePage(frame: look.frame, sight: try sight(look, clock))
        }
    }

    private static func sight(_ look: Look, _ clock: Site.Clock) throws -> PurposeSight {
        let ranking = try look.snapshot.personRanking().flatMap { $0.isOn ? $0 : nil }
        return PurposeSight(
            periods: try look.snapshot.retentionPeriods(), ranking: ranking,
            rankedSince: ranking.map { clock.read($0.fromSecond, look.zone).day })
    }

    @Sendable private static func showRetention(_ visit: Visit) async throws -> Response {
        let said = visit.query("said").flatMap(RetentionPage.Said.init(rawValue:))
        let clock = visit.site.clock
        return try await visit.show(.retention) { look in
            let sight = try retentionSight(look, clock)
            return RetentionPage(
                frame: look.frame, sight: sight, draft: RetentionDraft(sight.periods), said: said)
        }
    }

    @Sendable private static func keepRetention(_ visit: Visit) async throws -> Response {
        let draft = RetentionDraft(try await FormFields(visit))
        do {
            let months = try draft.months()
            let known = try await visit.read { try $0.snapshot.retentionPeriods() }
            let changed = months.filter { known.months(of: $0.key) != $0.value }
                .map { "\($0.key.rawValue) \(known.months(of: $0.key) ?? 0) > \($0.value)" }
            let isKept = try await visit.store(
                noting: .retentionSet, changed.sorted().joined(separator: ", ")
            ).keep(retention: months)
            let said: RetentionPage.Said = isKept ? .done : .same
            return Response(
                status: .seeOther,
                headers: [.location: "\(Link.retention.path)?said=\(said.rawValue)"])
        } catch let mistakes as RetentionMistakes {
            return try await refuse(draft, mistakes, nil, visit)
        } catch let error as StorageError where error.isPassing {
            return try await refuse(draft, RetentionMistakes(), .busy, visit)
        }
    }

    /// The same page with what was typed in, so that nothing is lost.
    private static func refuse(
        _ draft: RetentionDraft, _ mistakes: RetentionMistakes, _ said: RetentionPage.Said?,
        _ visit: Visit
    ) async throws -> Response {
        let clock = visit.site.clock
        return try await visit.show(
            .retention, status: said == .busy ? .serviceUnavailable : .unprocessableContent
        ) { look in
            RetentionPage(
                frame: look.frame, sight: try retentionSight(look, clock), draft: draft,
                mistakes: mistakes, said: said)
        }
    }

    private static func retentionSight(
        _ look: Look, _ clock: Site.Clock
    ) throws -> RetentionSight {
        RetentionSight(
            periods: try look.snapshot.retentionPeriods(),
            tooLong: try look.snapshot.keptTooLong(on: look.frame.today),
            runs: try look.snapshot.retentionRuns(limit: RetentionRuns.most).map {
                ShownRun(run: $0, moment: clock.read($0.atSecond, look.zone))
            },
            nextNight: try look.snapshot.due(.retention).map { clock.read($0, look.zone).day })
    }
}

extension Look {
    /// The zone of the organisation's clock.
    fileprivate var zone: String { organisation?.timeZone ?? "Europe/Amsterdam" }
}
