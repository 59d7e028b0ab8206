/// Why a KPI is on the agenda of a review.
public enum AgendaReason: String, CaseIterable, Hashable, Sendable {
    /// Somebody asked for it.
    case asked
    case offTrack, atRisk
    /// It was not discussed for as long as its cadence asks.
    case due
    /// There is nothing the matter with it.
    case rest
    /// Somebody added it.
    case added

    /// How long a KPI gets that comes on an agenda later.
    public static let addedMinutes = 5
}

/// What a review is to be about, as Koers proposes it.
public struct ReviewAgenda: Hashable, Sendable {
    /// In the order in which they are to be discussed.
    public let points: [Point]

    /// A KPI, and why it is on.
    public struct Point: Hashable, Sendable {
        /// The slug of the KPI.
        public let kpi: String
        /// Its area.
        public let area: FocusArea
        /// Why it is on.
        public let reason: AgendaReason
    }

    /// All KPIs of a board, in rank order of areas and KPIs: first those that were asked for, are off
    /// target or are due, then the rest. `latest` says when each was discussed last.
    public init(
        _ board: Board, asked: Set<String>, latest: [String: Day], where opens: (Metric) -> Bool
    ) {
        let all = board.areas.flatMap(\.kpis).filter { opens($0.answer.metric) }.map { one in
            Point(
                kpi: one.kpi.slug, area: one.kpi.area,
                reason: Self.reason(
                    one, asked.contains(one.kpi.slug), latest[one.kpi.slug], on: board.on))
        }
        points = all.filter { $0.reason != .rest } + all.filter { $0.reason == .rest }
    }

    private static func reason(
        _ one: BoardKPI, _ isAsked: Bool, _ latest: Day?, on day: Day
    ) -> AgendaReason {
        if isAsked { return .asked }
        switch one.health {
        case .offTrack: return .offTrack
        case .atRisk: return .atRisk
        default: break
        }
        guard let cadence = one.kpi.cadence else { return .rest }
        return cadence.isDue(since: latest, on: day) ? .due : .rest
    }

    /// The agenda with its minutes: as many of the first points as there are minutes, because each
    /// gets at least one.
    public func items(minutes: Int, weights: [FocusArea: Double]) -> [ReviewItem] {
        let shown = points.prefix(minutes)
        let shares = Self.minutes(minutes, among: shown.map(\.area), weights: weights)
        return zip(shown, shares).map { point, minutes in
            ReviewItem(
                kpi: point.kpi, area: point.area, reason: point.reason, minutes: minutes)
        }
    }
}

extension ReviewAgenda {
    /// Shares whole minutes out among the points of an agenda, so that they add up exactly.
    ///
    /// An area gets as much as its rank weighs (rank-order centroids) among the areas on the agenda;
    /// its points share that equally. What comes to less than a minute gets one, and the others share
    /// what is left in the same way. Parts of minutes go to the largest of them, first come first.
    /// An area outside the ranking weighs nothing: its points get a minute each. With fewer minutes
    /// than points each gets one all the same, and the sum is the number of points.
    public static func minutes(
        _ total: Int, among areas: [FocusArea], weights: [FocusArea: Double]
    ) -> [Int] {
        guard total > areas.count else { return areas.map { _ in 1 } }
        let counts = Dictionary(areas.map { ($0, 1) }, uniquingKeysWith: +)
        let quotas = quotas(
            Double(total), areas.map { (weights[$0] ?? 0) / Double(counts[$0] ?? 1) })
        // A whole that its last bits leave just below itself is that whole.
        var minutes = quotas.map { Int($0 + 0.000_000_1) }
        // In millionths, so that equal parts are equal whatever their last bits are.
        let parts = quotas.indices.map {
            ((quotas[$0] - Double(minutes[$0])) * 1_000_000).rounded()
        }
        let byPart = quotas.indices.sorted {
            parts[$0] == parts[$1] ? $0 < $1 : parts[$0] > parts[$1]
        }
        for place in byPart.prefix(total - minutes.reduce(0, +)) { minutes[place] += 1 }
        return minutes
    }

    /// Exact shares by weight, none below one.
    private static func quotas(_ total: Double, _ parts: [Double]) -> [Double] {
        guard parts.contains(where: { $0 > 0 }) else {
            return parts.map { _ in total / Double(parts.count) }
        }
        var fixed = Set<Int>()
        while true {
            let open = parts.indices.filter { !fixed.contains($0) }
            let whole = open.reduce(0) { $0 + parts[$1] }
            let left = total - Double(fixed.count)
            let small = open.filter { left * parts[$0] < whole }
            if small.isEmpty || whole == 0 {
                return parts.indices.map { fixed.contains($0) ? 1 : left * parts[$0] / whole }
            }
            fixed.formUnion(small)
        }
    }
}

extension Cadence {
    /// So many days may pass between two times.
    public var days: Int {
        switch self {
        case .weekly: 7
        case .biweekly: 14
        case .monthly: 31
        case .quarterly: 92
        }
    }

    /// Whether it asks to be discussed, when it was discussed last on that day, or never.
    public func isDue(since latest: Day?, on day: Day) -> Bool {
        latest.map { day - $0 >= days } ?? true
    }
}
