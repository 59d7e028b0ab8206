import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Web

/// Who sends or reads slowly is let go; who is merely at work is not.
@Suite struct PatientConnectionTests {
    private let channel: EmbeddedChannel
    private let head = HTTPRequestPart.head(
        HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/"))

    init() throws {
        var limits = ConnectionLimits()
        limits.mostBytes = 100
        channel = EmbeddedChannel(handler: PatientConnection(limits))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    private func wait(_ seconds: Int64) {
        channel.embeddedEventLoop.advanceTime(by: .seconds(seconds))
    }

    private func send(_ parts: HTTPRequestPart...) throws {
        for part in parts { try channel.writeInbound(part) }
    }

    private func body(_ bytes: Int) -> HTTPRequestPart {
        .body(ByteBuffer(repeating: 0x61, count: bytes))
    }

    private func answer(_ headers: HTTPFields = [:]) throws {
        let head = HTTPResponse(status: .ok, headerFields: headers)
        try channel.writeOutbound(HTTPResponsePart.head(head))
        try channel.writeOutbound(HTTPResponsePart.end(nil))
    }

    @Test("a header that does not come is not waited for")
    func noHead() throws {
        wait(19)
        #expect(channel.isActive)
        wait(1)
        #expect(!channel.isActive)
    }

    @Test("a body that trickles is not waited for, whatever still comes")
    func slowBody() throws {
        try send(head)
        for _ in 1...29 {
            wait(10)
            try send(body(1))
        }
        #expect(channel.isActive)
        wait(10)
        #expect(!channel.isActive)
    }

    @Test("more bytes than any address takes end the connection")
    func tooMany() throws {
        try send(head, body(100))
        #expect(channel.isActive)
        try send(body(1))
        #expect(!channel.isActive)
    }

    @Test("an answer may take its time, and so may the next request")
    func patient() throws {
        for _ in 1...3 {
            try send(head, body(100), .end(nil))
            wait(599)
            try answer()
            wait(74)
        }
        #expect(channel.isActive)
        wait(1)
        #expect(!channel.isActive)
    }

    @Test("an answer that nobody takes is not kept for ever")
    func slowReader() throws {
        try send(head, .end(nil))
        wait(600)
        #expect(!channel.isActive)
    }

    @Test("an answer before the end of the request leaves the rest its time, no more")
    func early() throws {
        try send(head)
        wait(100)
        try answer()
        wait(199)
        try send(.end(nil))
        wait(74)
        #expect(channel.isActive)
        wait(1)
        #expect(!channel.isActive)
    }

    @Test("after an answer that ends the connection, nothing is read")
    func parting() throws {
        try send(head)
        #expect(try channel.readInbound(as: HTTPRequestPart.self) != nil)
        try answer([.connection: "close"])
        try send(body(50), body(50), body(50))
        #expect(try channel.readInbound(as: HTTPRequestPart.self) == nil)
        wait(2)
        #expect(!channel.isActive)
    }
}
