/// The length of a period. Every metric is asked for by one of these.
public enum PeriodLength: String, CaseIterable, Sendable, Hashable {
    /// An ISO 8601 week, Monday first.
    case week
    /// A calendar month.
    case month
    /// Three months, counted from the first month of the fiscal year.
    case quarter
    /// Twelve months, from the first month of the fiscal year.
    case year

    /// Months in the period, nil for a week.
    var months: Int? {
        switch self {
        case .week: nil
        case .month: 1
        case .quarter: 3
        case .year: 12
        }
    }
}

/// A half-open stretch of days: `[start, end)`.
public struct Period: Hashable, Sendable {
    /// The first day.
    public let start: Day
    /// The first day that no longer belongs to the period.
    public let end: Day

    /// The stretch from `start` up to and without `end`.
    public init(start: Day, end: Day) {
        self.start = start
        self.end = end
    }

    /// The last day that belongs to the period.
    public var last: Day { end - 1 }
    /// Whether the day lies in the period.
    public func contains(_ day: Day) -> Bool { start <= day && day < end }
    /// A period is complete at `day` when its last day is not after it (F1).
    public func isComplete(at day: Day) -> Bool { last <= day }
    /// The day a point of a series is computed for: the earlier of `day` and the last day (F2).
    public func asOf(_ day: Day) -> Day { min(day, last) }
}

/// How an organisation cuts time: its fiscal year decides where quarters and years begin.
public struct FiscalCalendar: Hashable, Sendable {
    /// The month (1-12) a fiscal year begins in.
    public let firstMonth: Int

    /// A calendar whose fiscal year begins in `firstMonth`; January when that is no month.
    public init(firstMonth: Int = 1) {
        self.firstMonth = (1...12).contains(firstMonth) ? firstMonth : 1
    }

    /// The period of that length which holds the day.
    public func period(_ length: PeriodLength, holding day: Day) -> Period {
        guard let months = length.months else {
            let monday = day - (day.weekday - 1)
            return Period(start: monday, end: monday + 7)
        }
        let (year, month, _) = day.civil
        // Months since the fiscal year began, cut down to a whole number of periods.
        let into = (month - firstMonth + 12) % 12 % months
        return Period(
            start: Day(year, month - into, 1), end: Day(year, month - into + months, 1))
    }

    /// The period of that length a year earlier: for weeks 52 weeks, so that it begins on a Monday.
    public func yearBefore(_ period: Period, _ length: PeriodLength) -> Period {
        guard length != .week else {
            return Period(start: period.start - 364, end: period.end - 364)
        }
        let (year, month, _) = period.start.civil
        return self.period(length, holding: Day(year - 1, month, 1))
    }

    /// The last `count` periods of that length, oldest first; the last one holds the day.
    public func periods(_ length: PeriodLength, last count: Int, upTo day: Day) -> [Period] {
        var periods: [Period] = []
        var day = day
        for _ in 0..<max(0, count) {
            let period = period(length, holding: day)
            periods.append(period)
            day = period.start - 1
        }
        return periods.reversed()
    }
}
