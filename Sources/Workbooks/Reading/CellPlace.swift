/// Where a cell is: `C12` is column 3 of row 12.
struct CellPlace: Hashable {
    let column: Int
    let row: Int

    /// As many as Excel has.
    static let mostRows = 1_048_576
    static let mostColumns = 16_384

    /// Reads `C12`; nil for anything else and beyond Excel's limits.
    init?(_ text: some StringProtocol) {
        var (column, row) = (0, 0)
        for byte in text.utf8 {
            switch byte {
            case 0x41...0x5A where row == 0: column = column * 26 + Int(byte - 0x40)
            case 0x61...0x7A where row == 0: column = column * 26 + Int(byte - 0x60)
            case 0x30...0x39 where column > 0: row = row * 10 + Int(byte - 0x30)
            default: return nil
            }
            guard column <= CellPlace.mostColumns, row <= CellPlace.mostRows else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.column = column
        self.row = row
    }
}
