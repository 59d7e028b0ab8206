import Domain
import HTML
import Storage

/// The day of whoever looks: what is asked, and a tap to log what was done.
struct TodayPage: Page {
    let frame: Frame
    let model: TodayModel
    /// Makes what each tap is known by.
    let newID: @Sendable () -> String
    /// What a second is on the clock of the organisation.
    let clock: @Sendable (Int) -> String
    /// What was taken back just now, or could not be.
    var takenBack: TakingBack?
    /// What was to be logged and was refused, and why.
    var refused: (draft: LogDraft, why: Logging.Refusal)?

    var title: String { wording("today.title") }
    var scripts: [ServedAsset] { [.log] }

    var content: some HTML {
        div(.class("today-head")) {
            h1 { isToday ? wording("today.title") : wording.dayWithWeekday(model.day) }
            if isToday { p(.class("lead")) { wording.dayWithWeekday(model.day) } }
            days
        }
        if !model.everyone.isEmpty { choice }
        notices
        if model.person == nil {
            p(.class("notice")) { wording("today.nobody") }
        } else {
            if let survey = model.home?.survey {
                SurveyInvitationPart(frame: frame, survey: survey)
            }
            log
            if let home = model.home { HomeParts(frame: frame, model: home) }
            if let attention = model.attention {
                LogAttention(
                    frame: frame, attention: attention, day: model.day, person: chosen,
                    id: { _ in newID() })
            }
            if !model.logged.isEmpty {
                LoggedList(
                    frame: frame, logged: model.logged, day: model.day, person: chosen,
                    minute: clock)
            }
        }
    }

    private var isToday: Bool { model.day == frame.today }
    /// For whom it is logged, where nobody signs in.
    private var chosen: String? { model.everyone.isEmpty ? nil : model.person?.id }

    private func home(_ day: Day) -> String {
        Link.today(.home(day: day == frame.today ? nil : day, as: chosen)).href()
    }

    /// Yesterday, today, or another day.
    private var days: some HTML {
        nav(.class("today-days"), .aria("label", value: wording("today.days"))) {
            ul {
                ForEach([frame.today, frame.today - 1]) { day in
                    li {
                        a(.href(home(day))) {
                            wording(day == frame.today ? "today.today" : "today.yesterday")
                        }
                        .attributes(.aria("current", value: "page"), when: day == model.day)
                    }
                }
            }
            form(.method("get"), .action(Link.today(.home()).path)) {
                if let chosen {
                    input(.type("hidden"), .name(LogDraft.Field.person), .value(chosen))
                }
                label(.for("today-day"), .class("visually-hidden")) { wording("today.otherDay") }
                input(
                    .type("date"), .id("today-day"), .name(LogDraft.Field.day),
                    .value(model.day.description), .max(frame.today.description),
                    .custom(name: "min", value: (frame.today - Logging.daysBack).description))
                button(.type("submit")) { wording("today.go") }
            }
        }
    }

    /// For whom, where nobody signs in.
    private var choice: some HTML {
        form(.class("today-as"), .method("get"), .action(Link.today(.home()).path)) {
            label(.for("today-as")) { wording("today.as") }
            select(.id("today-as"), .name(LogDraft.Field.person)) {
                ForEach(model.everyone) { person in
                    option(.value(person.id)) {
                        frame.names(PersonName(person.name, of: person.id))
                    }
                    .attributes(
                        .custom(name: "selected", value: "selected"),
                        when: person.id == model.person?.id)
                }
            }
            button(.type("submit")) { wording("today.go") }
        }
    }

    @HTMLBuilder private var notices: some HTML {
        if let refused {
            div(.class("notice"), .role("alert")) {
                p(.class("error-detail")) { wording.complaint(refused.why) }
            }
        }
        switch takenBack {
        case .done: p(.class("notice"), .role("status")) { wording("today.takenBack") }
        case .tooLate: p(.class("notice"), .role("alert")) { wording("today.tooLate") }
        case .unknown: p(.class("notice"), .role("alert")) { wording("today.notThere") }
        case nil: EmptyHTML()
        }
    }

    /// What was just logged, and the way back.
    private var said: some HTML {
        div(
            .class("log-said"), .role("status"), .data("log-said", value: ""),
            .data("logged", value: wording("today.justLogged")),
            .data("waiting-one", value: wording("today.waiting.one", ["n": "1"])),
            .data("waiting-many", value: wording("today.waiting.many")),
            .data("refused", value: wording("today.notSent")),
            .data("door", value: wording("today.signInAgain"))
        ) {
            if let one = model.justLogged {
                p { wording("today.justLogged", ["what": wording.logged(one)]) }
                TakeBack(
                    frame: frame, one: one, day: model.day, person: chosen,
                    words: wording("today.undo"))
            }
        }
    }

    private var log: some HTML {
        section(
            .class("log"), .data("log", value: frame.reader?.account?.id ?? "machine"),
            .data("undo", value: wording("today.undo")),
            .data("undone", value: wording("today.takenBack"))
        ) {
            h2 { wording("today.log") }
            ul(.class("log-cards")) {
                ForEach(model.types) { one in
                    LogCard(
                        frame: frame, one: one, day: model.day, person: chosen, id: newID())
                }
            }
            LogOther(
                frame: frame, model: model, person: chosen, id: newID(), refused: refused?.draft)
            said
        }
    }
}
