import Domain
import HTML

/// What an import did to the board: only the KPIs that say something else.
struct BoardChanges: HTML {
    let changes: [BoardChange]
    let kpis: [KPI]
    let frame: Frame
    var isTrial = false
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section {
            h2(.id("board-title")) {
                wording(isTrial ? "import.board.trial" : "import.board")
            }
            if changes.isEmpty {
                p { wording(nothing) }
            } else {
                div(
                    .class("scroll"), .tabindex(0), .role("region"),
                    .aria("labelledby", value: "board-title")
                ) { table }
                if !isTrial { TableLinks(frame, .board) }
            }
        }
    }

    /// Where there is no board yet, nothing on it can stay as it is.
    private var nothing: String {
        guard isTrial else { return "import.board.nothing" }
        return frame.organisation == nil
            ? "import.board.nothing.yet" : "import.board.nothing.trial"
    }

    private var table: some HTML {
        HTMLElement<HTMLTag.table, _> {
            thead {
                tr {
                    th(.scope("col")) { wording("import.board.kpi") }
                    th(.scope("col"), .class("number")) { wording("import.board.before") }
                    th(.scope("col"), .class("number")) { wording("import.board.after") }
                }
            }
            tbody { ForEach(changes) { change in row(change) } }
        }
    }

    private func row(_ change: BoardChange) -> some HTML {
        tr {
            th(.scope("row")) { name(of: change) }
            td(.class("number")) { number(change.before, change) }
            td(.class("number")) { number(change.after, change) }
        }
    }

    /// What the KPI is called, also once it is gone.
    func name(of change: BoardChange) -> String {
        kpis.first { $0.slug == change.kpi }.map(wording.name(of:))
            ?? wording.metricName(change.metric)
    }

    private func number(_ value: Double?, _ change: BoardChange) -> String {
        guard let value, let metric = Catalogue.metric(change.metric) else { return "–" }
        return wording.amount(value, of: metric)
    }
}
