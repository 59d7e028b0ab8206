import HTTPTypes
import Hummingbird

/// What changes something is asked for by Koers' own pages, or by a program: a page of another site
/// that sends a form or a script here is refused.
struct OwnPagesOnly: RouterMiddleware {
    typealias Context = VisitContext
    let proxies: Set<String>

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let isReading = request.method == .get || request.method == .head
        guard isReading || Self.isOwn(request.head, at: authority(request, context)) else {
            throw Mistake.foreignPage
        }
        return try await next(request, context)
    }

    private func authority(_ request: Request, _ context: Context) -> String? {
        Wire(request.head, from: context.peer, proxies: proxies).authority
    }

    /// Whether a browser says that the request comes from elsewhere; programs say nothing.
    static func isOwn(_ head: HTTPRequest, at authority: String?) -> Bool {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ head.headerFields[$0] }),
            site != "same-origin", site != "none"
        {
            return false
        }
        guard let origin = head.headerFields[.origin] else { return true }
        let address = ["http://", "https://"].first(where: origin.hasPrefix)
            .map { origin.dropFirst($0.count) }
        return address.map(String.init) == authority
    }
}
