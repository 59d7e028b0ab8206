extension KPI {
    /// How many an area has at most at a time.
    public static let most = 3

    /// A metric as a KPI of an area, on the board since ever; nil where the metric has no number
    /// for such periods.
    public init?(choosing key: String, per period: PeriodLength, in area: FocusArea, rank: Int) {
        guard let metric = Catalogue.metric(key), !Catalogue.isWithoutSeries(key),
            metric.lengths.contains(period)
        else { return nil }
        self.init(
            slug: "\(key)-\(period.rawValue)".lowercased().replacing(".", with: "-"), area: area,
            rank: rank, metric: key, period: period, isAction: area == .salesActivity,
            cadence: .monthly)
    }

    /// Whether both say the same number.
    public func isSameNumber(as other: KPI) -> Bool {
        (metric, period, filters) == (other.metric, other.period, other.filters)
    }
}

extension Catalogue {
    /// The metrics that say something about an area, in the order people read them.
    public static func choices(in area: FocusArea) -> [Metric] {
        metrics.filter { metric in
            !isWithoutSeries(metric.key) && prefixes(area).contains { metric.key.hasPrefix($0) }
        }
    }

    private static func prefixes(_ area: FocusArea) -> [String] {
        switch area {
        case .salesActivity: ["activity."]
        case .leadFlow: ["lead.", "stage."]
        case .result: ["revenue.", "deal.", "pipeline.", "sales."]
        case .teamMotivation: ["motivation."]
        case .labourEfficiency: ["efficiency."]
        }
    }
}
