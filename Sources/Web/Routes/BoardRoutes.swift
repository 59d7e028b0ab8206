import Domain
import HTML
import HTTPTypes
import Hummingbird
import Storage

/// The board and its areas.
enum BoardRoutes {
    static let all: [Route] =
        [
            .get("/", .board, open),
            .get("/board", .board) { try await show($0, at: .today(.board)) },
            .get("/areas/:area", .teamFigures, showArea),
        ]
        + Route.tables("/", [.page], .board) { try await show($0, at: .today(.board)) }
        + Route.tables(
            "/areas/:area",
            [
                .types, .teams, .people, .newByChannel, .qualifiedByChannel, .qualifiedByMethod,
                .growth, .funnel, .conversion, .mix, .pareto, .wanted, .months, .lines,
            ], .teamFigures, showArea)

    /// There is nothing yet, and whoever looks can do something about it.
    private struct NothingYet: Error {}

    /// Whoever logs opens on their own day; all others on the board.
    @Sendable private static func open(_ visit: Visit) async throws -> Response {
        if visit.reader.opensOnToday, visit.query("on") == nil {
            return Response(
                status: .seeOther, headers: [.location: Link.today(.home()).path])
        }
        return try await show(visit, at: .board)
    }

    private static func show(_ visit: Visit, at here: Link) async throws -> Response {
        do {
            return try await showBoard(visit, at: here)
        } catch is NothingYet {
            return GuideRoutes.redirect(.guide)
        }
    }

    private static func showBoard(_ visit: Visit, at here: Link) async throws -> Response {
        let asked = visit.askedKPI
        // What was just asked is to be seen at once.
        return try await visit.show(here, asked == nil ? .recent : .latest) { look in
            guard look.organisation != nil else {
                if case .underWay? = look.frame.guideNews { throw NothingYet() }
                return BoardPage(
                    frame: look.frame, board: nil, isProposal: false, latestFact: nil)
            }
            let measurement = try look.boardMeasurement()
            let isProposal = try !look.snapshot.hasKPIs()
            return BoardPage(
                frame: look.frame,
                board: try measurement.board(on: look.on, grouped: false),
                isProposal: isProposal,
                latestFact: try look.snapshot.latestDay(upTo: look.on), course: try look.course(),
                talks: try KPITalks(look),
                asked: asked.map { (measurement.kpi($0.slug), $0.isNew) },
                promises: Promises(
                    try look.snapshot.motivators(), look.frame, isProposal: isProposal))
        }
    }

    @Sendable private static func showArea(_ visit: Visit) async throws -> Response {
        guard let area = FocusArea(rawValue: try visit.parameter("area")) else {
            throw Mistake.unknownAddress
        }
        guard visit.reader.access.opens(area) else {
            throw Mistake.notForRole(visit.reader.access.role)
        }
        return switch area {
        case .salesActivity: try await showActivity(visit)
        case .labourEfficiency:
            try await show(area, to: visit, scripts: [.chartLibrary, .kpiChart]) {
                look, measurement, _ in
                EfficiencySection(
                    frame: look.frame, sight: try EfficiencySight(measurement, on: look.on))
            }
        case .leadFlow:
            try await show(area, to: visit) { [isWhole = visit.saved != nil] look, measurement, _ in
                try LeadFlowParts(look, measurement, isWhole: isWhole)
            }
        case .result: try await ResultRoutes.show(visit)
        case .teamMotivation:
            try await show(area, to: visit) { look, _, _ in
                SurveyWays(frame: look.frame)
            }
        }
    }

    private static func showActivity(_ visit: Visit) async throws -> Response {
        let view = try ActivityView(visit)
        return try await show(.salesActivity, to: visit, at: .activity(view)) {
            look, measurement, area in
            try ActivityParts(view, look, measurement, area)
        }
    }

    /// An area with its KPIs, and with what only this area has.
    static func show<Parts: HTML & Sendable>(
        _ area: FocusArea, to visit: Visit, at here: Link? = nil,
        _ freshness: Freshness = .recent, status: HTTPResponse.Status = .ok,
        scripts: [ServedAsset] = [],
        parts: @escaping @Sendable (Look, Measurement, BoardArea) throws -> Parts
    ) async throws -> Response {
        try await visit.show(here ?? .area(area), freshness, status: status) { look in
            let measurement = try look.measurement()
            guard let found = try look.area(area, measurement) else {
                throw Mistake.unknownAddress
            }
            return AreaPage(
                frame: look.frame, area: found,
                kpis: try found.kpis.map { kpi in
                    // What cannot be told of a team is told as on the board, and not taken apart.
                    let isOpen = look.access.opens(kpi.answer.metric)
                    return KPIDetail(
                        kpi: kpi,
                        splits: isOpen ? try measurement.splits(kpi, most: 2, showing: 8) : [])
                }, parts: try parts(look, measurement, found), course: try look.course(),
                scripts: scripts)
        }
    }
}

extension Look {
    /// An area as far as its reader sees it: each KPI of their own people, but for those that can
    /// only be told of the whole organisation.
    fileprivate func area(_ area: FocusArea, _ measurement: Measurement) throws -> BoardArea? {
        guard let own = try measurement.area(area, on: on) else { return nil }
        guard own.kpis.contains(where: { !access.opens($0.answer.metric) }) else { return own }
        return try boardMeasurement().area(area, on: on).map {
            own.withWhole($0, where: access.opens)
        }
    }
}
