import Domain
import HTML

/// The days of the week on which somebody is asked nothing: their own choice, told to nobody.
struct QuietDaysForm: HTML {
    let frame: Frame
    let chosen: QuietDays
    private var wording: Wording { frame.wording }

    static func field(_ weekday: Int) -> String { "day-\(weekday)" }

    var body: some HTML {
        section(.id("quiet-days")) {
            h2 { wording("quietDays.title") }
            p { wording("quietDays.text") }
            form(
                .class("entry-form quiet-days"), .method("post"),
                .action(Link.today(.quietDays).path)
            ) {
                FormToken(frame: frame)
                div(
                    .class("quiet-list"), .role("group"),
                    .aria("label", value: wording("quietDays.title"))
                ) {
                    ForEach(1...7) { weekday in
                        label {
                            input(
                                .type("checkbox"), .name(QuietDaysForm.field(weekday)),
                                .value("yes")
                            )
                            .attributes(
                                .custom(name: "checked", value: "checked"),
                                when: chosen.own.contains(weekday))
                            span { wording.weekday(weekday) }
                        }
                    }
                }
                button(.type("submit")) { wording("action.keep") }
            }
        }
    }
}
