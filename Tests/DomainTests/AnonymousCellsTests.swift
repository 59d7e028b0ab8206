import Domain
import TestSupport
import Testing

/// Who stands together in a round, and what two rounds after each other may not give away.
@Suite struct AnonymousCellsTests {
    private let tree = TeamTree([
        Team(name: "Verkoop"), Team(name: "Binnen", parent: "Verkoop"),
        Team(name: "Buiten", parent: "Verkoop"), Team(name: "Markt"),
    ])

    /// How many there are in each team, and as which team each is told (empty is with everyone).
    @Test(arguments: [
        (["Binnen": 5, "Buiten": 6, "Markt": 7], ["Binnen": "Binnen", "Markt": "Markt"]),
        // Too small: with the team above, also when that one is small by itself.
        (["Binnen": 3, "Verkoop": 2, "Markt": 5], ["Binnen": "Verkoop", "Verkoop": "Verkoop"]),
        (["Binnen": 2, "Buiten": 1, "Verkoop": 1, "Markt": 5], ["Binnen": "", "Markt": ""]),
        // One without a team could be found by subtraction: the smallest team joins.
        (["": 1, "Binnen": 6, "Markt": 5], ["": "", "Binnen": "Binnen", "Markt": ""]),
        (["": 1, "Markt": 3], ["": "", "Markt": ""]),
        // A team that nobody knows any more has none above it.
        (["Weg": 4, "Markt": 9], ["Weg": "", "Markt": ""]),
    ])
    func cells(_ counts: [String: Int], _ told: [String: String]) {
        let cells = AnonymousCells(
            Dictionary(
                uniqueKeysWithValues: counts.map { ($0.key.isEmpty ? nil : $0.key, $0.value) }),
            in: tree, minimum: 5)
        for (team, cell) in told {
            #expect((cells.cell(of: team.isEmpty ? nil : team) ?? "") == cell, "\(team)")
        }
    }

    @Test("whatever the teams are, no cell is small, unless all together are")
    func property() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let names = (0..<Int.random(in: 1...8, using: &random)).map { "T\($0)" }
            let teams = names.enumerated().map { place, name in
                Team(
                    name: name,
                    parent: place > 0 && Bool.random(using: &random)
                        ? names[Int.random(in: 0..<place, using: &random)] : nil)
            }
            let minimum = Int.random(in: 3...7, using: &random)
            var counts: [String?: Int] = [nil: Int.random(in: 0...6, using: &random)]
            for name in names { counts[name] = Int.random(in: 0...12, using: &random) }
            let cells = AnonymousCells(counts, in: TeamTree(teams), minimum: minimum)
            var sizes: [String?: Int] = [:]
            for (team, count) in counts where count > 0 {
                sizes[cells.cell(of: team), default: 0] += count
            }
            let whole = counts.values.reduce(0, +)
            #expect(sizes.values.reduce(0, +) == whole)
            #expect(
                sizes.values.allSatisfy { $0 >= minimum } || sizes.count == 1 && whole < minimum,
                "\(counts) \(teams) \(sizes)")
        }
    }

    private func round(_ name: String, _ from: String, _ to: String, _ people: String)
        -> RoundRest.Earlier
    {
        RoundRest.Earlier(
            name: name, days: Period(start: day(from), end: day(to) + 1),
            asked: Set(people.map(String.init)))
    }

    /// Whom a new round asks in April, and why it may not.
    @Test(arguments: [
        ("abcdefgh", RoundRefusal?.none),
        ("ab", .tooFew(asked: 2, minimum: 3)),
        // One came, one left: within two months that tells.
        ("abcdefghi", .tellsWhoChanged(round: "Maart", people: 1, possibleFrom: day("2026-05-20"))),
        ("abcdefgi", .tellsWhoChanged(round: "Maart", people: 2, possibleFrom: day("2026-05-20"))),
        // So many changed that nobody stands out; or nobody was asked before.
        ("abcdefghijklm", nil), ("abc", nil), ("xyz", nil),
    ])
    func rest(_ people: String, _ refusal: RoundRefusal?) {
        let earlier = [
            round("Januari", "2026-01-01", "2026-01-14", "abcdefg"),
            round("Maart", "2026-03-08", "2026-03-20", "abcdefgh"),
        ]
        let days = Period(start: day("2026-04-01"), end: day("2026-04-15"))
        #expect(
            RoundRest.refusal(
                asking: Set(people.map(String.init)), on: days, after: earlier, promised: 5)
                == refusal)
    }

    @Test("nobody is asked twice on the same day; later the same change is fine")
    func overlap() {
        let earlier = [round("Maart", "2026-03-08", "2026-03-20", "abcdefgh")]
        let same = Set("abcdefgh".map(String.init))
        #expect(
            RoundRest.refusal(
                asking: same, on: Period(start: day("2026-03-20"), end: day("2026-03-30")),
                after: earlier, promised: 5) == .overlaps(round: "Maart"))
        #expect(
            RoundRest.refusal(
                asking: same.union(["i"]),
                on: Period(start: day("2026-05-20"), end: day("2026-05-30")), after: earlier,
                promised: 5) == nil)
    }

    @Test("a team that few joined or left since is not told apart")
    func teams() {
        let before = (
            days: Period(start: day("2026-03-08"), end: day("2026-03-21")),
            teams: [
                "Noord": Set(["a", "b", "c", "d", "e"]), "Zuid": Set(["p", "q", "r", "s", "t"]),
            ]
        )
        let now = [
            "Noord": Set(["a", "b", "c", "d", "e", "f"]), "Zuid": Set(["p", "q", "r", "s", "t"]),
            "West": Set(["x"]),
        ]
        func few(_ start: String) -> Set<String> {
            RoundRest.teamsThatChangedLittle(
                now, on: Period(start: day(start), end: day(start) + 7), since: [before],
                promised: 5)
        }
        #expect(few("2026-04-01") == ["Noord"])
        #expect(few("2026-06-01") == [])
    }
}
