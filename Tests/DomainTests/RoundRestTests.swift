import TestSupport
import Testing

@testable import Domain

/// What rounds after each other may not give away.
@Suite struct RoundRestTests {
    /// People are letters; each text is a team, the first without one.
    private func round(
        _ name: String, _ from: String, _ to: String, _ teams: String..., promised: Int = 5
    ) -> RoundRest.Asked {
        var told: [String: String?] = [:]
        for (place, people) in teams.enumerated() {
            for person in people {
                told["\(person)"] = .some(place == 0 ? nil : "T\(place)")
            }
        }
        return RoundRest.Asked(
            name: name, days: Period(start: day(from), end: day(to) + 1), teams: told,
            promised: promised)
    }

    /// Whom a new round asks in April, and why it may not.
    @Test(arguments: [
        ("abcdefgh", RoundRefusal?.none),
        ("ab", .tooFew(asked: 2, minimum: 3)),
        // One came, one left, three left: within two months that tells.
        ("abcdefghi", .tellsWhoChanged(round: "Maart", people: 1, possibleFrom: day("2026-05-20"))),
        ("abcdefgi", .tellsWhoChanged(round: "Maart", people: 1, possibleFrom: day("2026-05-20"))),
        ("abcde", .tellsWhoChanged(round: "Maart", people: 3, possibleFrom: day("2026-05-20"))),
        // So many changed that nobody stands out; too few to be shown; nobody was asked before.
        ("abcdefghijklm", nil), ("abc", nil), ("xyzuvw", nil),
    ])
    func rest(_ people: String, _ refusal: RoundRefusal?) {
        let earlier = [
            round("December", "2025-12-01", "2025-12-14", "abcdefg"),
            round("Maart", "2026-03-08", "2026-03-20", "abcdefgh"),
        ]
        #expect(
            RoundRest.refusal(round("April", "2026-04-01", "2026-04-14", people), beside: earlier)
                == refusal)
    }

    @Test("nobody is asked twice on the same day; later the same change is fine")
    func overlap() {
        let earlier = [round("Maart", "2026-03-08", "2026-03-20", "abcdefgh")]
        let same = round("X", "2026-03-20", "2026-03-30", "abcdefgh")
        #expect(RoundRest.refusal(same, beside: earlier) == .overlaps(round: "Maart"))
        let later = round("X", "2026-05-20", "2026-05-30", "abcdefghi")
        #expect(RoundRest.refusal(later, beside: earlier) == nil)
    }

    @Test("rounds are taken together, whatever teams are called and whoever promised most")
    func together() {
        // Everyone, then two parts of them: what is left of everyone would be four.
        let everyone = round("1", "2026-03-01", "2026-03-07", "cdefgh", "ABCDEFGH", "STUVWXYZ")
        let one = round("2", "2026-03-08", "2026-03-14", "ABCDEFGH")
        let other = round("3", "2026-03-15", "2026-03-21", "STUVWXYZef")
        #expect(RoundRest.refusal(one, beside: [everyone]) == nil)
        guard
            case .tellsWhoChanged(_, let people, _) = RoundRest.refusal(
                other, beside: [one, everyone])
        else { return #expect(Bool(false), "asked beside the others") }
        #expect(people == 2)
        // A team of another name is the same people.
        let renamed = round("4", "2026-03-15", "2026-03-21", "cdefgh", "", "STUVWXYZ", "ABCDEFG")
        #expect(RoundRest.refusal(renamed, beside: [everyone]) != nil)
        // Ten were promised; three fewer are asked, where three would be enough.
        let promised = round("5", "2026-03-01", "2026-03-07", "abcdefghijklm", promised: 10)
        let fewer = round("6", "2026-03-15", "2026-03-21", "abcdefghij", promised: 3)
        #expect(RoundRest.refusal(fewer, beside: [promised]) != nil)
    }

    @Test("teams are told apart as far as those who came and left do not stand out")
    func drawn() {
        let tree = TeamTree([Team(name: "T1"), Team(name: "T2")])
        let before = round("Maart", "2026-03-08", "2026-03-20", "", "abcde", "pqrst")
        func teams(_ start: String) -> Set<String?> {
            let own = round("x", start, start, "", "abcdef", "pqrstuvwxy").teams
            let drawn = RoundRest.drawn(
                "April", on: Period(start: day(start), end: day(start) + 7), own: own, in: tree,
                promised: 5, beside: [before])
            #expect(RoundRest.refusal(drawn, beside: [before]) == nil)
            return Set(drawn.teams.values)
        }
        // One joined the first, five the second: everyone together, but not the first by itself.
        #expect(teams("2026-04-01") == [nil])
        #expect(teams("2026-06-01") == ["T1", "T2"])
    }

    @Test("whatever rounds are let in, nobody stands out of all of them together")
    func property() {
        var chance = SteadyChance(seed: 7)
        let tree = TeamTree([Team(name: "T1"), Team(name: "T2"), Team(name: "T3", parent: "T1")])
        for _ in 0..<60 {
            var kept: [RoundRest.Asked] = []
            for place in 0..<6 {
                var own: [String: String?] = [:]
                for person in 0..<30 where Int.random(in: 0..<12, using: &chance) > 1 {
                    own["p\(person)"] = .some([nil, "T1", "T2", "T3"][person % 4])
                }
                let start = day("2026-01-01") + place * 20
                let next = RoundRest.drawn(
                    "r\(place)", on: Period(start: start, end: start + 7), own: own, in: tree,
                    promised: 3, beside: kept)
                if RoundRest.refusal(next, beside: kept) == nil { kept.append(next) }
            }
            for one in kept {
                let near = RoundRest.neighbours(of: one, among: kept.filter { $0 != one })
                #expect(RoundRest.smallest(one, near) == nil)
            }
        }
    }
}
