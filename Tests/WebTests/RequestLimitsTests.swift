import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import Web

/// What one request may take.
@Suite struct RequestLimitsTests {
    private let request = Request(
        head: HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/"),
        body: RequestBody(buffer: ByteBuffer()))

    @Test("an answer that takes too long is given up, and so is the work on it")
    func patience() async throws {
        let limits = RequestLimits(mostBytes: 1, patience: .milliseconds(30))
        let (ended, end) = AsyncStream.makeStream(of: Bool.self)
        await #expect(throws: Mistake.tookTooLong) {
            _ = try await limits.keep(request) {
                do {
                    try await Task.sleep(for: .seconds(60))
                } catch {
                    end.yield(Task.isCancelled)
                }
                return Response(status: .ok)
            }
        }
        #expect(await ended.first { _ in true } == true)
    }

    @Test("an answer in time is the answer, and a mistake the mistake")
    func inTime() async throws {
        let answer = try await RequestLimits.usual.keep(request) { Response(status: .accepted) }
        #expect(answer.status == .accepted)
        await #expect(throws: Mistake.foreignPage) {
            _ = try await RequestLimits.usual.keep(request) { throw Mistake.foreignPage }
        }
    }

    @Test("only the addresses that take a file or a sheet take more than a form")
    func routes() {
        let generous = Route.all.filter { $0.limits.mostBytes > RequestLimits.usual.mostBytes }
        #expect(
            generous.map { "\($0.path)" }.sorted() == [
                "/api/imports/{name}", "/imports", "/imports/drafts/{id}",
                "/imports/drafts/{id}/trial", "/kpis/{kpi}/numbers", "/kpis/{kpi}/targets",
            ])
    }
}
