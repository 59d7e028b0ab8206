import Domain
import TestSupport
import Testing

@Suite struct PeriodTests {
    @Test(
        "the period that holds a day",
        arguments: [
            (PeriodLength.week, 1, "2026-01-01", "2025-12-29", "2026-01-05"),
            (.week, 1, "2026-03-29", "2026-03-23", "2026-03-30"),
            (.month, 4, "2024-02-29", "2024-02-01", "2024-03-01"),
            (.quarter, 1, "2026-12-31", "2026-10-01", "2027-01-01"),
            (.quarter, 4, "2026-03-31", "2026-01-01", "2026-04-01"),
            (.quarter, 2, "2026-01-15", "2025-11-01", "2026-02-01"),
            (.year, 1, "2026-01-01", "2026-01-01", "2027-01-01"),
            (.year, 4, "2026-03-31", "2025-04-01", "2026-04-01"),
            (.year, 12, "2026-11-30", "2025-12-01", "2026-12-01"),
        ])
    func holding(
        length: PeriodLength, firstMonth: Int, text: String, start: String, end: String
    ) {
        let period = FiscalCalendar(firstMonth: firstMonth).period(length, holding: day(text))
        #expect(period == Period(start: day(start), end: day(end)))
    }

    @Test(
        "the period a year before; a week begins on a Monday 52 weeks earlier",
        arguments: [
            (PeriodLength.week, 1, "2026-11-18", "2025-11-17"),
            (.month, 1, "2024-02-29", "2023-02-01"),
            (.quarter, 2, "2026-01-15", "2024-11-01"), (.year, 4, "2026-03-31", "2024-04-01"),
        ])
    func yearBefore(length: PeriodLength, firstMonth: Int, text: String, start: String) {
        let calendar = FiscalCalendar(firstMonth: firstMonth)
        let before = calendar.yearBefore(calendar.period(length, holding: day(text)), length)
        #expect(before.start == day(start))
        #expect(calendar.period(length, holding: before.start) == before)
    }

    @Test("a series has no gaps, and its last period holds the day", arguments: 1...12)
    func series(firstMonth: Int) {
        let calendar = FiscalCalendar(firstMonth: firstMonth)
        for length in PeriodLength.allCases {
            let periods = calendar.periods(length, last: 30, upTo: day("2026-02-28"))
            #expect(periods.count == 30)
            #expect(periods.last?.contains(day("2026-02-28")) == true)
            #expect(zip(periods, periods.dropFirst()).allSatisfy { $0.end == $1.start })
        }
    }

    @Test("a period is complete on its last day (F1)")
    func complete() {
        let october = Period(start: day("2026-10-01"), end: day("2026-11-01"))
        #expect(october.isComplete(at: day("2026-10-31")))
        #expect(!october.isComplete(at: day("2026-10-30")))
    }

    @Test("working days leave out weekends and holidays, counted against a plain count")
    func workingDays() {
        let holidays = ["2026-04-06", "2026-04-27", "2026-05-14", "2026-05-25", "2026-12-26"]
        let working = WorkingDays(holidays: holidays.map(day).map { $0 })
        let free = Set(holidays.map(day))
        for length in [1, 6, 7, 31, 92, 365] {
            for offset in stride(from: 0, to: 400, by: 13) {
                let start = day("2026-01-01") + offset
                let plain = (0..<length).count {
                    (start + $0).weekday <= 5 && !free.contains(start + $0)
                }
                #expect(working.count(from: start, upTo: start + length) == plain)
            }
        }
    }

    @Test("the pace counts the day itself; without working days all has passed (F41)")
    func elapsed() {
        let october = Period(start: day("2026-10-01"), end: day("2026-11-01"))
        let working = WorkingDays(holidays: [])
        #expect(working.elapsed(of: october, at: day("2026-10-01")) == Ratio(1, 22))
        #expect(working.elapsed(of: october, at: day("2026-10-31")) == Ratio(1, 1))
        let weekend = Period(start: day("2026-10-03"), end: day("2026-10-05"))
        #expect(working.elapsed(of: weekend, at: day("2026-10-03")) == Ratio(1, 1))
    }
}
