import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// Thank-yous: who gave and who got one see it, and others only count.
@Suite struct ThanksPageTests {
    private let house: SignInHouse
    private let director, an, bo: TestBrowser
    private let wording = Wording(.dutch)

    init() async throws {
        house = SignInHouse(try await SmallCompany.store())
        director = try await house.firstBrowser()
        an = try await house.browser(.member, "an", director)
        bo = try await house.browser(.member, "bo", director)
    }

    @Test("two taps; who got it finds it on their day, and nobody else anywhere")
    func given() async throws {
        let page = try await an.get("/thanks").body
        #expect(page.contains(">Bo<") && page.contains(">Cy<") && !page.contains(">Oud<"))
        let form = [("thanks", "x1"), ("to", "bo"), ("other", ""), ("words", "geheim <b>dank")]
        for _ in 0..<2 {
            #expect(try await an.post("/thanks", form).location == "/thanks?done=yes")
        }
        let day = try await bo.get("/today").body
        #expect(day.contains("Van An") && day.contains("geheim &lt;b&gt;dank"))
        #expect(day.ranges(of: "geheim").count == 1)
        #expect(try await bo.get("/thanks").body.contains("Van An"))
        #expect(try await an.get("/thanks").body.contains("Aan Bo"))
        #expect(try await an.get("/about-me/thanks.csv").body.contains("geheim"))
        let cy = try await house.browser(.member, "cy", director)
        let nico = try await house.browser(.manager, "man-n", director)
        for browser in [director, cy, nico] {
            for path in [
                "/thanks", "/today", "/audit", "/audit?q=geheim", "/persons/bo", "/about-me",
                "/persons/bo/files/thanks.csv", "/persons/bo/files/everything.json", "/one-on-ones",
                "/about-me/everything.json",
            ] {
                let body = try await browser.get(path).body
                #expect(!body.contains("b&gt;dank") && !body.contains("b>dank"), "\(path)")
            }
            let counts = try await browser.get("/thanks").body
            #expect(counts.contains(wording("thanks.everyone")))
            // No team here is large enough to be counted by itself.
            #expect(!counts.contains(">Noord<"))
        }
    }

    @Test("oneself, who left, too long and too many are told, and the words are kept")
    func refused() async throws {
        try await an.get("/thanks")
        for to in ["an", "oud", "nergens", ""] {
            let answer = try await an.post("/thanks", [("to", to), ("words", "voor de hulp")])
            #expect(answer.status == 422 && answer.body.contains("value=\"voor de hulp\""))
            #expect(answer.body.contains(wording("thanks.refused.nobody")), "\(to)")
        }
        let long = String(repeating: "é", count: 201)
        let tooLong = try await an.post("/thanks", [("other", "cy"), ("words", long)])
        #expect(tooLong.status == 422 && tooLong.body.contains(long))
        for place in 0..<20 {
            let one = [("thanks", "t\(place)"), ("to", "bo")]
            #expect(try await an.post("/thanks", one).status == 303)
        }
        let more = try await an.post("/thanks", [("thanks", "t20"), ("to", "bo")])
        #expect(more.status == 422 && more.body.contains("20"))
        let viewer = try await house.browser(.viewer, nil, director)
        #expect(try await viewer.get("/thanks").status == 403)
        #expect(try await director.get("/thanks").body.contains(wording("thanks.unknown")))
    }
}
