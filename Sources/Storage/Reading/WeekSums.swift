public import Domain

extension Snapshot {
    /// What each person did per ISO week, up to and with the day.
    public func weekSums(
        _ source: WeekSumSource, through day: Day, _ add: (WeekSum) throws -> Void
    ) throws {
        guard let counted = try counted(source, through: day) else { return }
        // Shifted by ten thousand weeks: a quotient of a negative number would round upwards.
        try session.query(
            """
            SELECT \(counted.person), (\(counted.day) + 70003) / 7 - 10000,
                CAST(\(counted.sum) AS BIGINT)
            FROM \(counted.tables) AND \(counted.day) <= \(day) GROUP BY 1, 2
            """
        ) { row in
            guard let person = row.int(0) else { return }
            try add(WeekSum(person: person, week: row.int(1) ?? 0, sum: Int64(row.int(2) ?? 0)))
        }
    }

    /// The types of activity that were logged up to and with the day.
    public func activityTypes(through day: Day) throws -> [String] {
        try activityTypes().filter { type in
            let first = try session.number(
                "SELECT MIN(day) FROM activity WHERE type_key = \(type.key)")
            return first.map { $0 <= day.number } ?? false
        }.map(\.name)
    }

    /// The key by which week sums name a person, by id.
    public func personKeys() throws -> [String: Int] {
        let pairs = try session.all("SELECT id, key FROM person") {
            ($0.text(0) ?? "", $0.int(1) ?? 0)
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// What is added up, and the beginning of where it comes from.
    private struct Counted {
        let person: SQL
        let day: SQL
        let sum: SQL
        let tables: SQL
    }

    private func counted(_ source: WeekSumSource, through day: Day) throws -> Counted? {
        switch source {
        case .activities(let name):
            guard let type = try activityTypes().first(where: { $0.name == name }) else {
                return nil
            }
            return Counted(
                person: "f.person_key", day: "f.day", sum: "SUM(f.quantity)",
                tables: "activity f WHERE f.type_key = \(type.key)")
        case .wonDeals:
            return Counted(
                person: "f.owner_key", day: "f.closed_on", sum: "COUNT(*)",
                tables: "deal f WHERE f.status = 'won' AND f.created_on <= \(day)")
        case .qualifiedLeads:
            return Counted(
                person: "f.owner_key", day: "f.qualified_on", sum: "COUNT(*)",
                tables: "lead f WHERE f.created_on <= \(day)")
        case .wonRevenue:
            return Counted(
                person: "f.owner_key", day: "f.closed_on", sum: "SUM(f.amount)",
                tables: """
                    deal f WHERE f.status = 'won' AND f.created_on <= \(day)
                    AND f.amount IS NOT NULL
                    """)
        case .invoicedRevenue:
            return Counted(
                person: "f.owner_key", day: "f.booked_on", sum: "SUM(f.amount)",
                tables: "invoice_line f WHERE f.booked_on IS NOT NULL")
        }
    }
}
