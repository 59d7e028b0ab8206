import Domain

extension PersonErasing {
    /// What files said of them: rows that were rejected, remarks on receipts, and files that wait.
    func cleanFiles(_ erasure: inout Erasure) throws {
        try cleanRejections(&erasure)
        try cleanRemarks()
        try cleanJobs(&erasure)
        try cleanChanges(&erasure)
        // What stands in a workbook that waits cannot be seen from outside.
        erasure.removed += try session.execute("DELETE FROM import_draft")
        try session.execute("DELETE FROM import_piece")
    }

    private func cleanRejections(_ erasure: inout Erasure) throws {
        let found = try session.all(
            """
            SELECT import_key, place, value, reason, fields FROM rejection
            WHERE \(person.mayBeIn(["fields", "value", "reason"]))
            """
        ) { row in
            (
                key: row.int(0) ?? 0, place: row.int(1) ?? 0,
                fields: Joined.parts(row.text(4) ?? "") + [row.text(2) ?? ""],
                reason: row.text(3) ?? ""
            )
        }
        for row in found where person.areIn(row.fields) || person.areIn(sentence: row.reason) {
            erasure.removed += try session.execute(
                """
                UPDATE rejection SET value = \(""), fields = \(""),
                    reason = \(Rejection.erasedReason)
                WHERE import_key = \(row.key) AND place = \(row.place)
                """)
        }
    }

    private func cleanRemarks() throws {
        let found = try session.all(
            "SELECT key, remarks FROM import WHERE \(person.mayBeIn(["remarks"]))"
        ) { ($0.int(0) ?? 0, Joined.parts($0.text(1) ?? "")) }
        for (key, remarks) in found {
            let left = remarks.filter { !person.areIn(sentence: $0) }
            guard left != remarks else { continue }
            try session.execute(
                "UPDATE import SET remarks = \(Joined.text(left)) WHERE key = \(key)")
        }
    }

    /// A file that waits and names them is not read: it has to be handed over again.
    private func cleanJobs(_ erasure: inout Erasure) throws {
        let waiting = try session.all(
            "SELECT id, content FROM job WHERE content <> \("")"
        ) { ($0.text(0) ?? "", $0.text(1) ?? "") }
        for (id, content) in waiting {
            // Without its zeros, text of two bytes a sign reads as one of one.
            let content = JobContent(content)
            let bytes = (content?.bytes ?? []).filter { $0 != 0 }
            let fields = String(decoding: bytes, as: UTF8.self).split { ",;\t\r\n\"".contains($0) }
            let isAsker = content?.asker.map { person.areIn(sentence: $0.name) } ?? false
            guard isAsker || person.areIn(fields.map(String.init)) else { continue }
            try JobTable(session: session).fail(id, JobTable.namesErased, at: second)
            erasure.removed += 1
        }
    }
}

extension JobTable {
    /// The reason of a file that was not read.
    static let namesErased = "the file names somebody who was erased since; hand it over again"
}
