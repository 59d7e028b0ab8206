/// What a reader of a sheet's cells should know besides them.
public struct SheetNotes: Hashable, Sendable {
    /// The number of the last row with a value.
    public internal(set) var rows = 0
    /// The number of the last column with a value.
    public internal(set) var columns = 0
    /// Cells with an error such as `#N/A`, taken as empty.
    public internal(set) var errors = 0
    /// Formulas whose outcome the workbook does not hold, taken as empty.
    public internal(set) var formulasWithoutValue = 0
    /// Areas of cells made one: the value is in the first, the others are empty.
    public internal(set) var mergedAreas = 0
    /// Rows that a filter hides, or a person: they are read all the same.
    public internal(set) var hiddenRows = 0
    /// The cells are locked.
    public internal(set) var isProtected = false
    /// The sheet itself is hidden.
    public internal(set) var isHidden = false

    /// Each in a sentence for the person who imports; none where there is nothing to say.
    public var sentences: [String] {
        var told: [String] = []
        if isHidden { told.append("the sheet is hidden in the workbook") }
        if isProtected {
            told.append("the sheet is protected, which does not keep it from being read")
        }
        if errors > 0 {
            told.append("\(errors) x cell with an error such as #N/A, taken as empty")
        }
        if formulasWithoutValue > 0 {
            told.append(
                "\(formulasWithoutValue) x formula without an outcome, taken as empty; "
                    + "open the workbook in Excel and save it again")
        }
        if mergedAreas > 0 {
            told.append(
                "\(mergedAreas) x merged cells: the value counts for the first, the rest are empty")
        }
        if hiddenRows > 0 {
            told.append("\(hiddenRows) x row that a filter hides, read all the same")
        }
        return told
    }
}
