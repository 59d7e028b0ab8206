/// What a reader of a sheet's cells should know besides them.
public struct SheetNotes: Hashable, Sendable {
    /// Something to know.
    public enum Kind: String, CaseIterable, Sendable, Hashable {
        /// The sheet itself is hidden.
        case hidden
        /// Its cells are locked.
        case protected
        /// Cells with an error such as `#N/A`, taken as empty.
        case errors
        /// Formulas whose outcome the workbook does not hold, taken as empty.
        case formulasWithoutValue
        /// Areas of cells made one: the value is in the first, the others are empty.
        case mergedCells
        /// Rows that a filter hides, or a person: they are read all the same.
        case hiddenRows
    }

    /// The number of the last row with a value.
    public internal(set) var rows = 0
    /// The number of the last column with a value.
    public internal(set) var columns = 0
    private var counts: [Kind: Int] = [:]

    /// How many times; 0 where there is nothing to say.
    public subscript(kind: Kind) -> Int { counts[kind] ?? 0 }

    mutating func add(_ kind: Kind) { counts[kind, default: 0] += 1 }

    /// Each in a sentence for the person who imports; none where there is nothing to say.
    public var sentences: [String] {
        Kind.allCases.compactMap { kind in self[kind] > 0 ? kind.sentence(self[kind]) : nil }
    }
}

extension SheetNotes.Kind {
    /// What to say of so many of them.
    public func sentence(_ count: Int) -> String {
        switch self {
        case .hidden: "the sheet is hidden in the workbook"
        case .protected: "the sheet is protected, which does not keep it from being read"
        case .errors: "\(count) x cell with an error such as #N/A, taken as empty"
        case .formulasWithoutValue:
            "\(count) x formula without an outcome, taken as empty; "
                + "open the workbook in Excel and save it again"
        case .mergedCells:
            "\(count) x merged cells: the value counts for the first, the rest are empty"
        case .hiddenRows: "\(count) x row that a filter hides, read all the same"
        }
    }
}
