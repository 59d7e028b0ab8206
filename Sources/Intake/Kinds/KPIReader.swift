import Domain

/// Reads kpis.csv.
struct KPIReader: FactReader {
    private let slug, area, rank, name, metric, filters, period, action: Field
    private let direction, aggregation, cadence, from, until: Field

    init(_ header: Header) {
        slug = header["kpi"]
        area = header["area"]
        rank = header["rank"]
        name = header["name"]
        metric = header["metric"]
        filters = header["where"]
        period = header["period"]
        action = header["action"]
        direction = header["direction"]
        aggregation = header["aggregation"]
        cadence = header["cadence"]
        from = header["from"]
        until = header["until"]
    }

    private enum Answer: String, CaseIterable {
        case yes, no
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> KPI {
        var kpi = KPI(
            slug: try sheet.required(slug), area: try sheet.requiredWord(area),
            rank: try sheet.requiredWhole(rank, 1...Int(Int32.max)), name: sheet.text(name),
            metric: try sheet.required(metric), period: try sheet.requiredWord(period))
        kpi.filters = try filters(of: kpi.metric, in: sheet)
        let answer: Answer? = try sheet.word(action)
        kpi.isAction = answer == .yes
        try sheet.check(kpi.period, period, suits: kpi.metric)
        if Catalogue.isWithoutSeries(kpi.metric) {
            throw sheet.flaw(metric, "has no number per period, so that it cannot be a KPI")
        }
        if Catalogue.metric(kpi.metric) == nil {
            let near = NearestNames.question(kpi.metric, among: Catalogue.metrics.map(\.key))
            sheet.warnings.add(.unknownMetric, kpi.metric + near)
        }
        kpi.direction = try direction(of: kpi, in: sheet)
        kpi.aggregation = try aggregation(of: kpi, in: sheet)
        kpi.cadence = try sheet.word(cadence)
        kpi.from = try sheet.day(from)
        kpi.until = try sheet.day(until)
        sheet.warnIfReversed(kpi.from, from, kpi.until, until)
        return kpi
    }

    private func filters(of key: String, in sheet: Sheet) throws(RowFlaw) -> [Filter] {
        guard let text = sheet.text(filters) else { return [] }
        guard let list = Filter.list(text) else {
            let names = Dimension.allCases.map(\.rawValue).joined(separator: ", ")
            throw sheet.flaw(
                filters, "is not of the form type=call;type=meeting, with one of \(names)")
        }
        guard let metric = Catalogue.metric(key) else { return list }
        for filter in list where !metric.dimensions.contains(filter.dimension) {
            throw sheet.flaw(
                filters,
                "cannot narrow \(key), which has no \(filter.dimension.rawValue) but "
                    + metric.dimensions.map(\.rawValue).joined(separator: ", "))
        }
        return list
    }

    private func direction(of kpi: KPI, in sheet: Sheet) throws(RowFlaw) -> Direction? {
        let direction: Direction? = try sheet.word(direction)
        let own = MetricRules.direction(kpi.metric)
        guard let direction, let own, direction != own else { return direction }
        throw sheet.flaw(
            self.direction, "does not suit \(kpi.metric), of which \(own.rawValue) is better")
    }

    private func aggregation(of kpi: KPI, in sheet: Sheet) throws(RowFlaw) -> Aggregation? {
        let aggregation: Aggregation? = try sheet.word(aggregation)
        guard aggregation != nil, MetricRules.direction(kpi.metric) != nil else {
            return aggregation
        }
        throw sheet.flaw(self.aggregation, "is for own numbers, and \(kpi.metric) is none")
    }

    static func batch(_ facts: [KPI]) -> Batch { .kpis(facts) }
}
