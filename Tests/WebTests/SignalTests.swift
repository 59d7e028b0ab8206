import Domain
import HTML
import Storage
import TestSupport
import Testing

@testable import Web

/// The board says *signal* only when the latest complete period is one, and calls a change noise
/// when it is.
@Suite struct SignalTests {
    /// A KPI of own numbers, one a month up to September 2026, read at the end of that month.
    private static func reading(
        _ values: [Double], on day: String = "2026-09-30"
    ) async throws -> KPIReading {
        let store = try await emptyStore()
        let calendar = FiscalCalendar()
        let months = calendar.periods(
            .month, last: values.count, upTo: TestSupport.day("2026-09-30"))
        let kpi = KPI(slug: "x", area: .result, rank: 1, metric: "manual.x", direction: .higher)
        try await store.keep(
            .kpis([kpi]),
            .numbers(
                zip(months, values).map { OwnNumber(slug: "x", day: $0.start, value: $1) }))
        let board = try await store.read { snapshot in
            try Measurement(facts: snapshot, attributes: snapshot.attributes()).board(
                on: TestSupport.day(day))
        }
        let shown = try #require(board.areas.flatMap(\.kpis).first)
        return KPIReading(shown, Wording(.english))
    }

    private static let calm = [10.0, 12, 9, 11, 10, 12, 9, 11, 10, 11]

    @Test func aChangeWithinTheRangeIsNoise() async throws {
        let reading = try await Self.reading(Self.calm)
        #expect(reading.signal == .noise)
        #expect(reading.changeOrNoise?.hasSuffix("– noise") == true)
        #expect(SignalMark(reading: reading).renderBytes().isEmpty)
    }

    @Test func aPeriodOutsideTheRangeIsASignal() async throws {
        let reading = try await Self.reading(Self.calm + [60])
        guard case .signal(.outside, _) = reading.signal else {
            Issue.record("\(String(describing: reading.signal))")
            return
        }
        #expect(reading.changeOrNoise == reading.change)
        #expect(
            String(decoding: SignalMark(reading: reading).renderBytes(), as: UTF8.self).contains(
                "Signal: Sep fell outside"))
    }

    @Test func aSignalOfLongAgoIsNotToldAgain() async throws {
        let reading = try await Self.reading([60, -40] + Self.calm)
        #expect(reading.signal == .noise)
    }

    @Test func fewPeriodsSayNothing() async throws {
        let reading = try await Self.reading([10, 12, 60])
        #expect(reading.signal == nil)
        #expect(reading.changeOrNoise == reading.change)
    }
}
