import Domain
import HTML

/// What can be sent to whoever is asked, in one language, as long as Koers sends no mail itself.
struct RoundMail {
    let wording: Wording
    let round: AskedRound
    /// Where it is answered, as it can be opened from elsewhere.
    let address: String

    /// What asks for an answer.
    enum Kind: String, CaseIterable, Sendable { case invitation, reminder }

    /// The subject and the text, as they are copied.
    func text(_ kind: Kind) -> String {
        let values = [
            "round": round.name, "day": wording.dayWithWeekday(round.days.last),
            "n": wording.whole(round.promised),
        ]
        let lines = [
            wording("round.mail.subject", ["subject": subject(kind, values)]), "",
            wording("round.mail.hello"), "", wording("round.mail.\(kind.rawValue).ask", values),
            address, "",
            wording("round.mail.together", values) + " "
                + wording("round.mail.topThree"), "", wording("round.mail.thanks"),
        ]
        return lines.joined(separator: "\n")
    }

    private func subject(_ kind: Kind, _ values: [String: String]) -> String {
        wording("round.mail.\(kind.rawValue).subject", values)
    }
}

/// The texts of a kind, in the reader's own language first.
struct RoundMails: HTML {
    let frame: Frame
    let organisation: Organisation?
    let round: AskedRound
    let address: String
    let kind: RoundMail.Kind

    var body: some HTML {
        section(.class("round-part")) {
            h2 { frame.wording("round.mail.\(kind.rawValue)") }
            div(.class("round-mails")) { ForEach(languages) { language in mail(language) } }
        }
    }

    private var languages: [Language] {
        let own = frame.wording.language
        return [own] + Language.allCases.filter { $0 != own }
    }

    private func mail(_ language: Language) -> some HTML {
        let id = "\(kind.rawValue)-\(language.rawValue)"
        let text = RoundMail(
            wording: Wording(language, for: organisation), round: round, address: address
        ).text(kind)
        return div(.class("entry-field")) {
            label(.for(id)) { language.ownName }
            textarea(
                .id(id), .lang(language.rawValue), .custom(name: "rows", value: "16"),
                .custom(name: "readonly", value: "readonly"),
                .custom(name: "autocomplete", value: "off")
            ) { text }
            CopyButton(frame: frame, of: id, named: language.ownName)
        }
    }
}

/// Copies what stands in a field, where the browser can; it shows itself only then.
struct CopyButton: HTML {
    let frame: Frame
    /// The id of the field.
    let field: String
    /// What it copies, for those who do not see where it stands.
    let name: String

    init(frame: Frame, of field: String, named name: String) {
        self.frame = frame
        self.field = field
        self.name = name
    }

    var body: some HTML {
        div(.class("copy"), .custom(name: "hidden", value: "hidden")) {
            button(.type("button"), .data("copy", value: field)) {
                frame.wording("copy.button")
                span(.class("visually-hidden")) { ": \(name)" }
            }
            span(.role("status"), .data("said", value: frame.wording("copy.done"))) {}
        }
    }
}
