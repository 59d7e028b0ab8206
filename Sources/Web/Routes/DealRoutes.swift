import Domain
import Hummingbird
import Storage

/// Deals that stand still, and the course of one deal.
enum DealRoutes {
    static let all: [Route] =
        [
            .get("/stalled-deals", .teamFigures, showStalled),
            .get("/deals/:deal", .teamFigures, show),
        ]
        + Route.tables("/stalled-deals", [.page], .teamFigures, showStalled)
        + Route.tables("/deals/:deal", [.course], .teamFigures, show)

    @Sendable private static func showStalled(_ visit: Visit) async throws -> Response {
        let (page, span) = (try visit.page(), try visit.rows(StalledPage.size))
        let account = visit.reader.account
        return try await visit.show(.stalled(page: page), .recent) { look in
            guard let answer = try look.rowMeasurement().stalledDeals(on: look.on, span),
                page == 1 || !answer.deals.isEmpty
            else { throw Mistake.unknownAddress }
            return StalledPage(
                frame: look.frame, answer: answer, page: page,
                led: Set(try look.ledPeople(account).map(\.id)),
                exactness: try look.snapshot.stageExactness())
        }
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let id = try visit.parameter("deal")
        let account = visit.reader.account
        return try await visit.show(.deal(id), .recent) { look in
            let seen = look.access.rows
            guard let (deal, customer) = try look.snapshot.deal(id, on: look.on, seenBy: seen)
            else { throw Mistake.unknownAddress }
            let measurement = try look.measurement()
            let owner = deal.ownerID.map { measurement.name(ofPerson: $0) }
            return DealPage(
                frame: look.frame, deal: deal, customer: customer, owner: owner,
                pipeline: measurement.pipeline(of: deal),
                stays: try look.snapshot.course(ofDeal: id, on: look.on),
                norms: try measurement.stageNorms(of: deal, on: look.on),
                led: try deal.ownerID.map { try look.ledPeople(account, only: $0) } ?? [],
                exactness: try look.snapshot.stageExactness())
        }
    }
}
