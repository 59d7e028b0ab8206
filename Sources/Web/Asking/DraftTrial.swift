import Foundation
import Storage

/// What a trial told: what would become of the rows, once for every kind of fact in the file.
struct DraftTrial: Codable, Sendable {
    let receipts: [StoredReceipt]

    /// What all of it would change on the board.
    var board: [BoardChange] { BoardChange.joined(receipts.compactMap(\.board)) }

    /// Whether there is anything in the file that is in afterwards.
    var isWorthKeeping: Bool { receipts.contains { $0.counts.read > $0.counts.rejected } }

    /// The trial as JSON.
    var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// The trial of such a text; nil for what is none.
    init?(_ text: String) {
        guard let found = try? JSONDecoder().decode(DraftTrial.self, from: Data(text.utf8)) else {
            return nil
        }
        self = found
    }

    init(_ receipts: [StoredReceipt]) { self.receipts = receipts }
}
