import Domain

/// A KPI's number of one period, split by a dimension: as many of its groups as are shown.
struct Split: Sendable {
    /// What it is split by.
    let dimension: Dimension
    /// The period.
    let period: Period
    /// The groups that are shown, in order.
    let lines: [SplitLine]
    /// How many groups there are in all.
    let count: Int
    /// The largest number of any group; 0 where none is above it.
    let largest: Double
    /// What the shown groups came to a year before; nil where shares stand in its place, or nothing
    /// was recorded then.
    let yearBefore: [SplitKey: Value]?

    /// The rows of `all` groups that are shown, each beside the year before.
    init(
        dimension: Dimension, period: Period, all: [SplitLine], rows: RowSpan,
        yearBefore: () throws -> [SplitLine]
    ) rethrows {
        self.dimension = dimension
        self.period = period
        lines = Array(all.dropFirst(rows.offset).prefix(rows.limit))
        count = all.count
        largest = all.reduce(0) { max($0, $1.value?.number ?? 0) }
        let before = lines.contains { $0.pareto != nil } ? [] : try yearBefore()
        let asked = Set(lines.map(SplitKey.init))
        var found: [SplitKey: Value] = [:]
        for line in before {
            let key = SplitKey(line)
            if asked.contains(key) { found[key] = line.value }
        }
        self.yearBefore = before.isEmpty ? nil : found
    }

    /// Whether it says something: one group alone is the whole again.
    var isTelling: Bool { count > 1 }

    /// Whether its groups come with shares and the 80 % set.
    var isPareto: Bool { lines.contains { $0.pareto != nil } }
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
