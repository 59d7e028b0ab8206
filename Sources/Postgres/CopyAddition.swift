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

    func add(_ values: [SQLValue], width: Int) throws -> Int {
        guard !values.isEmpty else { return 0 }
        let count = values.count / width
        if count >= CopyAddition.chunk, !expectsKnown, let added = try addedAsNew(values, width) {
            return added
        }
        let added = try addedUnlessKnown(values, width)
        expectsKnown = added < count
        return added
    }

    /// Nil when one of them is there already: then none was added.
    private func addedAsNew(_ values: [SQLValue], _ width: Int) throws -> Int? {
        let connection = session.connection
        try connection.run("SAVEPOINT addition")
        do {
            let added = try connection.copy(copy, CopyText(values, width: width).bytes)
            try connection.run("RELEASE addition")
            return added
        } catch let fault as PostgresFault where fault.state == .uniqueViolation {
            try connection.run("ROLLBACK TO addition; RELEASE addition")
            return nil
        }
    }

    private func addedUnlessKnown(_ values: [SQLValue], _ width: Int) throws -> Int {
        var (rest, added) = (values[...], 0)
        while !rest.isEmpty {
            let rows = min(rest.count / width, CopyAddition.chunk)
            let statement = try session.prepare(shape: insert(rows))
            added += try statement.run(Array(rest.prefix(rows * width)))
            rest = rest.dropFirst(rows * width)
        }
        return added
    }
}

/// Rows in the text format of COPY: a tab between values, a line a row, `\N` for null.
struct CopyText {
    private(set) var bytes: [UInt8] = []

    init(_ values: [SQLValue], width: Int) throws {
        bytes.reserveCapacity(values.count * 8)
        for (place, value) in values.enumerated() {
            try append(value)
            bytes.append(
                (place + 1).isMultiple(of: width) ? UInt8(ascii: "\n") : UInt8(ascii: "\t"))
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
