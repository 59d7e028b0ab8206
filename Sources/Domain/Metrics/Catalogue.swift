/// Every metric there is, by key: the one place a metric is added.
public enum Catalogue {
    /// The metrics that are computed from facts, in the order people read them.
    public static let metrics: [Metric] =
        activity + leadFlow + result + motivation + efficiency
        + behaviour

    /// Keys with an answer of their own shape, which is no number per period.
    public static let shaped = [ConversionCurve.key, ActivityImpact.key, WhatIf.key]

    /// Every key that can be asked for, apart from own numbers.
    public static var keys: [String] { metrics.map(\.key) + shaped }

    /// Whether the key has an answer, but no number per period, as a KPI must.
    public static func isWithoutSeries(_ key: String) -> Bool {
        shaped.contains(key) || metric(key).map { !$0.isSeries } ?? false
    }

    /// The metric of that key; `manual.<slug>` exists for every slug.
    public static func metric(_ key: String) -> Metric? {
        if let slug = ownNumberSlug(key) { return ownNumber(slug) }
        return metrics.first { $0.key == key }
    }

    /// Revenue shared out over the groups of that dimension; nil where no metric does so.
    public static func shared(by dimension: Dimension) -> Metric? {
        metrics.first { $0.paretoDimension == dimension }
    }

    /// The slug of an own number's key, nil when the key is of another metric.
    public static func ownNumberSlug(_ key: String) -> String? {
        guard key.hasPrefix("manual."), key.utf8.count > 7 else { return nil }
        return String(key.dropFirst(7))
    }

    private static let everyLength = PeriodLength.allCases
    private static let dealDimensions: [Dimension] = [
        .person, .team, .function, .channel, .revenueType, .product, .productType, .customer,
        .customerType,
    ]

    private static let activity: [Metric] = [
        entry("activity.count", .count, activityDimensions, .activityCount, paced: true),
        entry("activity.perPerson", .count, activityDimensions, .activityPerPerson, paced: true),
    ]
    private static let activityDimensions: [Dimension] = [.person, .team, .function, .type]

    private static let leadFlow: [Metric] = [
        entry("lead.new", .count, leadDimensions, .leadsCreated, paced: true),
        entry("lead.qualified", .count, leadDimensions + [.method], .leadsQualified, paced: true),
        entry(
            "lead.qualificationRate", .percent, leadDimensions, .leadQualificationRate,
            limits: .none),
        entry(
            "lead.velocityRate", .percent, leadDimensions + [.method], .leadVelocity,
            lengths: [.month], limits: .unfloored),
        entry(
            "lead.daysToQualify", .days, leadDimensions + [.method], .daysToQualify,
            direction: .lower),
        entry(
            "lead.daysToCustomer", .days, dealDimensions, .daysToCustomer, direction: .lower),
        entry(
            "stage.days", .days, dealDimensions + [.stage], .stageDays, direction: .lower),
        entry(
            "stage.conversion", .percent, dealDimensions + [.stage], .stageConversion,
            limits: .unfloored),
        entry("stage.stalled", .list, dealDimensions + [.stage], .stalled, limits: .none),
    ]
    private static let leadDimensions: [Dimension] = [.person, .team, .function, .channel]

    private static let result: [Metric] = [
        revenue("revenue.total", .revenue(nil)),
        revenue("revenue.new", .revenue(.new)),
        revenue("revenue.upsell", .revenue(.upsell)),
        revenue("revenue.renewal", .revenue(.renewal)),
        revenue("revenue.byProductType", .pareto(.productType)),
        revenue("revenue.byCustomerType", .pareto(.customerType)),
        revenue("revenue.byProduct", .pareto(.product)),
        revenue("revenue.byCustomer", .pareto(.customer)),
        entry("deal.winRate", .percent, dealDimensions, .winRate, limits: .unfloored),
        entry("deal.winRateByValue", .percent, dealDimensions, .winRateByValue, limits: .unfloored),
        entry("deal.averageValue", .money, dealDimensions, .averageValue),
        entry("deal.cycleDays", .days, dealDimensions, .cycleDays, direction: .lower),
        entry(
            "pipeline.value", .money, dealDimensions + [.stage], .pipelineValue, limits: .none),
        entry(
            "pipeline.weighted", .money, dealDimensions + [.stage], .pipelineWeighted,
            limits: .none),
        entry("sales.velocity", .moneyPerDay, dealDimensions, .salesVelocity, limits: .none),
    ]

    private static let efficiency: [Metric] = [
        entry("efficiency.ratio", .ratio, [], .efficiencyRatio, limits: .none),
        entry(
            "efficiency.month", .ratio, [], .efficiencyMonth, lengths: [.month],
            limits: .unfloored),
        entry("efficiency.benchmark", .ratio, [], .efficiencyBenchmark, limits: .none),
    ]

    private static let motivation: [Metric] = [
        entry("motivation.engagement", .score, [.team], .engagement, limits: .none),
        entry("motivation.enps", .score, [.team], .enps, limits: .none),
        entry("motivation.participation", .percent, [.team], .participation, limits: .none),
        entry("motivation.pulse", .score, [], .pulse, limits: .unfloored),
    ]

    private static let behaviour: [Metric] = [
        entry("behaviour.alignment", .percent, [.person], .alignment, limits: .none),
        entry("behaviour.discussed", .count, [], .discussed, limits: .none),
    ]

    private static func ownNumber(_ slug: String) -> Metric {
        entry("manual.\(slug)", .number, [], .ownNumber(slug), limits: .unfloored)
    }

    private static func revenue(_ key: String, _ formula: Metric.Formula) -> Metric {
        entry(
            key, .money, dealDimensions, formula, paced: true, limits: .flooredUnlessInvoices)
    }

    private static func entry(
        _ key: String, _ unit: Unit, _ dimensions: [Dimension], _ formula: Metric.Formula,
        lengths: [PeriodLength] = everyLength, direction: Direction = .higher,
        paced: Bool = false, limits: Metric.LimitRule = .floored
    ) -> Metric {
        Metric(
            key: key, unit: unit, dimensions: dimensions, lengths: lengths, formula: formula,
            direction: direction, isPaced: paced, limits: limits)
    }
}
