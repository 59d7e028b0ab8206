import Domain

/// Who was erased, as the rows of a file meet them: what they name is nobody's by name any more.
final class ErasedPeople {
    private let nameless: [String: String]
    private let marks: Set<ErasureMark>
    private var known: [String: String?] = [:]
    /// The hashes of those that were met.
    private(set) var met: Set<String> = []

    /// Those of a database.
    init(_ session: any Session) throws {
        nameless = Dictionary(
            try session.all("SELECT id_hash, person_id FROM erased_person") {
                ($0.text(0) ?? "", $0.text(1) ?? "")
            }, uniquingKeysWith: { first, _ in first })
        marks = Set(nameless.keys.compactMap(ErasureMark.init(ofHash:)))
    }

    /// The id of the nameless person who stands for an id, an address or a name; nil where nobody of
    /// it was erased.
    func nameless(_ text: String?) -> String? {
        guard let text, !nameless.isEmpty else { return nil }
        if let found = known[text] { return found }
        var found: String?
        let word = ErasedPeople.word(text)
        for mark in marks {
            let hash = mark.hash(of: word)
            guard let id = nameless[hash] else { continue }
            met.insert(hash)
            found = id
        }
        known[text] = .some(found)
        return found
    }

    /// An address is the same however its letters are written.
    static func word(_ text: String) -> String { EmailAddress(text)?.text ?? text }

    /// The id, or that of the nameless person who stands for it.
    func current(_ id: String) -> String { nameless(id) ?? id }

    /// The row without what a file says of somebody who was erased.
    func cleaned(_ row: Rejection) -> Rejection {
        guard (row.fields + [row.value]).contains(where: { nameless($0) != nil }) else {
            return row
        }
        return Rejection.ofErased(line: row.line, column: row.column)
    }
}

extension Rejection {
    /// What is left of a rejected row that names somebody who was erased.
    static func ofErased(line: Int, column: String) -> Rejection {
        Rejection(line: line, column: column, value: "", reason: erasedReason, fields: [])
    }

    /// Why such a row has no words.
    static let erasedReason = "the row named somebody who was erased since"
}

extension FactWriter {
    /// Whether that is an id, an address or a name of somebody who was erased.
    public func isErased(_ text: String) throws -> Bool { try erased.nameless(text) != nil }

    /// The id that facts keep: that of a nameless person for somebody who was erased.
    func currentID(_ id: String) throws -> String { try erased.current(id) }

    /// The id, nil for somebody who was erased.
    func unerased(_ id: String?) throws -> String? {
        try id.flatMap { try isErased($0) ? nil : $0 }
    }
}
