/// What activities are held against (`activity.impact`).
public enum ImpactOutcome: String, CaseIterable, Sendable, Hashable {
    /// Deals won, by `closed_on`.
    case won
    /// Leads qualified, by `qualified_on`.
    case qualified
    /// Revenue, in major units, from the organisation's source.
    case revenue
}

/// What is asked of `activity.impact`, checked.
public struct ImpactQuestion: Sendable, Hashable {
    /// The day it is asked for.
    public let on: Day
    /// What activities are held against.
    public let outcome: ImpactOutcome
    /// How many weeks before an outcome activities count; nil is the organisation's setting.
    public let lag: Int?

    /// A question; throws where the lag is not 1 to 26 weeks.
    public init(on: Day, outcome: ImpactOutcome = .won, lag: Int? = nil) throws(Refusal) {
        guard (1...26).contains(lag ?? 8) else { throw Refusal(lag: lag ?? 8) }
        self.on = on
        self.outcome = outcome
        self.lag = lag
    }

    /// A lag that is not 1 to 26 weeks.
    public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
        /// As asked.
        public let lag: Int
        /// One line, in plain English.
        public var description: String { "the lag must be 1 to 26 weeks, not \(lag)" }
    }
}

/// The answer to `activity.impact`: which activities go together with more of the outcome (F49 to
/// F51). An association, no proof.
public struct ActivityImpact: Sendable, Hashable {
    /// The key it is asked for by.
    public static let key = "activity.impact"

    /// The day it was asked for.
    public let on: Day
    /// What activities were held against.
    public let outcome: ImpactOutcome
    /// How many weeks before an outcome activities counted.
    public let lag: Int
    /// The organisation's currency.
    public let currency: Currency
    /// Persons with a row in the panel.
    public let persons: Int
    /// Different weeks with a row in the panel.
    public let weeks: Int
    /// Rows: a person in a week.
    public let n: Int
    /// In alphabetical order; nil without a value.
    public let types: [TypeEffect]?
    /// Why there is none.
    public let absence: Absence?

    /// What one type of activity goes together with.
    public struct TypeEffect: Sendable, Hashable {
        /// The type's name.
        public let type: String
        /// Persons who did it within the panel.
        public let persons: Int
        /// Nil without a value.
        public let effect: Effect?
        /// Why there is none.
        public let absence: TypeAbsence?
    }

    /// Change of the outcome with ten activities more, and its 95 % interval.
    public struct Effect: Sendable, Hashable {
        /// The estimate.
        public let per10: Double
        /// The lower end of the interval.
        public let low: Double
        /// The upper end of the interval.
        public let high: Double
        /// Whether the interval excludes 0.
        public var isClear: Bool { low > 0 || high < 0 }
    }

    /// Why nothing can be said.
    public enum Absence: Sendable, Hashable {
        /// Fewer than the 8 persons it takes.
        case persons(Int)
        /// Fewer than the 26 weeks it takes.
        case weeks(Int)
        /// As many unknowns as rows.
        case tooFewRows

        /// In plain English, as printed by the command line.
        public var text: String {
            switch self {
            case .persons(let count): "\(count) of \(ActivityImpact.fewestPersons) persons"
            case .weeks(let count): "\(count) of \(ActivityImpact.fewestWeeks) weeks"
            case .tooFewRows: "too few weeks for so many persons and types"
            }
        }
    }

    /// Why nothing can be said of one type.
    public enum TypeAbsence: Sendable, Hashable {
        /// Fewer than five persons did it.
        case doneBy(Int)
        /// It goes up and down together with other types, persons or weeks (F50).
        case inseparable

        /// In plain English, as printed by the command line.
        public var text: String {
            switch self {
            case .doneBy(let count): "done by \(count) persons"
            case .inseparable: "cannot be told apart from other types, persons or weeks"
            }
        }
    }

    /// Persons it takes (metrics.md).
    public static let fewestPersons = 8
    /// Weeks it takes (metrics.md).
    public static let fewestWeeks = 26
    /// Persons a type takes (F51).
    public static let fewestDoers = 5
}

extension Measurement {
    /// Which activities go together with more of the outcome.
    public func activityImpact(_ question: ImpactQuestion) throws -> ActivityImpact {
        let lag = question.lag ?? attributes.impactLag
        return try remembered(
            question, of: [.activities, .deals, .leads, .invoices],
            weight: { $0.types?.count ?? 0 }
        ) { try regressed(question, lag: lag) }
    }

    private func regressed(_ question: ImpactQuestion, lag: Int) throws -> ActivityImpact {
        let panel = try ImpactPanel.read(
            facts, attributes, on: question.on, outcome: question.outcome, lag: lag)
        let absence: ActivityImpact.Absence? =
            panel.persons.count < ActivityImpact.fewestPersons
            ? .persons(panel.persons.count)
            : panel.weeks.count < ActivityImpact.fewestWeeks ? .weeks(panel.weeks.count) : nil
        let types = absence == nil ? TwoWayRegression(panel).map { effects(panel, $0) } : nil
        return ActivityImpact(
            on: question.on, outcome: question.outcome, lag: lag, currency: currency,
            persons: panel.persons.count, weeks: panel.weeks.count, n: panel.rows, types: types,
            absence: types == nil ? absence ?? .tooFewRows : nil)
    }

    private func effects(
        _ panel: ImpactPanel, _ regression: TwoWayRegression
    ) -> [ActivityImpact.TypeEffect] {
        let quantile = StudentT(degrees: panel.persons.count - 1).quantile95
        return panel.types.indices.map { type in
            let doers = panel.doers(of: type)
            guard doers >= ActivityImpact.fewestDoers else {
                return .init(
                    type: panel.types[type], persons: doers, effect: nil, absence: .doneBy(doers))
            }
            guard let found = regression.coefficients[type] else {
                return .init(
                    type: panel.types[type], persons: doers, effect: nil, absence: .inseparable)
            }
            let reach = quantile * found.error
            return .init(
                type: panel.types[type], persons: doers,
                effect: .init(
                    per10: 10 * found.value, low: 10 * (found.value - reach),
                    high: 10 * (found.value + reach)), absence: nil)
        }
    }
}

extension Attributes {
    /// Weeks before an outcome in which activities count: 1 to 26, 8 unless set.
    var impactLag: Int { settings["impactLag"].flatMap(Int.init).map { min(26, max(1, $0)) } ?? 8 }
}
