import Testing

@testable import Domain

/// Open deals x average x win rate / cycle, and what moved it (F62).
@Suite struct SalesVelocityTests {
    private static let usual = SalesVelocity(
        openDeals: 20, meanAmount: 5_000, winRate: 25, cycleDays: 50)

    @Test("per day; a win rate counts as a share, and no cycle or no win means no value")
    func perDay() {
        #expect(Self.usual.perDay == 500)
        #expect(
            SalesVelocity(openDeals: 0, meanAmount: 5_000, winRate: 25, cycleDays: 50).perDay == 0)
        #expect(
            SalesVelocity(openDeals: 9, meanAmount: 5_000, winRate: 25, cycleDays: 0).perDay == nil)
        #expect(
            SalesVelocity(openDeals: 9, meanAmount: nil, winRate: 0, cycleDays: nil).perDay == nil)
    }

    @Test(
        "the factor that moved it most, whichever way",
        arguments: [
            (
                SalesVelocity(openDeals: 24, meanAmount: 5_000, winRate: 25, cycleDays: 80),
                "cycleDays"
            ),
            (
                SalesVelocity(openDeals: 10, meanAmount: 6_000, winRate: 25, cycleDays: 60),
                "openDeals"
            ),
            (
                SalesVelocity(openDeals: 20, meanAmount: 5_000, winRate: 30, cycleDays: 50),
                "winRate"
            ),
            (usual, nil),
            (SalesVelocity(openDeals: 0, meanAmount: 5_000, winRate: 25, cycleDays: 50), nil),
        ] as [(SalesVelocity, String?)])
    func moved(now: SalesVelocity, factor: String?) {
        #expect(now.moved(since: Self.usual)?.rawValue == factor)
    }
}
