extension Measurement {
    /// How the minutes of the 28 days up to each point follow the ranking in force (F24, F37).
    func alignment(_ series: Series, _ split: Grouping?) throws -> [Point] {
        try series.periods.map { period in
            let day = period.asOf(series.on)
            let minutes = try attention(series, on: day)
            let ranking = Ranking(published: attributes.rankings, on: day)
            let reading = alignment(minutes, ranking)
            return series.point(
                period, reading.result, n: reading.n,
                lines: split.map { split in
                    split.sorted(
                        Dictionary(grouping: minutes, by: \.managerID).compactMap { id, own in
                            line(GroupKey(key: id), alignment(own, ranking), split, label: nil)
                        })
                })
        }
    }

    /// The minutes of the managers whom the filters leave.
    private func attention(_ series: Series, on day: Day) throws -> [AttentionSum] {
        try facts.attention(from: day - 27, through: day)
            .filter { series.narrowing.admits($0.managerID, of: .person) }
    }

    private func alignment(_ minutes: [AttentionSum], _ ranking: Ranking) -> Reading {
        let n = minutes.reduce(0) { $0 + $1.n }
        let shares = AreaAttention.all(minutes, ranking)
        let distance = shares.compactMap { area in area.share.map { abs($0 - area.weight) } }
        guard distance.count == shares.count else { return (.failure(Absence(.noAttention)), n) }
        return (.success(Value(100 - 0.5 * distance.reduce(0, +))), n)
    }

    /// The minutes of each area at the day asked for, in rank order, beside its weight.
    func areaAttention(_ question: Question) throws -> [AreaAttention]? {
        guard case .alignment = question.metric.formula else { return nil }
        let series = Series(
            question: question, periods: [], attributes: attributes,
            narrowing: narrowing(question.filters))
        return AreaAttention.all(
            try attention(series, on: question.on),
            Ranking(published: attributes.rankings, on: question.on))
    }

    /// Times a KPI was on the agenda of a review held in the 90 days up to each point (F60).
    func discussed(_ series: Series) throws -> [Point] {
        let begun = try facts.firstDay(.agendaItem)
        return try series.periods.map { period in
            let day = period.asOf(series.on)
            guard let begun, begun <= day else {
                return series.point(period, .failure(Absence(.nothingRecorded)), n: 0)
            }
            let times = try facts.discussed(from: day - 89, through: day)
            let n = times.values.reduce(0, +)
            return series.point(period, .success(Value(Double(n))), n: n)
        }
    }

    /// How often each KPI was discussed in the 90 days up to that day, against what its cadence asks
    /// (F60), by its slug.
    public func discussedKPIs(on day: Day) throws -> [String: DiscussedKPI] {
        let times = try facts.discussed(from: day - 89, through: day)
        return Dictionary(
            attributes.kpis.map { kpi in
                let found = DiscussedKPI(
                    kpi: kpi.slug, discussed: times[kpi.slug] ?? 0,
                    asked: kpi.cadence?.asksIn90Days)
                return (kpi.slug, found)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// How often each KPI was discussed against what its cadence asks, in rank order; then those
    /// that are on agendas and are no KPI.
    func discussedKPIs(_ question: Question) throws -> [DiscussedKPI]? {
        guard case .discussed = question.metric.formula else { return nil }
        let times = try facts.discussed(from: question.on - 89, through: question.on)
        let known = Set(attributes.kpis.map(\.slug))
        let others = times.keys.filter { !known.contains($0) }
            .sorted { CodePoints($0) < CodePoints($1) }
        return attributes.kpis.map { kpi in
            DiscussedKPI(
                kpi: kpi.slug, discussed: times[kpi.slug] ?? 0, asked: kpi.cadence?.asksIn90Days)
        } + others.map { DiscussedKPI(kpi: $0, discussed: times[$0] ?? 0, asked: nil) }
    }
}

/// The attention an area got, beside what its rank asks.
public struct AreaAttention: Hashable, Sendable {
    /// The area.
    public let area: FocusArea
    /// Minutes in the 28 days.
    public let minutes: Int
    /// Its part of all minutes, in percent; nil without any minute.
    public let share: Double?
    /// The weight of its rank, in percent; 0 outside the ranking (F37).
    public let weight: Double

    /// All five areas, those of the ranking first.
    static func all(_ minutes: [AttentionSum], _ ranking: Ranking) -> [AreaAttention] {
        let sums = Dictionary(grouping: minutes, by: \.area)
            .mapValues { $0.reduce(0) { $0 + $1.minutes } }
        let whole = sums.values.reduce(0, +)
        let weights = ranking.weights
        return ranking.order(withKPIsOf: FocusArea.allCases).map { area in
            let own = sums[area] ?? 0
            return AreaAttention(
                area: area, minutes: own,
                share: whole > 0 ? 100 * Double(own) / Double(whole) : nil,
                weight: 100 * (weights[area] ?? 0))
        }
    }
}

/// How often a KPI was discussed in 90 days.
public struct DiscussedKPI: Hashable, Sendable {
    /// Its slug, or what an agenda calls it.
    public let kpi: String
    /// Times it was on the agenda.
    public let discussed: Int
    /// Times its cadence asks for; nil where it has none.
    public let asked: Int?

    /// So often discussed, against so often asked.
    public init(kpi: String, discussed: Int, asked: Int?) {
        self.kpi = kpi
        self.discussed = discussed
        self.asked = asked
    }
}

extension Cadence {
    /// How many times it asks to be discussed in 90 days (F60).
    public var asksIn90Days: Int {
        switch self {
        case .weekly: 12
        case .biweekly: 6
        case .monthly: 3
        case .quarterly: 1
        }
    }
}
