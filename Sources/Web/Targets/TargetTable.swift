import Domain
import HTML

/// The sheet of a year as a table to type or paste in.
struct TargetTable: HTML {
    let wording: Wording
    let sheet: TargetSheet
    let draft: TargetDraft
    let part: CellPlace.Part
    let today: Day

    var body: some HTML {
        div(.class("scroll grid-scroll")) {
            table(.class("grid"), .data("grid", value: part.rawValue)) {
                caption(.class("visually-hidden")) {
                    wording(part == .value ? "targets.table" : "targets.stretch")
                }
                thead {
                    tr {
                        th(.scope("col")) { wording("targets.for") }
                        ForEach(sheet.columns) { column in head(column) }
                    }
                }
                tbody {
                    ForEach(Array(sheet.rows.enumerated())) { place, row in
                        self.row(place, row)
                    }
                }
            }
        }
    }

    private func head(_ column: Period) -> some HTML {
        th(.scope("col")) { wording.shortPeriod(column, sheet.kpi.period) }
            .attributes(.aria("current", value: "date"), when: column.contains(today))
    }

    private func row(_ place: Int, _ row: TargetSheet.Row) -> some HTML {
        tr {
            th(.scope("row")) { row.name }
            ForEach(sheet.columns.indices) { column in
                GridCell(
                    name: CellPlace(part: part, row: place, column: column).name,
                    label: label(row, column), value: typed(place, column),
                    placeholder: placeholder(place, column),
                    isWrong: mistake(place, column) != nil, became: became(place, column))
            }
        }
    }

    private func label(_ row: TargetSheet.Row, _ column: Int) -> String {
        "\(row.name), \(wording.shortPeriod(sheet.columns[column], sheet.kpi.period))"
    }

    private func typed(_ row: Int, _ column: Int) -> String {
        draft.typed[CellPlace(part: part, row: row, column: column)] ?? ""
    }

    private func mistake(_ row: Int, _ column: Int) -> CellMistake? {
        draft.mistakes[CellPlace(part: part, row: row, column: column)]
    }

    /// What holds there as long as the cell is empty.
    private func placeholder(_ row: Int, _ column: Int) -> String {
        let before = sheet.before(row, column)
        return (part == .value ? before?.value : before?.stretch).map(wording.typed) ?? ""
    }

    /// What somebody else made of it meanwhile.
    private func became(_ row: Int, _ column: Int) -> String? {
        let place = CellPlace(part: .value, row: row, column: column)
        guard part == .value, let became = draft.became[place] else { return nil }
        let now = became.map { wording.typed($0.value) } ?? wording("targets.empty")
        return wording("targets.now", ["value": now])
    }
}

/// A cell that can be typed in.
struct GridCell: HTML {
    let name: String
    let label: String
    let value: String
    var placeholder = ""
    var isWrong = false
    /// What it became meanwhile.
    var became: String?
    /// A number; else a few words.
    var isNumber = true

    var body: some HTML {
        td {
            input(
                .type("text"), .id(name), .name(name), .value(value),
                .custom(name: "autocomplete", value: "off"), .aria("label", value: label)
            )
            .attributes(.custom(name: "inputmode", value: "decimal"), when: isNumber)
            .attributes(
                .custom(name: "placeholder", value: placeholder), when: !placeholder.isEmpty
            )
            .attributes(.aria("invalid", value: "true"), when: isWrong)
            if let became { span(.class("grid-became")) { became } }
        }
        .attributes(.class("grid-note"), when: !isNumber)
    }
}
