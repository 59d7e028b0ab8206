import Domain
import HTTPTypes
import Hummingbird
import Storage

/// The numbers that are entered for KPIs, a year at a time.
enum OwnNumberRoutes {
    static let all: [Route] =
        [
            .get("/kpis/:kpi/numbers", .board, show),
            .post("/kpis/:kpi/numbers", .board, keep).with(.sheet),
        ] + Route.tables("/kpis/:kpi/numbers", [.numbers, .changes], .board, show)

    /// A KPI with its number in a year.
    private struct Sheet: Sendable {
        let kpi: KPI
        let slug: String
        let year: Int
        let periods: [Period]
        let draft: OwnNumberDraft

        init(_ kpiSlug: String, _ year: Int?, _ look: Look) throws {
            kpi = try look.enteredKPI(kpiSlug)
            guard let slug = Catalogue.ownNumberSlug(kpi.metric) else {
                throw Mistake.unknownAddress
            }
            self.slug = slug
            let calendar = look.frame.wording.calendar
            let today = look.frame.today
            self.year = year ?? calendar.year(holding: today)
            guard TargetSheet.years.contains(self.year) else { throw Mistake.unknownAddress }
            let all = calendar.periods(kpi.period, inYear: self.year)
            periods = all.filter { $0.start <= today }
            guard let first = periods.first, let last = periods.last else {
                draft = OwnNumberDraft([], [], look.frame.wording)
                return
            }
            let entries = try look.snapshot.ownNumberEntries(
                slug, from: first.start, through: last.last)
            draft = OwnNumberDraft(entries, periods, look.frame.wording)
        }
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let (slug, year) = (try visit.parameter("kpi"), year(visit))
        let (isDone, clock) = (visit.query("done") != nil, visit.site.clock)
        return try await visit.show(.focus(.ownNumbers(slug, year: year))) { look in
            var page = try page(try Sheet(slug, year, look), nil, look, clock)
            page.isDone = isDone
            return page
        }
    }

    @Sendable private static func keep(_ visit: Visit) async throws -> Response {
        let (slug, year) = (try visit.parameter("kpi"), year(visit))
        let form = try await FormFields(visit, atMost: RequestLimits.sheet.mostBytes)
        let (sheet, wording) = try await visit.read { look in
            (try Sheet(slug, year, look), look.frame.wording)
        }
        var draft = OwnNumberDraft(form)
        if form[TargetDraft.Field.todo] == "spread" {
            draft.spread(
                form[TargetDraft.Field.pasted], from: Day(form[TargetDraft.Field.pastedRow]))
            return try await again(draft, slug, year, visit, .ok)
        }
        guard let changes = draft.changes(wording) else {
            return try await again(draft, slug, year, visit, .unprocessableContent)
        }
        do {
            if !changes.isEmpty {
                let said: @Sendable (OwnNumberContent, Day) -> String = { content, day in
                    wording.said(content, on: day, of: sheet.kpi)
                }
                try await visit.store(noting: .ownNumbersKept, wording.name(of: sheet.kpi)).keep(
                    changes, of: sheet.slug, said: said, by: Chooser(visit))
            }
            let page = Link.focus(.ownNumbers(slug, year: sheet.year)).href() + "&done=yes"
            return Response(status: .seeOther, headers: [.location: page])
        } catch is ChangedMeanwhile {
            return try await again(draft, slug, year, visit, .conflict)
        }
    }

    private static func again(
        _ draft: OwnNumberDraft, _ slug: String, _ year: Int?, _ visit: Visit,
        _ status: HTTPResponse.Status
    ) async throws -> Response {
        let here = Link.focus(.ownNumbers(slug, year: year))
        return try await visit.show(here, status: status) { [clock = visit.site.clock] look in
            let sheet = try Sheet(slug, year, look)
            var shown = draft
            if status == .conflict { shown.meet(sheet.draft, look.frame.wording) }
            var page = try page(sheet, shown, look, clock)
            page.isSpread = status == .ok
            page.isMeanwhile = status == .conflict
            return page
        }
    }

    private static func page(
        _ sheet: Sheet, _ draft: OwnNumberDraft?, _ look: Look, _ clock: Site.Clock
    ) throws -> OwnNumbersPage {
        OwnNumbersPage(
            frame: look.frame, kpi: sheet.kpi, year: sheet.year, periods: sheet.periods,
            draft: draft ?? sheet.draft,
            history: try look.changes(of: [.ownNumber], sheet.slug, clock))
    }

    private static func year(_ visit: Visit) -> Int? { visit.query("year").flatMap { Int($0) } }
}

extension Look {
    /// The KPI with that slug, for whoever enters its numbers: a director, and whoever sees to it. For
    /// others there is no such page.
    fileprivate func enteredKPI(_ slug: String) throws -> KPI {
        if access.opens(.everything) { return try chosenKPI(slug) }
        let own = try snapshot.attributes().kpis.first { $0.slug == slug && frame.seesTo($0) }
        guard let own else { throw Mistake.unknownAddress }
        return own
    }
}

extension Frame {
    /// Whether whoever looks sees to that KPI.
    func seesTo(_ kpi: KPI) -> Bool {
        kpi.ownerID != nil && kpi.ownerID == reader?.account?.personID
    }
}

extension Wording {
    /// An entry in words, for the history.
    fileprivate func said(_ content: OwnNumberContent, on day: Day, of kpi: KPI) -> String {
        let period = period(calendar.period(kpi.period, holding: day), kpi.period)
        let parts = [typed(content.value), period, content.note]
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
