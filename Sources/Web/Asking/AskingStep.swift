import HTML

/// A step of the page that asks about a file: what it is about, how it stands, and its questions.
struct AskingStep<Content: HTML>: HTML {
    /// By which the page can be opened at it.
    let id: String
    let title: String
    /// What is understood, in one line.
    let answer: String
    /// Something has to be said here before the file can go in.
    let isAsking: Bool
    let wording: Wording
    @HTMLBuilder let content: Content

    var body: some HTML {
        li(.class("asking-step"), .id(id)) {
            details {
                summary {
                    span(.class("asking-title")) { title }
                    span(.class("asking-answer")) { answer }
                    span(.class("asking-mark")) {
                        isAsking ? wording("asking.asks") : wording("asking.settled")
                    }
                    .attributes(.class("asking-open"), when: isAsking)
                }
                div(.class("asking-body")) { content }
            }
            .attributes(.custom(name: "open", value: ""), when: isAsking)
        }
    }
}

/// A question with a few answers, of which the first is what Koers recognised.
struct AskingChoice: HTML {
    let name: String
    let title: String
    /// What Koers recognised; nil where there is nothing to recognise.
    let recognised: String?
    /// What can be chosen instead: what is sent, and what is read.
    let options: [(value: String, text: String)]
    /// What was chosen; nil: as recognised.
    let chosen: String?
    /// Why it is understood so.
    var evidence: String?
    /// Has to be answered.
    var isAsking = false

    var body: some HTML {
        div(.class("entry-field")) {
            label(.for(name)) { title }
            select(.id(name), .name(name)) {
                if let recognised {
                    option(.value(AskingFields.recognised)) { recognised }
                }
                ForEach(options) { one in
                    option(.value(one.value)) { one.text }
                        .attributes(
                            .custom(name: "selected", value: "selected"), when: one.value == chosen)
                }
            }
            .attributes(.aria("describedby", value: "\(name)-hint"), when: evidence != nil)
            .attributes(.aria("invalid", value: "true"), when: isAsking)
            if let evidence {
                p(.class("entry-hint"), .id("\(name)-hint")) { evidence }
                    .attributes(.class("entry-mistake"), when: isAsking)
            }
        }
    }
}
