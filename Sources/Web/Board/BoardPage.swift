import Domain
import HTML

/// The five ranked areas on one page; without an organisation or KPIs it says what to do.
struct BoardPage: Page {
    let frame: Frame
    /// Nil while there is no organisation.
    let board: Board?

    var title: String { wording("board.title") }

    var content: some HTML {
        if let board, board.areas.contains(where: { !$0.kpis.isEmpty }) {
            BoardSummary(board: board, wording: wording)
            if isWithoutFacts(board) { NoFactsNotice(wording: wording) }
            ol(.class("board")) {
                ForEach(board.areas) { area in BoardRow(area: area, frame: frame) }
            }
        } else {
            EmptyBoard(hasOrganisation: board != nil, wording: wording)
        }
    }

    private func isWithoutFacts(_ board: Board) -> Bool {
        board.areas.flatMap(\.kpis).allSatisfy { kpi in
            kpi.answer.points.allSatisfy { $0.value == nil }
        }
    }
}
