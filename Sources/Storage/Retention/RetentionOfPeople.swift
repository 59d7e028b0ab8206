import Domain

extension RetentionPiece {
    /// Erases one person who left long ago: what they did stays as counts, all else goes.
    func eraseOne(after place: RetentionPlace?) throws -> Outcome {
        guard let rows = tooLong.rows(.person) else { return Outcome() }
        let found = try session.first(
            """
            SELECT key, id FROM \(rows.table)
            WHERE key > \(place?.first ?? 0) AND \(rows.condition) ORDER BY key LIMIT 1
            """
        ) { (key: $0.int(0) ?? 0, id: $0.text(1) ?? "") }
        guard let found else { return Outcome() }
        try session.takeTurn(.lettingIn)
        let mark = try Snapshot(session: session).erasureMark(fresh: salt)
        _ = try PersonErasing(writer, found.id, mark, at: second).run()
        return Outcome(removed: 1, next: RetentionPlace(first: found.key))
    }
}
