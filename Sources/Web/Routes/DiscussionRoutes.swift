import Domain
import HTTPTypes
import Hummingbird
import Storage

/// Putting a KPI on the agenda of the next review.
enum DiscussionRoutes {
    static let all: [Route] = [.post("/discussions", .persons, ask)]

    @Sendable private static func ask(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        let slug = form[KPITalk.Field.kpi]
        let access = visit.reader.access
        let found = try await visit.read { try $0.boardMeasurement().kpi(slug) }
        guard let kpi = found, Catalogue.metric(kpi.metric).map(access.opens) == true else {
            throw Mistake.unknownAddress
        }
        let isNew = try await visit.store(noting: .kpiAsked, slug)
            .ask(toDiscuss: kpi, team: access.team, at: visit.site.clock.second())
        let isOnBoard = form[KPITalk.Field.place] != KPITalk.Place.kpi.rawValue
        let field = isNew ? KPITalk.Field.asked : KPITalk.Field.already
        return visit.see(isOnBoard ? visit.reader.board : .kpi(slug), [field: slug])
    }
}

extension Visit {
    /// The KPI that was just put on an agenda, and whether it was not on it before.
    var askedKPI: (slug: String, isNew: Bool)? {
        query(KPITalk.Field.asked).map { ($0, true) }
            ?? query(KPITalk.Field.already).map { ($0, false) }
    }
}
