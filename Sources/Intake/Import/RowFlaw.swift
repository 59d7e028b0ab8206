/// Why a row is no fact.
enum RowFlaw: Error {
    /// It never will be, as it stands.
    case rejected(column: String, value: String, reason: String)
    /// The order of the file's dates has to be known first.
    case undecidedDates
    /// The decimal mark of the file has to be known first.
    case undecidedDecimal
}
