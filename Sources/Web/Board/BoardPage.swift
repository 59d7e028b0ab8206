import Domain
import HTML

/// The five ranked areas on one page; without an organisation or KPIs it says what to do.
struct BoardPage: Page {
    let frame: Frame
    /// Nil while there is no organisation.
    let board: Board?
    /// The KPIs are a proposal, because none was chosen yet.
    var isProposal = false
    /// The day of the latest fact up to the day shown.
    var latestFact: Day?
    /// The course on that day; nil while there is no organisation.
    var course: Course?
    /// What is told of talking about the KPIs.
    var talks = KPITalks.none
    /// A KPI that was just put on the agenda of a review.
    var asked: (kpi: KPI?, isNew: Bool)?
    /// What is promised; nil where that is not told.
    var promises: Promises?

    var title: String { wording("board.title") }

    var content: some HTML {
        if let board, board.areas.contains(where: { !$0.kpis.isEmpty }) {
            BoardSummary(board: board, frame: frame, course: course)
            if let asked { AskedNotice(frame: frame, kpi: asked.kpi, isNew: asked.isNew) }
            PersonRankingNews(frame: frame)
            if let promises {
                PromiseNews(frame: frame, promises: promises, kpis: board.areas.flatMap(\.kpis))
            }
            if isProposal, !isBeingSetUp { ProposalNotice(frame: frame) }
            if let latestFact, frame.on - latestFact > BoardPage.quietDays {
                QuietNotice(frame: frame, latestFact: latestFact)
            } else if isWithoutFacts(board), !isBeingSetUp {
                NoFactsNotice(frame: frame)
            }
            div(.class("board-files")) { TableLinks(frame, of: .today(.board)) }
            ol(.class("board")) {
                ForEach(board.areas) { area in
                    BoardRow(
                        area: area, frame: frame, talks: talks, course: course, promises: promises)
                }
            }
        } else {
            EmptyBoard(hasOrganisation: board != nil, frame: frame)
        }
    }

    /// So long without a fact, and the board says where the latest one is.
    private static let quietDays = 62

    /// What is still to be done is told above already.
    private var isBeingSetUp: Bool {
        if case .underWay? = frame.guideNews { true } else { false }
    }

    private func isWithoutFacts(_ board: Board) -> Bool {
        board.areas.flatMap(\.kpis).allSatisfy { kpi in
            kpi.answer.points.allSatisfy { $0.value == nil }
        }
    }
}
