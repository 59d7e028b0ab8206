public import Hummingbird
import NIOCore

/// What is known of a request besides what it says: where it came from.
public struct VisitContext: RequestContext {
    /// What Hummingbird itself keeps.
    public var coreContext: CoreRequestContextStorage
    /// The network address at the other end of the connection; nil when there is none.
    let peer: SocketAddress?

    /// The context of a request that came in through that channel.
    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress
    }
}
