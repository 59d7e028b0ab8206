import Domain

/// What is promised for the KPIs of the board, as whoever looks may know it.
struct Promises: Sendable {
    /// By the slug of the KPI.
    private let byKPI: [String: [Motivator]]
    /// Whether it is shown that a KPI has none.
    let flagsMissing: Bool
    private let today: Day

    /// How many days the board tells that something was reached.
    static let daysTold = 14

    /// What is promised, for somebody of the team; nil for somebody who only sees how areas stand,
    /// and on the board of another day, which knew other promises.
    init?(_ motivators: [Motivator], _ frame: Frame, isProposal: Bool = false) {
        guard frame.on == frame.today, frame.reader?.access.role != .viewer else { return nil }
        byKPI = Dictionary(grouping: motivators, by: \.kpi)
        today = frame.today
        flagsMissing = frame.sees(.focus(.home)) && !isProposal
    }

    /// Those of a KPI.
    func of(_ kpi: KPI) -> [Motivator] { byKPI[kpi.slug] ?? [] }

    /// The one that is to be reached next.
    func next(of kpi: KPI, _ metric: Metric) -> Motivator? {
        let open = of(kpi).filter { $0.isOpen(on: today) }
        return kpi.direction(metric) == .higher
            ? open.min { $0.value < $1.value } : open.max { $0.value < $1.value }
    }

    /// Whether a result KPI has nothing in it for the team: neither to reach nor to get.
    func isMissing(of kpi: KPI) -> Bool {
        guard flagsMissing, !kpi.isAction, kpi.isOnBoard(on: today) else { return false }
        return !of(kpi).contains { one in
            one.isOpen(on: today) || one.reachedOn != nil && one.handedOverOn == nil
        }
    }

    /// What was reached lately, the latest first.
    var news: [Motivator] {
        byKPI.values.joined().filter { one in
            one.reachedOn.map { (0..<Self.daysTold).contains(today - $0) } ?? false
        }.sorted { ($0.reachedOn ?? today, $0.title) > ($1.reachedOn ?? today, $1.title) }
    }
}
