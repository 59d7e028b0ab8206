import Domain
import HTML

/// The minutes that whoever leads gives each area themselves: an area, then how long.
struct LogAttention: HTML {
    let frame: Frame
    let attention: [(area: FocusArea, minutes: Int)]
    let day: Day
    let person: String?
    /// Makes what each tap is known by.
    let id: (Int) -> String
    private var wording: Wording { frame.wording }

    /// What is offered, in minutes.
    static let steps = [15, 30, 60]

    var body: some HTML {
        section(.class("log-attention")) {
            h2 { wording("today.attention") }
            p(.class("muted")) { wording("today.attention.text") }
            ul {
                ForEach(attention.enumerated()) { place, one in row(place, one.area, one.minutes) }
            }
        }
    }

    private func row(_ place: Int, _ area: FocusArea, _ minutes: Int) -> some HTML {
        let name = wording.area(area)
        return li {
            form(.class("log-form"), .method("post"), .action(TodayLink.entries.path)) {
                FormToken(frame: frame)
                LogHidden(day: day, person: person, id: id(place))
                input(.type("hidden"), .name(LogDraft.Field.area), .value(area.rawValue))
                span(.class("log-area")) { name }
                span(.class("log-count"), .data("count", value: "")) {
                    wording("today.minutes", ["done": wording.whole(minutes)])
                }
                span(.class("log-steps")) {
                    ForEach(LogAttention.steps) { step in
                        button(
                            .type("submit"), .name(LogDraft.Field.minutes), .value(String(step)),
                            .aria(
                                "label",
                                value: wording(
                                    "today.attention.add", ["n": String(step), "area": name]))
                        ) { "+\(step)" }
                    }
                }
            }
            .attributes(
                .data("done", value: String(minutes)), .data("goal", value: ""),
                .data("name", value: name),
                .data("logged", value: wording("today.attention.logged", ["area": name])),
                .data("text", value: wording("today.minutes", ["done": "{done}"])))
        }
    }
}
