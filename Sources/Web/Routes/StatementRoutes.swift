import Domain
import HTTPTypes
import Hummingbird
import Storage

/// The words of the statements, for the director.
enum StatementRoutes {
    static let all: [Route] = [
        .get("/surveys/statements", .everything) { try await show($0) },
        .post("/surveys/statements", .everything, keep),
    ]

    private static func show(
        _ visit: Visit, _ typed: StatementsDraft? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let isDone = visit.query("done") != nil && typed == nil
        return try await visit.show(.survey(.statements), status: status) { look in
            let now = try StatementsDraft(look.snapshot)
            return StatementsPage(
                frame: look.frame, draft: typed ?? now,
                seen: try look.snapshot.statementsFingerprint(), isDone: isDone,
                now: status == .conflict ? now : nil)
        }
    }

    @Sendable private static func keep(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        let draft = StatementsDraft(form)
        guard draft.mistakes.isEmpty else {
            return try await show(visit, draft, status: .unprocessableContent)
        }
        do {
            try await visit.store(noting: .statementsKept, "")
                .keep(statements: draft.byLocale, seen: form[RoundDraft.Key.seen])
            return visit.see(.survey(.statements), ["done": "yes"])
        } catch is ChangedMeanwhile {
            return try await show(visit, draft, status: .conflict)
        }
    }
}
