import TestSupport
import Testing

@testable import Domain

@Suite struct LimitsTests {
    private func points(_ values: [Double]) -> [(start: Day, value: Double)] {
        values.enumerated().map { (Day(number: $0.offset), $0.element) }
    }

    @Test("fewer than eight points have no limits")
    func few() {
        #expect(ControlLimits(points(Array(repeating: 1, count: 7)), isFloored: true) == nil)
        #expect(ControlLimits(points(Array(repeating: 1, count: 8)), isFloored: true) != nil)
    }

    @Test("mean and 2.66 times the mean move; the lower limit of a count stops at 0 (F44)")
    func limits() throws {
        let values = points([1, 9, 1, 9, 1, 9, 1, 9])
        let free = try #require(ControlLimits(values, isFloored: false))
        #expect(free.centre == 5)
        #expect(abs(free.upper - 26.28) < 1e-12 && abs(free.lower + 16.28) < 1e-12)
        #expect(ControlLimits(values, isFloored: true)?.lower == 0)
    }

    @Test("a point exactly on the centre ends a run; a run is told from its eighth point on (F45)")
    func runs() throws {
        let shifted = Array(repeating: 1.0, count: 9) + Array(repeating: 3.0, count: 9)
        let limits = try #require(ControlLimits(points(shifted), isFloored: true))
        #expect(limits.signals.filter { $0.rule == .run }.map(\.start.number) == [7, 8, 16, 17])
        let interrupted =
            Array(repeating: 1.0, count: 7) + [2.0]
            + Array(repeating: 3.0, count: 7)
        #expect(
            ControlLimits(points(interrupted), isFloored: true)?.signals
                .contains { $0.rule == .run } == false)
    }

    @Test("a point strictly beyond a limit is a signal")
    func outside() throws {
        let values = Array(repeating: 10.0, count: 20) + [40, 10, 10, 10]
        let limits = try #require(ControlLimits(points(values), isFloored: true))
        #expect(limits.signals.filter { $0.rule == .outside }.map(\.start.number) == [20])
    }

    @Test(
        "a quotient is rounded once, half away from zero (F9)",
        arguments: [
            (5, 2, 3), (-5, 2, -3), (7, 3, 2), (8, 3, 3), (1, 2, 1), (-1, 2, -1), (0, 7, 0),
        ])
    func rounding(numerator: Int, denominator: Int, rounded: Int) {
        #expect(roundedQuotient(Int128(numerator), Int128(denominator)) == Int128(rounded))
    }

    @Test("the median of an even count is the mean of the two in the middle")
    func median() {
        var tally = Tally()
        for (days, n) in [(3, 1), (5, 1), (10, 2)] {
            tally.add(
                Cell(day: Day(number: 0), existsFrom: Day(number: 0), duration: days, n: n))
        }
        #expect(tally.median == 7.5)
        tally.add(Cell(day: Day(number: 0), existsFrom: Day(number: 0), duration: 10, n: 1))
        #expect(tally.median == 10)
        #expect(Tally().median == nil)
    }

    @Test("a team holds the teams below it, also when the list goes in a circle")
    func teams() {
        let tree = TeamTree([
            Team(name: "A"), Team(name: "B", parent: "A"), Team(name: "C", parent: "B"),
            Team(name: "X", parent: "Y"), Team(name: "Y", parent: "X"),
        ])
        #expect(tree.subtree(of: "A") == ["A", "B", "C"])
        #expect(tree.lineage(of: "C") == ["C", "B", "A"])
        #expect(tree.subtree(of: "X") == ["X", "Y"])
        #expect(tree.lineage(of: "Z") == ["Z"])
    }
}
