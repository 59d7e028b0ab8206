import Domain
import HTTPTypes
import Hummingbird
import Storage

/// The order of the areas and of their KPIs: everybody reads it, the director publishes it.
enum RankingRoutes {
    static let all: [Route] =
        [
            .get("/ranking", .board) { try await show($0) },
            .post("/ranking", .everything, publish),
        ] + Route.tables("/ranking", [.page, .changes], .board) { try await show($0) }

    /// What was put together and could not be published.
    private struct Refused: Sendable {
        var draft: PublishingDraft
        var isOvertaken = false
    }

    private static func show(_ visit: Visit, _ refused: Refused? = nil) async throws -> Response {
        let (isDone, clock) = (visit.query("done") != nil, visit.site.clock)
        let status: HTTPResponse.Status =
            refused.map { $0.isOvertaken ? .conflict : .unprocessableContent } ?? .ok
        return try await visit.show(.plan(.ranking), status: status) { look in
            let sight = try look.snapshot.rankingSight(on: look.frame.today)
            let zone = look.organisation?.timeZone ?? "Europe/Amsterdam"
            let changes = { (subject: ChoiceChange.Subject) in
                try look.snapshot.choiceChanges(of: subject, limit: look.most(100)).map {
                    ShownChange(change: $0, moment: clock.read($0.atSecond, zone))
                }
            }
            var draft: PublishingDraft?
            if look.access.opens(.everything) {
                draft =
                    refused?.draft
                    ?? PublishingDraft(sight, seen: sight.mark, on: look.frame.today)
                // What is sent again was made from what is there now.
                if refused?.isOvertaken == true { draft?.seen = sight.mark }
            }
            return RankingPage(
                frame: look.frame, sight: sight,
                rankings: ShownRanking.all(sight.versions, try changes(.ranking)),
                kpiOrders: try changes(.kpiOrder), draft: draft, isDone: isDone,
                isOvertaken: refused?.isOvertaken ?? false)
        }
    }

    @Sendable private static func publish(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        let (sight, today) = try await visit.read { look in
            (try look.snapshot.rankingSight(on: look.frame.today), look.frame.today)
        }
        var draft = PublishingDraft(form, sight)
        guard let choice = draft.choice(on: today) else {
            return try await show(visit, Refused(draft: draft))
        }
        let order = choice.version.areas.map(\.rawValue).joined(separator: ", ")
        do {
            _ = try await visit.store(noting: .rankingKept, "\(choice.version.from): \(order)")
                .publish(choice, seen: draft.seen, on: today, by: Chooser(visit))
            let page = "\(PlanLink.ranking.path)?done=yes"
            return Response(status: .seeOther, headers: [.location: page])
        } catch is ChangedMeanwhile {
            return try await show(visit, Refused(draft: draft, isOvertaken: true))
        }
    }
}
