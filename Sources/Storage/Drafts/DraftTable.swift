internal import Foundation

/// The rows of files that are asked about, within one transaction.
struct DraftTable {
    let session: any Session

    /// Bytes of a file in one row.
    private static let pieceSize = 786_432

    /// Keeps a file, unless one of that id is there.
    func add(_ draft: ImportDraft, _ content: [UInt8]) throws {
        let added = try session.execute(
            """
            INSERT INTO import_draft (id, account_id, file, size, fingerprint, begun_second,
                choices, trial, trial_of)
            VALUES (\(draft.id), \(draft.accountID), \(draft.file), \(draft.size),
                \(draft.fingerprint), \(draft.begunSecond), \(draft.choices), \(draft.trial),
                \(draft.trialOf))
            ON CONFLICT (id) DO NOTHING
            """)
        guard added > 0 else { return }
        let insert = try session.prepare(
            "INSERT INTO import_piece (draft_id, place, content) VALUES ($1, $2, $3)")
        for (place, start) in stride(from: 0, to: content.count, by: Self.pieceSize).enumerated() {
            let piece = content[start..<min(content.count, start + Self.pieceSize)]
            try insert.run([
                .text(draft.id), .int(Int64(place)), .text(Data(piece).base64EncodedString()),
            ])
        }
    }

    /// Keeps what is chosen.
    func choose(_ choices: String, _ id: String) throws {
        try session.execute("UPDATE import_draft SET choices = \(choices) WHERE id = \(id)")
    }

    /// Keeps what a trial told.
    func keepTrial(_ trial: String, of choices: String, _ id: String) throws {
        try session.execute(
            """
            UPDATE import_draft SET trial = \(trial), trial_of = \(choices) WHERE id = \(id)
            """)
    }

    /// Forgets a file and its bytes.
    func forget(_ id: String) throws {
        try session.execute("DELETE FROM import_piece WHERE draft_id = \(id)")
        try session.execute("DELETE FROM import_draft WHERE id = \(id)")
    }

    /// The file of that id.
    func draft(_ id: String) throws -> ImportDraft? {
        try drafts("WHERE id = \(id)").first
    }

    /// Files, the latest first.
    func all(limit: Int) throws -> [ImportDraft] {
        try drafts("ORDER BY begun_second DESC, id LIMIT \(limit)")
    }

    /// The bytes of a file, in one piece again.
    func content(_ id: String) throws -> [UInt8]? {
        guard let size = try session.number("SELECT size FROM import_draft WHERE id = \(id)")
        else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        try session.stream(
            "SELECT content FROM import_piece WHERE draft_id = \(id) ORDER BY place"
        ) { row in
            bytes += Data(base64Encoded: row.text(0) ?? "") ?? Data()
        }
        return bytes.count == size ? bytes : nil
    }

    private func drafts(_ condition: SQL) throws -> [ImportDraft] {
        try session.all(
            """
            SELECT id, account_id, file, size, fingerprint, begun_second, choices, trial, trial_of
            FROM import_draft \(condition)
            """
        ) { row in
            ImportDraft(
                id: row.text(0) ?? "", accountID: row.text(1) ?? "", file: row.text(2) ?? "",
                size: row.int(3) ?? 0, fingerprint: row.text(4) ?? "",
                begunSecond: row.int(5) ?? 0, choices: row.text(6) ?? "",
                trial: row.text(7) ?? "", trialOf: row.text(8) ?? "")
        }
    }
}
