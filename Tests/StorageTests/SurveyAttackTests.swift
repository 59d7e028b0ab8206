import Domain
import TestSupport
import Testing

@testable import Storage

/// What somebody who wants to know whose an answer is can and cannot learn. docs/operate/
/// survey-privacy.md says the same in words; the last two of it are limits, and are tests as well, so
/// that nobody believes more than is true.
@Suite struct SurveyAttackTests {
    private let today = SurveyHouse.today

    /// Ten answered, in an order that is not that of the tokens; the one to be found marked 1.
    private func answered() async throws -> SurveyHouse {
        let house = try await SurveyHouse()
        try await house.plan()
        for (place, person) in SurveyHouse.people.prefix(10).enumerated() {
            try await house.answer(
                person.id, person.id == "n3" ? 1 : 4,
                token: ["q", "c", "m", "a", "x", "f", "k", "b", "z", "e"][place] + "-token",
                remark: person.id == "n3" ? "Van mij" : "")
        }
        return house
    }

    @Test("the director, with every right: nothing before closing, no small group after it")
    func director() async throws {
        let house = try await answered()
        for key in ["motivation.engagement", "motivation.enps", "motivation.participation"] {
            let answer = try await house.store.answer(key, on: today, by: .team)
            #expect(answer.points.last?.value == nil && answer.points.last?.n == 0)
        }
        try await house.close()
        let whole = try await engagement(house)
        #expect(whole != nil)
        // Somebody leaves, somebody is erased, somebody moves, a team is put under another, the group
        // may be smaller: every look gives what the first one gave, or nothing.
        try await house.store.keep(
            .people([
                Person(id: "n1", name: "N1", team: "Zuid", activeUntil: today),
                Person(id: "neu", name: "Neu", team: "Noord"),
            ]), .teams([Team(name: "Zuid", parent: "Noord")]),
            .settings([Setting(name: "minGroupSize", value: "3")]))
        let mark = try await house.store.read { try $0.erasureMark(fresh: "salt") }
        try await house.store.erase("n2", as: mark, at: 2_000)
        #expect(try await engagement(house) == whole)
        for team in ["Noord", "Zuid", "Klein"] {
            let answer = try await house.store.answer(
                "motivation.engagement", on: today, where: [Filter(.team, team)])
            let point = try #require(answer.points.last)
            // Six of Noord and four others: with a promise of five no team is told apart.
            #expect(point.value == nil, "\(team)")
        }
    }

    private func engagement(_ house: SurveyHouse) async throws -> Double? {
        try await house.store.answer("motivation.engagement", on: today).points.last?.value?.number
    }

    @Test("the director cannot make a small round large with answers of their own")
    func padding() async throws {
        let house = try await SurveyHouse()
        try await house.plan()
        for place in 1...4 { try await house.answer("n\(place)", 1) }
        try await house.close()
        try await house.store.keep(
            .surveyResponses(
                (1...9).map { place in
                    SurveyResponse(
                        round: "Maart", closedOn: today, respondent: "eigen-\(place)",
                        statements: Array(repeating: 5, count: 12))
                }))
        #expect(try await engagement(house) == nil)
    }

    @Test(
        "the operator with one copy of an open round: who began, and answers, but nothing between")
    func oneCopy() async throws {
        let house = try await answered()
        let rows = try await house.everything()
        let answers = rows.filter { $0.table == "survey_answer" }.map(\.row)
        #expect(answers.count == 10)
        // They lie in the order of their tokens, whoever came first.
        let tokens = answers.map { $0[1] }
        #expect(tokens == tokens.sorted())
        // No other row holds a token, no row of answers holds a person, and none holds a moment.
        let people = Set(SurveyHouse.people.map(\.id))
        for (table, row) in rows where table != "survey_answer" {
            #expect(Set(row).isDisjoint(with: tokens), "\(table)")
        }
        for row in answers { #expect(Set(row).isDisjoint(with: people)) }
        let columns = try await house.store.read { snapshot in
            try ["survey_answer", "survey_ballot", "survey_response", "survey_remark"].flatMap {
                try snapshot.session.all(snapshot.session.dialect.columns(of: $0)) {
                    $0.text(0) ?? ""
                }
            }
        }
        #expect(!columns.contains { $0.contains("second") || $0.contains("at_") })
    }

    @Test("the operator after closing: not even who answered, and no token that was used before")
    func afterClosing() async throws {
        let house = try await answered()
        let before = try await house.everything().filter { $0.table == "survey_answer" }
            .map { $0.row[1] }
        try await house.close()
        let rows = try await house.everything()
        #expect(!rows.contains { !Set($0.row).isDisjoint(with: before) })
        #expect(!rows.contains { $0.table == "survey_answer" })
        #expect(rows.filter { $0.table == "survey_ballot" }.allSatisfy { $0.row[4] == "0" })
        let facts = rows.filter { $0.table == "survey_response" }.map { $0.row }
        #expect(facts.count == 10)
        // A remark leads to no answer: not by its token, and not by its place.
        let remark = try #require(rows.first { $0.table == "survey_remark" }?.row)
        #expect(!facts.contains { !Set($0).isDisjoint(with: [remark[1]]) })
    }

    @Test("limit: two copies, taken before and after one answer, tell that answer")
    func twoCopies() async throws {
        let house = try await answered()
        let before = try await house.everything()
        try await house.answer("z5", 2, token: "nieuw-token")
        let after = try await house.everything()
        let newAnswers = Set(after.filter { $0.table == "survey_answer" }.map(\.row))
            .subtracting(before.filter { $0.table == "survey_answer" }.map(\.row))
        let newVoters = Set(after.filter { $0.table == "survey_ballot" }.map(\.row))
            .subtracting(before.filter { $0.table == "survey_ballot" }.map(\.row))
        #expect(newAnswers.count == 1 && newVoters.map { $0[1] } == ["z5"])
    }

    @Test("limit: who knows all other answers knows the last one")
    func collusion() async throws {
        let house = try await answered()
        try await house.close()
        let mean = try #require(try await engagement(house))
        // Nine of ten know that they marked 4.
        #expect(((mean * 10) - 9 * 4).rounded() == 1)
    }

    @Test("two rounds shortly after each other: a team that one joined is not told apart again")
    func joiners() async throws {
        let house = try await SurveyHouse()
        // Large enough for two teams, and for five to come.
        try await house.store.keep(
            .people(
                (["los"] + (7...9).map { "z\($0)" }).map {
                    Person(id: $0, name: $0, team: "Zuid")
                }))
        try await house.plan()
        try await house.close()
        try await house.store.keep(
            .people(
                [Person(id: "n7", name: "N7", team: "Noord")]
                    + (20...25).map { Person(id: "z\($0)", name: "Z\($0)", team: "Zuid") }))
        try await house.plan(
            "b", "April", Period(start: today + 20, end: today + 27), on: today)
        let teams = try await house.store.read { snapshot in
            try [SurveyHouse.round, "b"].map {
                try snapshot.ballot(in: $0, of: "n1")?.ballot.team ?? "everyone"
            }
        }
        #expect(teams == ["Noord", "everyone"])
    }

    @Test("neither erasing somebody nor moving the last day lets two rounds be set side by side")
    func besideEachOther() async throws {
        let house = try await SurveyHouse()
        try await house.plan()
        try await house.close()
        let mark = try await house.store.read { try $0.erasureMark(fresh: "salt") }
        try await house.store.erase("n1", as: mark, at: 2_000)
        let soon = Period(start: today + 20, end: today + 27)
        let refusal = RoundRefusal.tellsWhoChanged(
            round: "Maart", people: 1, possibleFrom: today + 61)
        await #expect(throws: refusal) { try await house.plan("b", "April", soon) }
        // Far enough away it is asked; the one before it cannot be moved towards it then.
        let later = Period(start: today + 90, end: today + 97)
        try await house.plan("b", "Juni", Period(start: today + 10 + 61, end: today + 80))
        try await house.store.keep(.people([Person(id: "nieuw", name: "Nieuw", team: "Zuid")]))
        try await house.plan("c", "Later", Period(start: later.start + 55, end: later.end + 60))
        await #expect(throws: RoundRefusal.self) {
            try await house.store.extend(round: "b", through: today + 110, on: today + 75)
        }
    }
}
