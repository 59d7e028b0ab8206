public import Domain

/// Which entries of the log are looked for.
public struct AuditSearch: Hashable, Sendable {
    /// A part of who, what or where; empty finds all.
    public let text: String
    /// One deed; nil finds all.
    public let deed: AuditEntry.Deed?

    /// Entries with that text and of that deed.
    public init(text: String = "", deed: AuditEntry.Deed? = nil) {
        self.text = text
        self.deed = deed
    }
}

/// An entry that is to be made, with an id that is new.
public struct NewAuditEntry: Sendable {
    let entry: AuditEntry
    let id: String

    /// That entry under that id.
    public init(_ entry: AuditEntry, id: String) {
        self.entry = entry
        self.id = id
    }
}

extension Store {
    /// The same store, whose writes leave that entry in the log: in one transaction, so that there
    /// is no change without its entry and no entry without its change. `id` is new.
    public func noting(_ entry: AuditEntry, id: String) -> Store {
        over(NotingEngine(engine: engine, entry: entry, id: id))
    }

    /// Notes something that changes nothing, such as an export.
    public func note(_ entry: AuditEntry, id: String) async throws {
        try await engine.write { try $0.add(entry, id) }
    }
}

extension Snapshot {
    /// Whether there is a log: the earliest Koers kept none.
    public func hasLog() throws -> Bool {
        try session.all(session.dialect.tables) { $0.text(0) ?? "" }.contains("audit_entry")
    }

    /// Entries of the log, the latest first, and how many there are.
    public func auditLog(
        _ search: AuditSearch, limit: Int, offset: Int
    ) throws -> (entries: [AuditEntry], total: Int) {
        let condition = search.condition
        let total = try session.number("SELECT COUNT(*) FROM audit_entry \(condition)") ?? 0
        let entries = try session.all(
            """
            SELECT at_second, account_id, actor, deed, subject, address FROM audit_entry
            \(condition) ORDER BY at_second DESC, id LIMIT \(limit) OFFSET \(offset)
            """
        ) { row in
            AuditEntry.Deed(rawValue: row.text(3) ?? "").map { deed in
                AuditEntry(
                    atSecond: row.int(0) ?? 0,
                    actor: row.text(1).map { .init(id: $0, name: row.text(2) ?? "") },
                    deed: deed, subject: row.text(4) ?? "", address: row.text(5) ?? "")
            }
        }
        return (entries.compactMap { $0 }, total)
    }
}

extension AuditSearch {
    fileprivate var condition: SQL {
        var conditions: [SQL] = ["1 = 1"]
        if let deed { conditions.append("deed = \(deed.rawValue)") }
        if !text.isEmpty {
            let part = "%\(escaped)%"
            conditions.append(
                """
                (LOWER(actor) LIKE \(part) ESCAPE '@' OR LOWER(subject) LIKE \(part) ESCAPE '@'
                    OR address LIKE \(part) ESCAPE '@')
                """)
        }
        return "WHERE \(SQL.joined(conditions, " AND "))"
    }

    /// What was typed stands for itself.
    private var escaped: String {
        text.lowercased().map { "@%_".contains($0) ? "@\($0)" : String($0) }.joined()
    }
}

/// An engine whose writes leave an entry in the log.
private struct NotingEngine: Engine {
    let engine: any Engine
    let entry: AuditEntry
    let id: String

    func read<T: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        try await engine.read(body)
    }

    func write<T: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        let (entry, id) = (entry, id)
        return try await engine.write { session in
            if entry.deed.isOfFacts, try session.inventedRows() != nil {
                throw SampleRefusal.sampleIsIn
            }
            let result = try body(session)
            if (result as? any ChangeTelling)?.isChange ?? true { try session.add(entry, id) }
            return result
        }
    }

    func close() async throws { try await engine.close() }
}

/// What comes of a write that may have found nothing to change.
protocol ChangeTelling {
    /// Whether anything was changed.
    var isChange: Bool { get }
}

extension Bool: ChangeTelling {
    var isChange: Bool { self }
}

extension CostOutcome: ChangeTelling {
    var isChange: Bool { self == .kept }
}

/// A what-if that was in the way.
extension Optional: ChangeTelling where Wrapped == SavedScenario {
    var isChange: Bool { self == nil }
}

extension Session {
    /// Adds an entry, beside what it tells of.
    func add(_ new: NewAuditEntry) throws { try add(new.entry, new.id) }

    /// Adds an entry to the log, within the transaction of what it tells of.
    func add(_ entry: AuditEntry, _ id: String) throws {
        try execute(
            """
            INSERT INTO audit_entry (id, at_second, account_id, actor, deed, subject, address)
            VALUES (\(id), \(entry.atSecond), \(entry.actor?.id), \(entry.actor?.name ?? ""),
                \(entry.deed.rawValue), \(entry.subject), \(entry.address))
            """)
    }
}
