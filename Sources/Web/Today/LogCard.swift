import Domain
import HTML

/// One type of activity: how far one is, and a button that counts one more.
struct LogCard: HTML {
    let frame: Frame
    let one: LoggedType
    /// The day it is logged for.
    let day: Day
    /// For whom, where nobody signs in.
    let person: String?
    /// What the tap is known by.
    let id: String
    private var wording: Wording { frame.wording }

    var body: some HTML {
        li(.class("log-card")) {
            form(.class("log-form"), .method("post"), .action(TodayLink.entries.path)) {
                FormToken(frame: frame)
                LogHidden(day: day, person: person, id: id)
                input(.type("hidden"), .name(LogDraft.Field.type), .value(one.type))
                LogRing(done: one.done, goal: one.goal?.quantity)
                div(.class("log-what")) {
                    h3 { name }
                    p(.class("log-count"), .data("count", value: "")) { count }
                }
                button(
                    .type("submit"), .class("log-plus"), .name(LogDraft.Field.quantity),
                    .value("1"), .aria("label", value: wording("today.plus", ["type": name]))
                ) { "+1" }
            }
            .attributes(
                .data("done", value: String(one.done)),
                .data("goal", value: one.goal.map { String($0.quantity) } ?? ""),
                .data("name", value: name), .data("text", value: template),
                .data("logged", value: "{n} × \(name)"))
        }
    }

    private var name: String { wording.groupHead(one.type, by: .type) }

    /// How far one is, with the number still to be filled in by the script.
    private var template: String { sentence("{done}") }

    private var count: String { sentence(wording.whole(one.done)) }

    private func sentence(_ done: String) -> String {
        guard let goal = one.goal else { return wording("today.count", ["done": done]) }
        return wording(
            "today.count.\(goal.per.rawValue)",
            ["done": done, "goal": wording.whole(goal.quantity)])
    }
}

/// What every form of the log sends along.
struct LogHidden: HTML {
    let day: Day
    let person: String?
    let id: String

    var body: some HTML {
        input(.type("hidden"), .name(LogDraft.Field.id), .value(id))
        input(.type("hidden"), .name(LogDraft.Field.day), .value(day.description))
        if let person {
            input(.type("hidden"), .name(LogDraft.Field.person), .value(person))
        }
    }
}

/// How far one is on the way to a goal, as a ring that closes around the number; without a goal only
/// its track.
struct LogRing: HTML {
    let done: Int
    let goal: Int?

    var body: some HTML {
        span(.class("log-progress"), .aria("hidden", value: "true")) {
            ring
            span(.class("log-n"), .data("n", value: "")) { String(done) }
        }
    }

    private var ring: some HTML {
        svg(.class("log-ring"), .viewBox(40, 40)) {
            circle(.class("log-track"), .cx("20"), .cy("20"), .r("16")) {}
            circle(
                .class(isReached ? "log-arc is-reached" : "log-arc"), .cx("20"), .cy("20"),
                .r("16"), .custom(name: "pathLength", value: "100"),
                .custom(name: "stroke-dasharray", value: "\(share) 100"),
                .custom(name: "transform", value: "rotate(-90 20 20)")
            ) {}
        }
    }

    private var isReached: Bool { goal.map { done >= $0 } ?? false }

    /// 0 to 100.
    private var share: Int {
        guard let goal, goal > 0 else { return 0 }
        return min(100, done * 100 / goal)
    }
}
