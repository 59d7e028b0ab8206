/// The probability of having become a customer within so many days, of the leads created in the
/// 365 days up to a day (`lead.conversionCurve`, F55).
public struct ConversionCurve: Hashable, Sendable {
    /// The key it is asked for by.
    public static let key = "lead.conversionCurve"

    /// Leads behind it; a duration below zero is left out (F17).
    public let n: Int
    /// Of those, how many became a customer.
    public let won: Int
    /// How many were lost or disqualified.
    public let lost: Int
    /// How many are still open.
    public let open: Int
    /// Every day on which something happened, in order.
    public let days: [AfterDays]

    /// What is known of leads that many days after their creation.
    public struct AfterDays: Hashable, Sendable {
        /// Whole days since creation.
        public let day: Int
        /// The share that has become a customer, 0 to 1.
        public let won: Double
        /// The share that is neither won nor lost, 0 to 1.
        public let undecided: Double
    }

    /// The probability that a lead ever becomes a customer, 0 to 1; nil without leads.
    public var plateau: Double? { n == 0 ? nil : days.last?.won ?? 0 }

    /// The days at which the probability changes.
    public var steps: [AfterDays] {
        var before = 0.0
        return days.filter { step in
            defer { before = step.won }
            return step.won != before
        }
    }

    /// The Aalen-Johansen estimate of the cumulative incidence of *won*, with *lost* as the
    /// competing event and open leads censored; within a day events come first (Aalen and Johansen
    /// 1978; F55).
    public init(_ courses: some Sequence<LeadCourse>) {
        var ended: [Int: [LeadState: Int]] = [:]
        var counts: [LeadState: Int] = [:]
        for course in courses where course.days >= 0 {
            ended[course.days, default: [:]][course.state, default: 0] += course.n
            counts[course.state, default: 0] += course.n
        }
        won = counts[.won] ?? 0
        lost = counts[.lost] ?? 0
        open = counts[.open] ?? 0
        n = won + lost + open
        days = ConversionCurve.estimate(ended, atRisk: n)
    }

    private static func estimate(_ ended: [Int: [LeadState: Int]], atRisk all: Int) -> [AfterDays] {
        var (atRisk, incidence, undecided) = (all, 0.0, 1.0)
        var found: [AfterDays] = []
        for (day, states) in ended.sorted(by: { $0.key < $1.key }) {
            let (won, lost) = (states[.won] ?? 0, states[.lost] ?? 0)
            if won + lost > 0 {
                incidence += undecided * Double(won) / Double(atRisk)
                undecided *= Double(atRisk - won - lost) / Double(atRisk)
                found.append(AfterDays(day: day, won: incidence, undecided: undecided))
            }
            atRisk -= won + lost + (states[.open] ?? 0)
        }
        return found
    }
}

/// The answer to `lead.conversionCurve`.
public struct ConversionCurveAnswer: Sendable {
    /// The day it was asked for.
    public let on: Day
    /// The curve of all leads that the filters leave.
    public let curve: ConversionCurve
    /// A curve per group, where a split was asked for; nil is *unknown*.
    public let groups: [Group]?
    /// Why there is no curve.
    public var noValue: NoValue? { curve.n == 0 ? .noLeads : nil }

    /// The curve of one group.
    public struct Group: Sendable {
        /// The display name; nil is *unknown* (F16), or a person.
        public let name: String?
        /// Who it is, in a split by person.
        public let person: PersonName?
        /// For persons.
        public let id: String?
        /// Its curve.
        public let curve: ConversionCurve

    }
}

extension Measurement {
    /// The conversion curve, from the facts.
    func curves(
        on day: Day, split: Dimension?, filters: [Filter]
    ) throws -> ConversionCurveAnswer {
        let dimensions: [Dimension] = [.person, .team, .function, .channel]
        for dimension in filters.map(\.dimension) + [split].compactMap({ $0 })
        where !dimensions.contains(dimension) {
            throw Question.Refusal.noSuchDimension(dimension, metric: ConversionCurve.key)
        }
        let narrowing = narrowing(filters)
        let grouping = split.map {
            Grouping(split: $0, attributes: attributes, narrowing: narrowing)
        }
        let courses = try facts.leadCourses(
            LeadCourseQuery(
                on: day, from: day - 364, through: day, grouping: grouping?.stored,
                narrowing: narrowing))
        return ConversionCurveAnswer(
            on: day, curve: ConversionCurve(courses),
            groups: grouping.map { curves(courses, $0) })
    }

    /// Highest plateau first, ties by name and id (F8); groups with at least one lead (F7).
    private func curves(
        _ courses: [LeadCourse], _ grouping: Grouping
    ) -> [ConversionCurveAnswer.Group] {
        var found: [GroupKey: [LeadCourse]] = [:]
        for course in courses {
            for group in grouping.groups(of: course.group) {
                found[group, default: []].append(course)
            }
        }
        let curves = found.map { ($0.key, ConversionCurve($0.value)) }.filter { $0.1.n > 0 }
        let groups = curves.map { group, curve in
            ConversionCurveAnswer.Group(
                name: grouping.name(of: group, label: nil), person: grouping.person(of: group),
                id: grouping.hasIDs ? group.key : nil, curve: curve)
        }
        return groups.sorted { a, b in
            let (x, y) = (a.curve.plateau ?? 0, b.curve.plateau ?? 0)
            guard x == y else { return x > y }
            let names = (CodePoints(a.order), CodePoints(b.order))
            return names.0 == names.1
                ? CodePoints(a.id ?? "") < CodePoints(b.id ?? "") : names.0 < names.1
        }
    }
}
