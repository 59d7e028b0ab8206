import Domain
import TestSupport
import Testing

@testable import Storage

/// Taking back takes nothing along that others still need.
@Suite struct ReversalUseTests {
    private static let daySeconds = 86_400

    private func deal(_ amount: Int64) -> Deal {
        Deal(
            id: "d1", createdOn: day("2026-03-02"), customerID: "Bakker BV", status: .open,
            amount: Money(minor: amount))
    }

    @Test("a customer that a file named stays while a newer file's deal names it")
    func customer() async throws {
        let store = try await emptyStore()
        let first = try await store.write { [deal = deal(100)] writer in
            try writer.begin(.deals, mode: .both)
            _ = try writer.append(.customers([Customer(id: "Bakker BV", name: "Bakker BV")]))
            _ = try writer.append(.deals([deal]))
            let record = ImportRecord(
                key: writer.key, file: "a.csv", kind: .deals, atSecond: 1_000, state: .kept,
                read: 1, added: 1, updated: 0, unchanged: 0, rejected: 0, remarks: [], header: [])
            try writer.settle()
            try writer.keep(record)
            return writer.key
        }
        let second = try await store.bring(.deals([deal(200)]))
        let (told, done) = try await store.takeBack(first)
        #expect(told == done && done.removed == 0)
        #expect(try await customers(store) == 1)
        try await store.takeBack(second)
        #expect(try await customers(store) == 0 || done.kept > 0)
    }

    private func customers(_ store: Store) async throws -> Int? {
        try await store.read { try $0.session.number("SELECT COUNT(*) FROM customer") }
    }

    @Test("what is no longer known of an import that was taken back removes no row")
    func forgotten() async throws {
        let store = try await emptyStore()
        _ = try await store.bring(.deals([deal(100)]), at: 0)
        let second = try await store.bring(.deals([deal(200)]), at: 10)
        let third = try await store.bring(.deals([deal(300)]), at: 100 * Self.daySeconds)
        try await store.takeBack(second, at: 101 * Self.daySeconds)
        let later = 200 * Self.daySeconds
        _ = try await store.engine.write { try $0.forgetOldImports(at: later) }
        try await store.takeBack(third, at: later)
        let amounts = try await store.read {
            try $0.session.all("SELECT amount FROM deal") { $0.int(0) ?? 0 }
        }
        #expect(amounts == [200])
    }
}
