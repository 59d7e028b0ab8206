internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1

/// How a provider is asked: over the network, or in a test by what stands in for one.
public struct Transport: Sendable {
    /// A question.
    public struct Call: Sendable {
        /// Where it goes.
        public let address: String
        /// What is sent as a form; nil for a question that only reads.
        public var form: String?
        /// What shows who asks.
        public var authorization: String?
    }

    /// What came back.
    public struct Reply: Sendable {
        let status: Int
        let body: [UInt8]

        /// An answer with that status and body.
        public init(status: Int, body: [UInt8]) {
            self.status = status
            self.body = body
        }
    }

    let send: @Sendable (Call) async throws -> Reply

    /// Asks by calling that.
    public init(_ send: @escaping @Sendable (Call) async throws -> Reply) { self.send = send }

    /// Bytes of an answer at most.
    static let mostBytes = 512 * 1_024
    private static let patience = TimeAmount.seconds(10)

    /// Asks over the network for as long as the work takes. Nothing is asked elsewhere than where
    /// the question goes: whoever is sent on gets no secret.
    public static func overHTTP<T>(_ work: (Transport) async throws -> T) async throws -> T {
        var settings = HTTPClient.Configuration()
        settings.redirectConfiguration = .disallow
        settings.timeout = .init(connect: .seconds(5), read: .seconds(10))
        return try await HTTPClient.withHTTPClient(configuration: settings) { client in
            try await work(Transport { try await reply(to: $0, by: client) })
        }
    }

    private static func reply(to call: Call, by client: HTTPClient) async throws -> Reply {
        var request = HTTPClientRequest(url: call.address)
        request.headers.add(name: "Accept", value: "application/json")
        if let authorization = call.authorization {
            request.headers.add(name: "Authorization", value: authorization)
        }
        if let form = call.form {
            request.method = .POST
            request.headers.add(
                name: "Content-Type", value: "application/x-www-form-urlencoded")
            request.body = .bytes(ByteBuffer(string: form))
        }
        let response = try await client.execute(request, timeout: patience)
        let body = try await response.body.collect(upTo: mostBytes)
        return Reply(status: Int(response.status.code), body: Array(body.readableBytesView))
    }
}
