public import Domain

/// A what-if that was kept under a name.
public struct SavedScenario: Hashable, Sendable {
    /// Its name; there is one of each.
    public let name: String
    /// What would be otherwise.
    public let scenario: Scenario
    /// When it was kept, in seconds since 1970.
    public let savedSecond: Int

    /// A what-if to keep.
    public init(name: String, scenario: Scenario, savedSecond: Int) {
        self.name = name
        self.scenario = scenario
        self.savedSecond = savedSecond
    }
}

extension Snapshot {
    /// The what-ifs that were kept, the latest first.
    public func scenarios(limit: Int) throws -> [SavedScenario] {
        try scenarios("ORDER BY saved_second DESC, name LIMIT \(limit)")
    }

    fileprivate func scenarios(_ condition: SQL) throws -> [SavedScenario] {
        let rows = try session.all(
            """
            SELECT name, cycle, inflow, conversion, amount, saved_second FROM scenario
            \(condition)
            """
        ) { row in
            let factors = (1...4).map { row.double($0) ?? 1 }
            return try? SavedScenario(
                name: row.text(0) ?? "",
                scenario: Scenario(
                    cycle: factors[0], inflow: factors[1], conversion: factors[2],
                    amount: factors[3]), savedSecond: row.int(5) ?? 0)
        }
        return rows.compactMap { $0 }
    }
}

extension Store {
    /// Keeps a what-if under its name. Another one of that name stays, and is answered, unless it
    /// is to be replaced; nil when it was kept. It waits for no import.
    public func keepScenario(
        _ saved: SavedScenario, replacing: Bool
    ) async throws -> SavedScenario? {
        try await engine.write { session in
            let found = try Snapshot(session: session).scenarios("WHERE name = \(saved.name)").first
            if let found, found.scenario != saved.scenario, !replacing { return found }
            let scenario = saved.scenario
            try session.execute(
                """
                INSERT INTO scenario (name, cycle, inflow, conversion, amount, saved_second)
                VALUES (\(saved.name), \(scenario.cycle), \(scenario.inflow),
                    \(scenario.conversion), \(scenario.amount), \(saved.savedSecond))
                ON CONFLICT (name) DO UPDATE SET cycle = excluded.cycle,
                    inflow = excluded.inflow, conversion = excluded.conversion,
                    amount = excluded.amount, saved_second = excluded.saved_second
                """)
            return nil
        }
    }

    /// Forgets the what-if of that name.
    public func forgetScenario(_ name: String) async throws {
        _ = try await engine.write { try $0.execute("DELETE FROM scenario WHERE name = \(name)") }
    }
}
