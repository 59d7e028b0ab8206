import Domain

/// The stretch of time the sample tells about, and the days on which its story turns.
struct SampleSpan {
    /// The last day with facts.
    let today: Day
    /// The months of the span, oldest first; the last one holds today.
    let months: [Period]
    /// The ISO weeks of the span; the first may begin before it, the last one holds today.
    let weeks: [Period]
    /// Holidays of every year touched and of the year after.
    let holidays: [Holiday]
    /// Which days are worked.
    let working: WorkingDays
    /// The working days of the span up to and including today.
    let workdays: [Day]
    private let workdaySet: Set<Day>

    /// Thirty months up to and including `today`, from the first day of a month.
    init(upTo today: Day) {
        let calendar = FiscalCalendar()
        let months = calendar.periods(.month, last: 31, upTo: today + 1)
            .filter { $0.start <= today }
        let start = months.first?.start ?? today
        self.today = today
        self.months = months
        weeks = calendar.periods(.week, last: (today - start) / 7 + 2, upTo: today)
            .filter { $0.end > start }
        holidays = (start.civil.year...today.civil.year + 1).flatMap(DutchHolidays.of)
        let working = WorkingDays(holidays: holidays.map(\.day))
        self.working = working
        workdays = (0...(today - start)).map { start + $0 }
            .filter { working.count(from: $0, upTo: $0 + 1) == 1 }
        workdaySet = Set(workdays)
    }

    /// The first day with facts.
    var start: Day { months.first?.start ?? today }
    /// The year today lies in.
    var year: Int { today.civil.year }

    /// The latest 1 April that is at least two months ago: since then Zuid calls less.
    var spring: Day {
        let april = Day.known(year, 4, 1)
        return today - april >= 61 ? april : Day.known(year - 1, 4, 1)
    }
    /// Eight months ago: since then deals wait twice as long for the intake.
    var slowdown: Day { today - 243 }
    /// The first day of the month five months ago: the director put lead flow first.
    var reranking: Day { months.dropLast(5).last?.start ?? start }

    /// Whether it is a working day of the span.
    func isWorkday(_ day: Day) -> Bool { workdaySet.contains(day) }

    /// The day itself when it is worked, else the last working day before; never before the span.
    func workday(upTo day: Day) -> Day {
        var day = day
        while day > start, !isWorkday(day) { day = day - 1 }
        return max(day, start)
    }

    /// The working days of the period that lie in the span.
    func workdays(of period: Period) -> [Day] {
        (period.start.number..<period.end.number).map(Day.init(number:)).filter(isWorkday)
    }
}
