/// Whom the keys that facts store stand for.
final class PersonKeys {
    private let session: any Session
    private var found: [Int64: Bool]?

    init(_ session: any Session) { self.session = session }

    /// Whether a fact can be of them: nobody, or somebody who is still there.
    func isThere(_ key: SQLValue) throws -> Bool {
        guard case .int(let number) = key else { return true }
        return try namelessness[number] != nil
    }

    /// Whether they stand for those who were erased, or whose facts are nobody's any more.
    func isNameless(_ key: SQLValue) throws -> Bool {
        guard case .int(let number) = key else { return false }
        return try namelessness[number] ?? false
    }

    private var namelessness: [Int64: Bool] {
        get throws {
            if let found { return found }
            let rows = try session.all(
                "SELECT key, CASE WHEN \(NamelessPeople.isNameless) THEN 1 ELSE 0 END FROM person"
            ) { (Int64($0.int(0) ?? 0), $0.int(1) == 1) }
            let all = Dictionary(rows, uniquingKeysWith: { first, _ in first })
            found = all
            return all
        }
    }
}
