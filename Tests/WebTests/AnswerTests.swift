import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// Answering a round: whole, in pieces, in another browser, and too late.
@Suite struct AnswerTests {
    private let sheet = "/surveys/r1/answer"
    private let topThree = "/surveys/r1/top-three"

    @Test("a round is answered, sent, thanked for, changed, and counts once")
    func whole() async throws {
        let house = try await SurveyHouse()
        let member = try await house.member(house.house.firstBrowser())
        let page = try await member.get(sheet).body
        #expect(page.contains("uitkomsten van minstens 5 mensen samen"))
        #expect(page.contains("tellen mee bij Commercie (5 mensen gevraagd)"))
        #expect(try await member.post(sheet, SurveyHouse.fields(3, remark: "Kop op")).status == 303)
        let thanks = try await member.get(sheet).body
        #expect(thanks.contains("Bedankt, verstuurd") && thanks.contains(topThree))
        let again = try await member.get(sheet + "?change=yes").body
        #expect(again.contains("Kop op") && again.contains("name=\"s7\" value=\"3\" checked"))
        #expect(again.contains("name=\"enps\" value=\"9\" checked"))
        #expect(try await member.post(sheet, SurveyHouse.fields(5)).status == 303)
        let kept = try await house.answers()
        #expect(kept.count == 1 && kept[0].isSent)
        #expect(kept[0].sheet.answers[.voice] == 5 && kept[0].sheet.remark.isEmpty)
        // What was sent stays whole.
        let less = try await member.post(sheet, SurveyHouse.fields(1, without: [2]))
        #expect(less.status == 422 && less.body.contains("blijft zoals het was"))
        #expect(try await house.answers()[0].sheet.answers[.means] == 5)
    }

    @Test("what is half filled in is kept, also when it is sent, and told in words")
    func half() async throws {
        let house = try await SurveyHouse()
        let member = try await house.member(house.house.firstBrowser())
        try await member.get(sheet)
        let some = SurveyHouse.fields(2, enps: nil, remark: "Straks meer", without: [4, 9])
        let answer = try await member.post(sheet, some)
        #expect(answer.status == 422)
        #expect(answer.body.contains("3 vragen hebben nog geen antwoord"))
        #expect(answer.body.contains("href=\"#q-s4\"") && answer.body.contains("href=\"#q-enps\""))
        #expect(answer.body.contains("Straks meer"))
        let kept = try await house.answers()
        #expect(kept.count == 1 && !kept[0].isSent && kept[0].sheet.missing.count == 2)
        let saved = try await member.post(
            sheet, SurveyHouse.fields(2, without: [4], deed: "save"))
        #expect(saved.location == "\(sheet)?done=saved")
        #expect(try await member.get(sheet + "?done=saved").body.contains("Bewaard."))
        // By itself, as the script does.
        let quiet = try await member.post(
            sheet, SurveyHouse.fields(1, without: [4], deed: "save") + [("script", "yes")])
        #expect(quiet.status == 200 && quiet.body.contains("true"))
        #expect(try await house.answers().map { $0.sheet.answers[.voice] } == [1])
    }

    @Test("answers that do not exist, and too long a remark, are told in words; nothing is lost")
    func forged() async throws {
        let house = try await SurveyHouse()
        let member = try await house.member(house.house.firstBrowser())
        try await member.get(sheet)
        let forged = SurveyHouse.fields(4, enps: 11, without: [1]) + [("s1", "6")]
        let answer = try await member.post(sheet, forged)
        #expect(answer.status == 422)
        #expect(answer.body.contains("sommige antwoorden bestaan niet"))
        let kept = try await house.answers()
        #expect(!kept[0].isSent && kept[0].sheet.enps == nil && kept[0].sheet.missing.count == 1)
        let long = String(repeating: "x", count: 1_001)
        let tooLong = try await member.post(sheet, SurveyHouse.fields(3, remark: long))
        #expect(tooLong.status == 422 && tooLong.body.contains(long))
        #expect(tooLong.body.contains("name=\"s1\" value=\"3\" checked"))
        #expect(try await house.answers()[0].sheet.answers[.voice] == 4)
    }

    @Test("in another browser the code leads on, and nothing else")
    func elsewhere() async throws {
        let house = try await SurveyHouse()
        let first = try await house.house.firstBrowser()
        let member = try await house.member(first)
        try await member.get(sheet)
        let other = try await house.otherBrowser()
        try await other.get(sheet)
        // Begun twice, sent once: a draft keeps nobody from sending elsewhere.
        try await other.post(sheet, SurveyHouse.fields(1, without: [2], deed: "save"))
        try await member.post(sheet, SurveyHouse.fields(2))
        let code = try #require(member.answerSecret.flatMap { Secret(shown: $0)?.code })
        #expect(try await member.get(sheet).body.contains(code))
        // What was filled in there too is not lost.
        let refused = try await other.post(sheet, SurveyHouse.fields(5, remark: "Toch"))
        #expect(refused.status == 409 && refused.body.contains("Toch"))
        #expect(refused.body.contains("name=\"s5\" value=\"5\" checked"))
        #expect(try await other.get(sheet).body.contains("Je hebt je antwoord al verstuurd"))
        let wrong = try await other.post("/surveys/r1/code", [("code", "ABCD EFGH")])
        #expect(wrong.status == 422 && wrong.body.contains("geen antwoord bekend"))
        let typed = code.lowercased().replacing(" ", with: "-")
        #expect(try await other.post("/surveys/r1/code", [("code", typed)]).status == 303)
        #expect(
            try await other.get("\(sheet)?change=yes").body.contains(
                "name=\"s6\" value=\"2\" checked"))
        #expect(try await other.post(sheet, SurveyHouse.fields(4)).status == 303)
        #expect(try await house.answers().filter(\.isSent).count == 1)
    }

    @Test("whoever uses the same browser after somebody else finds nothing of them")
    func sharedBrowser() async throws {
        let house = try await SurveyHouse()
        let first = try await house.house.firstBrowser()
        let an = try await house.member(first)
        try await an.get(sheet)
        try await an.post(sheet, SurveyHouse.fields(2, remark: "Van An", deed: "save"))
        _ = try await house.member(first, "bo")
        an.forget(Arrival.signInCookie)
        try await an.signIn("member-bo@voorbeeld.nl", "een wachtwoord van vier woorden")
        #expect(try await !an.get(sheet).body.contains("Van An"))
        try await an.post(sheet, SurveyHouse.fields(5))
        #expect(try await house.answers().count == 2)
    }

    @Test(
        "a round that is not open, not there or not for them says so; what was sent is not lost silently"
    )
    func refused() async throws {
        let house = try await SurveyHouse(openedDaysAgo: 10, for: 8)
        try await house.plan("r2", "Straks", openedDaysAgo: -80, for: 8)
        let first = try await house.house.firstBrowser()
        let member = try await house.member(first)
        let closed = try await member.get(sheet)
        #expect(closed.status == 410 && closed.body.contains("Deze ronde is gesloten"))
        try await member.get("/account")
        let late = try await member.post(sheet, SurveyHouse.fields())
        #expect(late.status == 410 && late.body.contains("Wat je zojuist stuurde, is niet bewaard"))
        let planned = try await member.get("/surveys/r2/answer")
        #expect(planned.status == 409 && planned.body.contains("nog niet open"))
        #expect(try await member.get("/surveys/r9/answer").status == 404)
        let notAsked = try await first.get("/surveys/r2/answer")
        #expect(notAsked.status == 403 && notAsked.body.contains("Jou wordt in deze ronde niets"))
        let nobody = SignInHouse(try await SmallCompany.store()).browser()
        let nobodys = try await nobody.get(sheet)
        #expect(nobodys.status == 403 && nobodys.body.contains("meldt nog niemand zich aan"))
    }

    @Test("exactly three matter most, by name; more or fewer are told in words and stay")
    func three() async throws {
        let house = try await SurveyHouse()
        let member = try await house.member(house.house.firstBrowser())
        let page = try await member.get(topThree).body
        #expect(page.contains("alleen jij en Nico"))
        let four = try await member.post(topThree, [1, 3, 5, 7].map { ("t\($0)", "yes") })
        #expect(four.status == 422 && four.body.contains("Je koos er 4"))
        #expect(four.body.contains("name=\"t7\" value=\"yes\" checked"))
        let kept = try await member.post(topThree, [1, 3, 5].map { ("t\($0)", "yes") })
        #expect(kept.location == "\(topThree)?done=yes")
        try await member.post(topThree, [2, 3, 12].map { ("t\($0)", "yes") })
        let chosen = try await house.store.read { try $0.topThree(of: "an", in: "r1") }
        #expect(chosen == [.means, .strengths, .growth])
        #expect(try await member.get(topThree).body.contains("name=\"t12\" value=\"yes\" checked"))
    }

    @Test("one's day tells of the round until it is sent, with the days that are left at the end")
    func invitation() async throws {
        let house = try await SurveyHouse(openedDaysAgo: 6, for: 8)
        let first = try await house.house.firstBrowser()
        let member = try await house.member(first)
        let day = try await member.get("/today").body
        #expect(day.contains("Najaar") && day.contains(sheet) && day.contains("Nog 2 dagen"))
        #expect(try await !first.get("/today").body.contains("Najaar"))
        try await member.get(sheet)
        try await member.post(sheet, SurveyHouse.fields(2, without: [1], deed: "save"))
        #expect(try await member.get("/today").body.contains("Ga verder waar je was"))
        try await member.post(sheet, SurveyHouse.fields())
        let after = try await member.get("/today").body
        #expect(after.contains("Mijn antwoorden veranderen") && after.contains(topThree))
    }
}
