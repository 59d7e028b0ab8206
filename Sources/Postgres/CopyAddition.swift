internal import Storage

/// Adds rows by COPY as long as all of them are new; where one is there already, that batch goes in
/// by INSERT, which passes it over.
final class CopyAddition: RowAddition {
    /// How many rows one INSERT holds.
    private static let chunk = 64

    private let session: PostgresSession
    private let copy: String
    private let insert: (_ rows: Int) -> SQL
    private var expectsKnown = false

    init(_ session: PostgresSession, to table: SQL, columns: [SQL], identity: [SQL]) {
        self.session = session
        let names = SQL.joined(columns, ", ")
        copy = ("COPY \(table) (\(names)) FROM STDIN" as SQL).text
        let row: SQL = "(\(SQL.places(columns.count)))"
        insert = { count in
            """
            INSERT INTO \(table) (\(names)) VALUES \(SQL.repeated(row, count, ", "))
            ON CONFLICT (\(SQL.joined(identity, ", "))) DO NOTHING
            """
        }
    }

    func add(_ rows: [[SQLValue]]) throws -> Int {
        guard !rows.isEmpty else { return 0 }
        if rows.count >= CopyAddition.chunk, !expectsKnown, let added = try addedAsNew(rows) {
            return added
        }
        let added = try addedUnlessKnown(rows)
        expectsKnown = added < rows.count
        return added
    }

    /// Nil when one of them is there already: then none was added.
    private func addedAsNew(_ rows: [[SQLValue]]) throws -> Int? {
        let connection = session.connection
        try connection.run("SAVEPOINT addition")
        do {
            let added = try connection.copy(copy, CopyText(rows).bytes)
            try connection.run("RELEASE addition")
            return added
        } catch let fault as PostgresFault where fault.state == .uniqueViolation {
            try connection.run("ROLLBACK TO addition; RELEASE addition")
            return nil
        }
    }

    private func addedUnlessKnown(_ rows: [[SQLValue]]) throws -> Int {
        var added = 0
        var start = 0
        while start < rows.count {
            let end = min(rows.count, start + CopyAddition.chunk)
            let count = end - start
            let statement = try session.prepare(shape: insert(count))
            added += try statement.run(Array(rows[start..<end].joined()))
            start = end
        }
        return added
    }
}

/// Rows in the text format of COPY: a tab between values, a line a row, `\N` for null.
struct CopyText {
    private(set) var bytes: [UInt8] = []

    init(_ rows: [[SQLValue]]) throws {
        bytes.reserveCapacity(rows.count * (rows.first?.count ?? 0) * 8)
        for row in rows {
            for (column, value) in row.enumerated() {
                if column > 0 { bytes.append(UInt8(ascii: "\t")) }
                try append(value)
            }
            bytes.append(UInt8(ascii: "\n"))
        }
    }

    private mutating func append(_ value: SQLValue) throws {
        guard let text = try value.sent else {
            bytes += Array("\\N".utf8)
            return
        }
        guard case .text = value else {
            bytes += text.utf8
            return
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): bytes += Array("\\\\".utf8)
            case UInt8(ascii: "\t"): bytes += Array("\\t".utf8)
            case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
            case UInt8(ascii: "\r"): bytes += Array("\\r".utf8)
            default: bytes.append(byte)
            }
        }
    }
}
