import Domain
import Hummingbird

/// The fields of the form of a wanted mix.
enum WantedFields {
    static let together = "together"
    /// More groups than this are no focus.
    static let mostRows = 60

    /// The draft that a page sent; throws `WantedMistake.brokenForm`.
    static func draft(_ visit: Visit, of dimension: WantedDimension) async throws -> WantedDraft {
        let fields: FormFields
        do {
            fields = try await FormFields(visit)
        } catch Mistake.notText {
            throw WantedMistake.brokenForm
        }
        guard fields.has(together) else { throw WantedMistake.brokenForm }
        let rows = (0..<mostRows).filter { fields.has("group\($0)") }.map { place in
            WantedDraft.Row(
                group: trimmed(fields["group\(place)"]), share: trimmed(fields["share\(place)"]))
        }
        return WantedDraft(
            dimension: dimension, rows: rows, together: trimmed(fields[together]))
    }

    private static func trimmed(_ text: String) -> String {
        let isSpace = { (character: Character) in character.isWhitespace }
        return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}
