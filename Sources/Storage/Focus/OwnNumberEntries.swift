public import Domain

/// What somebody entered for a period of an own number.
public struct OwnNumberContent: Hashable, Sendable {
    /// The value.
    public var value: Double
    /// A remark; empty without one.
    public var note: String

    /// A value, with a remark or without.
    public init(_ value: Double, note: String = "") {
        self.value = value
        self.note = note
    }
}

/// An entry of an own number.
public struct OwnNumberEntry: Hashable, Sendable {
    /// By which the entry is known.
    public let key: Int
    /// The day that says which period it belongs to.
    public let day: Day
    /// What it says.
    public let content: OwnNumberContent
}

/// An entry that is to become another one.
public struct OwnNumberChange: Hashable, Sendable {
    /// Which one; nil is a new one.
    public let key: Int?
    /// The day that says which period it belongs to.
    public let day: Day
    /// What it was when it was looked at; nil is nothing.
    public let was: OwnNumberContent?
    /// What it is to become; nil is nothing.
    public let became: OwnNumberContent?

    /// An entry that is to become another one.
    public init(key: Int?, day: Day, was: OwnNumberContent?, became: OwnNumberContent?) {
        self.key = key
        self.day = day
        self.was = was
        self.became = became
    }
}

extension Snapshot {
    /// What was entered for a number in `[from, through]`, by day.
    public func ownNumberEntries(
        _ slug: String, from: Day, through: Day
    ) throws -> [OwnNumberEntry] {
        try session.all(
            """
            SELECT key, day, value, note FROM own_number
            WHERE slug = \(slug) AND day BETWEEN \(from) AND \(through) ORDER BY day, key
            """
        ) { row in
            OwnNumberEntry(
                key: row.int(0) ?? 0, day: Day(number: row.int(1) ?? 0),
                content: OwnNumberContent(row.double(2) ?? 0, note: row.text(3) ?? ""))
        }
    }
}

extension Store {
    /// Keeps what changed of the entries of a number: all of it, or nothing when one is no longer
    /// what it was looked at as: then it throws `ChangedMeanwhile`. One that is entered twice for a
    /// day counts once.
    public func keep(
        _ changes: [OwnNumberChange], of slug: String,
        said: @escaping @Sendable (OwnNumberContent, Day) -> String, by chooser: Chooser
    ) async throws {
        try await enter { writer in
            for change in changes.sorted(by: { ($0.day, $0.key ?? 0) < ($1.day, $1.key ?? 0) }) {
                guard try writer.keep(change, of: slug) else { continue }
                try writer.session.note(
                    .ownNumber, slug, was: change.was.map { said($0, change.day) } ?? "",
                    became: change.became.map { said($0, change.day) } ?? "", by: chooser)
            }
            writer.touch(.entries)
        }
    }
}

extension FactWriter {
    /// False when it is so already.
    fileprivate func keep(_ change: OwnNumberChange, of slug: String) throws -> Bool {
        let which: SQL = change.key.map { "key = \($0)" } ?? "day = \(change.day)"
        let there = try session.all(
            "SELECT key, value, note FROM own_number WHERE slug = \(slug) AND \(which) ORDER BY key"
        ) { (key: $0.int(0) ?? 0, is: OwnNumberContent($0.double(1) ?? 0, note: $0.text(2) ?? "")) }
        if there.first?.is == change.became { return false }
        guard there.first?.is == change.was else { throw ChangedMeanwhile() }
        switch (there.first, change.became) {
        case (let one?, let became?): try alter(one.key, slug, change.day, became)
        case (let one?, nil):
            try session.execute("DELETE FROM own_number WHERE key = \(one.key)")
        case (nil, let became?):
            let note = became.note.isEmpty ? nil : became.note
            _ = try append(
                .numbers([
                    OwnNumber(slug: slug, day: change.day, value: became.value, note: note)
                ]))
        case (nil, nil): break
        }
        return true
    }

    /// A changed entry is one of Koers itself. It keeps its place among equal ones, so that a file that
    /// has it meets it again; with another remark it is another one, and comes last of its equals.
    private func alter(
        _ key: Int, _ slug: String, _ day: Day, _ became: OwnNumberContent
    ) throws {
        let isSame = try session.number(
            "SELECT 1 FROM own_number WHERE key = \(key) AND note = \(became.note)")
        guard isSame == nil else {
            try session.execute(
                """
                UPDATE own_number SET value = \(became.value), import_key = \(FactWriter.noImport)
                WHERE key = \(key)
                """)
            return
        }
        let taken = try session.number(
            """
            SELECT MAX(occurrence) FROM own_number
            WHERE slug = \(slug) AND day = \(day) AND note = \(became.note) AND key <> \(key)
            """)
        try session.execute(
            """
            UPDATE own_number SET value = \(became.value), note = \(became.note),
                occurrence = \((taken ?? 0) + 1), import_key = \(FactWriter.noImport)
            WHERE key = \(key)
            """)
    }
}
