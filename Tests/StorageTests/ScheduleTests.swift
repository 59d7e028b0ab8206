import Storage
import TestSupport
import Testing

/// Work that comes back by itself.
@Suite struct ScheduleTests {
    private static let day = 86_400

    @Test("scheduled work is done once each time it is due")
    func once() async throws {
        let store = try await emptyStore()
        #expect(try await store.runScheduledWork(at: 1_000) == [.tidy])
        #expect(try await store.runScheduledWork(at: 1_000) == [])
        #expect(try await store.runScheduledWork(at: 999 + Self.day) == [])
        #expect(try await store.runScheduledWork(at: 1_000 + Self.day) == [.tidy])
        #expect(try await store.runScheduledWork(at: 1_001 + Self.day) == [])
    }

    @Test("servers on one database do scheduled work once together")
    func race() async throws {
        let stores = try await twinStores()
        let done = try await withThrowingTaskGroup(of: [ScheduledWork].self) { group in
            for store in stores + stores {
                group.addTask { try await store.runScheduledWork(at: 1_000) }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(done == [.tidy])
    }

    @Test("work that takes long is one server's turn, until that ends it or is taken for dead")
    func turns() async throws {
        let stores = try await twinStores()
        let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
            for store in stores + stores {
                group.addTask { try await store.takeTurn(.backup, at: 1_000) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(taken.count { $0 } == 1)
        let store = stores[1]
        #expect(try await !store.takeTurn(.backup, at: 1_000 + 6 * 3_600 - 1))
        #expect(try await store.takeTurn(.backup, at: 1_000 + 6 * 3_600))
        try await store.giveBackTurn(.backup, at: 50_000)
        #expect(try await !store.takeTurn(.backup, at: 49_999))
        #expect(try await store.takeTurn(.backup, at: 50_000))
        try await store.endTurn(.backup, begunAt: 50_000)
        #expect(try await !store.takeTurn(.backup, at: 49_999 + Self.day))
        #expect(try await store.takeTurn(.backup, at: 50_000 + Self.day))
    }

    @Test("jobs that ended 30 days ago are forgotten, others stay")
    func tidy() async throws {
        let store = try await emptyStore()
        for (id, second) in [("long-ago", 0), ("refused-", 1), ("recently", Self.day)] {
            try await store.ask(
                Job(id: id, kind: .importFile, subject: "x", content: [], askedSecond: second))
            _ = try await store.runNextJob(at: second + 10) { job, _ in
                if job.id == "refused-" { throw JobRefusal("no") }
            }
        }
        try await store.ask(
            Job(id: "waiting-", kind: .importFile, subject: "x", content: [], askedSecond: 0))
        #expect(try await store.runScheduledWork(at: 31 * Self.day) == [.tidy])
        let left = try await store.read { snapshot in
            try ["long-ago", "refused-", "recently", "waiting-"].filter {
                try snapshot.job($0) != nil
            }
        }
        #expect(left == ["recently", "waiting-"])
    }
}
