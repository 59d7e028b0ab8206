/// What the open deals bring in a day: deals open at the day x mean amount x win rate / cycle, the
/// last three over the 365 days up to it (F62).
public struct SalesVelocity: Hashable, Sendable {
    /// Deals open at the end of the day, with and without an amount.
    public let openDeals: Int
    /// Mean amount of the deals won, in major units; nil when none has an amount.
    public let meanAmount: Double?
    /// Won / (won + lost), in percent; nil when none was closed.
    public let winRate: Double?
    /// Median of days from creation to closing of the deals won; nil when none was won.
    public let cycleDays: Double?

    /// The four factors.
    public init(openDeals: Int, meanAmount: Double?, winRate: Double?, cycleDays: Double?) {
        self.openDeals = openDeals
        self.meanAmount = meanAmount
        self.winRate = winRate
        self.cycleDays = cycleDays
    }

    /// What moves it.
    public enum Factor: String, CaseIterable, Sendable, Hashable {
        case openDeals, meanAmount, winRate, cycleDays
    }

    /// The number of a factor.
    public func number(_ factor: Factor) -> Double? {
        switch factor {
        case .openDeals: Double(openDeals)
        case .meanAmount: meanAmount
        case .winRate: winRate
        case .cycleDays: cycleDays
        }
    }

    /// Major units per day; nil where a factor has no value or the median cycle is 0.
    public var perDay: Double? {
        guard let meanAmount, let winRate, let cycleDays, cycleDays > 0 else { return nil }
        return Double(openDeals) * meanAmount * winRate / 100 / cycleDays
    }

    /// The factor that changed it most since then: the one whose ratio is furthest from 1. Nil where
    /// a velocity is missing or not above 0, or nothing changed.
    public func moved(since before: SalesVelocity) -> Factor? {
        guard let now = perDay, let then = before.perDay, now > 0, then > 0 else { return nil }
        let moves = Factor.allCases.compactMap { factor -> (factor: Factor, size: Double)? in
            guard let a = number(factor), let b = before.number(factor), a > 0, b > 0 else {
                return nil
            }
            return (factor, max(a / b, b / a))
        }
        // Beginning from the first factor, so that ties have one answer.
        guard let most = moves.map(\.size).max(), most > 1 else { return nil }
        return moves.first { $0.size == most }?.factor
    }
}

extension Measurement {
    /// The factors at the end of `day`, from the facts.
    func velocityFactors(on day: Day) throws -> SalesVelocity {
        let won = try closed(.won, .rows, on: day)
        let lost = try closed(.lost, .rows, on: day)
        let amounts = try closed(.won, .amounts, on: day)
        let cycle = try closed(.won, .durations, on: day)
        let mean = Double(amounts.sum) / Double(max(1, amounts.n))
        return SalesVelocity(
            openDeals: try facts.openCounts(on: [day], grouping: nil, narrowing: narrowing())
                .joined().reduce(0) { $0 + $1.n },
            meanAmount: amounts.n > 0 ? mean / Double(currency.minorPerMajor) : nil,
            winRate: won.n + lost.n > 0 ? 100 * Double(won.n) / Double(won.n + lost.n) : nil,
            cycleDays: cycle.median)
    }

    /// The deals of one outcome closed in the 365 days up to `day`.
    private func closed(
        _ status: DealStatus, _ measure: CellMeasure, on day: Day
    ) throws -> Tally {
        let query = CellQuery(
            source: .dealsClosed(status), measure: measure, from: day - 364, through: day,
            narrowing: narrowing(), isOneSpan: true)
        return try facts.cells(query).filter { $0.existsFrom <= day }
            .reduce(into: Tally()) { $0.add($1) }
    }

    /// The point of one period of the question's series; cheaper than a whole answer.
    public func point(_ question: Question, in period: Period) throws -> Point? {
        try remembered(.point(period), question, weight: { [$0].compactMap(\.self).weight }) {
            try points(question, [period], split: question.split).first
        }
    }

    /// Points of the question's series, split as it asks, without limits and judgement.
    public func series(_ question: Question) throws -> [Point] {
        try remembered(.series, question, weight: \.weight) {
            try points(
                question, periods(of: question, count: question.periods), split: question.split)
        }
    }

    /// The wanted mix beside the groups of a point that shares revenue out.
    public func wantedMix(_ question: Question, beside point: Point) -> WantedMix? {
        wantedMix(question, [point])
    }

    /// The rows of the wanted mix of a dimension, as they were said.
    public func wanted(_ dimension: WantedDimension) -> [WantedGroup] {
        attributes.wanted.filter { $0.dimension == dimension }
    }
}
