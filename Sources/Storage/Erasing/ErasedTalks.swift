import Domain

extension PersonErasing {
    /// What they promised and did is gone; what is still to be done waits for somebody else.
    func closeTalks(_ erasure: inout Erasure) throws {
        let id = person.id
        erasure.removed += try session.execute(
            "DELETE FROM action_item WHERE owner_id = \(id) AND done_on IS NOT NULL")
        try session.execute("UPDATE action_item SET owner_id = NULL WHERE owner_id = \(id)")
        try takeNameOut(of: "action_item", by: "id", "title")
        try session.execute("UPDATE review SET leader_id = NULL WHERE leader_id = \(id)")
        try takeNameOutOfReviews()
        // What two people said stays with neither when one of them is to be forgotten.
        for table in [
            "one_on_one", "one_on_one_talk", "one_on_one_line", "private_note",
        ] as [SQL] {
            erasure.removed += try session.execute(
                "DELETE FROM \(table) WHERE leader_id = \(id) OR person_id = \(id)")
        }
    }

    private func takeNameOutOfReviews() throws {
        let found = try session.all(
            """
            SELECT review_id, kpi, saw, why, decided FROM review_item
            WHERE \(person.mayBeIn(["saw", "why", "decided"]))
            """
        ) { row in (0..<5).map { row.text($0) ?? "" } }
        for row in found where row[2...].contains(where: { person.areIn(sentence: $0) }) {
            let said = row[2...].map(person.takenOut)
            try session.execute(
                """
                UPDATE review_item SET saw = \(said[0]), why = \(said[1]), decided = \(said[2])
                WHERE review_id = \(row[0]) AND kpi = \(row[1])
                """)
        }
    }

    /// Free text that names them says an ellipsis instead.
    func takeNameOut(of table: SQL, by key: SQL, _ column: SQL) throws {
        let found = try session.all(
            "SELECT \(key), \(column) FROM \(table) WHERE \(person.mayBeIn([column]))"
        ) { ($0.text(0) ?? "", $0.text(1) ?? "") }
        for (id, text) in found where person.areIn(sentence: text) {
            let cleaned = person.takenOut(of: text)
            try session.execute("UPDATE \(table) SET \(column) = \(cleaned) WHERE \(key) = \(id)")
        }
    }
}
