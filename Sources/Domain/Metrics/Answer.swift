/// What a metric's number is counted in (F64).
public enum Unit: String, CaseIterable, Sendable, Hashable {
    case count, percent, days, money, score, ratio, number, list
    case moneyPerDay = "money per day"

    /// Whether the number is an amount of the organisation's currency.
    public var isMoney: Bool { self == .money || self == .moneyPerDay }
}

/// Why a metric has no value; never a made-up 0.
public enum NoValue: Hashable, Sendable {
    /// The organisation has no fact of that kind yet (F3).
    case nothingRecorded
    case noLeads, noQualifiedLeads, noDealsClosed, noDealsWon, noAmounts
    case noQualifiedLeadsBefore, noNewCustomers, noStaysEnded, noStaysDecided
    /// Half of the deals were won on the day they were made (F62).
    case noCycle
    /// The closed amounts sum to 0 or less (F10).
    case amountsNotPositive
    case noActivePersons
    /// Only `known` of the `asked` months have a personnel cost (F34).
    case monthsMissing(known: Int, asked: Int)
    /// The personnel costs of the window sum to 0 or less.
    case costsNotPositive
    case monthNotComplete
    /// Nothing was entered for the period.
    case noEntry
    /// No survey round was closed yet.
    case noRound
    /// Fewer people answered than may be shown.
    case tooFewResponses(minimum: Int)
    /// Fewer people answered the question than may be shown.
    case tooFewAnswers(minimum: Int)
    /// What a small group answered could be derived from it (F31).
    case hiddenGroup
    /// Several teams together say what one of them says (F31).
    case severalTeams
    /// Known for everyone together only.
    case wholeOnly
    /// No row says how many were invited.
    case invitedUnknown
    /// No minutes of managers.
    case noAttention
    /// Only `known` ratios where at least `asked` are needed (F35).
    case tooFewRatios(known: Int, asked: Int)

    /// In plain English, as printed by the command line.
    public var text: String {
        switch self {
        case .nothingRecorded: "nothing recorded yet"
        case .noLeads: "no leads created"
        case .noQualifiedLeads: "no qualified leads"
        case .noQualifiedLeadsBefore: "no qualified leads the month before"
        case .noNewCustomers: "no new customers"
        case .noStaysEnded: "no deal left a stage"
        case .noStaysDecided: "no deal moved forward or was lost"
        case .noCycle: "median cycle is 0 days"
        case .noDealsClosed: "no deals closed"
        case .noDealsWon: "no deals won"
        case .noAmounts: "no deals with an amount"
        case .amountsNotPositive: "closed amounts sum to 0 or less"
        case .noActivePersons: "no active persons"
        case .monthsMissing(let known, let asked): "\(known) of \(asked) months"
        case .costsNotPositive: "personnel costs sum to 0 or less"
        case .monthNotComplete: "month not complete"
        case .noEntry: "no entry"
        case .noRound: "no closed round"
        case .tooFewResponses(let minimum): "fewer than \(minimum) responses"
        case .tooFewAnswers(let minimum): "fewer than \(minimum) answers"
        case .hiddenGroup: "hidden, a small group could be derived from it"
        case .severalTeams: "not shown for several teams together"
        case .wholeOnly: "known for everyone together only"
        case .invitedUnknown: "number of people invited unknown"
        case .noAttention: "no minutes recorded"
        case .tooFewRatios(let known, let asked): "\(known) of the \(asked) ratios needed"
        }
    }
}

/// A number of a metric, in the metric's unit.
public struct Value: Hashable, Sendable {
    /// Unrounded; money in major units. Judging uses this one (F9).
    public let number: Double
    /// For money: computed exactly and rounded once, half away from zero (F9).
    public let money: Money?

    /// A number that is no money.
    public init(_ number: Double) {
        self.number = number
        money = nil
    }

    /// `minor / parts` minor units of the currency.
    init(minor: Int128, per parts: Int128 = 1, _ currency: Currency) {
        number = Double(minor) / Double(parts) / Double(currency.minorPerMajor)
        money = Money(minor: Int64(clamping: roundedQuotient(minor, parts)))
    }

    /// As shown in JSON: money rounded to the currency's decimals, all else unrounded.
    public func shown(in currency: Currency) -> Double {
        guard let money else { return number }
        return Double(money.minor) / Double(currency.minorPerMajor)
    }
}

/// One group of a split.
public struct SplitLine: Hashable, Sendable {
    /// The display name; nil is *unknown* (F16), or a person.
    public let name: String?
    /// Who it is, in a split by person.
    public var person: PersonName?
    /// For persons and customers.
    public let id: String?
    /// For stages.
    public let pipeline: String?
    /// Nil where the group has no value.
    public let value: Value?
    /// Facts behind the value (F13).
    public let n: Int
    /// For `revenue.byX`: its place in the 80 % set (F27).
    public var pareto: ParetoShare?
    /// It is a line of stages, so that a missing pipeline is *unknown* (F16, F26).
    public var isOfStage = false

}

/// A group's part in the sum of the positive groups (F27), in percent.
public struct ParetoShare: Hashable, Sendable {
    /// Nil for a group with an amount of 0 or less.
    public let share: Double?
    /// Nil for a group with an amount of 0 or less.
    public let cumulative: Double?
    /// Whether the group belongs to the 80 % set.
    public let isIn80: Bool
}

/// A metric's value for one period, computed for the day `asOf`.
public struct Point: Hashable, Sendable {
    /// The period.
    public let period: Period
    /// The earlier of the day asked for and the last day of the period (F2).
    public let asOf: Day
    /// Whether the period was complete at the day asked for.
    public let isComplete: Bool
    /// Nil where there is none; then `noValue` says why.
    public let value: Value?
    /// Facts behind the value (F13).
    public let n: Int
    /// Why there is no value.
    public let noValue: NoValue?
    /// The groups, where a split was asked for.
    public var lines: [SplitLine]?
    /// The value will still move, because its leads are young (F42).
    public var isProvisional = false
    /// Months of the window without a row of fixed costs, which count as 0 (F34).
    public var withoutFixedCosts: [Period] = []
    /// The target in force for this period and the state by it; nil where nothing is judged.
    public var judgement: Judgement?
}

/// How a number stands against its target.
public enum Health: String, CaseIterable, Sendable, Hashable {
    case onTrack, atRisk, offTrack, noTarget, noData
}

/// A target as it applies to one period.
public struct TargetInForce: Hashable, Sendable {
    /// The target.
    public let target: Target
    /// What the value is held against: the pace for paced metrics, else the target (F41).
    public let expected: Double
}

/// A state, with the target it comes from.
public struct Judgement: Hashable, Sendable {
    /// How it stands.
    public let health: Health
    /// Nil exactly when the state is `noTarget`.
    public let inForce: TargetInForce?
    /// The period that was judged instead of the one that holds the day (F42).
    public var judged: Period?
}

/// The limits of a process behaviour chart (XmR) and what falls outside its pattern.
public struct ControlLimits: Hashable, Sendable {
    /// Points the limits were computed from.
    public let n: Int
    /// Their mean.
    public let centre: Double
    /// Mean less 2.66 times the mean difference of neighbours; stops at 0 where F44 says so.
    public let lower: Double
    /// Mean plus 2.66 times the mean difference of neighbours.
    public let upper: Double
    /// Oldest first.
    public let signals: [Signal]

    /// A point that is more than noise.
    public struct Signal: Hashable, Sendable {
        /// The first day of the point's period.
        public let start: Day
        /// Why.
        public let rule: Rule
    }

    /// What makes a point a signal.
    public enum Rule: String, Sendable, Hashable {
        /// Strictly beyond a limit.
        case outside
        /// The eighth or a further point in a row on one side of the centre.
        case run
    }
}

/// What a metric has to say: its series, oldest first, and how it stands.
public struct Answer: Sendable {
    /// The metric.
    public let metric: Metric
    /// The day it was asked for.
    public let on: Day
    /// The length of its periods.
    public let length: PeriodLength
    /// The organisation's currency.
    public let currency: Currency
    /// Oldest first; the last one holds `on`.
    public var points: [Point]
    /// Nil where no limits exist (F43) or none were asked for.
    public var limits: ControlLimits?
    /// Revenue shared out over a dimension, so that there may be a wanted mix.
    public var isSharedOut = false
    /// What the groups are to bring in, beside the current point; nil where nothing is wanted.
    public var wanted: WantedMix?
    /// For the attention of managers: the areas at the day asked for.
    public var areas: [AreaAttention]?
    /// For the agendas of reviews: the KPIs at the day asked for.
    public var kpis: [DiscussedKPI]?

    /// The same, from the first point with a value on; at least the last two points.
    public var sinceFirstValue: Answer {
        var answer = self
        let first = points.firstIndex { $0.value != nil } ?? points.endIndex
        answer.points = Array(points[max(0, min(first, points.count - 2))...])
        return answer
    }

    /// The point of the period that holds the day asked for.
    public var current: Point? { points.last }
    /// The point before it.
    public var previous: Point? { points.dropLast().last }
}
