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

    /// Whether its groups come with shares and the 80 % set.
    var isPareto: Bool { lines.contains { $0.pareto != nil } }

    /// What these groups came to a year before; looks at every group only once.
    func yearBefore(_ lines: [SplitLine]) -> [SplitKey: Value] {
        let asked = Set(lines.map(SplitKey.init))
        var found: [SplitKey: Value] = [:]
        for line in yearBefore {
            let key = SplitKey(line)
            if asked.contains(key) { found[key] = line.value }
        }
        return found
    }
}

/// What tells a group of a split from the others.
struct SplitKey: Hashable {
    private let name, id, pipeline: String?

    /// Of that line.
    init(_ line: SplitLine) {
        name = line.name
        id = line.id
        pipeline = line.pipeline
    }
}

/// A KPI with what it splits into.
struct KPIDetail: Sendable {
    /// The KPI with its answer.
    let kpi: BoardKPI
    /// In the order they are shown.
    let splits: [Split]
}
