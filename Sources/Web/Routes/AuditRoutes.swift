import Domain
import Hummingbird
import Storage

/// The log of who changed what or took it out.
enum AuditRoutes {
    static let all: [Route] =
        [.get("/audit", .everything, show)]
        + Route.tables("/audit", [.page, .refused], .everything, show)

    /// Characters of what is searched for.
    private static let longestText = 100

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let (page, rows) = (try visit.page(), try visit.rows(AuditPage.size))
        let text = String((visit.query(AuditPage.Field.text) ?? "").tidied.prefix(longestText))
        let deed = visit.query(AuditPage.Field.deed).flatMap(AuditEntry.Deed.init(rawValue:))
        let search = AuditSearch(text: text, deed: deed)
        let (clock, refusals) = (visit.site.clock, visit.site.refusals)
        return try await visit.show(.audit(search, page: page)) { look in
            let zone = look.organisation?.timeZone ?? "Europe/Amsterdam"
            let found = try look.snapshot.auditLog(
                search, limit: rows.limit, offset: rows.offset)
            guard page == 1 || !found.entries.isEmpty else { throw Mistake.unknownAddress }
            return AuditPage(
                frame: look.frame, search: search,
                rows: found.entries.map {
                    ShownEntry(entry: $0, moment: clock.read($0.atSecond, zone))
                }, total: found.total, page: page,
                refused: RefusedSection(
                    frame: look.frame, since: clock.read(refusals.sinceSecond, zone),
                    counts: refusals.counts))
        }
    }
}
