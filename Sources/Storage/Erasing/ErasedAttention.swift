import Domain

extension PersonErasing {
    /// Minutes stay, those of the nameless person; remarks go. Rows that are equal now stand behind
    /// each other, as they would have come in.
    func moveAttention() throws {
        let id = person.id
        let rows = try session.all(
            """
            SELECT key, day, manager_id, area, kind, minutes, person_id FROM attention
            WHERE manager_id = \(id) OR person_id = \(id) ORDER BY key
            """
        ) { row in (key: row.value(0), known: (1..<7).map(row.value)) }
        let latest = try session.prepare(
            """
            SELECT MAX(occurrence) FROM attention WHERE day = $1 AND manager_id = $2
                AND area = $3 AND kind = $4 AND minutes = $5 AND person_id = $6 AND note = ''
            """)
        let move = try session.prepare(
            """
            UPDATE attention SET manager_id = $2, person_id = $3, note = '', occurrence = $4
            WHERE key = $1
            """)
        for row in rows {
            var known = row.known
            for place in [1, 5] where known[place] == .text(id) { known[place] = .text(namelessID) }
            var taken = 0
            try latest.query(known) { taken = $0.int(0) ?? 0 }
            try move.run([row.key, known[1], known[5], SQLValue(taken + 1)])
        }
    }
}
