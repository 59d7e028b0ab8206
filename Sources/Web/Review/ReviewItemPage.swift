import Domain
import HTML

/// One KPI while a review is held: its chart, what was decided before, and what is said now.
struct ReviewItemPage: Page {
    let frame: Frame
    let model: ReviewItemModel
    let draft: SaidDraft
    /// Somebody else wrote meanwhile.
    var isChanged = false

    var title: String { model.shown.name(wording) }
    var scripts: [ServedAsset] { [.chartLibrary, .kpiChart, .timer, .unsaved] }
    private var item: ReviewItem { model.shown.item }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording("reviews.title"), .talk(.reviews))])
        ReviewSteps(frame: frame, model: model.review, now: item.kpi)
        div(.class("review-head")) {
            if let reading = model.reading {
                KPIHead(reading: reading)
            } else {
                h1 { title }
            }
            ReviewTimer(item: item, began: model.began, second: model.second, wording: wording)
        }
        div(.class("review-item")) {
            div {
                if let reading = model.reading {
                    KPIChart(reading: reading, table: frame.href(.kpi(item.kpi)))
                }
                before
            }
            SaidForm(frame: frame, model: model, draft: draft, isChanged: isChanged)
        }
    }

    private var before: some HTML {
        section(.class("review-before")) {
            h2 { wording("review.before") }
            if model.decisions.isEmpty, model.open.isEmpty {
                p(.class("muted")) { wording("review.before.none") }
            }
            if !model.decisions.isEmpty {
                dl {
                    ForEach(model.decisions) { one in
                        div {
                            dt { wording.day(one.heldOn) }
                            dd(.class("said")) { one.decided }
                        }
                    }
                }
            }
            if !model.open.isEmpty {
                h3 { wording("review.openActions") }
                ul(.class("actions-of")) {
                    ForEach(model.open) { one in
                        ActionRow(frame: frame, action: one, owners: model.owners)
                    }
                }
            }
        }
    }
}

/// What a KPI in a review is shown with.
struct ReviewItemModel: Sendable {
    let review: ReviewModel
    let shown: ReviewModel.ShownItem
    /// The KPI with its whole series; nil once it left the board.
    let reading: KPIReading?
    let decisions: [Decision]
    let open: [ShownAction]
    let owners: [ActionOwner]
    /// The KPIs before and after it.
    let previous: String?
    let next: String?
    /// When its time began.
    let began: Site.Clock.Reading?
    /// The second at which the page was made.
    let second: Int

    /// What was decided before.
    struct Decision: Sendable {
        let heldOn: Day
        let decided: String
    }
}

/// How long a KPI may take, and how long it takes already; a script counts on.
struct ReviewTimer: HTML {
    let item: ReviewItem
    let began: Site.Clock.Reading?
    let second: Int
    let wording: Wording

    var body: some HTML {
        div(.class("timer")) {
            p(.class("timer-left"), .role("timer")) {
                wording.counted("review.minutes", item.minutes)
            }
            .attributes(.data("timer", value: String(item.minutes * 60)))
            .attributes(
                .data("timer-elapsed", value: String(elapsed)), when: item.beganSecond != nil)
            if let began {
                p(.class("timer-began")) {
                    wording(
                        "review.began", ["time": wording.time(began.minute)])
                }
            }
        }
    }

    private var elapsed: Int { max(0, second - (item.beganSecond ?? second)) }
}

extension Wording {
    /// `9:05`
    func time(_ minute: Int) -> String {
        "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    }
}
