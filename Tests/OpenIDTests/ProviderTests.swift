import Foundation
import Synchronization
import TestSupport
import Testing

@testable import OpenID

/// What is asked of a provider, how often, and what is made of its answers.
@Suite struct ProviderTests {
    private let time = Clock()
    private let standIn: StandInProvider
    private let provider: Provider

    private final class Clock: Sendable {
        let second = Mutex(1_790_000_000)
        var now: Int { second.withLock { $0 } }
        func pass(_ seconds: Int) { second.withLock { $0 += seconds } }
    }

    init() {
        standIn = StandInProvider { [time] in time.now }
        provider = standIn.provider()
    }

    private static let trip = CompanyTrip(
        state: "state-of-a-test-that-is-long", nonce: "nonce", verifier: "verifier",
        returnAddress: "https://koers.example/sign-in/company/return")

    private func address() async throws -> String {
        try await provider.address(for: Self.trip, at: time.now)
    }

    private func identity(_ claims: [String: (any Sendable)?] = [:]) async throws -> Identity {
        let brought = standIn.visit(try await address(), as: claims)
        let code = try #require(brought.first { $0.0 == "code" }).1
        return try await provider.identity(by: code, of: Self.trip, at: time.now)
    }

    @Test("the way there says what is asked for, and shows the verifier's hash only")
    func way() async throws {
        let address = try await address()
        #expect(address.hasPrefix("https://login.example/in?p=1&response_type=code&"))
        #expect(address.contains("client_id=koers%20app&"))
        #expect(address.contains("scope=openid%20profile%20email&"))
        #expect(address.contains("code_challenge_method=S256") && !address.contains("=verifier"))
    }

    @Test("it is asked once an hour, whoever comes; when it is away, what it said holds for a day")
    func seldom() async throws {
        for _ in 1...3 { _ = try await identity() }
        #expect(standIn.asked.count { $0 == "/keys" } == 1)
        standIn.set(isAway: true)
        time.pass(3_600)
        #expect(try await address().hasPrefix("https://login.example/in"))
        time.pass(86_400)
        let setback = await #expect(throws: Setback.self) { try await address() }
        guard case .away = setback else { return #expect(setback == nil) }
        standIn.set(isAway: false)
        _ = try await identity()
    }

    @Test("many at the same time ask it once")
    func together() async throws {
        try await withThrowingTaskGroup { group in
            for _ in 1...20 { group.addTask { _ = try await address() } }
            try await group.waitForAll()
        }
        #expect(standIn.asked.count == 2)
    }

    @Test("a key that is not known is asked for again, but not all the time")
    func newKey() async throws {
        _ = try await identity()
        standIn.renewKeys(.curve("second"))
        await #expect(throws: Setback.unbelievable(.unknownKey)) { try await identity() }
        time.pass(30)
        _ = try await identity()
        standIn.renewKeys(try .rsa("third"), algorithm: "PS256")
        time.pass(30)
        #expect(try await identity().subject == "p-1")
    }

    @Test("a code works once, and not for somebody with another verifier")
    func codes() async throws {
        let brought = standIn.visit(try await address())
        let code = try #require(brought.first).1
        let other = CompanyTrip(
            state: "s", nonce: "nonce", verifier: "another",
            returnAddress: "https://koers.example/sign-in/company/return")
        let refused = Setback.codeRefused("400 invalid_grant")
        await #expect(throws: refused) {
            try await provider.identity(by: code, of: other, at: time.now)
        }
        await #expect(throws: refused) {
            try await provider.identity(by: code, of: Self.trip, at: time.now)
        }
    }

    @Test(
        "a provider that describes itself wrongly is not used",
        arguments: [
            ("issuer", "https://evil.example"), ("token_endpoint", "http://login.example/token"),
            ("authorization_endpoint", "javascript:alert(1)"), ("jwks_uri", "file:///etc/passwd"),
            ("jwks_uri", "https://login.example/nothing"),
        ])
    func wrongDocument(name: String, value: String) async {
        standIn.say(name, value)
        await #expect(throws: Setback.self) { try await address() }
    }

    @Test("who answers tells so where the provider promised it (RFC 9207)")
    func issuerOfAnswers() async throws {
        let own = StandInProvider.issuer
        #expect(try await provider.isOwnAnswer(naming: nil, at: time.now))
        #expect(try await provider.isOwnAnswer(naming: own, at: time.now))
        #expect(try await !provider.isOwnAnswer(naming: "https://evil.example", at: time.now))
        standIn.say("authorization_response_iss_parameter_supported", true)
        let strict = standIn.provider()
        #expect(try await !strict.isOwnAnswer(naming: nil, at: time.now))
    }

    @Test(
        "only addresses that secrets may go to are an issuer",
        arguments: [
            ("https://login.example", true), ("https://login.example/tenant/v2.0", true),
            ("http://127.0.0.1:9400", true), ("http://localhost:9400", true),
            ("http://[::1]:9400", true), ("http://login.example", false),
            ("http://127.0.0.1.evil.example", false), ("https://", false), ("", false),
            ("https://a@login.example", false), ("https://login.example?x", false),
            ("https://login.example#x", false), ("https://login.example/ x", false),
            ("ftp://login.example", false), ("login.example", false),
        ])
    func issuers(text: String, isOne: Bool) {
        #expect((Issuer(text) != nil) == isOne)
    }
}
