import Domain
import Hummingbird
import Storage

/// The board and its areas.
enum BoardRoutes {
    static let all: [Route] = [
        .get("/", .thisMachine, show),
        .get("/areas/:area", .thisMachine, showArea),
    ]

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        try await visit.show(.board) { look in
            guard look.organisation != nil else {
                return BoardPage(
                    frame: look.frame, board: nil, isProposal: false, latestFact: nil)
            }
            return BoardPage(
                frame: look.frame, board: try look.measurement().board(on: look.on),
                isProposal: try !look.snapshot.hasKPIs(),
                latestFact: try look.snapshot.latestDay(upTo: look.on))
        }
    }

    @Sendable private static func showArea(_ visit: Visit) async throws -> Response {
        guard let area = FocusArea(rawValue: try visit.parameter("area")) else {
            throw Mistake.unknownAddress
        }
        return try await visit.show(.area(area)) { look in
            let measurement = try look.measurement()
            let board = try measurement.board(on: look.on)
            guard let found = board.areas.first(where: { $0.area == area }) else {
                throw Mistake.unknownAddress
            }
            return AreaPage(
                frame: look.frame, area: found,
                kpis: try found.kpis.map { kpi in
                    KPIDetail(kpi: kpi, splits: try measurement.splits(kpi, most: 2))
                })
        }
    }
}

extension Measurement {
    /// What a KPI's shown period splits into, by the first dimensions that say something. Persons are left out:
    /// ranking people is off until the director turns it on with a reason (product.md).
    func splits(_ kpi: BoardKPI, most: Int = .max) throws -> [Split] {
        let judged = kpi.answer.current?.judgement?.judged
        guard let period = judged ?? kpi.answer.current?.period else { return [] }
        var splits: [Split] = []
        for dimension in kpi.answer.metric.shownSplits where splits.count < most {
            let question = try Question(
                kpi.kpi, on: kpi.answer.on, periods: 1, split: dimension)
            let split = Split(dimension: dimension, lines: try lines(question, in: period))
            if split.isTelling { splits.append(split) }
        }
        return splits
    }
}

extension Metric {
    /// The splits a page shows, the most telling first.
    var shownSplits: [Dimension] {
        let order: [Dimension] = [
            .team, .type, .stage, .productType, .product, .channel, .customerType, .revenueType,
            .customer, .method, .function,
        ]
        let own = paretoSplit.map { [$0] } ?? []
        return own + order.filter { dimensions.contains($0) && !own.contains($0) }
    }

    private var paretoSplit: Dimension? {
        if case .pareto(let dimension) = formula { dimension } else { nil }
    }
}
