import Domain
import HTTPTypes
import Hummingbird
import Storage

/// One request, before it is known whose it is: what the pages for signing in are made for.
struct Arrival: Asked {
    let site: Site
    let request: Request
    let context: VisitContext
    let stopwatch: Stopwatch

    var arrival: Arrival { self }
    var frameReader: Reader? { nil }

    /// The cookie by which a browser is signed in.
    static let signInCookie = "koers_session"
    /// The cookie by which a browser is known whose password was right and whose code is to come.
    static let halfCookie = "koers_half"
    /// The cookie whose holder may send the forms for signing in.
    static let formCookie = "koers_form"
    /// The cookie by which a browser is known again.
    static let browserCookie = "koers_browser"

    /// The secret that a cookie holds.
    func secret(_ cookie: String) -> Secret? {
        Secret(shown: request.cookies[kept(cookie)]?.value)
    }

    /// What the browser calls a cookie: with the prefix that only this host can set, and only
    /// encrypted, wherever it came so (RFC 6265bis, 4.1.3).
    func kept(_ cookie: String) -> String { wire.kept(cookie, isEncrypted: isEncrypted) }

    /// Who asks; nil for somebody who has to sign in first. As long as nobody has an account only
    /// this machine is answered, and only by its own names.
    func reader() async throws -> Reader? {
        if let shownKey { return try await reader(ofKey: shownKey) }
        let (secret, second) = (secret(Arrival.signInCookie), site.clock.second())
        let entrance = try await site.store.read(.latest) {
            try $0.entrance(secret?.hash, at: second)
        }
        switch entrance {
        case .open:
            try LocalHost.require(wire.authority)
            return .thisMachine
        case .known(let account, let signIn, let access, let owesSecondFactor):
            guard let secret else { return nil }
            site.noteUse(of: signIn, at: second)
            var reader = Reader(account, signIn, access, secret)
            reader.owesSecondFactor = owesSecondFactor
            return reader
        case .closed: return nil
        }
    }

    /// Throws unless the form was sent by a page that this browser was given.
    func require(formToken sent: String) throws {
        guard let secret = secret(Arrival.formCookie),
            FormToken.matches(sent, secret.formToken)
        else { throw Mistake.staleForm }
    }

    /// A page with a form that may be sent without being signed in.
    func present<Content: Page>(
        _ here: Link, status: HTTPResponse.Status = .ok,
        _ model: @escaping @Sendable (Look) throws -> Content
    ) async throws -> Response {
        let held = secret(Arrival.formCookie)
        let secret = held ?? site.secret()
        var response = try await show(here, status: status, formToken: secret.formToken, model)
        if held == nil { response.setCookie(cookie(Arrival.formCookie, secret.text, for: nil)) }
        return response
    }

    /// A cookie that scripts cannot read and other sites do not send along; without seconds it
    /// lasts as long as the browser runs.
    func cookie(_ name: String, _ value: String, for seconds: Int?) -> Cookie {
        let name = kept(name)
        return seconds.map {
            Cookie(
                name: name, value: value, maxAge: $0, path: "/", secure: isEncrypted,
                httpOnly: true, sameSite: .lax)
        }
            ?? Cookie(
                name: name, value: value, path: "/", secure: isEncrypted, httpOnly: true,
                sameSite: .lax)
    }

    /// Where the request came from.
    private var wire: Wire { Wire(request.head, from: context.peer, proxies: site.proxies) }

    /// Whether the browser's connection was encrypted.
    var isEncrypted: Bool { site.isEncrypted(wire) }

    /// The name and the port that the browser asked.
    var authority: String? { wire.authority }

    /// The address of this Koers, as the browser has it: `https://koers.example`.
    var origin: String {
        let wire = wire
        return "\(isEncrypted ? "https" : "http")://\(wire.authority ?? "127.0.0.1")"
    }

    /// The place on the network that wrong passwords count against.
    var network: String { wire.network }

    /// The network address that it came from; empty when that is not known.
    var address: String { wire.address }
}
