import Domain
import TestSupport
import Testing

/// Who stands together in a round.
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
        var random = SteadyChance(seed: 11)
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
}
