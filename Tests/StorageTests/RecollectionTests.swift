import Domain
import Storage
import TestSupport
import Testing

/// What a server remembers of the facts never outlives them.
@Suite struct RecollectionTests {
    @Test func anotherServersFactsAreSeen() async throws {
        let stores = try await twinStores()
        try await stores[0].keep(.teams(Cast.teams), .people(Cast.people))
        let deal = { (id: String) in
            Deal(
                id: id, createdOn: day("2026-01-05"), ownerID: "an", status: .won,
                amount: Money(minor: 100), closedOn: day("2026-01-20"))
        }
        // A filter on a person is told by no total, so that the answer is remembered.
        let asked = [Filter(.person, "an")]
        func counted(_ store: Store) async throws -> Int? {
            try await store.answer("revenue.total", on: day("2026-01-31"), where: asked)
                .points.last?.n
        }
        try await stores[0].keep(.deals([deal("a")]))
        #expect(try await counted(stores[0]) == 1)
        #expect(try await counted(stores[1]) == 1)
        try await stores[1].keep(.deals([deal("b")]))
        #expect(try await counted(stores[0]) == 2)
        try await stores[0].keep(.deals([deal("c")]))
        #expect(try await counted(stores[0]) == 3)
        #expect(try await counted(stores[1]) == 3)
    }
}
