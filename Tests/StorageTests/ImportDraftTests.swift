import Domain
import TestSupport
import Testing

@testable import Storage

/// Files that are asked about before they go in.
@Suite struct ImportDraftTests {
    private static let content = (0..<2_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

    private func draft(_ id: String) -> ImportDraft {
        ImportDraft(
            id: id, accountID: "dir", file: "deals.csv", size: Self.content.count,
            fingerprint: "0f", begunSecond: 1_780_000_000)
    }

    @Test("a file comes back byte for byte, and the same form twice is one file")
    func bytes() async throws {
        let store = try await emptyStore()
        try await store.keep(draft("one"), content: Self.content)
        try await store.keep(draft("one"), content: [1])
        let (kept, found) = try await store.read {
            (try $0.content(ofDraft: "one"), try $0.importDrafts(limit: 9))
        }
        #expect(kept == Self.content)
        #expect(found == [draft("one")])
    }

    @Test("a trial is of the choices that it was made with")
    func trial() async throws {
        let store = try await emptyStore()
        try await store.keep(draft("one"), content: Self.content)
        try await store.keepChoices("{\"a\":1}", ofDraft: "one")
        try await store.write { try $0.keepTrial("{}", of: "{\"a\":1}", draft: "one") }
        let kept = try await store.read { try $0.importDraft("one") }
        #expect(kept?.trial == "{}" && kept?.trialOf == kept?.choices)
    }

    @Test("a file that is forgotten leaves nothing")
    func forget() async throws {
        let store = try await emptyStore()
        try await store.keep(draft("one"), content: Self.content)
        try await store.forgetDraft("one")
        let left = try await store.read {
            (
                try $0.content(ofDraft: "one"),
                try $0.session.number("SELECT COUNT(*) FROM import_piece")
            )
        }
        #expect(left.0 == nil && left.1 == 0)
    }
}
