import Domain

/// A table that was copied from a spreadsheet: rows on lines, cells with tabs between.
struct PastedTable: Sendable {
    let rows: [[String]]

    init(_ text: String) {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
        rows = lines.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map {
                String($0).tidied
            }
        }
    }

    /// Lays it down from a cell on; answers how many cells that say something fell outside.
    func lay(
        fromRow row: Int, column: Int, rows count: Int, columns width: Int,
        put: (_ row: Int, _ column: Int, _ text: String) -> Void
    ) -> Int {
        var outside = 0
        for (down, cells) in rows.enumerated() {
            for (right, text) in cells.enumerated() {
                if row + down < count, column + right < width {
                    put(row + down, column + right, text)
                } else if !text.isEmpty {
                    outside += 1
                }
            }
        }
        return outside
    }
}

extension TargetDraft {
    /// Lays a pasted table down in the sheet, to be looked at before it is kept.
    mutating func spread(_ form: FormFields, _ sheet: TargetSheet) {
        let table = PastedTable(form[Field.pasted])
        let scope = TargetScope(text: form[Field.pastedRow])
        let row = sheet.rows.firstIndex { $0.scope == scope } ?? 0
        let column = sheet.columns.firstIndex { "\($0.start)" == form[Field.pastedColumn] } ?? 0
        let part = CellPlace.Part(rawValue: form[Field.pastedPart]) ?? .value
        var typed = typed
        outside = table.lay(
            fromRow: row, column: column, rows: sheet.rows.count, columns: sheet.columns.count
        ) { row, column, text in
            typed[CellPlace(part: part, row: row, column: column)] = text.isEmpty ? nil : text
        }
        self.typed = typed
    }
}
