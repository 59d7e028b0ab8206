import TestSupport
import Testing

@testable import Domain

/// The regression's parts; whole answers are held against an independent implementation.
@Suite struct ImpactTests {
    @Test(
        "97.5 % points of Student's t, from printed tables",
        arguments: [(1, 12.7062), (7, 2.364_62), (8, 2.306_00), (22, 2.073_87), (999, 1.962_34)])
    func quantile(degrees: Int, expected: Double) {
        #expect(abs(StudentT(degrees: degrees).quantile95 - expected) < 6e-5)
    }

    /// Three persons of whom one comes later, one who leaves; the outcome is 3 x the first type,
    /// plus an effect per person and per week, so that the regression must find 3 exactly.
    private func panel(types: Int, outcome: (Double, Double) -> Double) -> ImpactPanel {
        let stays = [1..<13, 4..<13, 1..<9]
        var chance = SteadyChance(seed: 5)
        let persons = stays.enumerated().map { place, rows in
            var person = PanelPerson(rows: rows, weeks: 16, types: types)
            for week in 0..<16 {
                let count = Double(Int.random(in: 0...9, using: &chance))
                person.add(count, week: week, type: 0, of: types)
                // The second type follows from the first and the week.
                if types > 1 {
                    person.add(2 * count + Double(week * week), week: week, type: 1, of: types)
                }
                if rows.contains(week + 1) {
                    // Only the last of the four weeks adds to what the next row does not see.
                    person.addOutcome(outcome(count, Double(place * 10 + week)), week: week + 4)
                }
            }
            person.accumulate(types: types)
            return person
        }
        return ImpactPanel(
            types: Array(["a", "b"].prefix(types)), persons: persons, weeks: Array(1..<13), lag: 1)
    }

    @Test("a type that follows from earlier ones and the weeks has no value; the rest is exact")
    func collinear() throws {
        let one = try #require(TwoWayRegression(panel(types: 1) { count, _ in count }))
        let two = try #require(TwoWayRegression(panel(types: 2) { count, _ in count }))
        let (a, b) = (try #require(one.coefficients[0]), try #require(two.coefficients[0]))
        #expect(abs(a.value - b.value) < 1e-12 && abs(a.error - b.error) < 1e-12)
        #expect(two.coefficients[1] == nil)
    }

    @Test("no more rows than unknowns: nothing")
    func tooFewRows() {
        let person = PanelPerson(rows: 1..<2, weeks: 6, types: 1)
        let panel = ImpactPanel(
            types: ["a"], persons: [person, person], weeks: [1], lag: 1)
        #expect(TwoWayRegression(panel) == nil)
    }

    @Test("a lag of 1 to 26 weeks", arguments: [0, 27, -3])
    func lag(weeks: Int) {
        #expect(throws: ImpactQuestion.Refusal(lag: weeks)) {
            try ImpactQuestion(on: day("2026-01-01"), lag: weeks)
        }
    }
}
