import Testing

@testable import Domain

/// What would raise the outcome of a round most, and of whose choices it may be told.
@Suite struct LeverTests {
    /// A statement with ten answers of which the mean is that many tenths.
    private func reading(_ statement: Statement, _ tenths: Int) -> StatementReading {
        StatementReading(
            statement, SurveySum.Statement(answers: 10, sum: tenths), reason: nil, minimum: 5)
    }

    @Test(
        "the share of those who chose it times how far it is below five, the most first",
        arguments: [
            // Many chose it and it scores low: before one that scores lower and few chose.
            ([.care: (4, 28), .voice: (1, 15)], [.care, .voice]),
            // Few chose what scores lowest.
            ([.care: (6, 40), .growth: (2, 10)], [.growth, .care]),
            // Ties: the one that more chose, then as they are asked.
            ([.voice: (2, 30), .care: (4, 40)], [.care, .voice]),
            ([.growth: (3, 30), .means: (3, 30)], [.means, .growth]),
            // What nobody chose, and what cannot rise, is left out.
            ([.care: (0, 10), .voice: (6, 50), .friend: (1, 49)], [.friend]),
        ] as [([Statement: (Int, Int)], [Statement])])
    func order(said: [Statement: (chosen: Int, tenths: Int)], order: [Statement]) {
        let levers = Lever.ordered(
            ChoiceTotal(choosers: 6, chosen: said.mapValues(\.chosen)),
            said.sorted { $0.key.rawValue < $1.key.rawValue }.map { reading($0, $1.tenths) })
        #expect(levers.map(\.statement) == order)
    }

    @Test("a team of six: four of six chose it, and it scores 2.8")
    func weight() throws {
        let lever = try #require(
            Lever.ordered(
                ChoiceTotal(choosers: 6, chosen: [.care: 4]), [reading(.care, 28)]
            ).first)
        #expect(lever.chosen == 4 && lever.choosers == 6 && lever.mean == 2.8)
        #expect(abs(lever.gap - 2.2) < 1e-9 && abs(lever.weight - 2.2 * 4 / 6) < 1e-9)
    }

    @Test("what is not told of a statement raises nothing")
    func untold() {
        let hidden = StatementReading(
            .care, SurveySum.Statement(answers: 4, sum: 8), reason: .tooFewAnswers(minimum: 5),
            minimum: 5)
        #expect(Lever.ordered(ChoiceTotal(choosers: 6, chosen: [.care: 6]), [hidden]).isEmpty)
    }

    @Test("choices are told of groups that are large enough, and of none that betrays a small one")
    func choices() {
        let tree = TeamTree([
            Team(name: "Top"), Team(name: "Left", parent: "Top"),
            Team(name: "Right", parent: "Top"),
        ])
        func read(_ left: Int, _ right: Int, _ none: Int = 0) -> ChoiceReading {
            ChoiceReading(
                [
                    ChoiceTotal(team: "Left", choosers: left, chosen: [.care: left]),
                    ChoiceTotal(team: "Right", choosers: right, chosen: [.voice: right]),
                    ChoiceTotal(team: nil, choosers: none, chosen: [.care: none]),
                ], in: tree, minimum: 5)
        }
        let both = read(6, 5)
        #expect(both.everyone?.choosers == 11 && both.team("Left")?.chosen == [.care: 6])
        #expect(both.team("Top")?.chosen == [.care: 6, .voice: 5])
        let one = read(6, 4)
        #expect(one.everyone?.choosers == 10)
        #expect(one.team("Left") == nil && one.team("Right") == nil)
        let rest = read(6, 6, 2)
        #expect(rest.team("Top") == nil && rest.everyone?.chosen[.care] == 8)
        #expect(read(2, 2).everyone == nil)
    }
}
