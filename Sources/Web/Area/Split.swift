import Domain

/// A KPI's number of one period, split by a dimension.
struct Split: Sendable {
    /// What it is split by.
    let dimension: Dimension
    /// The groups, in the order they are shown.
    let lines: [SplitLine]

    /// Whether it says something: one group alone is the whole again.
    var isTelling: Bool { lines.count > 1 }
}

/// A KPI with what it splits into.
struct KPIDetail: Sendable {
    /// The KPI with its answer.
    let kpi: BoardKPI
    /// In the order they are shown.
    let splits: [Split]
}
