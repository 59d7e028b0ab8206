import Domain
import HTTPTypes
import Hummingbird
import Storage

/// What is asked of people each day or week.
enum ActivityGoalRoutes {
    static let all: [Route] =
        [
            .get("/activity-goals", .persons) { try await show($0) },
            .post("/activity-goals", .persons, keep),
        ] + Route.tables("/activity-goals", [.page, .changes], .persons) { try await show($0) }

    private static func show(
        _ visit: Visit, _ draft: GoalDraft = GoalDraft(), _ mistake: GoalDraft.Mistake? = nil
    ) async throws -> Response {
        let isKept = visit.query("done") == "yes"
        let clock = visit.site.clock
        return try await visit.show(
            .today(.goals), status: mistake == nil ? .ok : .unprocessableContent
        ) { look in
            ActivityGoalsPage(
                frame: look.frame, model: try ActivityGoalsModel(look, clock), draft: draft,
                mistake: mistake, isKept: isKept && mistake == nil)
        }
    }

    @Sendable private static func keep(_ visit: Visit) async throws -> Response {
        let draft = GoalDraft(try await FormFields(visit))
        do {
            let (goal, wording) = try await visit.read { look in
                (
                    try draft.goal(
                        today: look.frame.today,
                        knownTypes: try look.snapshot.allTypes(on: look.frame.today),
                        of: try look.snapshot.attributes().people, within: look.access.rows),
                    look.frame.wording
                )
            }
            let isNew = try await visit.store(
                noting: .activityGoalKept, "\(goal.holder.text) \(goal.type)"
            ).keep(goal, reason: draft.reason, by: Chooser(visit)) { wording.goal($0) }
            guard isNew else { throw GoalDraft.Mistake.noChange }
            return Response(
                status: .seeOther, headers: [.location: "\(Link.today(.goals).path)?done=yes"])
        } catch let mistake as GoalDraft.Mistake {
            return try await show(visit, draft, mistake)
        }
    }
}
