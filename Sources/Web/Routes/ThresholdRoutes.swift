import Domain
import HTTPTypes
import Hummingbird
import Storage

/// At which ratio what happens, and the team's result that everybody may see.
enum ThresholdRoutes {
    static let all: [Route] =
        [
            .get("/team", .board, showTeam),
            .get("/thresholds", .everything) { try await show($0) },
            .post("/thresholds", .everything, announce),
            .post("/thresholds/removal", .everything, takeBack),
            .post("/thresholds/withdrawal", .everything, withdraw),
        ]
        + Route.tables("/team", [.page], .board, showTeam)
        + Route.tables("/thresholds", [.page, .changes], .everything) { try await show($0) }

    @Sendable private static func showTeam(_ visit: Visit) async throws -> Response {
        try await visit.show(.focus(.team), .recent) { look in
            TeamPage(frame: look.frame, sight: try TeamSight(look))
        }
    }

    private static func show(
        _ visit: Visit, _ draft: ThresholdDraft = ThresholdDraft(),
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (isDone, clock) = (visit.query("done") != nil, visit.site.clock)
        return try await visit.show(.focus(.thresholds), status: status) { look in
            ThresholdsPage(
                frame: look.frame, thresholds: try look.snapshot.thresholds(),
                now: try look.ratioNow, draft: draft,
                history: try look.changes(of: [.threshold], nil, clock), isDone: isDone,
                isMeanwhile: status == .conflict)
        }
    }

    @Sendable private static func announce(_ visit: Visit) async throws -> Response {
        let sent = ThresholdDraft(try await FormFields(visit))
        var (draft, threshold, wording) = try await visit.read { look in
            var draft = sent
            let wording = look.frame.wording
            let made = draft.threshold(try look.ratioNow, wording, today: look.frame.today)
            return (draft, made, wording)
        }
        guard let threshold else {
            return try await show(visit, draft, status: .unprocessableContent)
        }
        do {
            try await visit.store(noting: .thresholdKept, wording.ratio(threshold.ratio)).announce(
                threshold, said: { [wording] in wording.said($0) }, by: Chooser(visit))
            return done
        } catch is PromiseRefusal {
            draft.mistakes[.ratio] = .alreadyThere
            return try await show(visit, draft, status: .unprocessableContent)
        }
    }

    @Sendable private static func takeBack(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        guard let ratio = Double(form[ThresholdDraft.Field.ratio.rawValue]) else {
            throw Mistake.unknownAddress
        }
        let wording = try await visit.read { $0.frame.wording }
        do {
            try await visit.store(noting: .thresholdRemoved, wording.ratio(ratio)).takeBack(
                threshold: ratio, seen: form[ThresholdDraft.Field.seen.rawValue],
                said: { wording.said($0) }, by: Chooser(visit))
            return done
        } catch is ChangedMeanwhile {
            return try await show(visit, status: .conflict)
        } catch is PromiseRefusal {
            return try await show(visit, status: .conflict)
        }
    }

    @Sendable private static func withdraw(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        guard let ratio = Double(form[ThresholdDraft.Field.ratio.rawValue]) else {
            throw Mistake.unknownAddress
        }
        let reason = form[Withdrawal.reason].tidied
        guard Withdrawal.length.contains(reason.count) else {
            return try await show(visit, status: .unprocessableContent)
        }
        let wording = try await visit.read { $0.frame.wording }
        do {
            try await visit.store(noting: .passingWithdrawn, wording.ratio(ratio)).withdraw(
                passingOf: ratio, reason: reason, said: { wording.said($0) }, by: Chooser(visit))
            return done
        } catch is PromiseRefusal {
            return try await show(visit, status: .conflict)
        }
    }

    private static var done: Response {
        let page = "\(Link.focus(.thresholds).path)?done=yes"
        return Response(status: .seeOther, headers: [.location: page])
    }
}

extension Look {
    /// The ratio of today; nil where there is none.
    fileprivate var ratioNow: Double? {
        get throws {
            guard let metric = Catalogue.metric("efficiency.ratio") else { return nil }
            let answer = try boardMeasurement().answer(Question(metric, on: frame.today))
            return answer.current?.value?.number
        }
    }
}
