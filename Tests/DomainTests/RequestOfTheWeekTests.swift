import Domain
import TestSupport
import Testing

/// What somebody is asked this week: at most one thing, and nothing on a quiet day.
@Suite struct RequestOfTheWeekTests {
    /// Letters for what there is to be asked: R a round this week, w it waits, S the question of the
    /// quarter waits, P a question is asked every week, p it waits.
    private func choice(_ letters: String) -> RequestOfTheWeek.Choice {
        var choice = RequestOfTheWeek.Choice()
        choice.isRoundWeek = letters.contains("R")
        choice.roundWaits = letters.contains("w")
        choice.seenOrderWaits = letters.contains("S")
        choice.hasPulse = letters.contains("P")
        choice.pulseWaits = letters.contains("p")
        return choice
    }

    @Test(
        "a survey before all, for its whole week; then the quarter's, in two weeks; then the week's",
        arguments: [
            ("", "2026-04-01", nil), ("RwSPp", "2026-04-01", .survey),
            // A round that was begun, or that opens later this week, keeps the others away.
            ("RSPp", "2026-04-01", nil), ("RPp", "2026-05-20", nil),
            ("SPp", "2026-04-01", .seenOrder), ("SPp", "2026-04-12", .seenOrder),
            ("SPp", "2026-04-13", .pulse), ("SPp", "2026-06-30", .pulse),
            ("Pp", "2026-04-02", .pulse), ("P", "2026-05-20", nil),
            // Answered this week: nothing else is asked in it.
            ("SP", "2026-05-20", nil),
            // Where nothing is asked every week, the question of the quarter waits.
            ("S", "2026-05-20", .seenOrder), ("S", "2026-04-01", .seenOrder),
        ] as [(String, String, RequestOfTheWeek?)])
    func order(letters: String, on: String, expected: RequestOfTheWeek?) {
        let given = choice(letters)
        #expect(RequestOfTheWeek(given, on: day(on), isQuiet: false) == expected)
        #expect(RequestOfTheWeek(given, on: day(on), isQuiet: true) == nil)
    }

    @Test("quiet are weekends, holidays, and the days of the week that somebody chose")
    func quiet() {
        let working = WorkingDays(holidays: [day("2026-04-06")])
        let quiet = QuietDays(own: [3, 0, 9])
        let days = ["2026-04-04", "2026-04-05", "2026-04-06", "2026-04-07", "2026-04-08"]
        #expect(days.map { quiet.contains(day($0), working) } == [true, true, true, false, true])
        #expect(quiet.own == [3])
    }

    @Test("the question of a week is the same for everyone; statements take turns")
    func rotation() {
        let monday = day("2026-03-30")
        #expect(PulseRhythm.off.question(of: monday) == nil)
        #expect(PulseRhythm.mood.question(of: monday) == .mood)
        let year = (0..<24).map { PulseRhythm.statements.question(of: monday + 7 * $0)?.place }
        #expect(Set(year.prefix(12)) == Set(1...12) && year.prefix(12) == year.suffix(12))
        let both = (0..<48).map { PulseRhythm.both.question(of: monday + 7 * $0)?.place ?? -1 }
        #expect(both.count { $0 == 0 } == 24 && Set(both) == Set(0...12))
        #expect(zip(both, both.dropFirst()).allSatisfy { ($0 == 0) != ($1 == 0) })
        #expect(PulseQuestion(place: 13) == nil && PulseQuestion(place: 12)?.place == 12)
    }

    @Test("a week shows its mean from the minimum on, and nothing below")
    func enough() {
        let week = Period(start: day("2026-03-23"), end: day("2026-03-30"))
        func shown(_ n: Int) -> PulseWeek {
            PulseWeek(
                week: week, question: .mood, sum: PulseSum(answers: n, respondents: n, sum: n * 4),
                minimum: 5)
        }
        #expect(shown(4).mean == nil && shown(4).answers == 0)
        #expect(shown(5).mean == 4 && shown(5).answers == 5)
    }
}
