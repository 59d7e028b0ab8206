import Domain
import Storage
import TestSupport
import Testing

/// Personal links of those who cannot sign in, on a real engine.
@Suite struct BallotLinkTests {
    private static let today = day("2026-11-25")

    /// A round that asks the five who work there, none of whom directs.
    private func store() async throws -> Store {
        let store = try await emptyStore()
        try await store.keep(.teams(Cast.teams), .people(Cast.people))
        try await store.plan(
            RoundPlan(
                id: "r", name: "Najaar",
                days: Period(start: Self.today, end: Self.today + 14)),
            on: Self.today, at: 1)
        return store
    }

    @Test("a link opens the ballot of one person, until another one takes its place or it is used")
    func opens() async throws {
        let store = try await store()
        try await store.keep(
            ballotLinks: ["an": "hash-an", "bo": "hash-bo", "wie": "hash-wie"], in: "r",
            on: Self.today)
        try await store.keep(ballotLinks: ["bo": "hash-new"], in: "r", on: Self.today)
        func person(_ hash: String) async throws -> String? {
            try await store.read { try $0.ballot(ofLink: hash)?.personID }
        }
        #expect(try await person("hash-an") == "an")
        #expect(try await person("hash-bo") == nil)
        #expect(try await person("hash-new") == "bo")
        #expect(try await person("hash-wie") == nil)

        let outcome = try await store.begin(
            SurveySheet(answers: [.voice: 3]), isSent: true, in: "r", by: "an", token: "t",
            on: Self.today)
        #expect(outcome == .kept)
        // A link opens the same whether it was used or not, also a new one: else whoever makes links
        // could look who answered.
        #expect(try await person("hash-an") == "an")
        try await store.keep(ballotLinks: ["an": "hash-later"], in: "r", on: Self.today)
        #expect(try await person("hash-later") == "an")
    }

    @Test("only a round that can be answered has links")
    func open() async throws {
        let store = try await store()
        for (round, day) in [("r", Self.today - 1), ("r", Self.today + 14), ("s", Self.today)] {
            await #expect(throws: RoundRefusal.notPlanned) {
                try await store.keep(ballotLinks: ["an": "hash"], in: round, on: day)
            }
        }
        #expect(try await store.read { try $0.ballot(ofLink: "hash") == nil })
    }

    @Test("who has no account to sign in with, whether they answered or not")
    func withoutAccount() async throws {
        let store = try await store()
        func account(_ id: String, _ person: String) throws -> NewAccount {
            NewAccount(
                id: id, email: try #require(EmailAddress("\(id)@voorbeeld.nl")), name: id,
                role: person == "dir" ? .director : .member, personID: person)
        }
        try await store.add(try account("a0", "dir"), password: "hash", at: 1)
        try await store.add(try account("a1", "an"), password: "hash", at: 1)
        try await store.invite(
            try account("a2", "bo"), link: NewLink(tokenHash: "x", from: 1), at: 1)
        _ = try await store.begin(
            SurveySheet(), isSent: true, in: "r", by: "cy", token: "t", on: Self.today)
        let without = try await store.read { try $0.askedWithoutAccount(in: "r") }
        #expect(without == ["bo", "cy", "man-n", "man-z"])
    }
}
