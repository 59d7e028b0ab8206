import Domain
import HTML

/// The question of the quarter: in which order does one see the areas being cared about?
struct SeenOrderPage: Page {
    let frame: Frame
    let round: Period
    /// The order in which they are offered: another one for every reader, so that it suggests none.
    let offered: [FocusArea]
    let state: State
    /// Places that were chosen twice or not at all.
    var isIncomplete = false

    /// Whether one can answer.
    enum State: Sendable {
        case open, answered, thanked
        /// Nobody signs in, or it is the director who asks.
        case notAsked
    }

    static func field(_ area: FocusArea) -> String { "place-\(area.rawValue)" }

    var title: String { wording("seenOrder.title") }
    var scripts: [ServedAsset] { [.sortLibrary, .order] }

    var content: some HTML {
        h1 { wording("seenOrder.title") }
        p(.class("lead")) {
            wording("seenOrder.text", ["quarter": wording.period(round, .quarter)])
        }
        p { wording("seenOrder.privacy") }
        switch state {
        case .open: form
        case .answered: p(.class("notice")) { wording("seenOrder.answered") }
        case .thanked: p(.class("notice"), .role("status")) { wording("seenOrder.thanks") }
        case .notAsked: p(.class("notice")) { wording("seenOrder.notAsked") }
        }
    }

    private var form: some HTML {
        HTMLElement<HTMLTag.form, _>(
            .class("entry-form"), .method("post"), .action(TodayLink.seenOrder.path)
        ) {
            FormToken(frame: frame)
            if isIncomplete {
                div(.class("notice"), .role("alert")) {
                    p(.class("error-detail")) { wording("seenOrder.incomplete") }
                }
            }
            OrderSaid(wording: wording)
            ol(.class("order seen-list"), .data("order", value: "")) {
                ForEach(offered.enumerated()) { place, area in
                    li(.data("order-name", value: wording.area(area))) {
                        span(.data("order-rank", value: ""), .class("seen-rank")) {
                            String(place + 1)
                        }
                        span(.class("seen-name")) { wording.area(area) }
                        OrderMoves(
                            wording: wording, name: wording.area(area),
                            field: SeenOrderPage.field(area), place: place + 1,
                            count: offered.count)
                    }
                }
            }
            button(.type("submit")) { wording("seenOrder.button") }
        }
    }
}
