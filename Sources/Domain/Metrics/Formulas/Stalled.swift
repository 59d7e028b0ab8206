/// Open deals that are longer in their stage than three in four were, the costliest first (F25).
public struct StalledAnswer: Sendable {
    /// The metric.
    public let metric: Metric
    /// The day it was asked for.
    public let on: Day
    /// The organisation's currency.
    public let currency: Currency
    /// How many there are in all.
    public let n: Int
    /// Whether it can be told: enough stays ended in some stage to know what is usual.
    public let isJudged: Bool
    /// By amount times days over, largest first, ties by the deal's id.
    public let deals: [StalledDeal]
    /// How many of each group stall, where a split was asked for; the value is their number.
    public let lines: [SplitLine]?
}

/// An open deal that stays in its stage longer than usual.
public struct StalledDeal: Sendable, Hashable {
    /// The deal.
    public let deal: Deal
    /// The customer's name, else its id; nil is unknown.
    public let customer: String?
    /// The owner's name, else the id; nil is unknown.
    public let owner: PersonName?
    /// The pipeline it moves through; nil is *unknown* (F26).
    public let pipeline: String?
    /// The stage it is in.
    public let stage: String
    /// Since when.
    public let enteredOn: Day
    /// Days it has been there.
    public let days: Int
    /// Days that three in four stays in this stage did not pass.
    public let limit: Double

    /// Days beyond the limit.
    public var daysOver: Double { Double(days) - limit }
}

extension Measurement {
    /// Fewer ended stays than this say nothing about a stage.
    static let fewestStays = 8

    /// The stalled deals on the question's day; those of `span`, or all.
    public func stalled(_ question: Question, _ span: RowSpan? = nil) throws -> StalledAnswer {
        try remembered(.stalled(span), question, weight: { 5 * $0.deals.count }) {
            try stalledDeals(question, span)
        }
    }

    private func stalledDeals(_ question: Question, _ span: RowSpan?) throws -> StalledAnswer {
        let narrowing = narrowing(question.filters)
        let split = question.split.map {
            Grouping(split: $0, attributes: attributes, narrowing: narrowing)
        }
        let query = StalledQuery(
            on: question.on,
            limits: try stageLimits(on: question.on).filter {
                narrowing.admits($0.stage, of: .stage)
            }, grouping: split?.stored, narrowing: narrowing.without(.stage))
        let found = query.limits.isEmpty ? [] : try facts.longStays(query, span)
        let n =
            span == nil || query.limits.isEmpty
            ? found.count : try facts.countLongStays(query)
        return StalledAnswer(
            metric: question.metric, on: question.on, currency: currency, n: n,
            isJudged: !query.limits.isEmpty,
            deals: found.map { deal(of: $0, on: question.on) },
            lines: split.map { lines(found, $0) })
    }

    /// The 75th percentile of the stays that ended in the 365 days up to `day`, per stage; none
    /// where fewer than 8 did (F24, F25). Filters do not move it, nor does whose deals are looked at.
    public func stageLimits(on day: Day) throws -> [StageLimit] {
        let cells = try facts.stays(
            StayQuery(
                from: day - 364, through: day, cuts: [.stage, .days], isMonthly: true,
                isOneSpan: true, grouping: nil, stages: nil, narrowing: .none))
        var tallies: [GroupKey: Tally] = [:]
        for cell in cells where cell.existsFrom <= day {
            let stage = GroupKey(
                key: cell.stage, pipeline: attributes.pipeline(named: cell.pipeline))
            var tally = tallies[stage] ?? Tally()
            tally.n += cell.n
            tally.durations[cell.days, default: 0] += cell.n
            tallies[stage] = tally
        }
        return tallies.compactMap { stage, tally in
            guard let name = stage.key, tally.n >= Measurement.fewestStays else { return nil }
            return StageLimit(
                pipelines: attributes.pipelineNames(of: stage.pipeline), stage: name,
                quarterDays: tally.upperQuartile)
        }.sorted { CodePoints($0.stage) < CodePoints($1.stage) }
    }

    /// The name of a person, else the id.
    public func name(ofPerson id: String) -> PersonName {
        PersonName(attributes.people[id]?.name ?? id, of: id)
    }

    /// The pipeline a deal moves through; nil is *unknown* (F26).
    public func pipeline(of deal: Deal) -> String? { attributes.pipeline(named: deal.pipeline) }

    /// The limits of the stages of a deal's pipeline, in days, by the stage's name.
    public func stageNorms(of deal: Deal, on day: Day) throws -> [String: Double] {
        Dictionary(
            try stageLimits(on: day)
                .filter { $0.pipelines.contains(deal.pipeline) }
                .map { ($0.stage, Double($0.quarterDays) / 4) },
            uniquingKeysWith: { first, _ in first })
    }

    private func deal(of stay: LongStay, on day: Day) -> StalledDeal {
        StalledDeal(
            deal: stay.deal, customer: stay.customer,
            owner: stay.deal.ownerID.map { name(ofPerson: $0) },
            pipeline: attributes.pipeline(named: stay.deal.pipeline), stage: stay.stage,
            enteredOn: stay.enteredOn, days: day - stay.enteredOn,
            limit: Double(stay.quarterDays) / 4)
    }

    private func lines(_ found: [LongStay], _ split: Grouping) -> [SplitLine] {
        var (tallies, labels) = ([GroupKey: Tally](), [GroupKey: String]())
        for stay in found {
            let groups =
                split.split == .stage
                ? [
                    split.group(
                        ofStage: stay.stage, in: attributes.pipeline(named: stay.deal.pipeline))
                ] : split.groups(of: stay.group)
            for group in groups {
                tallies[group, default: Tally()].n += 1
                if let label = stay.label { labels[group] = label }
            }
        }
        return split.sorted(
            tallies.compactMap { group, tally in
                line(
                    group, (.success(Value(Double(tally.n))), tally.n), split,
                    label: labels[group])
            })
    }
}

extension Tally {
    /// The 75th percentile of the durations in quarters of a day, by linear interpolation between
    /// order statistics (type 7 of Hyndman and Fan, *Sample Quantiles in Statistical Packages*).
    var upperQuartile: Int {
        let place = 3 * (n - 1)
        let (below, above) = (nth(place / 4), nth(min(n - 1, place / 4 + 1)))
        return 4 * below + place % 4 * (above - below)
    }

    /// The duration at that place of the sorted ones, from 0.
    private func nth(_ place: Int) -> Int {
        var seen = 0
        for (days, count) in durations.sorted(by: { $0.key < $1.key }) {
            seen += count
            if seen > place { return days }
        }
        return 0
    }
}
