import Domain
import HTML

/// The costs of one month: what is there, to be changed or removed, and room for another.
struct CostsPage: Page {
    let frame: Frame
    /// The first day of the month.
    let month: Day
    /// What is there.
    let costs: [Cost]
    /// What was just done.
    var done: Done?
    /// What was typed in and could not be kept, and why.
    var refused: (draft: CostDraft, mistake: CostMistake)?

    /// What a page says was just done.
    enum Done: String, Sendable {
        case kept, removed
    }

    var title: String { wording("costs.title", ["month": wording.month(month)]) }

    var content: some HTML {
        Crumbs(
            frame: frame,
            trail: [(wording.area(.labourEfficiency), .area(.labourEfficiency))])
        h1 { title }
        p(.class("lead")) { wording("costs.text") }
        switch done {
        case .kept: p(.class("notice"), .role("status")) { wording("costs.kept") }
        case .removed: p(.class("notice"), .role("status")) { wording("costs.removed") }
        case nil: EmptyHTML()
        }
        if let refused {
            div(.class("notice"), .role("alert"), .id("cost-mistake")) {
                p(.class("error-detail")) { wording.mistake(refused.mistake) }
            }
        }
        section {
            h2 { wording("costs.list") }
            if costs.isEmpty {
                p(.class("muted")) { wording("costs.none") }
            } else {
                ul(.class("cost-rows")) {
                    ForEach(costs.enumerated()) { place, cost in row(cost, place) }
                }
                TableLinks(frame, .costs)
            }
        }
        NewCostForm(frame: frame, month: month, refused: newRefused?.draft)
        months
    }

    private func row(_ cost: Cost, _ place: Int) -> some HTML {
        let isRefused = refused.map { $0.draft.isOf(cost) } ?? false
        return CostRow(
            frame: frame, cost: cost, id: "cost-\(place)",
            refused: isRefused ? refused?.draft : nil)
    }

    private var newRefused: (draft: CostDraft, mistake: CostMistake)? {
        refused.flatMap { $0.draft.isNew ? $0 : nil }
    }

    private var months: some HTML {
        let calendar = FiscalCalendar()
        let before = calendar.period(.month, holding: month - 1).start
        let after = calendar.period(.month, holding: month).end
        return ul(.class("actions")) {
            ForEach([before, after]) { month in
                li { a(.href(frame.href(.costs(month: month)))) { wording.month(month) } }
            }
            li {
                a(.href(frame.href(.area(.labourEfficiency)))) { wording("costs.toArea") }
            }
        }
    }
}

extension CostDraft {
    /// It was typed over the amount of that cost.
    func isOf(_ cost: Cost) -> Bool {
        !isNew && kind == cost.kind.rawValue && label == cost.label ?? ""
    }
}

extension Wording {
    /// `Vaste kosten`, `Personeelskosten`
    func costs(_ kind: CostKind) -> String { self("cost.kind.\(kind.rawValue)") }
}
