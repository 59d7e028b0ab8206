import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// Guessing is slow, and keeps nobody out for good.
@Suite struct GuessingTests {
    private let house: SignInHouse

    init() async throws { house = SignInHouse(try await SmallCompany.store()) }

    private func guess(_ browser: TestBrowser, _ email: String = SignInHouse.director.email)
        async throws -> Int
    {
        try await browser.signIn(email, "een gok die mis is").status
    }

    @Test("after five wrong passwords one waits longer and longer; the right one then counts")
    func account() async throws {
        _ = try await house.firstBrowser()
        let stranger = house.browser()
        for _ in 1...5 { #expect(try await guess(stranger) == 422) }
        let waiting = try await stranger.signIn()
        #expect(waiting.status == 429 && waiting.headers[.retryAfter] == "2")
        #expect(waiting.body.contains("over 2 seconden"))
        house.pass(seconds: 2)
        #expect(try await guess(stranger) == 422)
        #expect(try await stranger.signIn().headers[.retryAfter] == "4")
        house.pass(seconds: 4)
        #expect(try await stranger.signIn().status == 303)
        stranger.forget(Arrival.browserCookie)
        #expect(try await guess(stranger) == 422)
    }

    @Test("strangers cannot keep somebody from a browser they signed in with before")
    func victim() async throws {
        let victim = try await house.firstBrowser()
        try await victim.get("/account")
        try await victim.post("/sign-out")
        let stranger = house.browser()
        for _ in 1...60 {
            _ = try await guess(stranger)
            house.pass(seconds: 1)
        }
        #expect(try await house.browser().signIn().status == 429)
        #expect(try await victim.signIn().status == 303)
    }

    @Test("an address that nobody has waits as one that somebody has")
    func unknown() async throws {
        _ = try await house.firstBrowser()
        let stranger = house.browser()
        for _ in 1...5 { #expect(try await guess(stranger, "nemo@voorbeeld.nl") == 422) }
        #expect(try await guess(stranger, "nemo@voorbeeld.nl") == 429)
    }

    @Test("one network address that tries many accounts waits as well")
    func network() async throws {
        _ = try await house.firstBrowser()
        let stranger = house.browser()
        for place in 1...30 { #expect(try await guess(stranger, "n\(place)@x.nl") == 422) }
        #expect(try await guess(stranger, "n31@x.nl") == 429)
    }

    @Test("tries at the same time all count")
    func together() async throws {
        _ = try await house.firstBrowser()
        let tries = [FailedTry.account("x")]
        let second = house.second
        let begun = try await withThrowingTaskGroup { group in
            for _ in 1...20 {
                group.addTask { [store = house.store] in
                    try await store.begin(tries, at: second)
                }
            }
            return try await group.reduce(0) { $1 == 0 ? $0 + 1 : $0 }
        }
        #expect(begun == 5)
    }
}
