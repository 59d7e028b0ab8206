/// What is asked in one period: a target, and more than that.
public struct TargetCell: Hashable, Sendable {
    /// The target.
    public var value: Double
    /// More than asked (F40).
    public var stretch: Double?

    /// A target, with more than asked or without.
    public init(_ value: Double, stretch: Double? = nil) {
        self.value = value
        self.stretch = stretch
    }
}

/// The targets of a KPI, a cell for each scope and period. A target holds from its first period
/// until the next (F39), so that an empty cell means: as before.
public struct TargetGrid: Sendable {
    private let byScope: [TargetScope: [Target]]

    /// The targets that judge that KPI in periods of that length.
    public init(_ targets: [Target], of kpi: String, per length: PeriodLength) {
        let own = targets.filter { $0.kpi == kpi && $0.period == length }
        byScope = Dictionary(grouping: own, by: \.scope).mapValues { targets in
            targets.sorted { $0.from < $1.from }
        }
    }

    /// For whom there are targets.
    public var scopes: Set<TargetScope> { Set(byScope.keys) }

    /// The target that was set for that period; nil where none was.
    public func cell(_ scope: TargetScope, _ period: Period) -> TargetCell? {
        byScope[scope]?.last { period.contains($0.from) }.map {
            TargetCell($0.value, stretch: $0.stretch)
        }
    }

    /// What holds in a period for which nothing was set.
    public func before(_ scope: TargetScope, _ period: Period) -> TargetCell? {
        byScope[scope]?.last { $0.from < period.start }.map {
            TargetCell($0.value, stretch: $0.stretch)
        }
    }

    /// Whether a target holds there already: changing it wants a reason.
    public func isHolding(_ scope: TargetScope, _ period: Period, on day: Day) -> Bool {
        period.start <= day && (cell(scope, period) ?? before(scope, period)) != nil
    }
}
