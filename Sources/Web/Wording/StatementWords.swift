import Domain

extension Wording {
    /// What a statement says: in the organisation's own words where it has them, else in Koers's.
    func statement(_ statement: Statement, own: [Statement: String] = [:]) -> String {
        own[statement] ?? self("statement.\(statement.key)")
    }

    /// The need that a statement speaks of, in a few words.
    func need(_ statement: Statement) -> String { self("statement.\(statement.key).need") }
}
