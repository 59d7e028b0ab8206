import Domain

/// A piece of what has been kept long enough: small enough that nobody waits for it.
struct RetentionPiece {
    let writer: FactWriter
    let kind: PersonalDataKind
    let tooLong: KeptTooLong
    /// The second of the run, and a salt that nobody can guess, for whoever is erased.
    let second: Int
    let salt: String
    /// How many rows a piece takes at most, where rows can be told apart.
    let size: Int
    var session: any Session { writer.session }

    /// What a piece did.
    struct Outcome {
        /// Rows that are gone, or nobody's any more.
        var removed = 0
        /// Where the next piece goes on; nil when nothing is left of the kind.
        var next: RetentionPlace?
    }

    /// Takes the piece after that place; the first without one.
    func take(after place: RetentionPlace?) throws -> Outcome {
        switch kind {
        case .person: return try eraseOne(after: place)
        case .activity: return try takeOffMonth(after: place)
        case .lead: return try takeOff(.leads, after: place)
        case .deal: return try takeOff(.deals, after: place)
        case .invoiceLine: return try takeOff(.invoices, after: place)
        case .attention: return try remove(by: "key", marking: .entries)
        case .surveyAnswer: return try removeAnswers()
        case .pulseAnswer: return try remove(by: "day", marking: .entries)
        case .look: return try remove(by: "day")
        case .actionItem: return try remove(by: "done_on")
        case .review: return try removeReviews()
        case .oneOnOne: return try removeTalks()
        case .talkLine, .privateNote, .topChoice, .agreement, .thanks: return try removeAll()
        case .rejectedRow: return try removeRejections()
        default: return Outcome()
        }
    }

    /// Rows of facts are nobody's from now on.
    private func takeOff(_ group: FactGroup, after place: RetentionPlace?) throws -> Outcome {
        guard let rows = tooLong.rows(kind) else { return Outcome() }
        let found = try session.all(
            """
            SELECT key, owner_key FROM \(rows.table)
            WHERE key > \(place?.first ?? 0) AND \(rows.condition) ORDER BY key LIMIT \(size)
            """
        ) { (key: $0.int(0) ?? 0, owner: $0.int(1) ?? 0) }
        guard let last = found.last else { return Outcome() }
        writer.touch(group)
        writer.touch(.attributes)
        let people = NamelessPeople(session)
        for (owner, rows) in Dictionary(grouping: found, by: \.owner).sorted(by: { $0.key < $1.key }
        ) {
            try move(rows.map(\.key), to: try people.key(like: owner))
        }
        return Outcome(
            removed: found.count,
            next: found.count < size ? nil : RetentionPlace(first: last.key))
    }

    private func move(_ keys: [Int], to person: Int) throws {
        guard let table = tooLong.rows(kind)?.table else { return }
        var rest = keys[...]
        while !rest.isEmpty {
            let part = rest.prefix(500)
            try session.execute(
                """
                UPDATE \(table) SET owner_key = \(person)
                WHERE key IN (\(SQL.joined(part.map { "\($0)" }, ", ")))
                """)
            rest = rest.dropFirst(part.count)
        }
    }

    /// All rows with the smallest value of that column, which is a day; by their keys, some of them.
    private func remove(by column: SQL, marking group: FactGroup? = nil) throws -> Outcome {
        guard let rows = tooLong.rows(kind) else { return Outcome() }
        let limit = column.text == "key" ? size : 1
        let removed = try session.execute(
            """
            DELETE FROM \(rows.table) WHERE \(column) IN (
                SELECT \(column) FROM \(rows.table) WHERE \(rows.condition)
                ORDER BY \(column) LIMIT \(limit))
            """)
        if removed > 0, let group { writer.touch(group) }
        return Outcome(removed: removed, next: removed == 0 ? nil : RetentionPlace(first: 0))
    }

    /// With the remarks of rounds that have no answer any more.
    private func removeAnswers() throws -> Outcome {
        let outcome = try remove(by: "closed_on", marking: .entries)
        try session.execute(
            """
            DELETE FROM survey_remark WHERE round NOT IN (SELECT round FROM survey_response)
            """)
        return outcome
    }

    /// With all that was said in them.
    private func removeReviews() throws -> Outcome {
        guard let rows = tooLong.rows(kind) else { return Outcome() }
        try session.execute(
            """
            DELETE FROM review_item WHERE review_id IN (
                SELECT id FROM \(rows.table) WHERE \(rows.condition))
            """)
        let removed = try session.execute("DELETE FROM \(rows.table) WHERE \(rows.condition)")
        return Outcome(removed: removed)
    }

    /// Talks that were held; and what was written down for one that never came.
    private func removeTalks() throws -> Outcome {
        try session.execute("DELETE FROM one_on_one WHERE changed_on < \(tooLong.day)")
        return try removeAll()
    }

    /// All rows at once: people write them by hand, so that they are never many.
    private func removeAll() throws -> Outcome {
        guard let rows = tooLong.rows(kind) else { return Outcome() }
        return Outcome(
            removed: try session.execute("DELETE FROM \(rows.table) WHERE \(rows.condition)"))
    }

    private func removeRejections() throws -> Outcome {
        guard let rows = tooLong.rows(kind),
            let key = try session.number(
                "SELECT MIN(import_key) FROM \(rows.table) WHERE \(rows.condition)")
        else { return Outcome() }
        let removed = try session.execute(
            """
            DELETE FROM rejection WHERE import_key = \(key) AND place IN (
                SELECT place FROM rejection WHERE import_key = \(key)
                ORDER BY place LIMIT \(size))
            """)
        return Outcome(removed: removed, next: RetentionPlace(first: 0))
    }
}
