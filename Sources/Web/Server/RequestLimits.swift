import HTTPTypes
import Hummingbird

/// What one request may take: bytes for what it sends, and time for its answer.
struct RequestLimits: Sendable {
    let mostBytes: Int
    let patience: Duration

    /// A few short fields, answered while somebody waits.
    static let usual = RequestLimits(mostBytes: 65_536, patience: .seconds(60))
    /// A file, which may come in over a slow line. One that is somewhat too large is heard out: a
    /// browser reads no answer before it has sent everything.
    static let upload = RequestLimits(
        mostBytes: 2 * ImportJob.mostBytes, patience: .seconds(600))

    /// A large file that is made while somebody waits.
    static let download = RequestLimits(mostBytes: usual.mostBytes, patience: .seconds(600))

    /// The same, with more time.
    func times(_ leisure: Int) -> RequestLimits {
        RequestLimits(mostBytes: mostBytes, patience: patience * leisure)
    }

    /// The answer, unless more bytes are announced than there may be, or it takes too long: what was
    /// begun then is given up.
    func keep(
        _ request: Request, _ answer: @escaping @Sendable () async throws -> Response
    ) async throws -> Response {
        let announced = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard announced <= mostBytes else { throw Mistake.tooLarge }
        let patience = patience
        return try await withThrowingTaskGroup(of: Response.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await answer() }
            group.addTask {
                try await Task.sleep(for: patience)
                throw Mistake.tookTooLong
            }
            for try await first in group { return first }
            throw Mistake.tookTooLong
        }
    }
}

extension Asked {
    /// What the request sends; throws when there is more of it than that.
    func bytes(atMost most: Int = RequestLimits.usual.mostBytes) async throws -> [UInt8] {
        let announced = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard announced <= most else { throw Mistake.tooLarge }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(announced)
        for try await chunk in request.body {
            guard bytes.count + chunk.readableBytes <= most else { throw Mistake.tooLarge }
            bytes += chunk.readableBytesView
        }
        return bytes
    }
}
