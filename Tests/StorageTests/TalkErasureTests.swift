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

    /// A pair that wrote all that can be written.
    private func talk(_ store: Store, _ pair: TalkPair, on day: Day) async throws {
        try await store.keep(
            shared: "samen", of: pair, seen: OneOnOne().sharedFingerprint, on: day)
        try await store.add(
            TalkLine(id: "l-\(pair.personID)", kind: .point, words: "x"), to: pair, on: day)
        try await store.keep(
            privateNote: "geheim", of: pair, accountID: "acc", seen: Fingerprint.of("".utf8),
            on: day)
        try await store.hold("t-\(pair.personID)", of: pair, on: day, minutes: [.result: 5])
    }

    private func rows(_ store: Store) async throws -> [Int] {
        try await store.read { snapshot in
            try (["one_on_one", "one_on_one_talk", "one_on_one_line", "private_note"] as [SQL])
                .map { try snapshot.session.number("SELECT COUNT(*) FROM \($0)") ?? 0 }
        }
    }

    @Test("what two people said is gone with either of them, on both sides")
    func erasedPair() async throws {
        let store = try await company()
        try await talk(store, TalkPair(leaderID: "man-n", personID: "an"), on: today)
        try await talk(store, TalkPair(leaderID: "man-z", personID: "cy"), on: today)
        #expect(try await rows(store) == [2, 2, 2, 2])
        try await store.erase("an", as: ErasureMark(salt: "zout"), at: 5)
        #expect(try await rows(store) == [1, 1, 1, 1])
        try await store.erase("man-z", as: ErasureMark(salt: "zout"), at: 6)
        #expect(try await rows(store) == [0, 0, 0, 0])
    }

    @Test("talks, lines and notes of long ago are taken away, and reviews with all that was said")
    func retainedTalks() async throws {
        let store = try await company()
        try await talk(store, TalkPair(leaderID: "man-n", personID: "an"), on: today - 800)
        try await talk(store, TalkPair(leaderID: "man-z", personID: "cy"), on: today)
        // What was done long ago goes; what still is to be done stays, however old it is.
        let old = TalkPair(leaderID: "man-n", personID: "an")
        #expect(try await store.setDone(line: "l-an", of: old, on: today - 790))
        try await store.add(
            TalkLine(id: "l-open", kind: .agreement, words: "y"), to: old, on: today - 800)
        let sight = ReviewSight(Access(.director), teams: TeamTree([]))
        let review = Review(
            id: "r", plannedOn: today - 1_200, team: nil, leaderID: "dir", minutes: 60)
        let item = ReviewItem(kpi: "k", area: .result, reason: .rest, minutes: 60, spent: 5)
        try await store.plan(review, as: sight, by: chooser)
        try await store.begin(review: "r", with: [item], standing: [:], at: 1, as: sight)
        try await store.end(
            review: "r", spent: ["k": 5], leaderID: nil, on: today - 1_200, as: sight)
        let preview = try await store.read { try $0.keptTooLong(on: today) }
        let runs = try await store.applyRetention(on: today, at: 9) {
            "\(UInt64.random(in: 0 ... .max))"
        }
        for kind in [PersonalDataKind.oneOnOne, .talkLine, .privateNote, .review] {
            #expect(runs.first { $0.kind == kind }?.removed == 1, "\(kind)")
            #expect(preview[kind] == 1)
        }
        #expect(try await rows(store) == [1, 1, 2, 1])
        let left = try await store.read {
            try $0.session.number("SELECT COUNT(*) FROM review_item") ?? 0
        }
        #expect(left == 0)
    }

    @Test("an erased leader is named in no review, neither as leader nor in what was said")
    func erasedLeader() async throws {
        let store = try await company()
        let sight = ReviewSight(Access(.director), teams: TeamTree([]))
        try await store.plan(
            Review(id: "r", plannedOn: today, team: "Noord", leaderID: "man-n", minutes: 30),
            as: sight, by: chooser)
        let item = ReviewItem(kpi: "k", area: .result, reason: .rest, minutes: 30)
        try await store.begin(review: "r", with: [item], standing: [:], at: 1, as: sight)
        try await store.keep(
            SaidOfItem(saw: "Nico zag het", why: "", decided: "nico belt", spent: 4), of: "k",
            in: "r", seen: item.saidFingerprint, action: nil, next: nil, isDone: true, on: today,
            sights: (sight, self.sight), by: chooser)
        try await store.erase("man-n", as: ErasureMark(salt: "zout"), at: 5)
        let found = try await store.read { try $0.review("r", sight) }
        #expect(found?.review.leaderID == nil)
        #expect(found?.items.first?.saw == "… zag het" && found?.items.first?.decided == "… belt")
    }
}
