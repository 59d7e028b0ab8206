import Domain
import HTTPTypes
import Hummingbird
import Storage

/// What a year takes over from the one before, for the director to choose.
enum PlanCarryRoutes {
    static let all: [Route] = [
        .get("/plan/:year/carried", .everything) { try await show($0) },
        .post("/plan/:year/carried", .everything, carry),
    ]

    private static func show(
        _ visit: Visit, _ refused: PlanCarryDraft? = nil
    ) async throws -> Response {
        let year = try PlanRoutes.year(visit)
        let status: HTTPResponse.Status = refused == nil ? .ok : .unprocessableContent
        return try await visit.show(.plan(.carried(year)), status: status) { look in
            let shown = try look.plan(of: year - 1)
            guard Plan.editable(on: look.frame.today).contains(year) else {
                throw Mistake.unknownAddress
            }
            let carrying = try look.carrying(into: look.snapshot.plan(of: year))
            return PlanCarryPage(
                frame: look.frame, shown: shown, carrying: carrying,
                draft: refused ?? PlanCarryDraft(carrying))
        }
    }

    @Sendable private static func carry(_ visit: Visit) async throws -> Response {
        let (form, year) = (try await FormFields(visit), try PlanRoutes.year(visit))
        let (shown, carrying) = try await visit.read { look in
            (
                try look.plan(of: year - 1),
                try look.carrying(into: look.snapshot.plan(of: year))
            )
        }
        guard Plan.editable(on: shown.today).contains(year) else { throw Mistake.unknownAddress }
        let draft = PlanCarryDraft(form, carrying)
        guard draft.mistakes.isEmpty else { return try await show(visit, draft) }
        let items = carrying.items(draft.chosen, due: draft.days) { shown.left($0) != nil }
        let isChange = try await visit.store(noting: .planCarried, "\(year)")
            .carry(items, by: Chooser(visit))
        return Response(
            status: .seeOther,
            headers: [.location: PlanLink.done(isChange ? .carried : .same, year, nil)])
    }
}
