import Domain
import Storage
import TestSupport
import Testing

/// Scores of surveys and check-ins, on a real engine.
@Suite struct MotivationTests {
    private static let closed = day("2026-03-10")

    /// `count` responses, all with the same answers.
    private func responses(
        _ round: String, _ count: Int, _ score: Int? = 4, enps: Int? = nil, on day: Day = closed,
        invited: Int? = nil, team: String? = nil, other: [Int?] = []
    ) -> [SurveyResponse] {
        (0..<count).map { place in
            var statements = [Int?](repeating: score, count: SurveyResponse.statementCount)
            for (index, value) in other.enumerated() { statements[index] = value }
            return SurveyResponse(
                round: round, closedOn: day, respondent: "\(team ?? "-")\(score ?? 0)\(place)",
                statements: statements, enps: enps, invited: invited, team: team)
        }
    }

    private func score(
        _ key: String, _ responses: [SurveyResponse], on day: Day = day("2026-03-31"),
        where filters: [Filter] = []
    ) async throws -> Point? {
        let store = try await emptyStore()
        try await store.keep(.teams(Cast.teams), .surveyResponses(responses))
        return try await store.answer(key, on: day, where: filters).current
    }

    @Test("a statement that too few answered is left out of the grand mean (F29)")
    func fewAnswers() async throws {
        // Three rate the first statement 1, four others do not answer it.
        let mixed =
            responses("R", 3, 4, other: [1]) + responses("R", 4, 5, other: [nil])
        let point = try await score("motivation.engagement", mixed)
        let mean = try #require(point?.value?.number)
        #expect(abs(mean - (4.0 * 3 + 5 * 4) / 7) < 1e-12 && point?.n == 7)
        let none = try await score("motivation.engagement", responses("R", 6, nil))
        #expect(none?.noValue == .tooFewAnswers(minimum: 5) && none?.n == 6)
    }

    @Test("eNPS counts answers to its question, not responses (F13, F29)")
    func enps() async throws {
        let few = responses("R", 4, 1, enps: 9) + responses("R", 9, 2)
        let point = try await score("motivation.enps", few)
        #expect(point?.noValue == .tooFewAnswers(minimum: 5) && point?.n == 4)
        let enough =
            responses("R", 3, 1, enps: 9) + responses("R", 1, 2, enps: 8)
            + responses("R", 1, 3, enps: 6)
        #expect(try await score("motivation.enps", enough)?.value == Value(40))
    }

    @Test("the latest closed round, without falling back; on one day the last name (F30)")
    func rounds() async throws {
        let two = responses("A", 8, 3, on: Self.closed - 30) + responses("B", 4, 5)
        let small = try await score("motivation.engagement", two)
        #expect(small?.noValue == .tooFewResponses(minimum: 5) && small?.n == 4)
        let before = try await score("motivation.engagement", two, on: Self.closed - 1)
        #expect(before?.value == Value(3))
        let open = try await score("motivation.engagement", two, on: Self.closed - 31)
        #expect(open?.noValue == .noRound && open?.n == 0)
        let tied = responses("A", 8, 3) + responses("B", 8, 5)
        #expect(try await score("motivation.engagement", tied)?.value == Value(5))
    }

    @Test("participation is shown at any size, by the largest number invited, never by team")
    func participation() async throws {
        let few = responses("R", 1, 1, invited: 8, team: "Noord") + responses("R", 1, 2, invited: 4)
        #expect(try await score("motivation.participation", few)?.value == Value(25))
        let team = try await score(
            "motivation.participation", few, where: [Filter(.team, "Noord")])
        #expect(team?.noValue == .wholeOnly && team?.n == 1)
        let unknown = try await score("motivation.participation", responses("R", 6))
        #expect(unknown?.noValue == .invitedUnknown && unknown?.n == 6)
    }

    @Test("a filter on a team hides what its line hides; two teams have no value (F31)")
    func filters() async throws {
        let all =
            responses("R", 6, 4, team: "Noord") + responses("R", 6, 2, team: "Zuid")
            + responses("R", 2, 3)
        func point(_ teams: String...) async throws -> Point? {
            try await score(
                "motivation.engagement", all, where: teams.map { Filter(.team, $0) })
        }
        // Everyone less Commercie would be the two without a team.
        #expect(try await point("Commercie")?.noValue == .hiddenGroup)
        #expect(try await point("Noord")?.noValue == .hiddenGroup)
        #expect(try await point("Zuid")?.value == Value(2))
        #expect(try await point("unknown")?.noValue == .tooFewResponses(minimum: 5))
        let both = try await point("Noord", "Zuid")
        #expect(both?.noValue == .severalTeams && both?.n == 12)
        // A team and the one above it: each response once (F14).
        let nested = try await point("Noord", "Commercie")
        #expect(nested?.noValue == .severalTeams && nested?.n == 12)
    }

    @Test("check-ins need enough different respondents, and count answers (F59)")
    func pulse() async throws {
        let store = try await emptyStore()
        let many = (0..<9).map {
            PulseAnswer(day: Self.closed + $0, respondent: "p\($0 % 4)", score: 3)
        }
        try await store.keep(.pulse(many))
        let few = try await store.answer("motivation.pulse", on: day("2026-03-31")).current
        #expect(few?.noValue == .tooFewResponses(minimum: 5) && few?.n == 9)
        try await store.keep(
            .pulse([PulseAnswer(day: Self.closed, respondent: "p5", score: 5)]))
        let enough = try await store.answer("motivation.pulse", on: day("2026-03-31")).current
        #expect(enough?.value == Value(3.2) && enough?.n == 10)
    }
}
