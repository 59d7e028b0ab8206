import HTTPTypes
import Hummingbird

/// What every answer tells the browser not to do.
struct SafetyHeaders: RouterMiddleware {
    typealias Context = VisitContext
    /// Whether a server with TLS stands in front, whatever it says of a request.
    let isBehindTLS: Bool
    let proxies: Set<String>

    static let fields: [(name: String, value: String)] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
                + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        (
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
        ),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]

    /// For a year: come by TLS only. It is said to whoever came by TLS; a browser that did not would
    /// not heed it.
    static let onlyTLS = (
        name: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains"
    )

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        let isEncrypted =
            isBehindTLS || Wire(request.head, from: context.peer, proxies: proxies).isEncrypted
        for (name, value) in Self.fields + (isEncrypted ? [Self.onlyTLS] : []) {
            if let name = HTTPField.Name(name) { response.headers[name] = value }
        }
        return response
    }
}

/// As long as nobody has an account only this machine is served, and only by its own names: a page
/// elsewhere that points its name at 127.0.0.1 gets no numbers.
enum LocalHost {
    /// Throws unless a `Host` names this machine.
    static func require(_ authority: String?) throws {
        let authority = authority ?? "localhost"
        guard isLocal(authority) else { throw Mistake.foreignHost(authority) }
    }

    /// Whether a `Host` names this machine, whatever the port.
    static func isLocal(_ authority: String) -> Bool {
        let names = ["localhost", "127.0.0.1", "[::1]"]
        return names.contains { name in
            authority == name
                || (authority.hasPrefix(name + ":")
                    && authority.dropFirst(name.count + 1).allSatisfy(\.isNumber))
        }
    }
}
