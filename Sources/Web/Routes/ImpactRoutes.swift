import Domain
import Hummingbird
import Storage

/// Which activities go together with more of an outcome.
enum ImpactRoutes {
    static let all: [Route] =
        [.get("/activity-impact", .everything, show)]
        + Route.tables("/activity-impact", [.page], .everything, show)

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let outcome: ImpactOutcome
        switch visit.query("outcome") {
        case nil, "": outcome = .won
        case let text?:
            guard let found = ImpactOutcome(rawValue: text) else { throw Mistake.unknownAddress }
            outcome = found
        }
        return try await visit.show(.activityImpact(outcome), .recent) { look in
            let measurement = try look.measurement()
            let answer = try measurement.activityImpact(
                ImpactQuestion(on: look.on, outcome: outcome))
            return ImpactPage(
                frame: look.frame, answer: answer,
                uncounted: Set(measurement.uncounted(answer).map(\.type)))
        }
    }
}
