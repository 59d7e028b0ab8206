/// Why a row is no fact.
enum RowFlaw: Error {
    /// It never will be, as it stands.
    case rejected(column: String, value: String, reason: String)
    /// It says nothing to us, and is left out with that warning.
    case leftOut(Warning.Kind, String)
    /// The order of the file's dates has to be known first.
    case undecidedDates
    /// The decimal mark of the file has to be known first.
    case undecidedDecimal
}
