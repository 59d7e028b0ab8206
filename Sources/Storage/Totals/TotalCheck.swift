internal import Domain

/// A place where a kept total is not what a recount of the facts gives.
public struct TotalDifference: Sendable, Hashable {
    /// What the totals are of, such as `activities per day`.
    public let subject: String
    /// Which place, such as `type call, day 2026-03-04`.
    public let place: String
    /// What is kept.
    public let kept: Sums
    /// What the facts come to.
    public let counted: Sums

    /// Facts, those of them that the total tells apart, and their quantity or minor units.
    public struct Sums: Sendable, Hashable {
        /// Facts.
        public let n: Int
        /// Those of them that the total tells apart.
        public let part: Int
        /// Quantity, or minor units.
        public let sum: Int

        /// Sums of one side.
        public init(n: Int, part: Int, sum: Int) {
            self.n = n
            self.part = part
            self.sum = sum
        }
    }

    /// A place where both sides differ.
    public init(subject: String, place: String, kept: Sums, counted: Sums) {
        self.subject = subject
        self.place = place
        self.kept = kept
        self.counted = counted
    }
}

extension Snapshot {
    /// Recounts every total from the facts and hands out each difference; answers how many totals
    /// were compared.
    public func eachTotalDifference(
        _ found: (TotalDifference) throws -> Void
    ) throws -> Int {
        var compared = 0
        for table in TotalTable.all {
            compared += try session.number("SELECT COUNT(*) FROM \(table.name)") ?? 0
            for difference in try differences(table) { try found(difference) }
        }
        return compared
    }

    private func differences(_ table: TotalTable) throws -> [TotalDifference] {
        let key = SQL.joined(table.key, ", ")
        let width = table.key.count
        var rows: [(key: [SQLValue], kept: TotalDifference.Sums, counted: TotalDifference.Sums)] =
            []
        try session.query(
            """
            SELECT \(key), CAST(SUM(n) AS BIGINT), CAST(SUM(part) AS BIGINT),
                CAST(SUM(sum) AS BIGINT), CAST(SUM(counted_n) AS BIGINT),
                CAST(SUM(counted_part) AS BIGINT), CAST(SUM(counted_sum) AS BIGINT)
            FROM (
                SELECT \(key), n, part, sum, 0 AS counted_n, 0 AS counted_part,
                    0 AS counted_sum
                FROM \(table.name)
                UNION ALL
                SELECT \(key), 0, 0, 0, n, part, sum FROM (\(table.recount)) counted
            ) both_sides
            GROUP BY \(key)
            HAVING SUM(n) <> SUM(counted_n) OR SUM(part) <> SUM(counted_part)
                OR SUM(sum) <> SUM(counted_sum)
            ORDER BY \(key)
            """
        ) { row in
            func sums(_ from: Int) -> TotalDifference.Sums {
                TotalDifference.Sums(
                    n: row.int(from) ?? 0, part: row.int(from + 1) ?? 0,
                    sum: row.int(from + 2) ?? 0)
            }
            rows.append(((0..<width).map(row.value), sums(width), sums(width + 3)))
        }
        return try rows.map { row in
            TotalDifference(
                subject: table.subject, place: try place(table, row.key), kept: row.kept,
                counted: row.counted)
        }
    }

    /// A place in words: types and persons by name, days as dates.
    private func place(_ table: TotalTable, _ key: [SQLValue]) throws -> String {
        try zip(table.key, key).map { column, value in
            let number: Int? = if case .int(let number) = value { Int(number) } else { nil }
            switch (column.text, number) {
            case ("type_key", let key?):
                return "type \(try activityTypes().first { $0.key == key }?.name ?? "\(key)")"
            case ("person_key", let key?): return "person \(try personID(key) ?? "\(key)")"
            case ("exists_from", let day?): return "known from \(Day(number: day))"
            case (let name, let day?) where name != "days": return "\(name) \(Day(number: day))"
            case (let name, let number?): return "\(name) \(number)"
            case (let name, nil):
                let text: String = if case .text(let text) = value { text } else { "" }
                let words = name.replacing("_", with: " ")
                return "\(words) \(text.isEmpty ? "unknown" : text)"
            }
        }.joined(separator: ", ")
    }
}

extension FactWriter {
    /// Counts every total and finds every stay anew from the facts.
    public func recountTotals() throws {
        try session.takeTime()
        for group in FactGroup.allCases { touch(group) }
        for table in ["stay", "stay_total", "new_customer"] as [SQL] {
            try session.execute("DELETE FROM \(table)")
        }
        for table in TotalTable.derived { try session.execute("DELETE FROM \(table.name)") }
        let everyDeal: SQL = "SELECT key FROM deal"
        try StayTable(session: session).rebuild(of: everyDeal)
        try NewCustomerTable(session: session).rebuild(
            ofDeals: everyDeal, leads: "SELECT id FROM lead")
        for table in TotalTable.all { try recount(table) }
    }

    /// Counts one table of totals anew.
    func recount(_ table: TotalTable) throws {
        try session.takeTime()
        try session.execute("DELETE FROM \(table.name)")
        try session.execute(
            """
            INSERT INTO \(table.name) (\(SQL.joined(table.key, ", ")), n, part, sum)
            \(table.recount)
            """)
    }
}
