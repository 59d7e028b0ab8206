import Domain

/// A difference between what is kept and what the facts say.
public struct KeptDifference: Hashable, Sendable, CustomStringConvertible {
    /// In a sentence, for whoever runs Koers.
    public let description: String
}

extension Snapshot {
    /// Where the kept stays, their totals and the new customers differ from a fresh computation; at
    /// most `limit` of each kind. Empty when all is right.
    public func stayDifferences(limit: Int = 20) throws -> [KeptDifference] {
        let columns = StayTable.columns
        let kept: SQL = "SELECT \(columns) FROM stay"
        let fresh: SQL = """
            SELECT * FROM (\(StayTable.computed(where: "1 = 1"))) staged
            UNION ALL SELECT * FROM (\(StayTable.unstaged(where: "1 = 1"))) unstaged
            """
        let total: SQL = """
            SELECT month, pipeline, stage, next_stage, outcome, days, n FROM stay_total
            """
        let counted = StayTable.counted(where: "1 = 1")
        return try stays("is missing", fresh, not: kept, limit)
            + stays("should not be there", kept, not: fresh, limit)
            + totals("is missing", counted, not: total, limit)
            + totals("should not be there", total, not: counted, limit)
            + customers(limit)
    }

    private func customers(_ limit: Int) throws -> [KeptDifference] {
        let columns = NewCustomerTable.columns
        let kept: SQL = "SELECT \(columns) FROM new_customer"
        let fresh = NewCustomerTable.computed(where: "1 = 1")
        return try [("is missing", fresh, kept), ("should not be there", kept, fresh)].flatMap {
            what, rows, others in
            try session.all(
                """
                SELECT d.id, e.won_on
                FROM (SELECT * FROM (\(rows)) x EXCEPT SELECT * FROM (\(others)) y) e
                LEFT JOIN deal d ON d.key = e.deal_key ORDER BY e.deal_key LIMIT \(limit)
                """
            ) { row in
                KeptDifference(
                    description: "customer of deal \(row.text(0) ?? "?"), won on "
                        + "\(Day(number: row.int(1) ?? 0)), \(what)")
            }
        }
    }

    private func stays(
        _ what: String, _ rows: SQL, not others: SQL, _ limit: Int
    ) throws -> [KeptDifference] {
        try session.all(
            """
            SELECT d.id, e.ordinal, e.stage, e.entered_on
            FROM (SELECT * FROM (\(rows)) x EXCEPT SELECT * FROM (\(others)) y) e
            LEFT JOIN deal d ON d.key = e.deal_key
            ORDER BY e.deal_key, e.ordinal LIMIT \(limit)
            """
        ) { row in
            KeptDifference(
                description: "stay \(row.int(1) ?? 0) of deal \(row.text(0) ?? "?"), in "
                    + "\(row.text(2) ?? "?") from \(Day(number: row.int(3) ?? 0)), \(what)")
        }
    }

    private func totals(
        _ what: String, _ rows: SQL, not others: SQL, _ limit: Int
    ) throws -> [KeptDifference] {
        try session.all(
            """
            SELECT * FROM (SELECT * FROM (\(rows)) x EXCEPT SELECT * FROM (\(others)) y) e
            ORDER BY 1, 2, 3, 4, 5, 6 LIMIT \(limit)
            """
        ) { row in
            KeptDifference(
                description: "total of \(row.int(6) ?? 0) stays of \(row.int(5) ?? 0) days in "
                    + "\(row.text(2) ?? "?") in the month from "
                    + "\(Day(number: row.int(0) ?? 0)) \(what)")
        }
    }
}
