import Domain
import Hummingbird
import NIOCore

/// The fields of the form of a wanted mix.
enum WantedFields {
    static let together = "together"
    /// More groups than this are no focus.
    static let mostRows = 60
    /// What a form of them may weigh.
    private static let mostBytes = 65_536

    /// The draft that a page sent; throws `WantedMistake.brokenForm`.
    static func draft(_ visit: Visit, of dimension: WantedDimension) async throws -> WantedDraft {
        guard let body = try? await visit.request.body.collect(upTo: mostBytes) else {
            throw WantedMistake.brokenForm
        }
        let text = String(decoding: body.readableBytesView, as: UTF8.self)
        let fields = pairs(text)
        try visit.require(formToken: fields[FormToken.field] ?? "")
        guard !text.contains("\0"), !text.contains("%00") else { throw WantedMistake.brokenForm }
        guard let together = fields[together] else { throw WantedMistake.brokenForm }
        let rows = (0..<mostRows).compactMap { place in
            fields["group\(place)"].map { group in
                WantedDraft.Row(group: group, share: fields["share\(place)"] ?? "")
            }
        }
        return WantedDraft(dimension: dimension, rows: rows, together: together)
    }

    /// The fields of `application/x-www-form-urlencoded`, trimmed.
    private static func pairs(_ text: String) -> [String: String] {
        let pairs = text.split(separator: "&").map { part in
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (decoded(sides[0]), sides.count > 1 ? decoded(sides[1]) : "")
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private static func decoded(_ part: Substring) -> String {
        let text = part.replacing("+", with: " ")
        let plain = String(text).withoutPercentEncoding
        let isSpace = { (character: Character) in character.isWhitespace }
        return String(plain.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}
