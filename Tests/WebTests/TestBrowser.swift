import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import Synchronization
import TestSupport

@testable import Web

/// A browser that keeps its cookies, and sends what the form it last saw had hidden in it.
final class TestBrowser {
    /// What a browser got.
    struct Answer {
        let status: Int
        let location: String?
        let headers: HTTPFields
        let body: String
        /// The body of what is no text.
        let bytes: [UInt8]
    }

    private let site: Site
    private(set) var cookies: [String: String] = [:]
    private(set) var formToken = ""

    init(_ site: Site) { self.site = site }

    @discardableResult func get(
        _ uri: String, headers: HTTPFields = [:]
    ) async throws -> Answer {
        try await send(.get, uri, "", headers)
    }

    /// What a proxy says of a browser that came encrypted.
    static var encrypted: HTTPFields {
        HTTPField.Name("X-Forwarded-Proto").map { [$0: "https"] } ?? [:]
    }

    /// Sends a form, with the token of the last page unless another is given.
    @discardableResult func post(
        _ uri: String, _ fields: [(String, String)] = [], token: String? = nil,
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        let all = fields + [(FormToken.field, token ?? formToken)]
        let body = all.map { "\($0.0)=\(TestBrowser.encoded($0.1))" }.joined(separator: "&")
        return try await send(.post, uri, body, headers)
    }

    func forget(_ cookie: String) { cookies[cookie] = nil }
    func keep(_ cookie: String, _ value: String) { cookies[cookie] = value }

    private func send(
        _ method: HTTPRequest.Method, _ uri: String, _ body: String = "",
        _ more: HTTPFields = [:]
    ) async throws -> Answer {
        var headers = more
        headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        if method == .post { headers[.contentType] = "application/x-www-form-urlencoded" }
        let sent = headers
        let answer = try await Application(router: site.router()).test(.router) { client in
            try await client.execute(
                uri: uri, method: method, headers: sent, body: ByteBuffer(string: body)
            ) { answer in
                Answer(
                    status: answer.status.code, location: answer.headers[.location],
                    headers: answer.headers, body: String(buffer: answer.body),
                    bytes: Array(answer.body.readableBytesView))
            }
        }
        for cookie in answer.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
        }
        if let token = answer.body.firstMatch(of: /name="form_token" value="([0-9a-f]+)"/) {
            formToken = String(token.output.1)
        }
        return answer
    }

    /// As it stands in a form or in an address.
    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = byte.isASCIILetterOrDigit
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
        }.joined()
    }
}

extension UInt8 {
    fileprivate var isASCIILetterOrDigit: Bool {
        let character = Character(UnicodeScalar(self))
        return character.isASCII && (character.isLetter || character.isNumber)
    }
}

/// A Koers with accounts, whose time stands still until it is moved.
final class SignInHouse: Sendable {
    /// The director's address and password.
    static let director = (email: "dina@voorbeeld.nl", password: "een zin die niemand raadt")
    /// Cheap, so that tests are quick.
    static let quick = PasswordHash.Cost(rounds: 16, blockSize: 1, times: 1)

    let store: Store
    private let time = Mutex(SmallCompany.today.number * 86_400 + 540 * 60)
    private let made = Mutex(0)

    init(_ store: Store) { self.store = store }

    func pass(seconds: Int) { time.withLock { $0 += seconds } }

    var second: Int { time.withLock { $0 } }

    func site(cost: PasswordHash.Cost = quick, proxies: Set<String> = []) -> Site {
        let clock = Site.Clock(second: { self.second }) { second, _ in
            (SmallCompany.today, (second ?? self.second) / 60 % 1440)
        }
        var site = Site(
            store: store, clock: clock,
            token: {
                self.made.withLock { made in
                    made += 1
                    return "token-of-a-test-\(made)"
                }
            }, chance: PageRoutesTests.someBytes, proxies: proxies, passwordCost: cost)
        site.leisure = 10
        site.sampleFiles = { _ in SignInHouse.sample }
        return site
    }

    /// A very small invented company.
    private static let sample: [SampleText] = [
        ("organisation.csv", "name\nVerzonnen BV\n"), ("teams.csv", "team\nNoord\n"),
        ("people.csv", "person_id,name,team\nP1,Ana,Noord\n"),
        (
            "activities.csv",
            "activity_id,person_id,type,date\nx1,P1,call,2026-03-02\nx2,P1,call,2026-03-03\n"
        ),
        ("leads.csv", "lead_id,created_on\nl1,2026-03-02\n"),
        ("deals.csv", "deal_id,created_on,status,amount\nd1,2026-02-02,open,100\n"),
        ("kpis.csv", "kpi,area,rank,metric,period\nbellen,salesActivity,1,activity.count,week\n"),
        ("ranking.csv", "from,area,rank\n2026-01-01,leadFlow,1\n"),
    ]

    /// Does all that waits, as the work beside the server would.
    func workAll() async throws {
        let work = WaitingWork(site())
        while try await work.next() != nil {}
    }

    func browser() -> TestBrowser { TestBrowser(site()) }

    /// A browser with which somebody in that role is signed in; a director is, at `first`.
    func browser(
        _ role: Role, _ personID: String?, _ first: TestBrowser
    ) async throws -> TestBrowser {
        guard role != .director, let email = EmailAddress("\(role)-\(personID ?? "x")@voorbeeld.nl")
        else { return first }
        let password = "een wachtwoord van vier woorden"
        try await store.add(
            NewAccount(
                id: email.text, email: email, name: email.text, role: role, personID: personID),
            password: site().hash(password: password), at: second)
        let browser = browser()
        try await browser.signIn(email.text, password)
        return browser
    }

    /// A browser with which the director has just made the first account.
    func firstBrowser() async throws -> TestBrowser {
        let browser = browser()
        try await browser.get("/first-account")
        let made = try await browser.post(
            "/first-account",
            [
                ("name", "Dina"), ("email", Self.director.email),
                ("password", Self.director.password), ("again", Self.director.password),
            ])
        guard made.status == 303 else { fatalError("no first account: \(made.body)") }
        return browser
    }
}

extension TestBrowser {
    /// Signs in.
    @discardableResult func signIn(
        _ email: String = SignInHouse.director.email,
        _ password: String = SignInHouse.director.password, back: String = "/"
    ) async throws -> Answer {
        try await get("/sign-in")
        return try await post(
            "/sign-in", [("email", email), ("password", password), ("back", back)])
    }
}
