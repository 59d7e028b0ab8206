public import Storage

/// How an engine goes about a statement, and whether it reads more facts than it is asked for.
public struct QueryPlan: Sendable {
    /// The lines of the plan, as the engine writes them.
    public let lines: [String]
    private let statement: String
    private let dialect: Dialect

    /// The tables that grow with every day of work.
    static let facts: Set = ["activity", "lead", "deal", "stage_change", "invoice_line", "stay"]

    /// The plan of a statement with these values.
    public init(of sql: SQL, in session: any Session) throws {
        var found: [String] = []
        if session.dialect == .sqlite {
            try session.query("EXPLAIN QUERY PLAN " + sql) { found.append($0.text(3) ?? "") }
        } else {
            // Small tables are otherwise read whole, as they should be: this asks for a way round.
            try session.query(
                """
                SELECT set_config(name, 'off', true) FROM pg_settings
                WHERE name IN ('enable_seqscan', 'enable_hashjoin', 'enable_mergejoin')
                """
            ) { _ in }
            try session.query("EXPLAIN " + sql) { found.append($0.text(0) ?? "") }
        }
        self.init(found, of: sql.text, session.dialect)
    }

    /// A plan that is known.
    public init(_ lines: [String], of statement: String, _ dialect: Dialect) {
        self.lines = lines
        self.statement = statement
        self.dialect = dialect
    }

    /// The lines that read a whole table of facts: without an index, or with one of which no end
    /// is bound.
    public var wholeReadings: [String] {
        dialect == .sqlite
            ? lines.filter { $0.hasPrefix("SCAN ") && names.contains(word(1, of: $0)) }
            : lines.indices.filter(isUnbound).map { lines[$0].trimmed }
    }

    /// What the statement calls the tables of facts.
    private var names: Set<String> {
        let words = statement.split(whereSeparator: { " \n,()".contains($0) }).map(String.init)
        let called = words.indices.filter { Self.facts.contains(words[$0]) }.compactMap {
            $0 + 1 < words.count ? words[$0 + 1] : nil
        }
        return Self.facts.union(called)
    }

    private func word(_ place: Int, of line: String) -> String {
        let words = line.split(separator: " ")
        return words.count > place ? String(words[place]) : ""
    }

    /// PostgreSQL tells the bounds of an index on a line of their own, below the one of the reading.
    private func isUnbound(_ place: Int) -> Bool {
        let line = lines[place]
        guard let on = line.firstRange(of: " on ") else { return false }
        guard Self.facts.contains(word(0, of: String(line[on.upperBound...]))) else { return false }
        if line.contains("Seq Scan on") { return true }
        guard line.contains("Index Scan using") || line.contains("Index Only Scan using") else {
            return false
        }
        let details = lines[(place + 1)...].prefix { !$0.contains("->") && !$0.contains("Plan ") }
        return !details.contains { $0.contains("Index Cond:") }
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
