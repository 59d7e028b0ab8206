import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// The numbers that a review keeps.
@Suite struct ReviewNumbersTests {
    @Test("what came of it tells each number as the board told it when it began")
    func asOnTheBoard() async throws {
        let house = SignInHouse(try await SmallCompany.store())
        let director = try await house.firstBrowser()
        try await director.get("/reviews")
        try await director.post(
            "/reviews", [("review", "r1"), ("day", "2026-04-02"), ("minutes", "60"), ("team", "")])
        try await director.get("/reviews/r1")
        try await director.post("/reviews/r1", [("do", "begin")])
        let sight = ReviewSight(Access(.director), teams: TeamTree([]))
        try await house.store.read { snapshot in
            let board = try Measurement(facts: snapshot, attributes: snapshot.attributes())
                .board(on: SmallCompany.today)
            let items = try snapshot.review("r1", sight)?.items ?? []
            #expect(items.count == 7)
            for item in items {
                let kpi = try #require(
                    board.areas.flatMap(\.kpis).first { $0.kpi.slug == item.kpi })
                #expect(item.value == KPIReading(kpi, Wording(.dutch)).point?.value?.number)
                #expect(item.health == kpi.health)
            }
        }
    }
}
