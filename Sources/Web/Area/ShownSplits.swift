import Domain

extension Measurement {
    /// What a KPI's settled period splits into, by the first dimensions that say something, each
    /// beside the year before. Persons are left out: ranking people is off until the director
    /// turns it on with a reason (product.md).
    func splits(_ kpi: BoardKPI, most: Int = .max) throws -> [Split] {
        guard let period = settledPeriod(of: kpi.answer) else { return [] }
        var splits: [Split] = []
        for dimension in kpi.answer.metric.shownSplits where splits.count < most {
            let split = try groups(kpi, period, by: dimension)
            if split.isTelling { splits.append(try besideYearBefore(split, kpi)) }
        }
        return splits
    }

    /// The settled period of a KPI by one dimension, with all its groups; nil where that is none
    /// that a page shows.
    func split(_ kpi: BoardKPI, by dimension: Dimension) throws -> Split? {
        guard let period = settledPeriod(of: kpi.answer),
            kpi.answer.metric.shownSplits.contains(dimension)
        else { return nil }
        return try besideYearBefore(groups(kpi, period, by: dimension), kpi)
    }

    private func groups(
        _ kpi: BoardKPI, _ period: Period, by dimension: Dimension
    ) throws -> Split {
        let question = try question(kpi, by: dimension, on: kpi.answer.on)
        return Split(
            dimension: dimension, period: period, lines: try lines(question, in: period))
    }

    /// The same with the year before, where that is shown: shares stand in its place.
    private func besideYearBefore(_ split: Split, _ kpi: BoardKPI) throws -> Split {
        guard !split.isPareto else { return split }
        var split = split
        split.yearBefore = try linesYearBefore(kpi, split.period, by: split.dimension)
        return split
    }

    /// The groups a year before; of a period that runs, up to the same day of it.
    private func linesYearBefore(
        _ kpi: BoardKPI, _ period: Period, by dimension: Dimension
    ) throws -> [SplitLine] {
        let before = yearBefore(period, kpi.answer.length)
        let day =
            period.isComplete(at: kpi.answer.on)
            ? kpi.answer.on : min(before.last, before.start + (kpi.answer.on - period.start))
        return try lines(question(kpi, by: dimension, on: day), in: before)
    }

    /// Revenue by what was sold and to whom comes with shares and the 80 % set (F28).
    private func question(
        _ kpi: BoardKPI, by dimension: Dimension, on day: Day
    ) throws -> Question {
        let metric = kpi.answer.metric
        guard metric.formula == .revenue(nil), let shared = Catalogue.shared(by: dimension) else {
            return try Question(kpi.kpi, on: day, periods: 1, split: dimension)
        }
        return try Question(
            shared, on: day, length: kpi.answer.length, split: dimension,
            filters: kpi.kpi.filters)
    }
}

extension Metric {
    /// The splits a page shows, the most telling first.
    var shownSplits: [Dimension] {
        let order: [Dimension] = [
            .team, .type, .stage, .product, .productType, .channel, .customerType, .revenueType,
            .customer, .method, .function,
        ]
        let own = paretoDimension.map { [$0] } ?? []
        return own + order.filter { dimensions.contains($0) && !own.contains($0) }
    }
}
