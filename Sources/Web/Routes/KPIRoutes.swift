import Domain
import Hummingbird
import Storage

/// A KPI, and the facts behind its number.
enum KPIRoutes {
    static let all: [Route] =
        [
            .get("/kpis/:kpi", .teamFigures, show),
            .get("/kpis/:kpi/by/:dimension", .teamFigures, showSplit),
            .get("/kpis/:kpi/facts", .teamFigures, showFacts),
            .get("/kpis/:kpi/facts.csv", .teamFigures) { try await saveFacts($0, .csv) }
                .with(.download),
            .get("/kpis/:kpi/facts.xlsx", .teamFigures) { try await saveFacts($0, .xlsx) }
                .with(.download),
        ]
        + Route.tables("/kpis/:kpi", [.periods], .teamFigures, show)
        + Route.tables("/kpis/:kpi/by/:dimension", [.groups], .teamFigures, showSplit)

    /// Points of the chart: a year of weeks, two of months, four of quarters.
    static func shownPeriods(_ kpi: KPI) -> Int {
        switch kpi.period {
        case .week: 53
        case .month: 27
        case .quarter: 16
        case .year: 6
        }
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let slug = try visit.parameter("kpi")
        let (asked, account) = (visit.askedKPI, visit.reader.account)
        return try await visit.show(.kpi(slug), asked == nil ? .recent : .latest) { look in
            let measurement = try look.measurement()
            guard let chosen = measurement.kpi(slug) else { throw measurement.unknown(slug) }
            let question = try question(
                slug, look, measurement, periods: shownPeriods(chosen))
            guard let kpi = question.kpi else { throw Mistake.unknownAddress }
            let answer = try measurement.answer(question, grouped: false).sinceFirstValue
            let shown = BoardKPI(kpi: kpi, answer: answer)
            return KPIPage(
                frame: look.frame,
                detail: KPIDetail(
                    kpi: shown,
                    splits: try measurement.splits(
                        shown, showing: 10, rankingPeople: look.access.ranksPeople)),
                talks: try KPITalks(look), isAskedAnew: asked?.isNew,
                led: look.access.leads ? try look.ledPeople(account) : [],
                promised: try promised(kpi, look))
        }
    }

    /// What is promised hangs on the number of the whole organisation, which the board tells everyone.
    private static func promised(
        _ kpi: KPI, _ look: Look
    ) throws -> (whole: BoardKPI, promises: Promises)? {
        let isProposal = try !look.snapshot.hasKPIs()
        guard
            let promises = Promises(
                try look.snapshot.motivators(), look.frame, isProposal: isProposal),
            let question = try? Question(kpi, on: look.on, periods: 13)
        else { return nil }
        let whole = BoardKPI(
            kpi: kpi, answer: try look.boardMeasurement().answer(question, grouped: false))
        return (whole, promises)
    }

    @Sendable private static func showSplit(_ visit: Visit) async throws -> Response {
        let slug = try visit.parameter("kpi")
        let (page, rows) = (try visit.page(), try visit.rows(SplitPage.size))
        guard let dimension = Dimension(rawValue: try visit.parameter("dimension")) else {
            throw Mistake.unknownAddress
        }
        let here = Link.split(kpi: slug, by: dimension, page: page)
        return try await visit.show(here, .recent) { look in
            let measurement = try look.measurement()
            // Two periods are enough to know which one is settled, but what is judged may be older.
            let question = try question(slug, look, measurement, periods: 13)
            guard let kpi = question.kpi else { throw Mistake.unknownAddress }
            let shown = BoardKPI(kpi: kpi, answer: try measurement.answer(question, grouped: false))
            let split = try measurement.split(
                shown, by: dimension, rows, rankingPeople: look.access.ranksPeople)
            guard let split, page == 1 || !split.lines.isEmpty
            else { throw Mistake.unknownAddress }
            return SplitPage(frame: look.frame, kpi: shown, split: split, page: page)
        }
    }

    @Sendable private static func showFacts(_ visit: Visit) async throws -> Response {
        let slug = try visit.parameter("kpi")
        let page = try visit.page()
        let of = try visit.day("of")
        return try await visit.show(.facts(kpi: slug, of: of, page: page), .recent) { look in
            let (query, kpi) = try factQuery(slug, of, look)
            let table = try look.snapshot.facts(
                query, seenBy: look.access.rows, limit: FactsPage.size,
                offset: (page - 1) * FactsPage.size)
            guard page == 1 || !table.rows.isEmpty else { throw Mistake.unknownAddress }
            return FactsPage(
                frame: look.frame, kpi: kpi, span: FactsPage.Span(query, kpi.period),
                table: table,
                of: of, page: page)
        }
    }

    private static func saveFacts(_ visit: Visit, _ form: TableForm) async throws -> Response {
        let slug = try visit.parameter("kpi")
        let of = try visit.day("of")
        let here = Link.factsFile(kpi: slug, of: of, form)
        let (response, on) = try await visit.read(.recent, at: here) { look in
            let (query, kpi) = try factQuery(slug, of, look)
            let (frame, wording) = (look.frame, look.frame.wording)
            let file = try TableFile(form, wording)
            try look.snapshot.eachFact(
                query, seenBy: look.access.rows,
                header: { columns in
                    try file.begin(wording.name(of: kpi), columns.map { wording.column($0) })
                }, row: { cells in try file.add(cells.map { TableCell($0, frame) }) })
            return (try file.response(named: "\(slug)-\(look.on)"), look.on)
        }
        try await visit.note(.factsExported, "\(slug) \(of ?? on)")
        return response
    }

    /// The question a KPI asks, on the day that is looked at.
    private static func question(
        _ slug: String, _ look: Look, _ measurement: Measurement, periods: Int
    ) throws -> Question {
        guard let kpi = measurement.kpi(slug) else { throw measurement.unknown(slug) }
        guard let question = try? Question(kpi, on: look.on, periods: periods) else {
            throw Mistake.unknownAddress
        }
        guard look.access.opens(question.metric) else {
            throw Mistake.notForRole(look.access.role)
        }
        return question
    }

    /// The facts of the period that holds the day `of`, as known on the day that is looked at.
    private static func factQuery(
        _ slug: String, _ of: Day?, _ look: Look
    ) throws -> (FactQuery, KPI) {
        let measurement = try look.measurement()
        let question = try question(slug, look, measurement, periods: 1)
        guard let kpi = question.kpi else { throw Mistake.unknownAddress }
        let period = measurement.period(question.length, holding: min(of ?? look.on, look.on))
        let query = measurement.factQuery(question, in: period)
        // Answers are anonymous: there is no page of them.
        if case .unlisted = query.source { throw Mistake.unknownAddress }
        return (query, kpi)
    }
}

extension FactsPage.Span {
    /// The days a query looks at; growth looks at two months.
    init(_ query: FactQuery, _ length: PeriodLength) {
        let calendar = FiscalCalendar()
        let opening = calendar.period(.month, holding: query.period.start)
        if case .months(let months) = query.source, let first = months.first,
            let last = months.last
        {
            self = .months(first: first, last: last)
        } else if length == .month, opening != query.period {
            self = .months(
                first: opening, last: calendar.period(.month, holding: query.period.last))
        } else {
            self = .period(query.period)
        }
    }
}

extension Measurement {
    /// There is no such KPI; nearest come those with almost that slug or name.
    fileprivate func unknown(_ slug: String) -> Mistake {
        let names = kpis.flatMap { [$0.slug, $0.name ?? ""] }
        let near = NearestNames.to(slug, among: names)
        return .unknownKPI(
            nearest: kpis.filter { near.contains($0.slug) || near.contains($0.name ?? "-") })
    }
}
