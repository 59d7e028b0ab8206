import Domain

/// What the reader chose to see of the result: by what, over which period, which page.
struct ResultView: Hashable, Sendable {
    /// By what revenue is shared out.
    var by: WantedDimension
    /// The length of the period.
    var length: PeriodLength
    /// The page of groups, from 1.
    var page: Int

    /// Without a choice: product types of this quarter.
    init(by: WantedDimension = .productType, length: PeriodLength = .quarter, page: Int = 1) {
        self.by = by
        self.length = length
        self.page = page
    }

    /// The periods to choose from.
    static let lengths: [PeriodLength] = [.month, .quarter, .year]
    /// Groups on a page.
    static let pageSize = 25

    /// Another page of the same.
    func on(page: Int) -> ResultView { ResultView(by: by, length: length, page: page) }

    /// What was chosen, where that differs from the usual.
    var fields: [(name: String, value: String)] {
        let usual = ResultView()
        return (by == usual.by ? [] : [("by", by.rawValue)])
            + (length == usual.length ? [] : [("period", length.rawValue)])
    }

    /// How many periods the columns show.
    var columns: Int {
        switch length {
        case .week, .month: 12
        case .quarter: 8
        case .year: 5
        }
    }
}

/// All that the page of the result shows below its KPIs.
struct ResultModel: Sendable {
    let view: ResultView
    /// The revenue KPI, or revenue itself, of the period that runs.
    let revenue: Answer
    /// How far it is; nil without a target or a value.
    let pace: Pace?
    /// Revenue by type, oldest first.
    let mix: [Point]
    /// Revenue of the period, shared out.
    let shared: Point?
    /// The wanted mix beside it.
    let wanted: WantedMix?
    /// What wanted groups are called, by id.
    let names: [String: String]
    /// The wanted mix as it can be edited.
    let draft: WantedDraft
    /// What is wrong with it; nil when nothing is.
    let mistake: WantedMistake?
    let velocity: SalesVelocity
    /// The same 365 days earlier.
    let velocityBefore: SalesVelocity
    let pipeline: Point?
    let weighted: Point?
}

/// Why a wanted mix was not kept.
enum WantedMistake: Error, Hashable, Sendable {
    case flaw(WantedDraft.Flaw)
    /// What arrived is not the form of the page.
    case brokenForm
    /// Another program writes to the database for longer than a page waits.
    case busy
}
