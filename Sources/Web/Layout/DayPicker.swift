import Domain
import HTML

/// Chooses the day the numbers are shown for; a plain form, so it works without JavaScript.
struct DayPicker: HTML {
    let frame: Frame
    let here: Link
    private var wording: Wording { frame.wording }

    var body: some HTML {
        form(.class("day"), .method("get"), .action(here.path)) {
            ForEach(here.fields) { field in
                input(.type("hidden"), .name(field.name), .value(field.value))
            }
            step(to: frame.on - 1, "←", "day.previous")
            label(.class("visually-hidden"), .for("on")) { wording("day.label") }
            input(
                .type("date"), .id("on"), .name("on"), .value(String(describing: frame.on)),
                .max(String(describing: frame.today)), .required)
            button(.type("submit")) { wording("day.show") }
            if frame.on < frame.today { step(to: frame.on + 1, "→", "day.next") }
            if frame.on != frame.today {
                a(.class("day-today"), .href(frame.href(here, on: frame.today))) {
                    wording("day.today")
                }
            }
        }
    }

    private func step(to day: Day, _ arrow: String, _ key: String) -> some HTML {
        a(.class("day-step"), .href(frame.href(here, on: day)), .rel("nofollow")) {
            span(.aria("hidden", value: "true")) { arrow }
            span(.class("visually-hidden")) { wording(key, ["day": wording.day(day)]) }
        }
    }
}
