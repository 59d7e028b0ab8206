import Domain
import TestSupport
import Testing

@testable import Storage

/// Rounds that Koers asks itself: whom they ask, how they are answered, and what becomes of it.
@Suite struct SurveyRoundTests {
    private let today = SurveyHouse.today

    private func expect(
        _ refusal: RoundRefusal, _ body: () async throws -> Void,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async {
        await #expect(throws: refusal, sourceLocation: sourceLocation) { try await body() }
    }

    @Test("everyone but the director is asked, small teams as the one above")
    func draw() async throws {
        let house = try await SurveyHouse()
        try await house.plan()
        try await house.store.read { snapshot in
            let round = try #require(try snapshot.askedRound(SurveyHouse.round))
            #expect(round.invited == 14 && round.promised == 5)
            #expect(try snapshot.ballot(in: round.id, of: "dir") == nil)
            #expect(try snapshot.ballot(in: round.id, of: "k1")?.ballot.team == "Noord")
            // One without a team would be found by subtraction: the smallest team joins them.
            #expect(try snapshot.ballot(in: round.id, of: "los")?.ballot.team == nil)
            #expect(try snapshot.ballot(in: round.id, of: "z1")?.ballot.team == nil)
            #expect(try snapshot.invitedCount(in: round.id, team: "Noord") == 8)
            #expect(try snapshot.openRounds(on: SurveyHouse.today + 13).map(\.id) == [round.id])
            #expect(try snapshot.openRounds(on: SurveyHouse.today + 14).isEmpty)
        }
    }

    @Test("what cannot be asked is refused with the reason")
    func refusals() async throws {
        let house = try await SurveyHouse()
        let days = SurveyHouse.days
        await expect(.nameMissing) { try await house.plan("a", "") }
        await expect(.unknownTeam("Oost")) { try await house.plan("a", "A", teams: ["Oost"]) }
        await expect(.tooFew(asked: 2, minimum: 3)) {
            try await house.plan("a", "A", teams: ["Klein"])
        }
        await expect(.opensTooEarly) {
            try await house.plan("a", "A", days, on: days.start + 1)
        }
        await expect(.daysTurned) {
            try await house.plan("a", "A", Period(start: today, end: today))
        }
        await expect(.tooLong(days: 60)) {
            try await house.plan("a", "A", Period(start: today, end: today + 61))
        }
        try await house.plan()
        await expect(.nameTaken) { try await house.plan("b", "Maart") }
        await expect(.overlaps(round: "Maart")) { try await house.plan("b", "B", teams: ["Zuid"]) }
        await expect(.notPlanned) { try await house.plan(on: today) }
        // A file has had a round of that name.
        try await house.store.keep(
            .surveyResponses([
                SurveyResponse(
                    round: "Oud", closedOn: today - 90, respondent: "t", statements: [])
            ]))
        await expect(.nameTaken) { try await house.plan("b", "Oud") }
    }

    @Test("a second round soon after it may not tell who came or left")
    func neighbours() async throws {
        let house = try await SurveyHouse()
        try await house.plan()
        try await house.close()
        try await house.store.keep(.people([Person(id: "nieuw", name: "Nieuw", team: "Zuid")]))
        let soon = Period(start: today + 20, end: today + 27)
        await expect(.tellsWhoChanged(round: "Maart", people: 1, possibleFrom: today + 61)) {
            try await house.plan("b", "April", soon)
        }
        try await house.plan("b", "Mei", Period(start: today + 61, end: today + 70))
        let isAsked = try await house.store.read { try $0.ballot(in: "b", of: "nieuw") != nil }
        #expect(isAsked)
    }

    @Test("an answer is sent once, changed until closing and never after; a draft is no answer")
    func answering() async throws {
        let house = try await SurveyHouse()
        try await house.plan()
        let (store, round, on) = (house.store, SurveyHouse.round, today)
        var sheet = SurveySheet(answers: [.voice: 2])
        // Begun in two browsers, and sent from one of them.
        for token in ["t1", "t2", "t1"] {
            #expect(
                try await store.begin(
                    sheet, isSent: false, in: round, by: "n1", token: token, on: on) == .kept)
        }
        #expect(try await house.answer("dir") == .notAsked)
        #expect(try await house.answer("n2", on: on + 14) == .notOpen)
        #expect(try await store.read { try $0.sentCount(in: round) } == 0)
        #expect(try await store.read { try $0.ballot(in: round, of: "n1")?.isUsed } == false)
        sheet = SurveyHouse.sheet(3, remark: "Graag meer tijd")
        #expect(try await store.change(sheet, in: round, token: "t1", on: on) == .unknownToken)
        #expect(
            try await store.begin(sheet, isSent: true, in: round, by: "n1", token: "t1", on: on)
                == .kept)
        #expect(try await house.answer("n1", token: "t2") == .alreadySent)
        let kept = try await store.read { try $0.sheet(in: round, token: "t1") }
        #expect(kept?.sheet == sheet && kept?.isSent == true)
        // A draft that comes late takes nothing from what was sent.
        #expect(
            try await store.change(SurveySheet(), in: round, token: "t1", on: on) == .kept)
        #expect(try await store.read { try $0.sheet(in: round, token: "t1")?.sheet } == sheet)
        sheet.answers[.care] = 1
        #expect(try await store.change(sheet, in: round, token: "t1", on: on) == .kept)
        #expect(try await store.read { try $0.sheet(in: round, token: "t1")?.sheet } == sheet)
        #expect(try await store.read { try $0.sentCount(in: round) } == 1)
        try await house.close()
        #expect(try await store.change(sheet, in: round, token: "t1", on: on) == .notOpen)
        #expect(try await house.answer("n2") == .notOpen)
    }

    @Test("closing makes facts of what was sent, and the metrics tell them")
    func closing() async throws {
        let house = try await SurveyHouse()
        try await house.plan()
        for place in 1...6 { try await house.answer("n\(place)", place <= 3 ? 5 : 3) }
        for place in 1...4 { try await house.answer("z\(place)", 2) }
        _ = try await house.store.begin(
            SurveyHouse.sheet(1), isSent: false, in: SurveyHouse.round, by: "z5", token: "draft",
            on: today)
        await expect(.notPlanned) { try await house.closeDue(on: today + 13) }
        #expect(
            try await house.store.read { try $0.dueRounds(on: SurveyHouse.today + 14).count } == 1)
        try await house.closeDue(on: today + 14)
        await expect(.notPlanned) { try await house.closeDue(on: today + 15) }
        let last = today + 13
        let engagement = try await house.store.answer("motivation.engagement", on: last)
        let number = try #require(engagement.points.last?.value?.number)
        #expect(abs(number - 3.2) < 1e-9 && engagement.points.last?.n == 10)
        let share = try await house.store.answer("motivation.participation", on: last)
        #expect(share.points.last?.value?.number == 1000.0 / 14)
        // The round closes on its last day; before it there is nothing.
        let before = try await house.store.answer("motivation.engagement", on: last - 1)
        #expect(before.points.last?.value == nil)
        try await house.store.read { snapshot in
            let round = try snapshot.askedRound(SurveyHouse.round)
            #expect(round?.answered == 10 && round?.closedOn == last)
            // Six of Noord would leave four: all stand together.
            let teams = try snapshot.session.all(
                "SELECT team, COUNT(*) FROM survey_response GROUP BY team"
            ) { "\($0.text(0) ?? "-") \($0.int(1) ?? 0)" }
            #expect(teams == ["- 10"])
        }
    }

    @Test("of fewer answers than was promised only their number is kept, whatever is set later")
    func tooFew() async throws {
        let house = try await SurveyHouse()
        try await house.plan()
        for place in 1...4 { try await house.answer("n\(place)", remark: "Zie je dit?") }
        try await house.close()
        try await house.store.keep(.settings([Setting(name: "minGroupSize", value: "3")]))
        let engagement = try await house.store.answer("motivation.engagement", on: today)
        #expect(engagement.points.last?.value == nil && engagement.points.last?.n == 4)
        let rows = try await house.everything()
        #expect(!rows.contains { $0.row.contains("Zie je dit?") })
        let share = try await house.store.answer("motivation.participation", on: today)
        #expect(share.points.last?.value?.number == 400.0 / 14)
    }

    @Test("a file adds nothing to a round that Koers asks, and changes nothing of it")
    func files() async throws {
        let house = try await SurveyHouse()
        try await house.plan()
        for place in 1...4 { try await house.answer("n\(place)") }
        try await house.close()
        let kept = try await house.store.read { snapshot in
            try snapshot.session.all("SELECT respondent FROM survey_response") {
                $0.text(0) ?? ""
            }
        }
        func row(_ respondent: String, _ mark: Int?) -> SurveyResponse {
            SurveyResponse(
                round: "Maart", closedOn: today, respondent: respondent,
                statements: Array(repeating: mark, count: 12), invited: 14)
        }
        let outcomes = try await house.store.keep(
            .surveyResponses([row("bekend", 1), row(kept[0], nil), row(kept[1], 5)]))
        #expect(
            outcomes == [
                [
                    .rejected(column: "round", reason: AskedHere.reason), .unchanged,
                    .rejected(column: "round", reason: AskedHere.reason),
                ]
            ])
        let engagement = try await house.store.answer("motivation.engagement", on: today)
        #expect(engagement.points.last?.n == 4)
    }

    @Test("what matters most is counted once, and no erasure changes the count")
    func choices() async throws {
        let house = try await SurveyHouse()
        try await house.plan()
        for place in 1...6 {
            #expect(
                try await house.store.keep(
                    topThree: [.voice, .growth, place <= 2 ? .care : .means], of: "n\(place)",
                    in: SurveyHouse.round, on: today) == .kept)
        }
        try await house.close()
        func totals() async throws -> [String] {
            try await house.store.read { snapshot in
                try snapshot.session.all(
                    "SELECT team, place, n FROM top_choice_total ORDER BY team, place"
                ) { "\($0.text(0) ?? "") \($0.int(1) ?? 0) \($0.int(2) ?? 0)" }
            }
        }
        let counted = ["Noord 0 6", "Noord 2 4", "Noord 5 2", "Noord 7 6", "Noord 12 6"]
        #expect(try await totals() == counted)
        let chosen = try await house.store.read { try $0.topThrees(of: "n1") }
        #expect(chosen.map(\.statements) == [[.care, .voice, .growth]])
        let mark = try await house.store.read { try $0.erasureMark(fresh: "salt") }
        try await house.store.erase("n1", as: mark, at: 2_000)
        #expect(try await totals() == counted)
        #expect(try await house.store.read { try $0.topThrees(of: "n1") }.isEmpty)
    }

    @Test("many who answer at the same moment, through two servers, are all kept")
    func together() async throws {
        let twins = try await twinStores()
        try await twins[0].keep(
            .people(SurveyHouse.people.map { Person(id: $0.id, name: $0.id, team: nil) }))
        try await twins[0].plan(
            RoundPlan(id: "r", name: "R", days: SurveyHouse.days), on: today, at: 1)
        let outcomes = try await withThrowingTaskGroup(of: AnswerOutcome.self) { group in
            for (place, person) in SurveyHouse.people.enumerated() {
                group.addTask {
                    try await twins[place % 2].begin(
                        SurveyHouse.sheet(4), isSent: true, in: "r", by: person.id,
                        token: "t\(place)", on: SurveyHouse.today)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count == 14 && outcomes.allSatisfy { $0 == .kept })
        #expect(try await twins[1].read { try $0.sentCount(in: "r") } == 14)
    }
}
