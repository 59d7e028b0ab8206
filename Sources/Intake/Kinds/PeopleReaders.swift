import Domain

/// Reads teams.csv.
struct TeamReader: FactReader {
    private let team, parent: Field

    init(_ header: Header) {
        team = header["team"]
        parent = header["parent"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> Team {
        Team(name: try sheet.required(team), parent: sheet.text(parent))
    }

    static func batch(_ facts: [Team]) -> Batch { .teams(facts) }
}

/// Reads people.csv.
struct PersonReader: FactReader {
    private let id, name, email, function, role, activeFrom, activeUntil: Field
    private let team, manager: Pointer

    init(_ header: Header) {
        id = header["person_id"]
        name = header["name"]
        email = header["email"]
        team = header.pointer("team", .team)
        function = header["function"]
        role = header["role"]
        manager = header.pointer("manager_id", .person)
        activeFrom = header["active_from"]
        activeUntil = header["active_until"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> Person {
        var person = Person(
            id: try sheet.ownID(id, orName: name, .person), name: try sheet.required(name),
            email: sheet.text(email))
        person.function = try sheet.word(function)
        person.role = try sheet.word(role)
        person.activeFrom = try sheet.day(activeFrom)
        person.activeUntil = try sheet.day(activeUntil)
        sheet.warnIfReversed(person.activeFrom, activeFrom, person.activeUntil, activeUntil)
        person.team = try sheet.pointer(team)
        person.managerID = try sheet.pointer(manager)
        return person
    }

    static func batch(_ facts: [Person]) -> Batch { .people(facts) }
}

extension Sheet {
    /// Something that ends before it begins is kept, with a warning (F17).
    mutating func warnIfReversed(_ start: Day?, _ startField: Field, _ end: Day?, _ field: Field) {
        guard let start, let end, end < start else { return }
        warnings.add(
            .negativeDuration, "\(field.label) \(end) is before \(startField.label) \(start)")
    }
}
