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

    @Test("nobody is told what was computed for somebody else, nor what has changed since")
    func scopes() async throws {
        let store = try await emptyStore()
        func keep(_ ids: [String]) async throws {
            try await store.keep(
                .activities(
                    ids.map {
                        Activity(id: $0, personID: $0, type: "call", day: day("2026-01-05"))
                    }))
        }
        func counted(_ scope: Scope) async throws -> Value? {
            try await store.read { snapshot in
                let question = try Question(
                    #require(Catalogue.metric("activity.count")), on: day("2026-01-31"))
                return try Measurement(
                    facts: snapshot, attributes: snapshot.attributes(), scope: scope
                ).answer(question).current?.value
            }
        }
        try await store.keep(.teams(Cast.teams), .people(Cast.people))
        try await keep(["an", "bo"])
        for _ in 1...2 {
            #expect(try await counted(.everyone) == Value(2))
            #expect(try await counted(.person("an")) == Value(1))
        }
        try await keep(["an", "bo", "cy"])
        #expect(try await counted(.everyone) == Value(3))
        #expect(try await counted(.person("an")) == Value(1))
    }
}
