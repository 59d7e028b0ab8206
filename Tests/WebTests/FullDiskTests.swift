import HTTPTypes
import TestSupport
import Testing

@testable import Storage
@testable import Web

/// A file for which the disk has no room: one clear sentence, nothing half stored, and in it goes
/// once there is room.
extension UploadTests {
    /// A file of a few hundred pages.
    private static let large =
        "activity_id,person_id,type,date\n"
        + (1...9_000).map { "n\($0),an,call,2026-03-02\n" }.joined()
    private static let words =
        "The disk that Koers stores its figures on is full; nothing was stored; make room and try again."

    /// Leaves room for that many pages, as a full disk would.
    private func leave(pages: Int, in store: Store) async throws {
        try await store.engine.write { session in
            let there = try session.number("PRAGMA page_count") ?? 0
            try session.run(script: "PRAGMA max_page_count = \(there + pages)")
        }
    }

    private func activities(_ store: Store) async throws -> Int? {
        try await store.read { try $0.session.number("SELECT COUNT(*) FROM activity") }
    }

    @Test("a file that was asked about stays, and goes in when there is room")
    func fullDisk() async throws {
        let store = try await EngineKind.memory.store()
        let draft = try #require(
            try await send("activities.csv", Self.large, to: store).location)
        try await workAll(store)
        try await leave(pages: 20, in: store)
        let shown = "shown=\(DraftJob.mark(""))"
        let job = try #require(try await post("\(draft)/entry", shown, to: store).location)
        try await workAll(store)
        for uri in [job, draft] {
            let page = try await ask(.get, uri, [.cookie: "koers_language=en"], of: store)
            #expect(page.status == 200 && page.body.contains(Self.words))
            let dutch = try await ask(.get, uri, [.cookie: "koers_language=nl"], of: store)
            #expect(dutch.body.contains("De schijf waarop Koers zijn cijfers bewaart is vol"))
        }
        #expect(try await activities(store) == 0)
        #expect(try await store.read { try $0.imports(limit: 9) } == [])

        // A trial needs the same room, and says the same.
        _ = try await post("\(draft)/trial", "mode=both", to: store)
        try await workAll(store)
        let tried = try await ask(.get, draft, [.cookie: "koers_language=en"], of: store)
        #expect(tried.body.contains(Self.words))

        try await leave(pages: 100_000, in: store)
        _ = try await post("\(draft)/trial", "mode=both", to: store)
        try await workAll(store)
        let kept = try #require(try await store.read { try $0.importDrafts(limit: 1) }.first)
        let again = "shown=\(DraftJob.mark(kept.choices))"
        let entry = try #require(try await post("\(draft)/entry", again, to: store).location)
        try await workAll(store)
        #expect(try await ask(.get, entry, of: store).location == "/imports/1")
        #expect(try await activities(store) == 9_000)
        #expect(try await store.read { try $0.imports(limit: 9) }.map(\.added) == [9_000])
    }

    @Test("a file that cannot even be kept is not, and a program is told as well")
    func noRoom() async throws {
        let store = try await EngineKind.memory.store()
        try await leave(pages: 5, in: store)
        let page = try await send("activities.csv", Self.large, to: store)
        #expect(page.status == 507 && page.body.contains(Self.words))
        let told = try await ask(.post, "/api/imports/activities.csv", [:], Self.large, of: store)
        #expect(told.status == 507 && told.body.contains("stores its figures on is full"))
        #expect(try await store.read { try $0.importDrafts(limit: 9) } == [])
        try await leave(pages: 100_000, in: store)
        #expect(try await send("activities.csv", Self.large, to: store).status == 303)
    }
}
