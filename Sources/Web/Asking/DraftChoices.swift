import Foundation
import Intake

extension FileChoices {
    /// The choices as JSON, the same text for the same choices.
    var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// The choices of such a text; nothing is chosen in one that is none.
    init(text: String) {
        self =
            (try? JSONDecoder().decode(FileChoices.self, from: Data(text.utf8))) ?? FileChoices()
    }
}
