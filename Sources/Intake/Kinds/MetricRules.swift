import Domain

/// What a metric allows a KPI or target to say about it.
enum MetricRules {
    /// Which way is good (F40); nil for own numbers, which say so themselves.
    static func direction(_ metric: String) -> Direction? {
        if metric.hasPrefix("manual.") { return nil }
        return Catalogue.metric(metric)?.direction ?? .higher
    }

    /// The lengths of period it exists for (F4); a text that is no metric's key has them all.
    static func lengths(_ metric: String) -> [PeriodLength] {
        Catalogue.metric(metric)?.lengths ?? PeriodLength.allCases
    }
}

extension Sheet {
    /// The metric has to exist for that length of period.
    func check(_ period: PeriodLength, _ field: Field, suits metric: String) throws(RowFlaw) {
        let lengths = MetricRules.lengths(metric)
        guard !lengths.contains(period) else { return }
        let words = lengths.map(\.rawValue).joined(separator: ", ")
        throw .rejected(
            column: field.label, value: text(field) ?? "",
            reason: "\(field.label) \"\(period.rawValue)\" does not suit \(metric), "
                + "which exists per \(words) only")
    }
}
