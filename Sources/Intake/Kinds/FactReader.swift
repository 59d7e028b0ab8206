import Domain

/// Makes facts of one kind from the rows of a sheet.
protocol FactReader {
    associatedtype Fact

    /// Finds the columns it reads.
    init(_ header: Header)
    /// The fact that the present row states.
    func fact(in sheet: inout Sheet) throws(RowFlaw) -> Fact
    /// Facts as the store takes them.
    static func batch(_ facts: [Fact]) -> Batch
}
