internal import Domain

/// The nameless persons who hold facts that are no longer anybody's, within one transaction that may
/// write facts. Each is made when it is first needed.
final class NamelessPeople {
    private let session: any Session
    private var keys: [Int: Int] = [:]

    init(_ session: any Session) { self.session = session }

    /// The key of the nameless person of the same team and function as the person with that key;
    /// nameless persons stand for themselves.
    ///
    /// Whoever moves facts to it must keep the totals in step (`TotalWriter`), and note that facts
    /// and attributes change (`touch`).
    func key(like personKey: Int) throws -> Int {
        if let known = keys[personKey] { return known }
        let like = try session.first(
            "SELECT id, team, function FROM person WHERE key = \(personKey)"
        ) { ($0.text(0) ?? "", $0.text(1), $0.text(2).flatMap(Function.init(rawValue:))) }
        let (id, team, function) = like ?? ("", nil, nil)
        let key =
            Person.isNameless(id: id)
            ? personKey : try key(of: Person.nameless(team: team, function: function))
        keys[personKey] = key
        return key
    }

    private func key(of person: Person) throws -> Int {
        if let known = try session.number("SELECT key FROM person WHERE id = \(person.id)") {
            return known
        }
        let key = (try session.number("SELECT MAX(key) FROM person") ?? 0) + 1
        try session.execute(
            """
            INSERT INTO person (key, id, listed, name, team, function, active_until)
            VALUES (\(key), \(person.id), 0, \(person.name), \(person.team),
                \(person.function?.rawValue), \(person.activeUntil))
            """)
        return key
    }

    /// The keys of all nameless persons, as a query.
    static let all: SQL = "SELECT key FROM person WHERE \(isNameless)"
    /// The condition on a person's row.
    static let isNameless: SQL = "SUBSTR(id, 1, 7) = 'erased:'"
}
