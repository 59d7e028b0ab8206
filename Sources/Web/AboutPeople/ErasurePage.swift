import Domain
import HTML
import Storage

/// Before somebody is erased: what goes, what stays, and whether that is meant.
struct ErasurePage: Page {
    let frame: Frame
    let name: PersonName
    /// What was typed to confirm.
    var typed = ""
    var mistake: Mistake?

    /// Why nobody was erased.
    enum Mistake: Hashable, Sendable {
        /// What was typed is not the name.
        case otherName
        case lastDirector
        /// One does not erase oneself.
        case oneself
        case busy
    }

    /// The name of the field.
    static let field = "name"

    private var shown: String { frame.names(name) }
    var title: String { wording("erasure.title", ["name": shown]) }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(shown, .person(name.id))])
        h1 { title }
        p(.class("lead")) { wording("erasure.text") }
        if let refusal { p(.class("notice error-detail"), .role("alert")) { refusal } }
        section {
            h2 { wording("erasure.goes") }
            ul(.class("questions")) {
                li { wording("erasure.goes.name") }
                li { wording("erasure.goes.account") }
                li { wording("erasure.goes.words") }
                li { wording("erasure.goes.looks") }
            }
        }
        section {
            h2 { wording("erasure.stays") }
            ul(.class("questions")) {
                li { wording("erasure.stays.counts") }
                li { wording("erasure.stays.mark") }
                li { wording("erasure.stays.log") }
                li { wording("erasure.stays.backups") }
                li { wording("erasure.stays.free") }
            }
        }
        form(.class("entry-form"), .method("post"), .action(Link.erasure(name.id).path)) {
            FormToken(frame: frame)
            EntryField(
                name: Self.field, words: wording("erasure.confirm", ["name": shown]),
                value: typed,
                mistake: mistake == .otherName
                    ? wording("erasure.otherName", ["name": shown]) : nil)
            button(.type("submit")) { wording("erasure.button", ["name": shown]) }
        }
    }

    private var refusal: String? {
        switch mistake {
        case .lastDirector: wording("people.lastDirector")
        case .oneself: wording("erasure.oneself")
        case .busy: wording("erasure.busy")
        case .otherName, nil: nil
        }
    }
}
