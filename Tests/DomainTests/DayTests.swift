import Domain
import Testing

@Suite struct DayTests {
    @Test(
        "a date and its number of days since 1970",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016),
            ("2026-10-31", 20_757), ("2024-03-01", 19_783),
        ])
    func number(text: String, number: Int) throws {
        let day = try #require(Day(text))
        #expect(day.number == number)
        #expect(day.description == text)
        #expect(Day(number: number) == day)
    }

    @Test(
        "what is no date is no day",
        arguments: [
            "", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "20261031", "2026-10-31 ",
            "2026/10/31", "abcd-ef-gh", "2026-10-311",
        ])
    func refused(text: String) { #expect(Day(text) == nil) }

    @Test("every day of four centuries survives the way there and back")
    func roundTrip() {
        for number in -60_000..<90_000 {
            let (year, month, day) = Day(number: number).civil
            #expect(Day(year: year, month: month, day: day)?.number == number)
        }
    }

    @Test(
        "ISO weeks at the turn of the year",
        arguments: [
            ("2024-12-29", 2024, 52), ("2024-12-30", 2025, 1), ("2025-12-28", 2025, 52),
            ("2025-12-29", 2026, 1), ("2026-01-04", 2026, 1), ("2026-12-31", 2026, 53),
            ("2027-01-03", 2026, 53), ("2027-01-04", 2027, 1),
        ])
    func isoWeek(text: String, year: Int, week: Int) throws {
        let found = try #require(Day(text)).isoWeek
        #expect(found.year == year && found.week == week)
    }
}
