import Domain
import Hummingbird
import Storage

/// Deals that stand still, and the course of one deal.
enum DealRoutes {
    static let all: [Route] = [
        .get("/stalled-deals", .everything, showStalled),
        .get("/deals/:deal", .everything, show),
    ]

    @Sendable private static func showStalled(_ visit: Visit) async throws -> Response {
        let page = try visit.page()
        return try await visit.show(.stalled(page: page), .recent) { look in
            let span = RowSpan(offset: (page - 1) * StalledPage.size, limit: StalledPage.size)
            guard let answer = try look.measurement().stalledDeals(on: look.on, span),
                page == 1 || !answer.deals.isEmpty
            else { throw Mistake.unknownAddress }
            return StalledPage(frame: look.frame, answer: answer, page: page)
        }
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let id = try visit.parameter("deal")
        return try await visit.show(.deal(id), .recent) { look in
            guard let (deal, customer) = try look.snapshot.deal(id, on: look.on) else {
                throw Mistake.unknownAddress
            }
            let measurement = try look.measurement()
            let owner = deal.ownerID.map { measurement.name(ofPerson: $0) }
            return DealPage(
                frame: look.frame, deal: deal, customer: customer, owner: owner,
                pipeline: measurement.pipeline(of: deal),
                stays: try look.snapshot.course(ofDeal: id, on: look.on),
                norms: try measurement.stageNorms(of: deal, on: look.on))
        }
    }
}
