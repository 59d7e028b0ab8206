/// What the groups of a dimension are to bring in, beside what they do.
public struct WantedMix: Hashable, Sendable {
    /// What the named groups are to bring together, in percent.
    public let share: Double
    /// What they do: their share of the positive total, in percent; nil without one.
    public let actual: Double?
    /// In the order in which they were said.
    public let groups: [Group]

    /// A named group.
    public struct Group: Hashable, Sendable {
        /// A customer's id, else the name.
        public let name: String
        /// In percent; nil where none is wanted.
        public let wanted: Double?
        /// Its share of the positive total, in percent.
        public let actual: Double?
        /// Actual less wanted, in points; nil without a wanted share.
        public var gap: Double? { wanted.flatMap { wanted in actual.map { $0 - wanted } } }
    }

    /// The mix that these rows want, beside the groups as they are; nil when nothing is wanted.
    init?(_ rows: [WantedGroup], _ lines: [SplitLine]) {
        guard !rows.isEmpty else { return nil }
        share = rows.first { $0.group == nil }?.share ?? WantedGroup.usualShare
        var positive: [String: Int128] = [:]
        for line in lines {
            let name = line.id ?? line.name ?? "unknown"
            positive[name, default: 0] += max(0, Int128(line.value?.money?.minor ?? 0))
        }
        let whole = positive.values.reduce(0, +)
        let part = { (sum: Int128) in whole > 0 ? 100 * Double(sum) / Double(whole) : nil }
        let names = rows.compactMap(\.group)
        actual = part(names.reduce(0) { $0 + (positive[$1] ?? 0) })
        groups = rows.compactMap { row in
            row.group.map {
                Group(name: $0, wanted: row.share, actual: part(positive[$0] ?? 0))
            }
        }
    }
}

extension Measurement {
    /// The wanted mix of the metric's dimension at the day asked for; nil where nothing is wanted.
    func wantedMix(_ question: Question, _ points: [Point]) -> WantedMix? {
        guard let dimension = question.sharedDimension,
            let wanted = WantedDimension(dimension)
        else { return nil }
        return WantedMix(
            attributes.wanted.filter { $0.dimension == wanted }, points.last?.lines ?? [])
    }
}

extension Question {
    /// The dimension over which revenue is shared out; nil where another split was asked for (F28).
    public var sharedDimension: Dimension? {
        guard let dimension = metric.paretoDimension, split ?? dimension == dimension
        else { return nil }
        return dimension
    }
}
