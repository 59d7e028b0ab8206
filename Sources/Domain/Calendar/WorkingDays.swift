/// The days on which work is expected: Monday to Friday, less the organisation's holidays.
public struct WorkingDays: Sendable, Hashable {
    private let holidays: [Day]

    /// Working days without these holidays; those in a weekend change nothing.
    public init(holidays: some Sequence<Day>) {
        self.holidays = Set(holidays).filter { $0.weekday <= 5 }.sorted()
    }

    /// How many working days lie in `[start, end)`.
    public func count(from start: Day, upTo end: Day) -> Int {
        guard start < end else { return 0 }
        let weekdays = WorkingDays.weekdays(before: end) - WorkingDays.weekdays(before: start)
        return weekdays - holidays.count { start <= $0 && $0 < end }
    }

    /// The share of the period's working days that have passed at the end of `day` (F41); `day`
    /// itself counts as passed. A period without working days counts as passed.
    public func elapsed(of period: Period, at day: Day) -> Ratio {
        let all = count(from: period.start, upTo: period.end)
        let passed = count(from: period.start, upTo: min(period.end, day + 1))
        guard all > 0, !period.isComplete(at: day) else { return Ratio(1, 1) }
        return Ratio(passed, all)
    }

    private static func weekdays(before day: Day) -> Int {
        let monday = day - (day.weekday - 1)
        return Day.floorDivide(monday.number + 3, 7) * 5 + min(day - monday, 5)
    }
}

/// A share as two whole numbers, so that it can be multiplied before it is divided.
public struct Ratio: Hashable, Sendable {
    /// What is counted.
    public let numerator: Int
    /// Out of how many.
    public let denominator: Int

    /// `numerator` out of `denominator`.
    public init(_ numerator: Int, _ denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }
}
