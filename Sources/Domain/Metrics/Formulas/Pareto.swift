extension Measurement {
    /// Revenue with all groups of a dimension and the 80 % set (F27, F28); without a split or with
    /// another one it is `revenue.total`.
    func pareto(
        _ series: Series, _ split: Grouping?, _ dimension: Dimension
    ) throws -> [Point] {
        guard split?.split == dimension else { return try revenue(series, split, nil) }
        return try revenue(series, series.grouping(dimension), nil).map { point in
            var point = point
            point.lines = point.lines.map(shared)
            return point
        }
    }

    /// Gives each line its share of the sum of the positive groups; lines come largest first.
    private func shared(_ lines: [SplitLine]) -> [SplitLine] {
        let whole = lines.reduce(Int128(0)) { $0 + max(0, minor($1)) }
        var before = Int128(0)
        return lines.map { line in
            var line = line
            let own = minor(line)
            guard own > 0 else {
                line.pareto = ParetoShare(share: nil, cumulative: nil, isIn80: false)
                return line
            }
            // The smallest prefix that reaches 80 %: in it while those before have not.
            let isIn80 = before * 5 < whole * 4
            before += own
            line.pareto = ParetoShare(
                share: 100 * Double(own) / Double(whole),
                cumulative: 100 * Double(before) / Double(whole), isIn80: isIn80)
            return line
        }
    }

    private func minor(_ line: SplitLine) -> Int128 { Int128(line.value?.money?.minor ?? 0) }
}
