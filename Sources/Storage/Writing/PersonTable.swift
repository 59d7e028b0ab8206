import Domain

/// People; one whom facts already point at is listed by the row that names them.
final class PersonTable: BatchTable {
    private unowned let writer: FactWriter
    private let update: any PreparedStatement
    private let select: any PreparedStatement
    private var seen: Set<String> = []
    private let mode: ImportMode

    init(_ writer: FactWriter, _ importKey: Int) throws {
        self.writer = writer
        mode = writer.mode(of: .people)
        select = try writer.session.prepare(
            """
            SELECT listed, name, email, team, function, role, manager_id, active_from,
                active_until FROM person WHERE key = $1
            """)
        update = try writer.session.prepare(
            """
            UPDATE person SET listed = $2, name = $3, email = $4, team = $5, function = $6,
                role = $7, manager_id = $8, active_from = $9, active_until = $10
            WHERE key = $1
            """)
    }

    private static let nameless = "begins with erased:, which stands for nobody"

    func put(_ person: Person) throws -> RowOutcome {
        guard [.text(person.id)].isFitToBeKnownBy else {
            return .rejected(column: "person_id", reason: TooLong.reason)
        }
        guard !Person.isNameless(id: person.id) else {
            return .rejected(column: "person_id", reason: PersonTable.nameless)
        }
        guard seen.insert(person.id).inserted else {
            return .rejected(column: "person_id", reason: Duplicate.reason)
        }
        guard try !isErased(person) else {
            writer.erasedRows += 1
            return .unchanged
        }
        if mode == .update, try !isListed(person.id) { return .leftAlone }
        let key = try writer.personKey(person.id)
        let values: [SQLValue] = [
            .int(1), .text(person.name), SQLValue(person.email), SQLValue(person.team),
            SQLValue(person.function), SQLValue(person.role),
            SQLValue(try writer.unerased(person.managerID)),
            SQLValue(person.activeFrom), SQLValue(person.activeUntil),
        ]
        var kept: [SQLValue] = []
        try select.query([key]) { row in kept = values.indices.map(row.value) }
        if kept == values { return .unchanged }
        if mode == .add, kept.first == .int(1) { return .leftAlone }
        try writer.trace?.note(
            .person, [.text(person.id)], was: kept, became: values)
        if kept[4] != values[4] { writer.functionsChanged = true }
        try update.run([key] + values)
        return kept.first == .int(1) ? .updated : .added
    }

    private func isListed(_ id: String) throws -> Bool {
        try writer.session.number("SELECT 1 FROM person WHERE id = \(id) AND listed = 1") != nil
    }

    /// What the row says of somebody whom facts point at and nobody listed.
    static func unlisted(_ id: String) -> [SQLValue] {
        [.int(0), .text(id)] + Array(repeating: .null, count: 7)
    }

    /// Somebody who was erased does not come back, by whichever of both they are known.
    private func isErased(_ person: Person) throws -> Bool {
        try writer.isErased(person.id) || person.email.map(writer.isErased) ?? false
    }
}
