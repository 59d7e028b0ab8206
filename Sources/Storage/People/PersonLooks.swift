public import Domain

extension Store {
    /// Keeps who looked at whom, each once.
    public func note(_ looks: [PersonLook], at second: Int) async throws {
        // In the order of the key, so that two servers never wait for each other.
        let looks = looks.sorted {
            ($0.personID, $0.page.rawValue) < ($1.personID, $1.page.rawValue)
        }
        try await engine.write { session in
            for start in stride(from: 0, to: looks.count, by: PersonLook.together) {
                let rows = looks[start..<min(start + PersonLook.together, looks.count)].map {
                    look in
                    look.row(at: second)
                }
                try session.execute(
                    """
                    INSERT INTO person_look (person_id, day, account_id, page, actor, at_second)
                    VALUES \(SQL.joined(rows, ", "))
                    ON CONFLICT (person_id, day, account_id, page) DO NOTHING
                    """)
            }
        }
    }
}

extension PersonLook {
    /// How many one statement keeps.
    fileprivate static let together = 100

    fileprivate func row(at second: Int) -> SQL {
        """
        (\(personID), \(day), \(accountID), \(page.rawValue), \(actor), \(second))
        """
    }
}

extension Snapshot {
    /// Who looked at a person since that day, the latest first.
    public func looks(at personID: String, since day: Day, limit: Int) throws -> [PersonLook] {
        try session.all(
            """
            SELECT day, page, account_id, actor FROM person_look
            WHERE person_id = \(personID) AND day >= \(day)
            ORDER BY day DESC, at_second DESC, account_id, page LIMIT \(limit)
            """
        ) { row in
            PersonLook(
                personID: personID, day: Day(number: row.int(0) ?? 0),
                page: LookedPage(rawValue: row.text(1) ?? "") ?? .other,
                accountID: row.text(2) ?? "", actor: row.text(3) ?? "")
        }
    }
}
