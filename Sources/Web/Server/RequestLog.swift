import HTTPTypes
import Hummingbird
import Logging

/// Gives every answer the name of its request, which the lines of the log bear as well, and notes
/// what was asked: the kind of address, never the address itself, which may name somebody.
struct RequestLog: RouterMiddleware {
    typealias Context = VisitContext
    let nanosecond: @Sendable () -> Int

    static let field = "X-Request-Id"
    /// Where the framework keeps the name.
    static let key = "hb.request.id"

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let begun = nanosecond()
        var response = try await next(request, context)
        if let name = HTTPField.Name(Self.field), let id = context.logger[metadataKey: Self.key] {
            response.headers[name] = "\(id)"
        }
        context.logger.info(
            "\(request.asked(context)) \(response.status.code)",
            metadata: ["ms": "\(Stopwatch.milliseconds(nanosecond() - begun))"])
        return response
    }
}

extension Request {
    /// What was asked, without what the address names: `GET /kpis/{kpi}`.
    func asked(_ context: VisitContext) -> String {
        "\(method) \(context.endpointPath ?? "(no such address)")"
    }
}
