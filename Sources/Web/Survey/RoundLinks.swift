import Domain
import HTML

/// Personal links for those who are asked and cannot sign in.
struct RoundLinksForm: HTML {
    let frame: Frame
    let model: RoundModel
    private var wording: Wording { frame.wording }

    var body: some HTML {
        if !model.withoutAccount.isEmpty {
            section(.class("round-part")) {
                h2 { wording("round.links") }
                p(.class("lead")) {
                    wording.counted("round.links.text", model.withoutAccount.count)
                }
                p(.class("muted")) { wording("round.links.again") }
                form(
                    .class("entry-form"), .method("post"),
                    .action(Link.survey(.links(model.round.id)).path)
                ) {
                    FormToken(frame: frame)
                    button(.type("submit")) { wording("round.links.make") }
                }
            }
        }
    }
}

/// A link for one person. It is shown once: only its hash is kept.
struct PersonalBallot: Sendable {
    let name: PersonName
    let address: String
}

/// The links that were just made. Whoever answered already has one here too, which opens nothing:
/// the list must not tell who did.
struct RoundLinksPage: Page {
    let frame: Frame
    let round: AskedRound
    let links: [PersonalBallot]

    var title: String { wording("round.links.title", ["round": round.name]) }
    var scripts: [ServedAsset] { [.copy] }

    var content: some HTML {
        Crumbs(
            frame: frame,
            trail: [
                (wording("rounds.title"), .survey(.rounds)),
                (round.name, .survey(.round(round.id))),
            ])
        h1 { title }
        div(.class("notice"), .role("status")) {
            p(.class("error-detail")) { wording("round.links.once") }
            p { wording("round.links.personal") }
        }
        ul(.class("ballot-links")) {
            ForEach(links.enumerated()) { place, one in
                li { field("link-\(place)", frame.names(one.name), one.address) }
            }
        }
        p { a(.href(Link.survey(.round(round.id)).path)) { wording("round.links.back") } }
    }

    private func field(_ id: String, _ name: String, _ address: String) -> some HTML {
        div(.class("entry-field")) {
            label(.for(id)) { name }
            input(
                .type("text"), .id(id), .value(address),
                .custom(name: "readonly", value: "readonly"),
                .custom(name: "autocomplete", value: "off"))
            CopyButton(frame: frame, of: id, named: name)
        }
    }
}
