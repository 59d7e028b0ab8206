import Domain
import TestSupport
import Testing

@testable import Storage

/// What was agreed in talks has an end: by time, and when somebody is erased.
@Suite struct TalkErasureTests {
    private let chooser = Chooser(accountID: nil, name: "", atSecond: 1)
    private let sight = Access(.director).actionSight(own: nil)
    private let today = day("2026-03-30")

    private func company() async throws -> Store {
        let store = try await emptyStore()
        try await store.keep(.teams(Cast.teams), .people(Cast.people))
        return store
    }

    private func item(
        _ id: String, _ title: String, _ owner: String, done: Day? = nil
    ) -> ActionItem {
        ActionItem(
            id: id, title: title, ownerID: owner, dueOn: today, doneOn: done,
            source: ActionItem.Source(.page))
    }

    @Test("what somebody did is gone with them; what is open waits without a name")
    func erased() async throws {
        let store = try await company()
        for one in [
            item("1", "Klaar", "an", done: today), item("2", "Open", "an"),
            item("3", "Vraag het aan AN morgen", "bo"), item("4", "Vandaag", "bo"),
        ] {
            try await store.keep(one, on: today, as: sight, by: chooser)
        }
        try await store.erase("an", as: ErasureMark(salt: "zout"), at: 5)
        let open = try await store.read { try $0.openActions(sight) }
        #expect(open.map(\.id).sorted() == ["2", "3", "4"])
        #expect(open.first { $0.id == "2" }?.ownerID == nil)
        #expect(open.first { $0.id == "3" }?.title == "Vraag het aan … morgen")
        #expect(open.first { $0.id == "4" }?.title == "Vandaag")
        #expect(try await store.read { try $0.doneActions(sight, since: today - 9) }.isEmpty)
    }

    @Test("what was done long ago is taken away, what is open stays")
    func retained() async throws {
        let store = try await company()
        try await store.keep(
            item("1", "Klaar", "an", done: today - 800), on: today, as: sight, by: chooser)
        try await store.keep(item("2", "Open", "an"), on: today, as: sight, by: chooser)
        let runs = try await store.applyRetention(on: today, at: 9) {
            "\(UInt64.random(in: 0 ... .max))"
        }
        #expect(runs.contains { $0.kind == .actionItem && $0.removed == 1 })
        let left = try await store.read { try $0.openActions(sight).map(\.id) }
        #expect(left == ["2"])
    }
}
