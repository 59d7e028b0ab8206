import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// Answering by a personal link, for whoever cannot sign in.
@Suite struct BallotTests {
    @Test("a link asks what matters most first, then the statements, and sends one answer")
    func whole() async throws {
        let house = try await SurveyHouse()
        _ = try await house.house.firstBrowser()
        let link = "/ballots/\(try await house.link(of: "cy"))"
        let browser = house.house.browser()
        let first = try await browser.get(link)
        #expect(first.status == 200 && first.body.contains("alleen jij en Zara"))
        #expect(first.headers[.cacheControl] == "no-store")
        #expect(try await browser.post(link, [("t1", "yes")]).status == 422)
        let chosen = try await browser.post(link, [1, 2, 6].map { ("t\($0)", "yes") })
        #expect(chosen.location == "\(link)/answer")
        // Whoever made the link does not see what was chosen with it, nor that anything was.
        let curious = try await house.house.browser().get(link).body
        #expect(!curious.contains("checked"))
        try await browser.get("\(link)/answer")
        let saved = try await browser.post(
            "\(link)/answer", SurveyHouse.fields(2, without: [3], deed: "save"))
        #expect(saved.location == "\(link)/answer?done=saved")
        #expect(
            try await browser.get("\(link)/answer").body.contains("name=\"s4\" value=\"2\" checked")
        )
        #expect(try await browser.post("\(link)/answer", SurveyHouse.fields(2)).status == 303)
        // Elsewhere it opens as before, so that nobody can look who answered; it sends nothing more,
        // but by the code.
        let other = house.house.browser()
        let used = try await other.get("\(link)/answer")
        #expect(used.status == 200 && !used.body.contains("checked"))
        let second = try await other.post("\(link)/answer", SurveyHouse.fields(5))
        #expect(second.status == 409 && second.body.contains("je hebt al een antwoord verstuurd"))
        let code = try #require(browser.answerSecret)
        #expect(try await other.post("\(link)/code", [("code", code)]).status == 303)
        #expect(try await other.post("\(link)/answer", SurveyHouse.fields(4)).status == 303)
        let kept = try await house.answers()
        #expect(kept.map(\.isSent) == [true] && kept[0].sheet.answers[.voice] == 4)
        let three = try await house.store.read { try $0.topThree(of: "cy", in: "r1") }
        #expect(three == [.expectations, .means, .development])
    }

    @Test("a link that is not known says so, and one of somebody with an account asks to sign in")
    func refused() async throws {
        let house = try await SurveyHouse()
        let first = try await house.house.firstBrowser()
        for address in ["/ballots/elders", "/ballots/\(house.house.site().secret().text)/answer"] {
            let answer = try await house.house.browser().get(address)
            #expect(answer.status == 404 && answer.body.contains("Deze link is niet bekend"))
        }
        _ = try await house.member(first)
        let link = "/ballots/\(try await house.link(of: "an"))"
        for address in [link, "\(link)/answer"] {
            let answer = try await house.house.browser().get(address)
            #expect(answer.status == 403 && answer.body.contains("Je hebt een account"))
        }
        // A form without the token of its page is refused.
        let stranger = house.house.browser()
        #expect(try await stranger.post("\(link)/answer", SurveyHouse.fields()).status >= 400)
        #expect(try await house.answers().isEmpty)
    }
}
