import Domain
import HTTPTypes
import Hummingbird
import Storage

/// What the director steers by: the areas with their KPIs.
enum FocusRoutes {
    static let all: [Route] =
        [
            .get("/focus", .everything, show),
            .get("/focus/areas/:area/kpis", .everything, showNew),
            .post("/focus/areas/:area/kpis", .everything, choose),
            .get("/focus/kpis/:kpi", .everything, showKPI),
            .post("/focus/kpis/:kpi", .everything, change),
        ]
        + Route.tables("/focus", [.left], .everything, show)
        + Route.tables("/focus/kpis/:kpi", [.changes], .everything, showKPI)

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let done = visit.query("done").flatMap(FocusPage.Done.init(rawValue:))
        return try await visit.show(.focus(.home)) { look in
            let today = look.frame.today
            let board = try look.boardMeasurement().board(on: today, grouped: false)
            let motivators = try look.snapshot.motivators()
            return FocusPage(
                frame: look.frame,
                areas: try board.areas.map { area in
                    FocusedArea(
                        area: area.area, rank: area.rank,
                        kpis: try area.kpis.map { kpi in
                            FocusedKPI(
                                reading: KPIReading(kpi, look.frame.wording),
                                owner: try kpi.kpi.ownerID.map(look.name(ofPerson:)),
                                motivators: motivators.filter { $0.kpi == kpi.kpi.slug })
                        })
                }, left: try look.left, isProposal: try !look.snapshot.hasKPIs(), done: done)
        }
    }

    @Sendable private static func showNew(_ visit: Visit) async throws -> Response {
        let area = try area(visit)
        let metric = try metric(visit, area)
        let here = Link.focus(.newKPI(area, metric: metric))
        if metric.isEmpty {
            return try await visit.show(here) { look in
                MetricChoicePage(
                    frame: look.frame, area: area,
                    ownNumbers: try look.snapshot.ownNumberSlugs(), full: try look.full(area))
            }
        }
        return try await visit.show(here) { [clock = visit.site.clock] look in
            try look.formPage(of: nil, area: area, metric: metric, clock)
        }
    }

    @Sendable private static func choose(_ visit: Visit) async throws -> Response {
        let area = try area(visit)
        let metric = try metric(visit, area)
        let form = try await FormFields(visit)
        guard !metric.isEmpty else { throw Mistake.unknownAddress }
        var draft = KPIDraft(area: area, metric: metric)
        draft.read(form)
        let sent = draft
        guard form[KPIField.todo.name] == "keep" else {
            return try await refuse(sent, of: nil, visit, isPreviewing: true)
        }
        var attempt = try await visit.read { try KPIAttempt(sent, changing: nil, $0) }
        guard let kpi = attempt.kpi else { return try await refuse(attempt.draft, of: nil, visit) }
        do {
            let goes = sent.leaving.isEmpty ? nil : sent.leaving
            _ = try await visit.store(noting: .kpiKept, attempt.wording.name(of: kpi)).choose(
                kpi, insteadOf: goes, on: attempt.today, said: attempt.said,
                by: Chooser(visit))
            return done(.chosen)
        } catch FocusRefusal.areaFull {
            attempt.draft.mistakes[.leaving] = .noneGoes
        } catch FocusRefusal.sameNumber(let same) {
            attempt.draft.mistakes[.name] = .sameNumber(attempt.wording.name(of: same))
        }
        return try await refuse(attempt.draft, of: nil, visit)
    }

    @Sendable private static func showKPI(_ visit: Visit) async throws -> Response {
        let slug = try visit.parameter("kpi")
        return try await visit.show(.focus(.kpi(slug))) { [clock = visit.site.clock] look in
            let kpi = try look.chosenKPI(slug)
            return try look.formPage(of: slug, area: kpi.area, metric: kpi.metric, clock)
        }
    }

    @Sendable private static func change(_ visit: Visit) async throws -> Response {
        let slug = try visit.parameter("kpi")
        let form = try await FormFields(visit)
        let was = try await visit.read { try $0.chosenKPI(slug) }
        var draft = KPIDraft(area: was.area, metric: was.metric)
        draft.read(form)
        let sent = draft
        guard form[KPIField.todo.name] == "keep" else {
            return try await refuse(sent, of: slug, visit, isPreviewing: true)
        }
        let attempt = try await visit.read { try KPIAttempt(sent, changing: slug, $0) }
        guard let kpi = attempt.kpi else { return try await refuse(attempt.draft, of: slug, visit) }
        do {
            try await visit.store(noting: .kpiKept, attempt.wording.name(of: kpi)).change(
                kpi, seen: sent.seen, said: attempt.said, by: Chooser(visit))
            return done(.changed)
        } catch is ChangedMeanwhile {
            return try await refuse(attempt.draft, of: slug, visit, isMeanwhile: true)
        }
    }

    /// The form again with all that was typed: with what it would say, or with what is wrong.
    private static func refuse(
        _ draft: KPIDraft, of slug: String?, _ visit: Visit, isPreviewing: Bool = false,
        isMeanwhile: Bool = false
    ) async throws -> Response {
        let link: FocusLink =
            slug.map { .kpi($0) } ?? .newKPI(draft.area, metric: draft.metricKey)
        let status: HTTPResponse.Status =
            isPreviewing ? .ok : isMeanwhile ? .conflict : .unprocessableContent
        return try await visit.show(.focus(link), status: status) {
            [clock = visit.site.clock] look in
            try look.formPage(
                draft, of: slug, area: draft.area, metric: draft.metricKey,
                isPreviewing: isPreviewing, isMeanwhile: isMeanwhile, clock)
        }
    }

    static func done(_ done: FocusPage.Done) -> Response {
        let page = "\(Link.focus(.home).path)?done=\(done.rawValue)"
        return Response(status: .seeOther, headers: [.location: page])
    }

    private static func area(_ visit: Visit) throws -> FocusArea {
        guard let area = FocusArea(rawValue: try visit.parameter("area")) else {
            throw Mistake.unknownAddress
        }
        return area
    }

    /// The metric that was chosen; empty when none was.
    private static func metric(_ visit: Visit, _ area: FocusArea) throws -> String {
        let key = visit.query("metric") ?? ""
        let isKnown =
            key.isEmpty || key == KPIDraft.newNumber || Catalogue.ownNumberSlug(key) != nil
            || Catalogue.choices(in: area).contains { $0.key == key }
        guard isKnown else { throw Mistake.unknownAddress }
        return key
    }
}

extension Look {
    /// The KPIs that are not on the board today, the latest that left first.
    fileprivate var left: [KPI] {
        get throws {
            try snapshot.attributes().kpis.filter { !$0.isOnBoard(on: frame.today) }.sorted {
                ($0.until ?? Day(number: 0), $0.slug) > ($1.until ?? Day(number: 0), $1.slug)
            }
        }
    }
}
