/// A calendar date in the organisation's time zone, without a time of day.
///
/// Stored and compared as the number of days since 1970-01-01, so that a duration is a
/// subtraction and daylight saving cannot matter (metrics.md, ground rule *duration*).
public struct Day: Hashable, Comparable, Codable, Sendable {
    /// Days since 1970-01-01; negative before it.
    public let number: Int

    /// The day that lies `number` days after 1970-01-01.
    public init(number: Int) { self.number = number }

    /// The day of a proleptic Gregorian date, or nil when there is no such date.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Day.daysIn(month: month, year: year)).contains(day)
        else { return nil }
        self.init(year, month, day)
    }

    /// A date known to exist: `month` and `day` may run over and are carried.
    init(_ year: Int, _ month: Int, _ day: Int) {
        let carried = year + Day.floorDivide(month - 1, 12)
        let month = month - Day.floorDivide(month - 1, 12) * 12
        // Days from civil, H. Hinnant: years start in March so that the leap day comes last.
        let y = month <= 2 ? carried - 1 : carried
        let era = Day.floorDivide(y, 400)
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// Year, month (1-12) and day of the month (1-31).
    public var civil: (year: Int, month: Int, day: Int) {
        let z = number + 719_468
        let era = Day.floorDivide(z, 146_097)
        let dayOfEra = z - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let mp = (5 * dayOfYear + 2) / 153
        let month = mp < 10 ? mp + 3 : mp - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * mp + 2) / 5 + 1)
    }

    /// Monday is 1, Sunday is 7 (ISO 8601).
    public var weekday: Int { (number + 3) - Day.floorDivide(number + 3, 7) * 7 + 1 }

    /// The ISO 8601 week this day lies in, with the year that week belongs to.
    public var isoWeek: (year: Int, week: Int) {
        let thursday = self + (4 - weekday)
        let year = thursday.civil.year
        return (year, (thursday - Day(year, 1, 1)) / 7 + 1)
    }

    /// How many days the month has.
    public static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Earlier comes first.
    public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
    /// The day that comes `days` later.
    public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
    /// The day that comes `days` earlier.
    public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
    /// Whole calendar days from `b` to `a`; the same day is 0.
    public static func - (a: Day, b: Day) -> Int { a.number - b.number }

    static func floorDivide(_ a: Int, _ b: Int) -> Int {
        a >= 0 ? a / b : -((-a + b - 1) / b)
    }
}
