import Domain
import Storage
import TestSupport
import Testing

/// What is read of rounds, on a real engine.
@Suite struct RoundOutcomeTests {
    private static let today = day("2026-03-10")

    @Test("answers are added up with their squares, per team")
    func squares() async throws {
        let store = try await emptyStore()
        let scores: [[Int?]] = [[1, 5], [3, nil], [5, 2]]
        try await store.keep(
            .surveyResponses(
                scores.enumerated().map { place, scores in
                    SurveyResponse(
                        round: "R", closedOn: Self.today, respondent: "r\(place)",
                        statements: scores + [Int?](repeating: nil, count: 10), team: "Noord")
                }))
        let sum = try #require(try await store.read { try $0.surveySums("R") }.first)
        #expect(sum.statements[0] == SurveySum.Statement(answers: 3, sum: 9, squares: 35))
        #expect(sum.statements[1] == SurveySum.Statement(answers: 2, sum: 7, squares: 29))
        #expect(sum.statements[2] == SurveySum.Statement(answers: 0, sum: 0, squares: 0))
    }

    @Test("priorities: new, changed, overtaken, told what came of it, taken back")
    func priorities() async throws {
        let store = try await emptyStore()
        var one = RoundPriority(
            round: "R", ordinal: 1, heard: "Te weinig tijd", deed: "Minder overleg",
            publishedOn: Self.today)
        #expect(try await store.keep(one, seen: "", on: Self.today))
        // A form that is sent twice counts once.
        #expect(try await store.keep(one, seen: "", on: Self.today) == false)
        let mark = RoundPriority.mark(one)
        one.outcome = "Een uur per week minder"
        #expect(try await store.keep(one, seen: mark, on: Self.today + 30))
        let kept = try #require(try await store.read { try $0.priorities(of: "R") }.first)
        #expect(kept.publishedOn == Self.today && kept.outcomeOn == Self.today + 30)
        var other = one
        other.deed = "Iets anders"
        await #expect(throws: ChangedMeanwhile.self) {
            _ = try await store.keep(other, seen: mark, on: Self.today)
        }
        await #expect(throws: ChangedMeanwhile.self) {
            _ = try await store.removePriority(of: "R", ordinal: 1, seen: mark)
        }
        #expect(
            try await store.removePriority(of: "R", ordinal: 1, seen: RoundPriority.mark(one)))
        #expect(try await store.read { try $0.priorities(of: "R") }.isEmpty)
    }
}
