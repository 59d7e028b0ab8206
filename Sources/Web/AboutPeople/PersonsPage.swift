import Domain
import HTML
import Storage

/// Everybody in people.csv, to be searched; for the director, and for a manager of their teams.
struct PersonsPage: Page {
    let frame: Frame
    let people: [ListedPerson]
    let total: Int
    let text: String
    /// The number of this page; the first is 1.
    let page: Int
    /// Somebody was just erased.
    var isDone = false

    /// How many a page holds.
    static let size = 100
    /// The name of the field.
    static let field = "q"

    var title: String { wording("persons.title") }

    var content: some HTML {
        h1 { title }
        p(.class("lead")) { wording("persons.text") }
        ScopeNote(frame: frame, shown: .rows)
        if isDone { p(.class("notice"), .role("status")) { wording("persons.erased") } }
        form(.class("entry-form"), .method("get"), .action(Link.persons().path)) {
            EntryField(
                name: Self.field, words: wording("persons.search"), value: text,
                isRequired: false)
            button(.type("submit")) { wording("audit.button") }
        }
        if people.isEmpty {
            p(.class("notice")) { wording("persons.none") }
        } else {
            div(.class("scroll"), .tabindex(0), .role("region"), .aria("label", value: title)) {
                HTMLElement<HTMLTag.table, _>(.class("facts")) {
                    thead { tr { headings } }
                    tbody { ForEach(people) { one in line(one) } }
                }
            }
            TableLinks(frame)
            Pager(
                page: page, size: Self.size, total: total, wording: wording,
                href: { Link.persons(text, page: $0).href() })
        }
    }

    /// Accounts are the director's to see.
    var showsAccounts: Bool { frame.reader?.access.role == .director }

    @HTMLBuilder private var headings: some HTML {
        th(.scope("col")) { wording("personal.name") }
        th(.scope("col")) { wording("personal.team") }
        th(.scope("col")) { wording("personal.activeUntil") }
        if showsAccounts { th(.scope("col")) { wording("persons.account") } }
    }

    private func line(_ one: ListedPerson) -> some HTML {
        tr {
            th(.scope("row")) {
                a(.href(Link.person(one.name.id).path)) { frame.names(one.name) }
            }
            td { one.team ?? "–" }
            td { one.activeUntil.map { wording.shortDay($0) } ?? wording("persons.active") }
            if showsAccounts { td { account(one) } }
        }
    }

    /// The role of their account, and how it stands.
    func account(_ one: ListedPerson) -> String {
        guard let role = one.role, let standing = one.standing else {
            return wording("persons.noAccount")
        }
        return standing == .active
            ? wording.role(role)
            : "\(wording.role(role)), \(wording("people.standing.\(standing.rawValue)"))"
    }
}
