/// What stands in a cell of a workbook that is written.
public enum SheetCell: Hashable, Sendable {
    case empty
    /// Shown as it is: never a formula, a link or a number.
    case text(String)
    case whole(Int)
    /// With at most so many decimals.
    case number(Double, decimals: Int)
    /// Minor units of a currency with so many decimals.
    case money(minor: Int64, decimals: Int)
    /// 0-100.
    case percent(Double)
    /// Days since 1970-01-01.
    case day(Int)
    /// Seconds since 1970-01-01 on the clock of whoever reads it.
    case moment(Int)
}

/// Why a workbook or a zip could not be written; there is no half one.
public enum WritingTrouble: Error, Hashable, Sendable {
    /// A file of that name cannot be made, or the disk is full.
    case cannotWrite(String)
    /// A sheet has more columns than Excel can hold.
    case tooManyColumns(Int)
    /// Two files of one zip have one name.
    case nameTaken(String)
}

extension WritingTrouble: CustomStringConvertible {
    /// What is wrong and what to do next, in a sentence.
    public var description: String {
        switch self {
        case .cannotWrite(let file):
            "\(file) could not be written; is there room on the disk, and may Koers write there?"
        case .tooManyColumns(let count):
            "the table has \(count) columns and a workbook holds 16,384; save it as CSV"
        case .nameTaken(let name): "there is a file \(name) in the zip already"
        }
    }
}
