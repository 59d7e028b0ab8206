import Domain
import HTML

/// Several who may come in, as they were filled in.
struct InvitationsDraft: Sendable {
    var rows: [Row]
    /// No row was filled in.
    var isEmpty: Bool { rows.allSatisfy { $0.email.isEmpty } }

    /// One of them.
    struct Row: Sendable {
        var email = ""
        var role = Role.member
        var mistake: AccountMistakes.EmailMistake?
    }

    /// The names of the fields.
    enum Field {
        static func email(_ place: Int) -> String { "email-\(place)" }
        static func role(_ place: Int) -> String { "role-\(place)" }
    }

    /// How many fit on a form.
    static let most = 4

    /// Nothing filled in yet.
    init() { rows = Array(repeating: Row(), count: InvitationsDraft.most) }

    /// What a form says, and what is wrong with it.
    init(_ form: FormFields) {
        rows = (0..<InvitationsDraft.most).map { place in
            Row(
                email: form[Field.email(place)].tidied,
                role: Role(rawValue: form[Field.role(place)]) ?? .member)
        }
        var seen: Set<EmailAddress> = []
        for place in rows.indices where !rows[place].email.isEmpty {
            guard let email = EmailAddress(rows[place].email) else {
                rows[place].mistake = .noAddress
                continue
            }
            if !seen.insert(email).inserted { rows[place].mistake = .taken }
        }
    }

    /// Whether something is wrong with a row.
    var isWrong: Bool { rows.contains { $0.mistake != nil } }
}

/// Who else may come in: links to hand over, shown once.
struct PeopleTask: HTML, Sendable {
    let frame: Frame
    let accounts: [Account]
    var draft = InvitationsDraft()
    /// Links that were just made.
    var links: [ShownLink] = []
    private var wording: Wording { frame.wording }

    var body: some HTML {
        if !links.isEmpty { made }
        form(.class("guide-people"), .method("post"), .action(Link.guideStep(.people).path)) {
            FormToken(frame: frame)
            ForEach(Array(draft.rows.enumerated())) { place, row in fields(place, row) }
            button(.type("submit")) { wording("guide.people.button") }
        }
        ul(.class("entry-hint")) {
            ForEach(Role.allCases) { role in li { wording("people.role.\(role.rawValue)") } }
        }
        if accounts.count > 1 { there }
    }

    private var made: some HTML {
        div(.class("notice"), .role("status")) {
            p(.class("error-detail")) { wording("guide.people.links") }
            ForEach(links) { link in
                div(.class("command")) {
                    p { link.account.email.text }
                    pre(.tabindex(0)) { code { link.address } }
                }
            }
        }
    }

    private func fields(_ place: Int, _ row: InvitationsDraft.Row) -> some HTML {
        let role = InvitationsDraft.Field.role(place)
        return div(.class("guide-person")) {
            EntryField(
                name: InvitationsDraft.Field.email(place),
                words: wording("guide.people.email", ["n": whole(place + 1)]), value: row.email,
                type: "email", mistake: wording.mistake(row.mistake), isRequired: false)
            ChoiceField(
                name: role, words: wording("guide.people.role", ["n": whole(place + 1)]),
                options: Role.allCases.map { ($0.rawValue, wording.role($0)) },
                chosen: row.role.rawValue)
        }
    }

    private func whole(_ n: Int) -> String { wording.whole(n) }

    private var there: some HTML {
        section {
            h2 { wording("people.list") }
            ul(.class("guide-there")) {
                ForEach(accounts) { account in
                    li { "\(account.name) · \(wording.role(account.role))" }
                }
            }
            p { a(.href(Link.people.path)) { wording("guide.people.all") } }
        }
    }
}
