import Domain
import HTML
import Storage

/// What both write down, and what whoever looks writes for nobody else.
struct TalkNotes: HTML {
    let frame: Frame
    let model: OneOnOneModel
    let refused: TalkRefused?
    private var wording: Wording { frame.wording }
    private var path: String { Link.talk(.oneOnOne(model.pair.personID)).path }

    var body: some HTML {
        section(.id("notes"), .class("talk-note")) {
            h2 { wording("oneOnOne.shared") }
            p(.class("muted")) {
                wording("oneOnOne.shared.text", ["name": frame.names(model.other)])
            }
            note(
                "shared", .shared, now: model.talk.shared, seen: model.talk.sharedFingerprint,
                named: "oneOnOne.shared")
        }
        section(.id("private"), .class("talk-note")) {
            h2 { wording("oneOnOne.private") }
            if let words = model.privateNote {
                p(.class("muted")) { wording("oneOnOne.private.text") }
                note(
                    "private", .privateNote, now: words, seen: Fingerprint.of(words.utf8),
                    named: "oneOnOne.private")
            } else {
                p(.class("muted")) { wording("oneOnOne.private.nobody") }
            }
        }
    }

    private func note(
        _ deed: String, _ part: TalkRefused.Part, now: String, seen: String, named key: String
    ) -> some HTML {
        let typed = refused?.part == part ? refused?.typed[TalkField.note] : nil
        return form(.class("entry-form talk-form"), .method("post"), .action(path)) {
            FormToken(frame: frame)
            input(.type("hidden"), .name(TalkField.seen), .value(seen))
            if typed != nil, refused?.why == .changed {
                div(.class("notice")) { p(.class("said")) { now.isEmpty ? "–" : now } }
            }
            div(.class("entry-field")) {
                label(.for("note-\(deed)"), .class("visually-hidden")) { wording(key) }
                textarea(
                    .id("note-\(deed)"), .name(TalkField.note), .custom(name: "rows", value: "5")
                ) { typed ?? now }
            }
            button(.type("submit"), .name(TalkField.deed), .value(deed)) { wording("action.keep") }
        }
    }
}

/// That they talked: when, and how many minutes for which area.
struct HoldForm: HTML {
    let frame: Frame
    let model: OneOnOneModel
    let refused: TalkRefused?
    private var wording: Wording { frame.wording }

    var body: some HTML {
        let typed = refused?.part == .talk ? refused?.typed ?? [:] : [:]
        section(.id("hold")) {
            h2 { wording("oneOnOne.hold") }
            p(.class("muted")) { wording("oneOnOne.hold.text") }
            form(
                .class("entry-form"), .method("post"),
                .action(Link.talk(.talks(model.pair.personID)).path)
            ) {
                FormToken(frame: frame)
                input(.type("hidden"), .name(TalkField.talk), .value(model.newIDs.talk))
                EntryField(
                    name: TalkField.day, words: wording("reviews.day"),
                    value: typed[TalkField.day] ?? frame.today.description, type: "date")
                div(.class("talk-minutes"), .role("group"), .aria("labelledby", value: "per-area"))
                {
                    p(.id("per-area")) { strong { wording("oneOnOne.minutes") } }
                    ForEach(FocusArea.allCases) { area in
                        let name = TalkField.minutes(area)
                        EntryField(
                            name: name, words: wording.area(area), value: typed[name] ?? "",
                            isRequired: false, keys: "numeric")
                    }
                }
                button(.type("submit")) { wording("oneOnOne.hold.button") }
            }
        }
    }
}

/// How often they talk, and when next.
struct RhythmForm: HTML {
    let frame: Frame
    let model: OneOnOneModel
    let refused: TalkRefused?
    private var wording: Wording { frame.wording }

    var body: some HTML {
        let typed = refused?.part == .rhythm ? refused?.typed ?? [:] : [:]
        section(.id("rhythm")) {
            h2 { wording("oneOnOne.rhythm") }
            form(
                .class("entry-form"), .method("post"),
                .action(Link.talk(.oneOnOne(model.pair.personID)).path)
            ) {
                FormToken(frame: frame)
                input(
                    .type("hidden"), .name(TalkField.seen), .value(model.talk.rhythmFingerprint))
                div(.class("action-when")) {
                    EntryField(
                        name: TalkField.weeks, words: wording("oneOnOne.weeks"),
                        value: typed[TalkField.weeks] ?? String(model.talk.weeks),
                        keys: "numeric")
                    EntryField(
                        name: TalkField.next, words: wording("oneOnOne.nextOn"),
                        value: typed[TalkField.next] ?? model.due.description, type: "date")
                }
                button(.type("submit"), .name(TalkField.deed), .value("rhythm")) {
                    wording("action.keep")
                }
            }
        }
    }
}
