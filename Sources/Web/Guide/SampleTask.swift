import Domain
import HTML
import Storage

/// First look around in an invented company, or begin at once.
struct SampleTask: HTML, Sendable {
    let frame: Frame
    let state: State
    private var wording: Wording { frame.wording }

    /// The names of the fields.
    enum Field {
        static let choice = "choice"
    }

    /// How it stands with the invented company.
    enum State: Sendable, Hashable {
        /// It can be had; why it did not come in the last time.
        case free(failure: String?)
        /// It is on its way in.
        case coming
        /// It is in.
        case present
        /// There are figures, or none is to be had.
        case impossible
    }

    var body: some HTML {
        switch state {
        case .free(let failure):
            if let failure {
                p(.class("notice error-detail"), .role("alert")) { wording.saidAsSentence(failure) }
            }
            choices(["own", "look"])
        case .coming:
            div(.class("notice job"), .role("status")) {
                p(.class("job-standing")) { wording("guide.sample.coming") }
                p { wording("guide.sample.coming.text") }
            }
            ul(.class("actions")) {
                li { a(.href(Link.guideStep(.sample).path)) { wording("job.again") } }
                li { a(.href(Link.board.path)) { wording("guide.sample.leave") } }
            }
        case .present:
            p { wording("guide.sample.in") }
            ul(.class("actions")) {
                li { a(.href(Link.board.path)) { wording("guide.sample.board") } }
                li { a(.href(Link.sampleRemoval.path)) { wording("guide.invented.own") } }
            }
        case .impossible:
            p { wording("guide.sample.impossible") }
            choices(["own"])
        }
    }

    private func choices(_ choices: [String]) -> some HTML {
        form(.class("guide-choice"), .method("post"), .action(Link.guideStep(.sample).path)) {
            FormToken(frame: frame)
            ForEach(choices) { one in choice(one) }
        }
    }

    private func choice(_ choice: String) -> some HTML {
        div {
            p(.id("sample-\(choice)")) { wording("guide.sample.\(choice).text") }
            button(
                .type("submit"), .name(Field.choice), .value(choice),
                .aria("describedby", value: "sample-\(choice)")
            ) { wording("guide.sample.\(choice)") }
            .attributes(.class("is-quiet"), when: choice == "look")
        }
    }
}

/// Asks once more before the invented company goes.
struct SampleRemovalPage: Page {
    let frame: Frame
    /// Why nothing was removed.
    var refusal: SampleRefusal?

    var title: String { wording("guide.removal.title") }

    var content: some HTML {
        div(.class("entry")) {
            h1 { title }
            if refusal == .ownRows {
                p(.class("notice error-detail"), .role("alert")) {
                    wording("guide.removal.ownRows")
                }
                Command("koers serve --database …", wording("guide.removal.command"))
            } else {
                p { wording("guide.removal.text") }
                p { wording("guide.removal.stays") }
                form(.class("entry-form"), .method("post"), .action(Link.sampleRemoval.path)) {
                    FormToken(frame: frame)
                    button(.type("submit")) { wording("guide.removal.button") }
                }
            }
            ul(.class("actions")) {
                li { a(.href(Link.board.path)) { wording("guide.removal.back") } }
            }
        }
    }
}
