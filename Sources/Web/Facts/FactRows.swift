import Domain
import HTML

/// Facts as a table; on a narrow screen it scrolls inside its own frame.
struct FactRows: HTML {
    let table: FactTable
    let frame: Frame
    private var wording: Wording { frame.wording }

    var body: some HTML {
        div(
            .class("scroll"), .tabindex(0), .role("region"),
            .aria("label", value: wording("facts.table"))
        ) {
            HTMLElement<HTMLTag.table, _>(.class("facts")) {
                thead { tr { ForEach(table.columns) { column in heading(column) } } }
                tbody { ForEach(table.rows) { row in cells(row) } }
            }
        }
    }

    private func heading(_ column: FactColumn) -> some HTML {
        th(.scope("col")) { wording.column(column) }
            .attributes(.class("number"), when: column.isNumber)
    }

    private func cells(_ row: [FactCell]) -> some HTML {
        tr {
            ForEach(zip(table.columns, row)) { column, cell in
                td { text(cell) }.attributes(.class("number"), when: column.isNumber)
            }
        }
    }

    private func text(_ cell: FactCell) -> String {
        switch cell {
        case .none: "–"
        case .text(let text): text
        case .person(let name): frame.names(name)
        case .day(let day): wording.shortDay(day)
        case .month(let day): wording.month(day)
        case .whole(let n): wording.whole(n)
        case .number(let number): wording.number(number, upTo: 4)
        case .money(let money): wording.money(money, cents: true)
        case .word(let word): wording.word(word)
        }
    }
}

extension FactColumn {
    /// Set in a column of figures.
    fileprivate var isNumber: Bool {
        switch self {
        case .quantity, .amount, .cycleDays, .stayDays, .value: true
        default: false
        }
    }
}
