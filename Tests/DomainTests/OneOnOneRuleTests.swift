import Domain
import TestSupport
import Testing

/// Who talks with whom, when, and who sees what of it.
@Suite struct OneOnOneRuleTests {
    private let today = day("2026-03-30")

    private func attributes(_ people: [Person]) -> Attributes {
        Attributes(organisation: Organisation(name: "x"), teams: Cast.teams, people: people)
    }

    private func coach(_ id: String, _ people: [Person]) -> String? {
        people.first { $0.id == id }.flatMap {
            Coaches(attributes(people), on: today).coach(of: $0)?.id
        }
    }

    @Test("whoever people.csv names, while they work here; else who leads the nearest team")
    func coaches() {
        var people = Cast.people
        #expect(coach("an", people) == "man-n" && coach("cy", people) == "man-z")
        #expect(coach("man-n", people) == "dir" && coach("dir", people) == nil)
        people[3].managerID = "man-z"
        #expect(coach("an", people) == "man-z")
        people[2].activeUntil = today
        #expect(coach("an", people) == "man-n" && coach("cy", people) == "dir")
        people[3].managerID = "an"
        #expect(coach("an", people) == "man-n")
        // Without a team the only director; of two directors neither.
        people.append(Person(id: "los", name: "Los", role: .member))
        #expect(coach("los", people) == "dir")
        people.append(Person(id: "dir2", name: "Daan", role: .director))
        #expect(coach("los", people) == nil)
    }

    @Test("everyone who works here has one pair, by name")
    func pairs() {
        let pairs = Coaches(attributes(Cast.people), on: today).pairs
        #expect(
            pairs.map { "\($0.leaderID)-\($0.personID)" } == [
                "dir-man-n", "dir-man-z", "man-n-an", "man-n-bo", "man-z-cy",
            ])
    }

    @Test("the next one: as it was set, else a rhythm after the latest, else today")
    func due() {
        let talk = OneOnOne(weeks: 3)
        #expect(talk.due(after: nil, on: today) == today)
        #expect(talk.due(after: today - 7, on: today) == today + 14)
        #expect(OneOnOne(nextOn: today + 2).due(after: today, on: today) == today + 2)
        let held = OneOnOne(weeks: 2, nextOn: today, shared: "x").held(on: today)
        #expect(held == OneOnOne(weeks: 2, nextOn: today + 14))
    }

    @Test("the two see it; those above see that it was; colleagues see nothing")
    func sides() {
        let teams = TeamTree(Cast.teams)
        let pair = TalkPair(leaderID: "man-n", personID: "an")
        func side(_ role: Role, _ id: String) -> TalkSide? {
            let person = Cast.people.first { $0.id == id }
            return Access(role, person: person, teams: teams).side(of: pair, team: "Noord", own: id)
        }
        #expect(side(.member, "an") == .person && side(.manager, "man-n") == .leader)
        #expect(side(.director, "dir") == .above && side(.manager, "dir") == .above)
        #expect(side(.member, "bo") == nil && side(.manager, "man-z") == nil)
        #expect(side(.viewer, "cy") == nil)
    }
}
