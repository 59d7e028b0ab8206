public import Domain

extension Store {
    /// Keeps a thank-you, once; false when whoever gives it gave as many that day as one can.
    public func give(_ thanks: Thanks) async throws -> Bool {
        try await engine.write { session in
            let isKnown =
                try session.number("SELECT 1 FROM thanks WHERE id = \(thanks.id)") != nil
            guard !isKnown else { return true }
            let given = try session.number(
                """
                SELECT COUNT(*) FROM thanks
                WHERE from_person_id = \(thanks.fromID) AND day = \(thanks.day)
                """)
            guard given ?? 0 < Thanks.mostADay else { return false }
            try session.execute(
                """
                INSERT INTO thanks (id, from_person_id, to_person_id, team, day, words)
                VALUES (\(thanks.id), \(thanks.fromID), \(thanks.toID),
                    (SELECT team FROM person WHERE id = \(thanks.toID)), \(thanks.day),
                    \(thanks.words))
                ON CONFLICT (id) DO NOTHING
                """)
            return true
        }
    }
}

extension Snapshot {
    /// What somebody was thanked for since a day, the latest first.
    public func thanks(to personID: String, since day: Day) throws -> [Thanks] {
        try thanks("to_person_id = \(personID) AND day >= \(day)")
    }

    /// What somebody thanked others for since a day, the latest first.
    public func thanks(from personID: String, since day: Day) throws -> [Thanks] {
        try thanks("from_person_id = \(personID) AND day >= \(day)")
    }

    private func thanks(_ condition: SQL) throws -> [Thanks] {
        try session.all(
            """
            SELECT id, from_person_id, to_person_id, day, words FROM thanks WHERE \(condition)
            ORDER BY day DESC, id LIMIT 100
            """
        ) { row in
            Thanks(
                id: row.text(0) ?? "", fromID: row.text(1) ?? "", toID: row.text(2) ?? "",
                day: Day(number: row.int(3) ?? 0), words: row.text(4) ?? "")
        }
    }

    /// How often people were thanked per team, in the month that holds a day and the one before.
    public func thanksTally(on day: Day) throws -> ThanksTally {
        let attributes = try attributes()
        let month = FiscalCalendar().period(.month, holding: day)
        let before = FiscalCalendar().period(.month, holding: month.start - 1)
        let members = attributes.people.values.filter {
            $0.isActive(on: day) && !Person.isNameless(id: $0.id)
        }
        return ThanksTally(
            members: Dictionary(grouping: members, by: \.team).mapValues(\.count),
            now: try thanked(in: month),
            before: try thanked(in: before), in: attributes.teams,
            minimum: attributes.minGroupSize)
    }

    /// By the team they were in then, so that a move between two looks tells of nobody.
    private func thanked(in month: Period) throws -> [String?: Int] {
        let counts = try session.all(
            """
            SELECT team, COUNT(*) FROM thanks
            WHERE day BETWEEN \(month.start) AND \(month.last) GROUP BY team
            """
        ) { ($0.text(0), $0.int(1) ?? 0) }
        return Dictionary(counts, uniquingKeysWith: +)
    }
}
