import TestSupport
import Testing

@testable import Domain

/// What may be told of a round, and what nobody can work out from it.
@Suite struct RoundReadingTests {
    private static let tree = TeamTree([
        Team(name: "Top"), Team(name: "Left", parent: "Top"), Team(name: "Right", parent: "Top"),
        Team(name: "Deep", parent: "Left"),
    ])

    /// A round of people who all answer `scores`; `skipping` of each team leave the first one out.
    private func reading(
        _ teams: [(name: String?, people: Int, score: Int, skipping: Int)], promised: Int? = nil,
        minGroupSize: Int = 5
    ) -> RoundReading {
        let sums = teams.map { team in
            SurveySum(
                team: team.name, responses: team.people,
                statements: Statement.allCases.map { statement in
                    let n = team.people - (statement.index == 0 ? team.skipping : 0)
                    return SurveySum.Statement(
                        answers: n, sum: n * team.score, squares: n * team.score * team.score)
                }, enpsAnswers: team.people, enpsBalance: 0)
        }
        return RoundReading(
            SurveyRound(
                name: "R", closedOn: Day(number: 20_000), invited: nil, promised: promised),
            sums, in: Self.tree, minGroupSize: minGroupSize)
    }

    @Test("a statement that some left out is told of no team from which theirs could be worked out")
    func torn() throws {
        let round = reading([("Left", 5, 2, 1), ("Right", 6, 4, 0)])
        let (left, right) = (try #require(round.team("Left")), try #require(round.team("Right")))
        #expect(left.statements[0].mean.reason == .tooFewAnswers(minimum: 5))
        #expect(right.statements[0].mean.reason == .hiddenGroup)
        #expect(left.statements[1].mean == .told(2) && right.statements[1].mean == .told(4))
        #expect(round.everyone.statements[0].mean == .told(3.2))
        // Neither do their grand means, which leave it out.
        #expect(left.engagement == .told(2) && right.engagement == .told(4))
    }

    @Test("a hidden team has no value of anything, and a promise outlives what is set")
    func hidden() throws {
        let small = reading([("Left", 7, 3, 0), ("Right", 3, 4, 0)])
        for name in ["Left", "Right"] {
            let team = try #require(small.team(name))
            #expect(!team.isTold && team.statements.allSatisfy { $0.mean.number == nil })
        }
        #expect(small.everyone.engagement.number != nil)
        let promised = reading([("Left", 4, 3, 0)], promised: 5, minGroupSize: 3)
        #expect(promised.minimum == 5 && !promised.everyone.isTold)
        #expect(promised.everyone.statements.allSatisfy { $0.mean.number == nil })
        #expect(reading([("Left", 4, 3, 0)], minGroupSize: 3).everyone.isTold)
    }

    @Test("of whatever is told nothing is left that one to four answered, and all follows from it")
    func nothingIsLeft() throws {
        var chance = SteadyChance(seed: 7)
        let names: [String?] = ["Top", "Left", "Right", "Deep", nil]
        for _ in 0..<400 {
            let sums = names.map { name in
                let people = Int.random(in: 0...9, using: &chance)
                return SurveySum(
                    team: name, responses: people,
                    statements: Statement.allCases.map { _ in
                        let n = max(0, people - Int.random(in: 0...2, using: &chance))
                        return SurveySum.Statement(answers: n, sum: 3 * n, squares: 9 * n)
                    })
            }
            let round = RoundReading(
                SurveyRound(name: "R", closedOn: Day(number: 20_000), invited: nil), sums,
                in: Self.tree, minGroupSize: 5)
            for statement in Statement.allCases {
                let told = round.teams.filter {
                    $0.statements[statement.index].mean.number != nil
                }.compactMap(\.team)
                let rests = Self.rests(told, sums.map { ($0.team, $0.statements[statement.index]) })
                let isTold = round.everyone.statements[statement.index].mean.number != nil
                let worst = rests.dropFirst(isTold ? 0 : 1).filter { (1..<5).contains($0) }
                #expect(worst.isEmpty, "\(told) \(sums)")
            }
        }
    }

    /// What is left of everyone and of each told team without the nearest told teams within it.
    private static func rests(
        _ told: [String], _ answers: [(team: String?, SurveySum.Statement)]
    ) -> [Int] {
        func count(_ team: String) -> Int {
            answers.filter { $0.team.map { tree.lineage(of: $0).contains(team) } ?? false }
                .reduce(0) { $0 + $1.1.answers }
        }
        func above(_ team: String) -> String? {
            tree.lineage(of: team).dropFirst().first(where: told.contains)
        }
        let whole = answers.reduce(0) { $0 + $1.1.answers }
        let nearest = Dictionary(grouping: told, by: above)
        func within(_ team: String?) -> Int { (nearest[team] ?? []).reduce(0) { $0 + count($1) } }
        return [whole - within(nil)] + told.map { count($0) - within($0) }
    }

    @Test(
        "how much people think alike",
        arguments: [
            ([4, 4, 4, 4, 4], 0, .agree), ([3, 4, 4, 4, 5], 0.632, .agree),
            ([2, 3, 4, 5, 4], 1.02, .differ), ([1, 1, 5, 5, 3], 1.789, .differStrongly),
        ] as [([Int], Double, StatementReading.Accord)])
    func spread(answers: [Int], spread: Double, accord: StatementReading.Accord) throws {
        let reading = StatementReading(
            .care,
            SurveySum.Statement(
                answers: answers.count, sum: answers.reduce(0, +),
                squares: answers.reduce(0) { $0 + $1 * $1 }), reason: nil, minimum: 2)
        #expect(abs(try #require(reading.spread) - spread) < 0.001)
        #expect(reading.accord == accord)
        // With five answers the number would tell each of them.
        let small = StatementReading(
            .care, SurveySum.Statement(answers: 5, sum: 15, squares: 45), reason: nil, minimum: 5)
        #expect(small.mean == .told(3) && small.spread == nil && small.accord == .agree)
    }

    @Test("a priority keeps its first day, and tells since when what came of it is said")
    func priority() {
        let first = Day(number: 20_000)
        let new = RoundPriority(
            round: "R", ordinal: 1, heard: "Te veel", deed: "Minder", publishedOn: first + 9)
        let known = new.following(nil, on: first)
        #expect(known.publishedOn == first && known.outcomeOn == nil && new.flaws.isEmpty)
        var told = new
        told.outcome = "Klaar"
        let after = told.following(known, on: first + 5)
        #expect(after.publishedOn == first && after.outcomeOn == first + 5)
        #expect(told.following(after, on: first + 8).outcomeOn == first + 5)
        told.heard = ""
        told.deed = String(repeating: "x", count: 301)
        #expect(told.flaws == [.noHeard, .tooLong])
    }
}
