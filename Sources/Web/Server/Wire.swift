import HTTPTypes
import NIOCore

/// Where a request really came from: what a proxy says that is named as one, or else what the
/// connection shows. Anybody can write the headers of a proxy, so that others are not listened to.
struct Wire: Hashable, Sendable {
    /// The network address of the browser; empty when it is not known.
    let address: String
    /// Whether the browser's connection was encrypted.
    let isEncrypted: Bool
    /// The host and port that the browser asked for.
    let authority: String?

    /// Of a request from the other end of a connection, `proxies` being the addresses that are
    /// listened to.
    init(_ head: HTTPRequest, from peer: SocketAddress?, proxies: Set<String>) {
        self.init(head, from: peer?.ipAddress ?? "", proxies: proxies)
    }

    /// The same, from an address as text.
    init(_ head: HTTPRequest, from peer: String, proxies: Set<String>) {
        let peer = Wire.plain(peer)
        func told(_ name: String) -> [String] {
            HTTPField.Name(name).map { head.headerFields[values: $0] } ?? []
        }
        guard proxies.contains(peer) else {
            (address, isEncrypted, authority) = (peer, false, head.authority)
            return
        }
        // Each proxy adds the one before it at the end: the last that is no proxy is the browser.
        let chain = told("X-Forwarded-For").flatMap { $0.split(separator: ",") }
            .map { Wire.plain(Wire.trimmed($0)) }
        address = chain.last { !proxies.contains($0) } ?? peer
        isEncrypted = told("X-Forwarded-Proto").last.map { Wire.trimmed($0[...]) } == "https"
        authority = told("X-Forwarded-Host").last.map { Wire.trimmed($0[...]) } ?? head.authority
    }

    /// What a browser calls a cookie that came encrypted: by the prefix that only this host can set.
    func kept(_ cookie: String, isEncrypted: Bool) -> String {
        isEncrypted ? "__Host-\(cookie)" : cookie
    }

    /// Addresses of the fourth version may come dressed as ones of the sixth.
    static func plain(_ address: String) -> String {
        let dress = "::ffff:"
        return address.lowercased().hasPrefix(dress) && address.contains(".")
            ? String(address.dropFirst(dress.count)) : address
    }

    /// What counts as one place on the network: an address of the fourth version, or the half of one
    /// of the sixth that a single connection has to itself (RFC 6177).
    var network: String {
        guard address.contains(":") else { return address }
        let sides = address.split(separator: "::", omittingEmptySubsequences: false).map { side in
            side.split(separator: ":").map(String.init)
        }
        let front = sides.first ?? []
        let back = sides.count > 1 ? sides[1] : []
        let gap = max(0, 8 - front.count - back.count)
        let groups = front + Array(repeating: "0", count: gap) + back
        return groups.prefix(4).joined(separator: ":") + "::"
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.prefix { $0 != " " })
    }
}
