import Domain
import HTML
import Storage

/// Who may come in, for the director: to invite, to help with a new link, to change a role, and to
/// keep out.
struct PeoplePage: Page {
    let frame: Frame
    let people: [ListedAccount]
    let rule: SecondFactorRule
    /// A link that was just made. It is shown once: only its hash is kept.
    var link: ShownLink?
    var draft = InvitationDraft()
    var mistakes: InvitationMistakes?
    /// Why nothing was changed.
    var refusal: AccountRefusal?
    /// Something was just changed.
    var isDone = false

    /// The names of the fields.
    enum Field {
        static let role = "role"
        static let personID = "person_id"
        static let standing = "standing"
        static let rule = "rule"
    }

    var title: String { wording("people.title") }

    var content: some HTML {
        h1 { title }
        p(.class("lead")) { wording("people.text") }
        ul(.class("actions")) {
            li { a(.href(Link.persons().path)) { wording("persons.title") } }
            li { a(.href(Link.personRanking.path)) { wording("ranking.title") } }
            li { a(.href(Link.audit().href())) { wording("audit.title") } }
        }
        if let link { linkNotice(link) }
        if let sentence { p(.class("notice error-detail"), .role("alert")) { sentence } }
        if isDone { p(.class("notice"), .role("status")) { wording("people.done") } }
        section {
            h2 { wording("people.list") }
            ul(.class("people")) {
                ForEach(people) { one in AccountRow(frame: frame, listed: one) }
            }
            TableLinks(frame)
        }
        SecondFactorSection(frame: frame, rule: rule, people: people)
        section(.id("invite")) {
            h2 { wording("people.invite") }
            InvitationForm(frame: frame, draft: draft, mistakes: mistakes)
        }
    }

    private func linkNotice(_ link: ShownLink) -> some HTML {
        div(.class("notice"), .role("status")) {
            p(.class("error-detail")) {
                wording("people.link", ["name": link.account.name])
            }
            p { wording("people.link.text", ["email": link.account.email.text]) }
            div(.class("command")) { pre(.tabindex(0)) { code { link.address } } }
        }
    }

    private var sentence: String? {
        switch refusal {
        case .lastDirector: wording("people.lastDirector")
        case .unknownAccount: wording("people.unknownAccount")
        case .noSecondFactor: wording("people.noSecondStep")
        case .ownSecondFactor: wording("people.ownSecondStep")
        case .addressTaken, .firstIsDirector, .notTheFirst, .unknownPerson, .personTaken, nil: nil
        }
    }
}

/// An account with who it is of.
struct ListedAccount: Sendable {
    let account: Account
    /// The team of the person in people.csv; nil without one.
    let team: String?
    /// It is the reader's own.
    let isOwn: Bool
    /// Whether a code is asked for as well.
    let hasSecondFactor: Bool
}

/// A link to be handed over.
struct ShownLink: Sendable {
    let account: Account
    let address: String
}
