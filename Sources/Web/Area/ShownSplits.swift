import Domain

extension Measurement {
    /// What a KPI's settled period splits into, by the first dimensions that say something, each
    /// beside the year before. Persons are left out unless people are ranked, which is off until
    /// the director turns it on with a reason (product.md).
    func splits(
        _ kpi: BoardKPI, most: Int = .max, showing limit: Int, rankingPeople: Bool = false
    ) throws -> [Split] {
        guard let period = settledPeriod(of: kpi.answer) else { return [] }
        let rows = RowSpan(offset: 0, limit: limit)
        var splits: [Split] = []
        for dimension in kpi.answer.metric.shownSplits(rankingPeople) where splits.count < most {
            let split = try groups(kpi, period, by: dimension, rows)
            if split.isTelling { splits.append(split) }
        }
        return splits
    }

    /// Some groups of the settled period of a KPI by one dimension; nil where that is none that a
    /// page shows.
    func split(
        _ kpi: BoardKPI, by dimension: Dimension, _ rows: RowSpan, rankingPeople: Bool = false
    ) throws -> Split? {
        guard let period = settledPeriod(of: kpi.answer),
            kpi.answer.metric.shownSplits(rankingPeople).contains(dimension)
        else { return nil }
        return try groups(kpi, period, by: dimension, rows)
    }

    /// Only what is shown is remembered: there may be 50,000 groups.
    private func groups(
        _ kpi: BoardKPI, _ period: Period, by dimension: Dimension, _ rows: RowSpan
    ) throws -> Split {
        let question = try question(kpi, by: dimension, on: kpi.answer.on)
        let asked = ShownGroups(question: question, kpi: kpi.kpi, period: period, rows: rows)
        return try remembered(asked, like: question, weight: { 6 * $0.lines.count }) {
            try Split(
                dimension: dimension, period: period, all: lines(question, in: period),
                rows: rows, yearBefore: { try linesYearBefore(kpi, period, by: dimension) })
        }
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

/// The groups that a page shows.
private struct ShownGroups: Hashable {
    let question: Question
    let kpi: KPI
    let period: Period
    let rows: RowSpan
}

extension Metric {
    /// What it can be narrowed to on a page: how the attention of one manager follows the order is
    /// for their own mirror.
    var chosenDimensions: Set<Dimension> {
        formula == .alignment ? [] : Set(dimensions)
    }

    /// The splits a page shows, the most telling first; by person where people are ranked. How the
    /// attention of a manager follows the order is for their own mirror, whatever is ranked.
    func shownSplits(_ rankingPeople: Bool) -> [Dimension] {
        guard formula != .alignment else { return [] }
        let order: [Dimension] =
            [
                .team, .type, .stage, .product, .productType, .channel, .customerType,
                .revenueType, .customer, .method, .function,
            ] + (rankingPeople ? [.person] : [])
        let own = paretoDimension.map { [$0] } ?? []
        return own + order.filter { dimensions.contains($0) && !own.contains($0) }
    }
}
