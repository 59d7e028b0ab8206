import Domain
import TestSupport
import Testing

@testable import Storage

/// What people log themselves: a tap counts once, however often it arrives, and can be taken back.
@Suite struct LoggingTests {
    private let on = day("2026-03-04")

    private func house() async throws -> Store {
        let store = try await emptyStore()
        try await store.keep(.teams(Cast.teams), .people(Cast.people))
        return store
    }

    private func entry(_ id: String, _ person: String = "an", at second: Int = 0) -> LogEntry {
        LogEntry(id: id, personID: person, factID: "f-\(id)-\(person)", atSecond: second)
    }

    private func counts(_ store: Store, of person: String = "an") async throws -> [Int] {
        let on = on
        return try await store.read { snapshot in
            let counts = try snapshot.activityCounts(of: person, on: on)["call"]
            return [counts?.onDay ?? 0, counts?.inWeek ?? 0]
        }
    }

    private func expectRecounted(_ store: Store) async throws {
        try await store.read { snapshot in
            var differences = 0
            _ = try snapshot.eachTotalDifference { _ in differences += 1 }
            #expect(differences == 0)
            #expect(try snapshot.orphans().isEmpty)
        }
    }

    @Test("the same tap counts once, another person's of that id is another one")
    func replays() async throws {
        let store = try await house()
        for _ in 0..<3 {
            try await store.log(type: "call", quantity: 2, on: on, entry("tap-0001"))
        }
        try await store.log(type: "call", quantity: 1, on: on - 1, entry("tap-0002"))
        try await store.log(type: "call", quantity: 5, on: on, entry("tap-0001", "bo"))
        #expect(try await counts(store) == [2, 3])
        #expect(try await counts(store, of: "bo") == [5, 5])
        try await expectRecounted(store)
        let answer = try await store.answer("activity.count", on: on)
        #expect(answer.current?.value == Value(8))
    }

    @Test("taken back it is gone with its counts, once, and does not come back when sent again")
    func takenBack() async throws {
        let store = try await house()
        try await store.log(type: "call", quantity: 2, on: on, entry("tap-0001", at: 100))
        #expect(try await store.takeBack("tap-0001", of: "bo", at: 120) == .unknown)
        #expect(try await store.takeBack("tap-0001", of: "an", at: 100 + 86_401) == .tooLate)
        #expect(try await store.takeBack("tap-0001", of: "an", at: 130) == .done)
        #expect(try await store.takeBack("tap-0001", of: "an", at: 130) == .unknown)
        try await store.log(type: "call", quantity: 2, on: on, entry("tap-0001", at: 140))
        #expect(try await counts(store) == [0, 0])
        try await expectRecounted(store)
    }

    @Test("minutes count each, also equal ones, and coming in by file again changes nothing")
    func minutes() async throws {
        let store = try await house()
        let attention = Attention(
            day: on, managerID: "man-n", area: .result, kind: .ownActivity, minutes: 15)
        for id in ["tap-0001", "tap-0002", "tap-0002"] {
            try await store.log(attention, entry(id, "man-n", at: 10))
        }
        let on = on
        func minutes() async throws -> Int {
            try await store.read {
                try $0.attention(from: on, through: on).map(\.minutes).reduce(0, +)
            }
        }
        #expect(try await minutes() == 30)
        #expect(
            try await store.keep(.attention([attention, attention])) == [[.unchanged, .unchanged]])
        #expect(try await store.takeBack("tap-0002", of: "man-n", at: 20) == .done)
        #expect(try await minutes() == 15)
        let logged = try await store.read { try $0.logged(of: "man-n", on: on, at: 20) }
        #expect(logged.map(\.id) == ["tap-0001"])
        #expect(logged.first?.what == .attention(.result, minutes: 15))
    }

    @Test("erasing takes taps, goals and choices of the mirror along")
    func erased() async throws {
        let store = try await house()
        try await store.log(type: "call", quantity: 2, on: on, entry("tap-0001"))
        let goal = ActivityGoal(
            holder: .person("an"), type: "call", per: .day, quantity: 5, from: on)
        let chooser = Chooser(accountID: nil, name: "", atSecond: 5)
        #expect(try await store.keep(goal, reason: "", by: chooser) { _ in "5 per dag" })
        #expect(try await !store.keep(goal, reason: "", by: chooser) { _ in "5 per dag" })
        _ = try await store.keep(mirrorOf: "an", isShared: true, at: 9)
        try await store.erase("an", as: ErasureMark(salt: "zout"), at: 20)
        try await store.read { snapshot in
            for table in ["logged_entry", "activity_goal", "mirror_sharing", "choice_change"]
                as [SQL]
            {
                #expect(try snapshot.session.number("SELECT COUNT(*) FROM \(table)") == 0)
            }
            let ids = try snapshot.session.all("SELECT id FROM activity") { $0.text(0) ?? "" }
            #expect(ids.allSatisfy { !$0.contains("an:") })
        }
        try await expectRecounted(store)
    }

    @Test("an answer to the quarter's question counts once, and lies in the order of its token")
    func seenOrders() async throws {
        let store = try await house()
        let round = SeenOrder.round(holding: on).start
        let order = FocusArea.allCases
        for (account, token) in [("a", "9"), ("b", "1"), ("c", "5")] {
            #expect(
                try await store.keep(seenOrder: order, of: round, by: account, token: token))
            #expect(
                try await !store.keep(seenOrder: order, of: round, by: account, token: "x"))
        }
        let on = on
        try await store.read { snapshot in
            #expect(try snapshot.seenOrders(before: on) == nil)
            let later = try #require(try snapshot.seenOrders(before: on + 60))
            #expect(later.round == round && later.answers == [order, order, order])
            #expect(try snapshot.hasSeenOrder(of: round, by: "b"))
            #expect(try !snapshot.hasSeenOrder(of: round, by: "d"))
        }
        try await store.engine.write { try $0.forgetVoters(before: round + 1) }
        #expect(try await !store.read { try $0.hasSeenOrder(of: round, by: "b") })
    }
}
