import Domain
import HTML

/// The KPIs of a review under way, one after the other, and where one is.
struct ReviewSteps: HTML {
    let frame: Frame
    let model: ReviewModel
    /// The slug of the one that is shown; nil for none of them.
    let now: String?
    var isAtEnd = false
    private var wording: Wording { frame.wording }

    var body: some HTML {
        nav(.class("review-steps"), .aria("label", value: wording("review.agenda"))) {
            ol {
                ForEach(model.items) { one in step(one) }
                li {
                    a(.href(Link.talk(.reviewEnd(model.review.id)).path)) { wording("review.end") }
                        .attributes(.aria("current", value: "step"), when: isAtEnd)
                }
            }
        }
    }

    private func step(_ one: ReviewModel.ShownItem) -> some HTML {
        li {
            a(.href(Link.talk(.reviewItem(model.review.id, one.item.kpi)).path)) {
                one.name(wording)
                span(.class("review-step-minutes")) {
                    one.item.spent.map { "✓ \($0)" } ?? "\(one.item.minutes)"
                    " \(wording("review.min"))"
                }
            }
            .attributes(.aria("current", value: "step"), when: one.item.kpi == now)
        }
    }
}
