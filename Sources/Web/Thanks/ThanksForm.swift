import Domain
import HTML

/// What was sent and could not be kept, and why.
struct ThanksRefused: Error, Sendable {
    let to: String
    let words: String
    let why: Why

    /// Why it was not kept.
    enum Why: String, Sendable {
        case nobody, tooLong, tooMany
    }
}

/// Tap a colleague, then the button; words may be added.
struct ThanksForm: HTML {
    let frame: Frame
    let model: ThanksModel
    let refused: ThanksRefused?
    private var wording: Wording { frame.wording }

    /// The names of the fields.
    enum Field {
        static let id = "thanks"
        static let to = "to"
        static let other = "other"
        static let words = "words"
    }

    var body: some HTML {
        HTMLElement<HTMLTag.form, _>(
            .class("entry-form thanks-form"), .method("post"), .action(Link.today(.thanks).path)
        ) {
            FormToken(frame: frame)
            input(.type("hidden"), .name(Field.id), .value(model.newID))
            if !model.team.isEmpty { team }
            if !model.others.isEmpty { other }
            if let words = mistake([.nobody, .tooMany]) {
                p(.class("entry-mistake"), .role("alert")) { words }
            }
            EntryField(
                name: Field.words, words: wording("thanks.words"), value: refused?.words ?? "",
                hint: wording("thanks.words.hint", ["n": wording.whole(Thanks.longestWords)]),
                mistake: mistake([.tooLong]), isRequired: false)
            button(.type("submit")) { wording("thanks.button") }
        }
    }

    private func mistake(_ reasons: Set<ThanksRefused.Why>) -> String? {
        guard let why = refused?.why, reasons.contains(why) else { return nil }
        return wording(
            "thanks.refused.\(why.rawValue)",
            [
                "n": wording.whole(
                    why == .tooLong ? Thanks.longestWords : Thanks.mostADay)
            ])
    }

    private var team: some HTML {
        div(.class("thanks-team"), .role("radiogroup"), .aria("labelledby", value: "thanks-team")) {
            p(.id("thanks-team")) { strong { wording("thanks.ownTeam") } }
            ForEach(model.team) { person in
                label(.class("thanks-person")) {
                    input(.type("radio"), .name(Field.to), .value(person.id))
                        .attributes(
                            .custom(name: "checked", value: "checked"),
                            when: person.id == refused?.to)
                    span { frame.names(person) }
                }
            }
        }
    }

    private var other: some HTML {
        ChoiceField(
            name: Field.other,
            words: model.team.isEmpty ? wording("thanks.whom") : wording("thanks.somebodyElse"),
            options: [(value: "", title: wording("thanks.choose"))]
                + model.others.map { (value: $0.id, title: frame.names($0)) },
            chosen: model.others.contains { $0.id == refused?.to } ? refused?.to ?? "" : "")
    }
}
