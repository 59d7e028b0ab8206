import Domain
import HTML

/// The names of the fields of a one-on-one.
enum TalkField {
    static let deed = "do"
    static let seen = "seen"
    static let line = "line"
    static let kind = "kind"
    static let words = "words"
    static let due = "due"
    static let deal = "deal"
    static let kpi = "kpi"
    static let note = "note"
    static let weeks = "weeks"
    static let next = "next"
    static let talk = "talk"
    static let day = "day"
    static func minutes(_ area: FocusArea) -> String { "minutes-\(area.rawValue)" }
}

/// What a pair is to talk about and agreed on, and room for more.
struct TalkLines: HTML {
    let frame: Frame
    let model: OneOnOneModel
    let refused: TalkRefused?
    private var wording: Wording { frame.wording }
    private var path: String { Link.talk(.oneOnOne(model.pair.personID)).path }

    var body: some HTML {
        part(.point, "oneOnOne.points", "oneOnOne.points.none")
        part(.agreement, "oneOnOne.agreements", "oneOnOne.agreements.none")
        newLine
    }

    private func part(_ kind: TalkLine.Kind, _ key: String, _ none: String) -> some HTML {
        let lines = model.lines.filter { $0.line.kind == kind }
        return section(.class("action-list")) {
            h2 { wording(key) }
            if lines.isEmpty {
                p(.class("muted")) { wording(none) }
            } else {
                ul(.class("actions-of")) { ForEach(lines) { one in row(one) } }
            }
        }
    }

    private func row(_ one: OneOnOneModel.ShownLine) -> some HTML {
        let isDone = one.line.doneOn != nil
        return li(.class("action")) {
            form(.method("post"), .action(path)) {
                FormToken(frame: frame)
                input(.type("hidden"), .name(TalkField.line), .value(one.line.id))
                button(
                    .type("submit"), .name(TalkField.deed), .value(isDone ? "open" : "done"),
                    .class(isDone ? "tick is-done" : "tick")
                ) {
                    span(.class("visually-hidden")) {
                        wording(
                            isDone ? "action.reopen" : "action.tick", ["title": one.line.words])
                    }
                }
            }
            div(.class("action-body")) {
                p(.class("action-title")) { one.line.words }
                p(.class("action-about")) { about(one) }
            }
        }
    }

    @HTMLBuilder private func about(_ one: OneOnOneModel.ShownLine) -> some HTML {
        if let due = one.line.dueOn, one.line.doneOn == nil {
            if due < frame.today {
                strong(.class("is-late")) { wording("action.late", ["day": wording.shortDay(due)]) }
            } else {
                span { wording("action.dueOn", ["day": wording.shortDay(due)]) }
            }
        }
        if let about = one.about { a(.href(about.link.path)) { about.name } }
    }

    private var newLine: some HTML {
        let typed = refused?.part == .line ? refused?.typed ?? [:] : [:]
        return section(.id("new")) {
            h2 { wording("oneOnOne.new") }
            form(
                .class("entry-form"), .method("post"),
                .action(Link.talk(.talkLines(model.pair.personID)).path)
            ) {
                FormToken(frame: frame)
                input(.type("hidden"), .name(TalkField.line), .value(model.newIDs.line))
                EntryField(
                    name: TalkField.words, words: wording("oneOnOne.words"),
                    value: typed[TalkField.words] ?? "")
                div(.class("action-when")) {
                    ChoiceField(
                        name: TalkField.kind, words: wording("oneOnOne.kind"),
                        options: TalkLine.Kind.allCases.map {
                            (value: $0.rawValue, title: wording("oneOnOne.kind.\($0.rawValue)"))
                        }, chosen: typed[TalkField.kind] ?? TalkLine.Kind.point.rawValue)
                    EntryField(
                        name: TalkField.due, words: wording("oneOnOne.due"),
                        value: typed[TalkField.due] ?? "", type: "date", isRequired: false)
                }
                button(.type("submit")) { wording("oneOnOne.add") }
            }
        }
    }
}
