import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes its connection when one of the limits is passed, and after an answer that says so.
final class PatientConnection: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: ConnectionLimits
    private var alarm: Scheduled<Void>?
    private var unanswered = 0
    private var isSending = false
    private var bytes = 0
    private var parting = Parting.none

    /// How far a connection is that ends with its answer.
    private enum Parting {
        case none, afterAnswer, begun
    }

    init(_ limits: ConnectionLimits) { self.limits = limits }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { expect(within: limits.firstHead, context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        expect(within: limits.firstHead, context)
        context.fireChannelActive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { alarm?.cancel() }

    func channelInactive(context: ChannelHandlerContext) {
        alarm?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        // Nobody reads on once the last answer was given.
        if case .begun = parting { return }
        switch unwrapInboundIn(data) {
        case .head:
            (unanswered, bytes, isSending) = (unanswered + 1, 0, true)
            expect(within: limits.body, context)
        case .body(let part):
            bytes += part.readableBytes
            guard bytes <= limits.mostBytes else { return context.close(promise: nil) }
        case .end:
            isSending = false
            expect(within: unanswered > 0 ? limits.answer : limits.nextHead, context)
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            if head.headerFields[.connection] == "close" { parting = .afterAnswer }
        case .body: break
        case .end:
            unanswered -= 1
            guard case .none = parting else { return part(context, data, promise) }
            if !isSending && unanswered <= 0 { expect(within: limits.nextHead, context) }
        }
        context.write(data, promise: promise)
    }

    /// Ends this side; who still sends hears so, and has a moment to read why.
    private func part(
        _ context: ChannelHandlerContext, _ data: NIOAny, _ promise: EventLoopPromise<Void>?
    ) {
        parting = .begun
        context.writeAndFlush(data, promise: promise)
        context.close(mode: .output, promise: nil)
        expect(within: limits.parting, context)
    }

    /// What is expected next has to be there by then.
    private func expect(within time: TimeAmount, _ context: ChannelHandlerContext) {
        alarm?.cancel()
        alarm = context.eventLoop.assumeIsolated().scheduleTask(in: time) {
            context.close(promise: nil)
        }
    }
}
