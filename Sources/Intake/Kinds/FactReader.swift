import Domain

/// Makes facts of one kind from the rows of a sheet.
protocol FactReader {
    associatedtype Fact

    /// Finds the columns it reads.
    init(_ header: Header)
    /// The fact that the present row states.
    func fact(in sheet: inout Sheet) throws(RowFlaw) -> Fact
    /// Adds the facts that the present row states: one, but in a file that has a history in columns.
    func read(_ sheet: inout Sheet, into facts: inout [Fact]) throws(RowFlaw)
    /// Facts as the store takes them.
    static func batch(_ facts: [Fact]) -> Batch
}

extension FactReader {
    func read(_ sheet: inout Sheet, into facts: inout [Fact]) throws(RowFlaw) {
        facts.append(try fact(in: &sheet))
    }
}
