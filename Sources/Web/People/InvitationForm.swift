import Domain
import HTML
import Storage

/// Room for one who may come in.
struct InvitationForm: HTML {
    let frame: Frame
    let draft: InvitationDraft
    let mistakes: InvitationMistakes?
    private var wording: Wording { frame.wording }

    var body: some HTML {
        form(.class("entry-form"), .method("post"), .action(Link.people.path)) {
            FormToken(frame: frame)
            EntryField(
                name: AccountDraft.Field.email, words: wording("signIn.email"),
                value: draft.account.email, type: "email",
                mistake: wording.mistake(mistakes?.account?.email))
            EntryField(
                name: AccountDraft.Field.name, words: wording("account.name"),
                value: draft.account.name, hint: wording("people.invite.nameHint"),
                mistake: wording.mistake(mistakes?.account?.name), isRequired: false)
            EntryField(
                name: PeoplePage.Field.personID, words: wording("people.invite.person"),
                value: draft.personID, hint: wording("people.invite.personHint"),
                mistake: mistakes?.isPersonUnknown == true
                    ? wording("people.unknownPerson")
                    : mistakes?.isPersonTaken == true ? wording("people.personTaken") : nil,
                isRequired: false)
            div(.class("entry-field")) {
                label(.for("role")) { wording("people.invite.role") }
                RoleChoice(wording: wording, id: "role", chosen: draft.role)
                ul(.class("entry-hint")) {
                    ForEach(Role.allCases) { role in
                        li { wording("people.role.\(role.rawValue)") }
                    }
                }
            }
            button(.type("submit")) { wording("people.invite.button") }
        }
    }
}

/// An invitation as it was filled in.
struct InvitationDraft: Sendable {
    var account = AccountDraft()
    var personID = ""
    var role = Role.member

    /// Nothing filled in yet.
    init() {}

    /// What a form says.
    init(_ form: FormFields) {
        account = AccountDraft(form)
        personID = form[PeoplePage.Field.personID].tidied
        role = Role(rawValue: form[PeoplePage.Field.role]) ?? .member
    }

    /// The account it means, with an id that is new; throws `InvitationMistakes`.
    func account(id: String) throws(InvitationMistakes) -> NewAccount {
        guard let email = EmailAddress(account.email),
            account.mistakes(needsName: false) == nil
        else { throw InvitationMistakes(account: account.mistakes(needsName: false)) }
        return NewAccount(
            id: id, email: email, name: account.name.isEmpty ? nil : account.name, role: role,
            personID: personID.isEmpty ? nil : personID)
    }
}

/// What is wrong with an invitation.
struct InvitationMistakes: Error, Hashable, Sendable {
    var account: AccountMistakes?
    /// Nobody is listed in people.csv by that id.
    var isPersonUnknown = false
    /// They have an account.
    var isPersonTaken = false

    /// Nil for a refusal that has no field of its own.
    init?(_ refusal: AccountRefusal) {
        switch refusal {
        case .addressTaken: account = AccountMistakes(email: .taken)
        case .unknownPerson: isPersonUnknown = true
        case .personTaken: isPersonTaken = true
        case .firstIsDirector, .lastDirector, .notTheFirst, .unknownAccount, .noSecondFactor,
            .ownSecondFactor:
            return nil
        }
    }

    init(account: AccountMistakes?) { self.account = account }
}
