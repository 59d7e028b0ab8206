/// The five ranked focus areas with their KPIs, as they stood at the end of a day.
public struct Board: Sendable {
    /// The day.
    public let on: Day
    /// In rank order.
    public let areas: [BoardArea]
}

/// A focus area on the board.
public struct BoardArea: Sendable {
    /// Which one.
    public let area: FocusArea
    /// Its place in the ranking in force: 1 comes first.
    public let rank: Int
    /// The end result of the year in a sentence, where the plan has one.
    public let endResult: String?
    /// The worst state among its KPIs with data (F42).
    public let health: Health
    /// The slug of the first KPI in rank order that has that state.
    public let because: String?
    /// In rank order.
    public let kpis: [BoardKPI]

    /// An area in its place, whose state is the worst among its KPIs with data (F42).
    public init(area: FocusArea, rank: Int, endResult: String?, kpis: [BoardKPI]) {
        self.area = area
        self.rank = rank
        self.endResult = endResult
        self.kpis = kpis
        let health = Health.worst(of: kpis.map(\.health))
        self.health = health
        because = BoardArea.because(health, kpis)
    }

    /// The first KPI in rank order that has the area's state (F42).
    private static func because(_ health: Health, _ kpis: [BoardKPI]) -> String? {
        guard health == .onTrack || health == .atRisk || health == .offTrack else { return nil }
        return kpis.first { $0.health == health }?.kpi.slug
    }

    /// The same area, in which KPIs whose metric cannot be told of one team alone stand as they do
    /// in the area of the whole organisation.
    public func withWhole(_ whole: BoardArea, where opens: (Metric) -> Bool) -> BoardArea {
        BoardArea(
            area: area, rank: rank, endResult: endResult,
            kpis: zip(kpis, whole.kpis).map { opens($0.answer.metric) ? $0 : $1 })
    }
}

/// A KPI on the board with its answer.
public struct BoardKPI: Sendable {
    /// The KPI as chosen.
    public let kpi: KPI
    /// Its metric's answer for the KPI's own period; the last point is the current one.
    public let answer: Answer

    /// A KPI with its answer.
    public init(kpi: KPI, answer: Answer) {
        self.kpi = kpi
        self.answer = answer
    }

    /// The state of the current point.
    public var health: Health { answer.current?.judgement?.health ?? .noTarget }
}
