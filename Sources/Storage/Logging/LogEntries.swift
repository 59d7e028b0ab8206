public import Domain

/// That somebody logs something themselves.
public struct LogEntry: Hashable, Sendable {
    /// The browser's own id of it: what has the same id is the same tap.
    public let id: String
    /// Who did it.
    public let personID: String
    /// The id of the fact it becomes, which is never made twice and tells nothing.
    public let factID: String
    /// When it was entered, in seconds since 1970.
    public let atSecond: Int

    /// An entry of a person.
    public init(id: String, personID: String, factID: String, atSecond: Int) {
        self.id = id
        self.personID = personID
        self.factID = factID
        self.atSecond = atSecond
    }
}

/// What came of taking an entry back.
public enum TakingBack: Hashable, Sendable {
    case done
    /// It is too long ago.
    case tooLate
    /// There is none of that person, or it was taken back already.
    case unknown
}

extension Store {
    /// Logs an activity; false when that tap was logged before.
    @discardableResult
    public func log(
        type: String, quantity: Int, on day: Day, _ entry: LogEntry
    ) async throws -> Bool {
        try await enter { writer in
            let table = LogTable(writer)
            guard try table.isNew(entry) else { return false }
            let activity = Activity(
                id: "log:\(entry.factID)", personID: entry.personID, type: type,
                day: day, quantity: quantity)
            _ = try writer.append(.activities([activity]))
            let id = activity.id
            let key = try writer.session.number("SELECT key FROM activity WHERE id = \(id)")
            try table.keep(entry, .activity, row: key ?? 0)
            return true
        }
    }

    /// Logs minutes that somebody gave an area; false when that tap was logged before.
    @discardableResult
    public func log(_ attention: Attention, _ entry: LogEntry) async throws -> Bool {
        try await enter { writer in
            let table = LogTable(writer)
            guard try table.isNew(entry) else { return false }
            _ = try writer.append(.attention([attention]))
            let key = try writer.session.number("SELECT MAX(key) FROM attention")
            try table.keep(entry, .attention, row: key ?? 0)
            return true
        }
    }

    /// Takes back what a person logged themselves a short while ago.
    public func takeBack(
        _ id: String, of personID: String, at second: Int
    ) async throws -> TakingBack {
        try await enter { try LogTable($0).takeBack(id, of: personID, at: second) }
    }
}

extension Session {
    /// Forgets which taps there were, once none of them can be sent again.
    func forgetLogEntries(before second: Int) throws {
        try execute("DELETE FROM logged_entry WHERE at_second < \(second)")
    }
}

/// Which taps were logged.
struct LogTable {
    private let writer: FactWriter
    private var session: any Session { writer.session }

    init(_ writer: FactWriter) { self.writer = writer }

    enum Kind: String { case activity, attention }

    func isNew(_ entry: LogEntry) throws -> Bool {
        try session.number("SELECT 1 FROM logged_entry WHERE id = \(LogTable.key(entry))") == nil
    }

    /// Two people may make the same id.
    private static func key(_ entry: LogEntry) -> String { key(entry.id, entry.personID) }
    private static func key(_ id: String, _ person: String) -> String { "\(person):\(id)" }

    func keep(_ entry: LogEntry, _ kind: Kind, row: Int) throws {
        try session.execute(
            """
            INSERT INTO logged_entry (id, person_id, kind, entered_row, at_second, is_taken_back)
            VALUES (\(LogTable.key(entry)), \(entry.personID), \(kind.rawValue), \(row),
                \(entry.atSecond), 0)
            """)
    }

    func takeBack(_ id: String, of person: String, at second: Int) throws -> TakingBack {
        let key = LogTable.key(id, person)
        let found = try session.first(
            """
            SELECT kind, entered_row, at_second FROM logged_entry
            WHERE id = \(key) AND is_taken_back = 0
            """
        ) { (Kind(rawValue: $0.text(0) ?? ""), $0.int(1) ?? 0, $0.int(2) ?? 0) }
        guard let (kind, row, at) = found else { return .unknown }
        guard second - at <= Logging.secondsToTakeBack else { return .tooLate }
        switch kind {
        case .activity: try removeActivity(row)
        case .attention:
            try session.execute("DELETE FROM attention WHERE key = \(row) AND import_key = 0")
            writer.touch(.entries)
        case nil: return .unknown
        }
        try session.execute("UPDATE logged_entry SET is_taken_back = 1 WHERE id = \(key)")
        return .done
    }

    /// The activity goes, and what was counted of it. One that a file has changed since is the
    /// file's.
    private func removeActivity(_ key: Int) throws {
        let values = try session.first(
            """
            SELECT person_key, type_key, day, quantity FROM activity
            WHERE key = \(key) AND import_key = 0
            """
        ) { row in (0..<4).map(row.value) }
        guard let values else { return }
        let totals = TotalWriter(session)
        try totals.replace(ActivityTable.counted(writer.functions())(values), with: nil)
        try totals.settle()
        try session.execute("DELETE FROM activity WHERE key = \(key)")
        writer.touch(.activities)
    }
}
