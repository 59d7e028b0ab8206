import HTTPTypes
import Hummingbird

/// The fields of a form that was sent as `application/x-www-form-urlencoded`.
struct FormFields: Sendable {
    private let fields: [String: String]

    /// What such a form may have in bytes: a few short fields.
    private static let mostBytes = 65_536

    /// The fields of a request; throws when they are more than such a form has, or when no page
    /// of ours sent them.
    init(_ asked: some Asked) async throws {
        var bytes: [UInt8] = []
        for try await chunk in asked.request.body {
            guard bytes.count + chunk.readableBytes <= Self.mostBytes else {
                throw HTTPError(.contentTooLarge)
            }
            bytes += chunk.readableBytesView
        }
        self.init(String(decoding: bytes, as: UTF8.self))
        try asked.require(formToken: self[FormToken.field])
    }

    /// Takes `a=1&b=2` apart; the first field of a name counts.
    init(_ text: String) {
        fields = Dictionary(
            text.split(separator: "&").map { pair in
                let mark = pair.firstIndex(of: "=") ?? pair.endIndex
                return (Self.decoded(pair[..<mark]), Self.decoded(pair[mark...].dropFirst()))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// What a field says; empty without it.
    subscript(name: String) -> String { fields[name] ?? "" }

    private static func decoded(_ text: Substring) -> String {
        String(text).replacing("+", with: " ").withoutPercentEncoding.replacing("\0", with: "")
    }
}
