public import Domain

/// What became of a cost that was entered by hand.
public enum CostOutcome: Sendable, Hashable {
    case kept
    /// A new one that another amount was entered for before; nothing was changed.
    case alreadyThere(Money)
}

extension Store {
    /// Keeps a cost in the same table as those of costs.csv, without waiting for the turn of an
    /// import. One that is new does not take the place of another.
    public func keep(_ cost: Cost, isNew: Bool) async throws -> CostOutcome {
        try await engine.write { session in
            let label = cost.label ?? ""
            if isNew {
                let known = try session.number(
                    """
                    SELECT amount FROM cost WHERE month = \(cost.month)
                        AND kind = \(cost.kind.rawValue) AND label = \(label)
                    """)
                // The same form sent twice is one cost.
                if let known, Int64(known) != cost.amount.minor {
                    return .alreadyThere(Money(minor: Int64(known)))
                }
            }
            try session.execute(
                """
                INSERT INTO cost (month, kind, label, amount)
                VALUES (\(cost.month), \(cost.kind.rawValue), \(label), \(cost.amount.minor))
                ON CONFLICT (month, kind, label) DO UPDATE SET amount = excluded.amount
                """)
            try session.mark([.entries])
            return .kept
        }
    }

    /// Forgets the cost of that month, kind and label; nothing happens when there is none.
    public func removeCost(month: Day, kind: CostKind, label: String?) async throws {
        try await engine.write { session in
            try session.execute(
                """
                DELETE FROM cost WHERE month = \(month) AND kind = \(kind.rawValue)
                    AND label = \(label ?? "")
                """)
            try session.mark([.entries])
        }
    }
}

extension Snapshot {
    /// The costs of one month, by kind and label.
    public func costs(of month: Day) throws -> [Cost] {
        try session.all("SELECT kind, label, amount FROM cost WHERE month = \(month) LIMIT 1000") {
            row in
            CostKind(rawValue: row.text(0) ?? "").map { kind in
                let label = row.text(1) ?? ""
                return Cost(
                    month: month, kind: kind, amount: Money(minor: Int64(row.int(2) ?? 0)),
                    label: label.isEmpty ? nil : label)
            }
        }.compactMap { $0 }.sorted {
            ($0.kind.rawValue, $0.label ?? "") < ($1.kind.rawValue, $1.label ?? "")
        }
    }
}
