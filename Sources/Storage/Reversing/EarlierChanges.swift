internal import Domain

/// What became of rows that an import met which were left behind by imports that were taken back
/// since: going back to what such an import wrote would bring it back half.
final class EarlierChanges {
    private let session: any Session
    private let key: Int
    /// Left changes that the last row went back through: with it they are gone as well.
    private var passed: [Left] = []
    private var found: (reversed: Set<Int>, leaving: [Int])?

    /// From when on it is known what imports changed, in seconds since 1970.
    private let firstSecond: Int

    /// Changes before the import of that number, as they are known at that second.
    init(_ session: any Session, before key: Int, at second: Int) {
        self.session = session
        self.key = key
        firstSecond = second - PersonalData.seconds(of: .importChange)
    }

    /// What a row goes back to.
    enum Former {
        case nothing
        case values([String: SQLValue])
    }

    /// A change that was left.
    private struct Left {
        let key: Int
        let place: Int
        let was: String?
        let became: String
    }

    /// Forgets what the row that was asked for last went back through.
    func forgetPassed() throws {
        for one in passed {
            try session.execute(
                "DELETE FROM import_change WHERE import_key = \(one.key) AND place = \(one.place)")
        }
        passed = []
    }

    /// What a row of a large table goes back to, from what it said before this import.
    func numbered(_ table: String, _ row: String, _ was: [String: SQLValue]) throws -> Former {
        var was = was
        passed = []
        while case .int(let number)? = was[ImportTrace.writer.text],
            try imports.reversed.contains(Int(number))
        {
            let change = try left(table, row).first { $0.key == Int(number) }
            // Without a change the row was added by an import that is taken back.
            guard let change else { return .nothing }
            guard let before = change.was.flatMap(RowText.read(object:)) else { break }
            was = before
            passed.append(change)
        }
        return .values(was)
    }

    /// What a row of a small table goes back to.
    func natural(_ table: String, _ row: String, _ was: String?) throws -> Former {
        var (was, before) = (was, key)
        passed = []
        while let text = was {
            let change = try left(table, row).last { $0.key < before && $0.became == text }
            // Whom nobody lists is there as long as facts point at them: `UnusedRows`.
            let isUnlisted = table == RowShape.person.name && change?.was == nil
            guard let change, !isUnlisted else {
                return RowText.read(object: text).map(Former.values) ?? .nothing
            }
            passed.append(change)
            (was, before) = (change.was, change.key)
        }
        return .nothing
    }

    /// Imports before this one that were taken back and of which it is still known what they changed, and those of them that left changes behind.
    private var imports: (reversed: Set<Int>, leaving: [Int]) {
        get throws {
            if let found { return found }
            let reversed = try session.all(
                """
                SELECT key FROM import WHERE reversed_second IS NOT NULL AND key < \(key)
                    AND at_second >= \(firstSecond)
                """
            ) { $0.int(0) ?? 0 }
            let leaving = try reversed.filter { reversed in
                try session.number(
                    "SELECT 1 FROM import_change WHERE import_key = \(reversed) LIMIT 1") != nil
            }
            found = (Set(reversed), leaving)
            return (Set(reversed), leaving)
        }
    }

    /// Changes of a row that were left, in their order.
    private func left(
        _ table: String, _ row: String
    ) throws -> [Left] {
        let keys = try imports.leaving
        guard !keys.isEmpty else { return [] }
        return try session.all(
            """
            SELECT import_key, place, was, became FROM import_change
            WHERE import_key IN (\(SQL.joined(keys.map { "\($0)" }, ", ")))
                AND table_name = \(table) AND row_id = \(row) ORDER BY import_key, place
            """
        ) { row in
            Left(
                key: row.int(0) ?? 0, place: row.int(1) ?? 0, was: row.text(2),
                became: row.text(3) ?? "")
        }
    }
}
