import Domain

/// A KPI's number of one period, split by a dimension.
struct Split: Sendable {
    /// What it is split by.
    let dimension: Dimension
    /// The period.
    let period: Period
    /// The groups, in the order they are shown.
    let lines: [SplitLine]
    /// The same groups a year before; empty where nothing was recorded then.
    var yearBefore: [SplitLine] = []

    /// Whether it says something: one group alone is the whole again.
    var isTelling: Bool { lines.count > 1 }

    /// What a group came to a year before.
    func yearBefore(_ line: SplitLine) -> Value? {
        yearBefore.first {
            $0.name == line.name && $0.id == line.id && $0.pipeline == line.pipeline
        }?.value
    }
}

/// A KPI with what it splits into.
struct KPIDetail: Sendable {
    /// The KPI with its answer.
    let kpi: BoardKPI
    /// In the order they are shown.
    let splits: [Split]
}
