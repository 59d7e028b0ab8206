extension Measurement {
    /// Entries of an own number, made one per period by the KPI's aggregation (F38, F61).
    func ownNumber(_ series: Series, _ slug: String) throws -> [Point] {
        guard let first = series.periods.first, let last = series.periods.last else { return [] }
        let entries = try facts.ownNumbers(
            slug, from: first.start, through: last.asOf(series.on))
        let aggregation = aggregation(series.question)
        return series.periods.map { period in
            let values = entries.filter { period.contains($0.day) }.map(\.value)
            guard let last = values.last else {
                return series.point(period, .failure(Absence(.noEntry)), n: 0)
            }
            let sum = values.reduce(0, +)
            let value =
                switch aggregation {
                case .last: last
                case .sum: sum
                case .mean: sum / Double(values.count)
                }
            return series.point(period, .success(Value(value)), n: values.count)
        }
    }

    /// The KPI the question is about; for an own number without one, the first that uses it.
    private func owner(_ question: Question) -> KPI? {
        question.kpi ?? attributes.kpis.first { $0.metric == question.metric.key }
    }

    func aggregation(_ question: Question) -> Aggregation {
        owner(question)?.aggregation ?? .last
    }

    /// Which way is good: the metric's own, for own numbers that of their KPI (F40).
    func direction(_ question: Question) -> Direction {
        guard case .ownNumber = question.metric.formula else { return question.metric.direction }
        return owner(question)?.direction ?? .higher
    }

    /// Whether the pace counts: own numbers when they are summed (F41).
    func isPaced(_ question: Question) -> Bool {
        guard case .ownNumber = question.metric.formula else { return question.metric.isPaced }
        return aggregation(question) == .sum
    }
}
