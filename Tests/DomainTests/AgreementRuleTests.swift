import Domain
import TestSupport
import Testing

/// What is told of agreements and thank-yous to those whom they are not between.
@Suite struct AgreementRuleTests {
    @Test("counts and states, and with how many people")
    func tally() {
        func row(_ person: String, _ state: Agreement.State, late: Bool = false)
            -> AgreementTally.Row
        { AgreementTally.Row(personID: person, state: state, isLate: late) }
        let tally = AgreementTally([
            row("a", .open, late: true), row("a", .open), row("b", .done), row("b", .done),
            row("c", .dropped),
        ])
        #expect((tally.open, tally.late, tally.done, tally.dropped) == (2, 1, 2, 1))
        #expect(tally.people == 3 && !tally.isEmpty && AgreementTally([]).isEmpty)
    }

    @Test("an agreement is late the day after, and waits for a word once it is done")
    func late() {
        let on = day("2026-03-30")
        var one = Agreement(
            id: "1", statement: .voice, leaderPart: "x", organisationPart: "", dueOn: on,
            madeOn: on - 9)
        #expect(!one.isLate(on: on) && one.isLate(on: on + 1) && !one.isToBeRated)
        one.state = .done
        #expect(!one.isLate(on: on + 1) && one.isToBeRated)
    }

    @Test(
        "thank-yous of a small team stand with the one above it, and nobody is left by taking off")
    func thanks() {
        let tree = TeamTree([
            Team(name: "T"), Team(name: "Groot", parent: "T"), Team(name: "Klein", parent: "T"),
        ])
        let tally = ThanksTally(
            members: ["Groot": 5, "Klein": 2, "T": 1], now: ["Groot": 3, "Klein": 4],
            before: ["Klein": 1, nil: 1], in: tree, minimum: 5)
        #expect(tally.total.thisMonth == 7 && tally.total.lastMonth == 2)
        #expect(tally.rows.count <= 1 || tally.rows.allSatisfy { $0.team != "Klein" })
        let large = ThanksTally(
            members: ["Groot": 5, "Klein": 5], now: ["Groot": 3, "Klein": 4], before: [:],
            in: tree, minimum: 5)
        #expect(
            large.rows.map(\.team) == ["Groot", "Klein"] && large.rows.map(\.thisMonth) == [3, 4])
    }
}
