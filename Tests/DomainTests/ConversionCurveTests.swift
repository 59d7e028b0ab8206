import Testing

@testable import Domain

/// The Aalen-Johansen estimate, by hand (F55).
@Suite struct ConversionCurveTests {
    private func won(_ days: Int, _ n: Int = 1) -> LeadCourse {
        LeadCourse(state: .won, days: days, n: n)
    }
    private func lost(_ days: Int, _ n: Int = 1) -> LeadCourse {
        LeadCourse(state: .lost, days: days, n: n)
    }
    private func open(_ days: Int, _ n: Int = 1) -> LeadCourse {
        LeadCourse(state: .open, days: days, n: n)
    }

    @Test("within a day events come before censorings; a lost lead leaves fewer to win")
    func ties() {
        let curve = ConversionCurve([won(2), open(2), lost(3), won(5)])
        #expect(curve.steps.map(\.day) == [2, 5])
        #expect(curve.steps.map(\.won) == [0.25, 0.625])
        #expect(curve.days.map(\.undecided) == [0.75, 0.375, 0])
        #expect(curve.plateau == 0.625)
        #expect((curve.n, curve.won, curve.lost, curve.open) == (4, 2, 1, 1))
    }

    @Test("a win on the day of creation counts; a duration below zero does not (F17)")
    func sameDay() {
        let curve = ConversionCurve([won(0), lost(-1), open(0), open(3)])
        #expect(curve.n == 3)
        #expect(curve.steps == [.init(day: 0, won: 1.0 / 3, undecided: 2.0 / 3)])
    }

    @Test("without a win it is 0 %, without leads it is nothing")
    func empty() {
        #expect(ConversionCurve([lost(4), open(9)]).plateau == 0)
        #expect(ConversionCurve([lost(4), open(9)]).steps.isEmpty)
        #expect(ConversionCurve([lost(-4)]).plateau == nil)
    }
}
