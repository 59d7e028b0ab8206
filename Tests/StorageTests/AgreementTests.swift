import Domain
import Storage
import Synchronization
import TestSupport
import Testing

/// Counts up, for tokens of tests.
final class Counter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }
}

/// What is agreed in a pair, and thank-yous.
@Suite struct AgreementTests {
    private let pair = TalkPair(leaderID: "man-n", personID: "an")
    private let on = day("2026-03-30")

    private func agreement(_ id: String, dueOn: Day? = nil) -> Agreement {
        Agreement(
            id: id, statement: .voice, leaderPart: "vraagt door", organisationPart: "",
            dueOn: dueOn, madeOn: on)
    }

    @Test("once each, of its own pair; two who change it do not overwrite each other")
    func changes() async throws {
        let store = try await emptyStore()
        let one = agreement("1", dueOn: on - 1)
        #expect(try await store.add(one, to: pair))
        #expect(try await !store.add(agreement("1"), to: pair))
        let stranger = TalkPair(leaderID: "man-n", personID: "bo")
        #expect(try await store.read { try $0.agreements(of: stranger) } == [])
        #expect(
            try await !store.change(agreement: "1", of: stranger, seen: one.fingerprint) {
                $0.leaderPart = "x"
            })
        #expect(
            try await store.change(agreement: "1", of: pair, seen: one.fingerprint) {
                $0.organisationPart = "betaalt"
            })
        // The same form again changes nothing, another one is too late.
        #expect(
            try await store.change(agreement: "1", of: pair, seen: one.fingerprint) {
                $0.organisationPart = "betaalt"
            })
        await #expect(throws: ChangedMeanwhile.self) {
            _ = try await store.change(agreement: "1", of: pair, seen: one.fingerprint) {
                $0.state = .dropped
            }
        }
        #expect(try await !store.rate(agreement: "1", of: pair, kept: 4))
        let tally = try await store.read { try $0.agreementTally(on: self.on) }
        #expect(tally.open == 1 && tally.late == 1 && tally.people == 1)
    }

    @Test("what is done is rated, as often as one likes; what is open goes on with a new manager")
    func rated() async throws {
        let store = try await emptyStore()
        let (before, now) = (
            TalkPair(leaderID: "man-n", personID: "p"), TalkPair(leaderID: "dir", personID: "p")
        )
        for id in ["1", "2"] { _ = try await store.add(agreement(id), to: before) }
        let done = agreement("1")
        _ = try await store.change(agreement: "1", of: before, seen: done.fingerprint) {
            ($0.state, $0.endedOn) = (.done, $0.madeOn)
        }
        #expect(try await store.rate(agreement: "1", of: before, kept: 1))
        #expect(try await store.rate(agreement: "1", of: before, kept: 4))
        let taken = try await store.read { try $0.agreements(of: now) }
        #expect(taken.map(\.id) == ["2"])
        #expect(
            try await store.change(agreement: "2", of: now, seen: agreement("2").fingerprint) {
                ($0.state, $0.endedOn) = (.done, $0.madeOn)
            })
        #expect(try await store.rate(agreement: "2", of: now, kept: 5))
        let left = try await store.read { try $0.agreements(of: before) }
        #expect(left.map(\.kept) == [4])
    }

    @Test("a thank-you counts once, and somebody gives only so many a day")
    func thanks() async throws {
        let store = try await emptyStore()
        try await store.keep(.teams(Cast.teams), .people(Cast.people))
        for place in 0..<Thanks.mostADay {
            let one = Thanks(id: "\(place)", fromID: "an", toID: "bo", day: on, words: "dank")
            #expect(try await store.give(one))
            #expect(try await store.give(one))
        }
        let more = Thanks(id: "meer", fromID: "an", toID: "bo", day: on)
        #expect(try await !store.give(more))
        #expect(
            try await store.give(Thanks(id: "morgen", fromID: "an", toID: "cy", day: on - 30)))
        let on = on
        #expect(try await store.read { try $0.thanks(to: "bo", since: on) }.count == 20)
        #expect(try await store.read { try $0.thanks(from: "an", since: on - 30) }.count == 21)
        let tally = try await store.read { try $0.thanksTally(on: on) }
        #expect(tally.total.thisMonth == 20 && tally.total.lastMonth == 1)
        // No team of this company is large enough to stand by itself.
        #expect(tally.rows.allSatisfy { $0.team == nil || $0.team == "Commercie" })
    }
}
