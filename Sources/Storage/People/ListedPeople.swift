public import Domain

/// Somebody in people.csv, as a list shows them.
public struct ListedPerson: Hashable, Sendable {
    /// Who it is.
    public let name: PersonName
    /// The name of their team.
    public let team: String?
    /// The first day they no longer work here; nil while they do.
    public let activeUntil: Day?
    /// How they stand with their account; nil without one.
    public let standing: Account.Standing?
    /// What they may see and decide.
    public let role: Role?
}

extension Snapshot {
    /// Everybody in people.csv whose name, id or team has that text in it and who is within the
    /// scope, by name; and how many there are.
    public func listedPeople(
        _ text: String, seenBy scope: Scope, limit: Int, offset: Int
    ) throws -> (people: [ListedPerson], total: Int) {
        let all = try session.all(
            """
            SELECT p.id, p.name, p.team, p.active_until, a.role, a.password, a.deactivated_second
            FROM person p LEFT JOIN account a ON a.person_id = p.id
            WHERE p.listed = 1 ORDER BY p.name, p.id
            """
        ) { row in
            let role = Role(rawValue: row.text(4) ?? "")
            return (
                words: [row.text(0), row.text(1), row.text(2)].compactMap { $0?.lowercased() },
                person: ListedPerson(
                    name: PersonName(row.text(1) ?? "", of: row.text(0) ?? ""), team: row.text(2),
                    activeUntil: row.int(3).map(Day.init(number:)),
                    standing: role.map { _ in
                        row.int(6) != nil
                            ? .deactivated : row.text(5)?.isEmpty == false ? .active : .invited
                    }, role: role)
            )
        }
        let small = text.lowercased()
        // Somebody may have two accounts.
        var seen: Set<String> = []
        let found = all.filter { one in
            seen.insert(one.person.name.id).inserted
                && scope.holds(personID: one.person.name.id, team: one.person.team)
                && (small.isEmpty || one.words.contains { $0.contains(small) })
        }
        return (found.dropFirst(offset).prefix(limit).map(\.person), found.count)
    }
}
