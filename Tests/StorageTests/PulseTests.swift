import Domain
import Storage
import TestSupport
import Testing

/// The question of the week: kept apart from who answered, and gone where too few did.
@Suite struct PulseTests {
    private let store: Store
    private let monday = day("2026-03-30")

    init() async throws {
        store = try await emptyStore()
        try await store.keep(
            .people(Cast.people), .settings([Setting(name: "pulse", value: "mood")]))
    }

    private func answer(
        _ scores: [Int?], of monday: Day? = nil, from first: Int = 0
    ) async throws -> [PulseOutcome] {
        var outcomes: [PulseOutcome] = []
        for (place, score) in scores.enumerated() {
            outcomes.append(
                try await store.keep(
                    pulse: score, to: .mood, of: monday ?? self.monday, by: "acc\(first + place)",
                    token: "t\(9 - place)"))
        }
        return outcomes
    }

    /// Makes each token once.
    private func close(on day: Day) async throws -> Int {
        let made = Counter()
        return try await store.closePulseWeeks(on: day) { "fresh\(made.next())" }
    }

    @Test("once each; passing it by is no answer; what is not asked is not kept")
    func once() async throws {
        #expect(try await answer([5, nil]) == [.kept, .kept])
        #expect(try await answer([1, 1]) == [.already, .already])
        let other = try await store.keep(
            pulse: 3, to: .statement(.voice), of: monday, by: "acc5", token: "t")
        #expect(other == .otherQuestion)
        #expect(try await store.read { try $0.hadPulse(of: self.monday, by: "acc1") })
        #expect(try await store.read { try !$0.hadPulse(of: self.monday, by: "acc5") })
        // What was asked first stays for the week, also under another rhythm; off is off.
        try await store.keep(pulse: .statements, seen: .mood)
        #expect(try await store.read { try $0.pulseQuestion(of: self.monday) } == .mood)
        await #expect(throws: ChangedMeanwhile.self) {
            try await store.keep(pulse: .both, seen: .mood)
        }
        try await store.keep(pulse: .off, seen: .statements)
        #expect(try await store.read { try $0.pulseQuestion(of: self.monday) } == nil)
    }

    @Test(
        "over and with enough answers they are facts of the Sunday, and who answered is forgotten")
    func closed() async throws {
        _ = try await answer([5, 4, 3, 2, 1, nil])
        #expect(try await close(on: monday + 6) == 0)
        #expect(
            try await store.read { try $0.pulse(from: self.monday, through: self.monday + 6) }
                .answers == 0)
        #expect(try await close(on: monday + 7) == 1)
        let sum = try await store.read {
            try $0.pulse(from: self.monday + 6, through: self.monday + 6)
        }
        #expect(sum == PulseSum(answers: 5, respondents: 5, sum: 15))
        #expect(try await store.read { try !$0.hadPulse(of: self.monday, by: "acc0") })
        #expect(try await close(on: monday + 30) == 0)
        let weeks = try await store.read { try $0.pulseWeeks(2, before: self.monday + 8) }
        #expect(weeks.map(\.mean) == [nil, 3] && weeks.map(\.question) == [nil, .mood])
        let point = try await store.answer("motivation.pulse", on: monday + 7)
        #expect(point.current?.n == 5 || point.current?.value == nil)
    }

    @Test(
        "of too few nothing is kept, also when the minimum is lowered to the least or a file adds")
    func tooFew() async throws {
        _ = try await answer([5, 4, 3, 2])
        // They were promised five.
        try await store.keep(.settings([Setting(name: "minGroupSize", value: "3")]))
        try await store.keep(
            .pulse((0..<5).map { PulseAnswer(day: monday + 2, respondent: "f\($0)", score: 1) }))
        #expect(try await close(on: monday + 9) == 1)
        let sum = try await store.read { try $0.pulse(from: self.monday, through: self.monday + 9) }
        #expect(sum == PulseSum(answers: 5, respondents: 5, sum: 5))
        try await store.keep(.settings([Setting(name: "minGroupSize", value: "1")]))
        _ = try await answer([5, 5], of: monday + 14)
        #expect(try await close(on: monday + 21) == 1)
        let later = try await store.read {
            try $0.pulse(from: self.monday + 14, through: self.monday + 21)
        }
        #expect(later.answers == 0)
    }

    @Test("quiet days are kept in the place of those before")
    func quietDays() async throws {
        try await store.keep(quietDays: QuietDays(own: [1, 5]), of: "acc")
        try await store.keep(quietDays: QuietDays(own: [5, 3]), of: "acc")
        #expect(try await store.read { try $0.quietDays(of: "acc").own } == [3, 5])
        #expect(try await store.read { try $0.quietDays(of: "other").own } == [])
    }
}
