import Domain
import HTTPTypes
import Hummingbird
import Storage

/// The outcome of rounds, and what the director says is done about it.
enum MotivationRoutes {
    static let all: [Route] =
        [
            .get("/motivation", .motivation) { try await show($0) },
            .post("/motivation/priorities", .everything, keep),
        ]
        + Route.tables("/motivation", [.statements, .teams, .rounds], .motivation) {
            try await show($0)
        }

    private static func show(
        _ visit: Visit, draft: PriorityDraft? = nil
    ) async throws -> Response {
        // As a form sends it: names of rounds and teams hold spaces.
        let sent = try FormFields(Array((visit.request.uri.query ?? "").utf8))
        func asked(_ name: String) -> String? { sent[name].isEmpty ? nil : sent[name] }
        let round = draft?.priority.round ?? asked("round")
        let team = draft == nil ? asked("team") : nil
        let isDone = draft == nil && visit.query("done") == "yes"
        let status: HTTPResponse.Status =
            draft == nil ? .ok : draft?.isOvertaken == true ? .conflict : .unprocessableContent
        return try await visit.show(
            .motivation(.results(round: round, team: team)), status: status
        ) { look in
            OutcomePage(
                frame: look.frame,
                model: try OutcomeModel(
                    look, round: round, team: team, look.frame.wording.language),
                draft: draft, isDone: isDone)
        }
    }

    @Sendable private static func keep(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        let round = form[PriorityDraft.Field.round]
        let (today, isKnown) = try await visit.read { look in
            (look.frame.today, try look.snapshot.surveyRounds().contains { $0.name == round })
        }
        guard isKnown, var draft = PriorityDraft(form, on: today) else {
            throw Mistake.unknownAddress
        }
        let isRemoving = form[PriorityDraft.Field.action] == PriorityDraft.Field.remove
        guard isRemoving || draft.flaws.isEmpty else { return try await show(visit, draft: draft) }
        do {
            if isRemoving {
                _ = try await visit.store(noting: .priorityRemoved, round).removePriority(
                    of: round, ordinal: draft.priority.ordinal, seen: draft.seen)
            } else {
                _ = try await visit.store(noting: .priorityKept, round)
                    .keep(draft.priority, seen: draft.seen, on: today)
            }
        } catch is ChangedMeanwhile {
            draft.isOvertaken = true
            return try await show(visit, draft: draft)
        }
        let page = Link.motivation(.results(round: round)).href()
        return Response(
            status: .seeOther,
            headers: [.location: "\(page)&done=yes#\(PrioritiesSection.place)"])
    }
}
