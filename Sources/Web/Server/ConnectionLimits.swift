public import HummingbirdCore
import NIOCore

/// What one connection may take, so that a few who send or read slowly keep nobody else out.
public struct ConnectionLimits: Sendable {
    /// From connecting to the end of the first request's header.
    var firstHead = TimeAmount.seconds(20)
    /// From one answer to the end of the next request's header.
    var nextHead = TimeAmount.seconds(75)
    /// For what a request sends.
    var body = TimeAmount.seconds(300)
    /// From there until all of the answer is taken.
    var answer = TimeAmount.seconds(600)
    /// How long a connection that is given up may still take its answer.
    var parting = TimeAmount.seconds(2)
    /// What a request may send, whatever its address.
    var mostBytes = RequestLimits.upload.mostBytes

    /// The limits of Koers.
    public init() {}

    /// A server that keeps to them.
    public var server: HTTPServerBuilder {
        .http1(
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [PatientConnection(self)],
                httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                    maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768,
                    maxHeaderFieldCount: 100)))
    }
}
