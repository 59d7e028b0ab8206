import Domain
import Testing

@testable import Web

@Suite struct WordingDaysTests {
    private let dutch = Wording(.dutch)
    private let english = Wording(.english)
    private let day = Day("2026-11-23") ?? Day(number: 0)

    @Test func days() {
        #expect(dutch.day(day) == "23 november 2026")
        #expect(english.day(day) == "23 November 2026")
        #expect(dutch.dayWithWeekday(day) == "maandag 23 november 2026")
        #expect(english.dayWithWeekday(day) == "Monday 23 November 2026")
        #expect(dutch.shortDay(day) == "23 nov 2026")
        #expect(dutch.dayAndMonth(day) == "23 nov")
    }

    @Test(arguments: [
        (PeriodLength.week, "wk 48 2026", "wk 48", "wk 48 t/m ma"),
        (.month, "nov 2026", "nov", "1–23 nov"),
        (.quarter, "Q4 2026", "Q4", "Q4 t/m 23 nov"),
        (.year, "2026", "2026", "2026 t/m 23 nov"),
    ])
    func periods(length: PeriodLength, full: String, short: String, running: String) {
        let period = FiscalCalendar().period(length, holding: day)
        #expect(dutch.period(period, length) == full)
        #expect(dutch.shortPeriod(period, length) == short)
        #expect(dutch.runningPeriod(period, length, at: day) == running)
    }

    @Test func weeksBelongToTheYearOfTheirThursday() throws {
        let sunday = try #require(Day("2027-01-03"))
        let week = FiscalCalendar().period(.week, holding: sunday)
        #expect(dutch.period(week, .week) == "wk 53 2026")
    }

    @Test func fiscalYearsNameBothYears() throws {
        let organisation = Organisation(name: "A", fiscalYearStartMonth: 7)
        let wording = Wording(.dutch, for: organisation)
        let calendar = organisation.calendar
        #expect(wording.period(calendar.period(.year, holding: day), .year) == "2026/27")
        #expect(wording.period(calendar.period(.quarter, holding: day), .quarter) == "Q2 2026/27")
        let spring = try #require(Day("2027-05-01"))
        #expect(
            wording.period(calendar.period(.quarter, holding: spring), .quarter) == "Q4 2026/27")
    }

    @Test func lists() {
        #expect(dutch.list([]) == "")
        #expect(dutch.list(["a"]) == "a")
        #expect(dutch.list(["a", "b", "c"]) == "a, b en c")
        #expect(english.list(["a", "b"]) == "a and b")
    }

    @Test func filtersOfOneDimensionMeanEither() {
        let filters = [Filter(.type, "call"), Filter(.function, "sales"), Filter(.type, "bezoek")]
        #expect(
            dutch.filter(filters)
                == "soort activiteit: telefoongesprek of bezoek; functie: sales")
    }

    @Test func valuesAreFilledInOnce() {
        #expect(dutch("kpi.target", ["target": "{expected}"]) == "doel {expected}")
    }
}
