import Domain
import HTML
import Storage

/// Who changed what or took it out, the latest first; to be searched.
struct AuditPage: Page {
    let frame: Frame
    let search: AuditSearch
    let rows: [ShownEntry]
    let total: Int
    /// The number of this page; the first is 1.
    let page: Int
    let refused: RefusedSection

    /// How many entries a page holds.
    static let size = 100

    /// The names of the fields.
    enum Field {
        static let text = "q"
        static let deed = "deed"
    }

    var title: String { wording("audit.title") }

    var content: some HTML {
        h1 { title }
        p(.class("lead")) { wording("audit.text") }
        searchForm
        if rows.isEmpty {
            p(.class("notice")) { wording("audit.none") }
        } else {
            div(
                .class("scroll"), .tabindex(0), .role("region"),
                .aria("label", value: title)
            ) {
                HTMLElement<HTMLTag.table, _>(.class("imports")) {
                    thead { tr { headings } }
                    tbody { ForEach(rows) { row in line(row) } }
                }
            }
            TableLinks(frame)
            Pager(
                page: page, size: Self.size, total: total, wording: wording,
                href: { Link.audit(search, page: $0).href() })
        }
        refused
    }

    private var searchForm: some HTML {
        form(.class("entry-form"), .method("get"), .action(Link.audit().path)) {
            EntryField(
                name: Field.text, words: wording("audit.search"), value: search.text,
                isRequired: false)
            div(.class("entry-field")) {
                label(.for(Field.deed)) { wording("audit.deed") }
                select(.id(Field.deed), .name(Field.deed)) {
                    option(.value("")) { wording("audit.anyDeed") }
                    ForEach(AuditEntry.Deed.allCases) { deed in choice(deed) }
                }
            }
            button(.type("submit")) { wording("audit.button") }
        }
    }

    private func choice(_ deed: AuditEntry.Deed) -> some HTML {
        option(.value(deed.rawValue)) { wording("audit.deed.\(deed.rawValue)") }
            .attributes(.custom(name: "selected", value: "selected"), when: search.deed == deed)
    }

    @HTMLBuilder private var headings: some HTML {
        th(.scope("col")) { wording("audit.when") }
        th(.scope("col")) { wording("audit.who") }
        th(.scope("col")) { wording("audit.deed") }
        th(.scope("col")) { wording("audit.subject") }
        th(.scope("col")) { wording("account.signIns.address") }
    }

    private func line(_ row: ShownEntry) -> some HTML {
        tr {
            td(.class("moment")) { wording.moment(row.moment.day, row.moment.minute) }
            td { row.who(wording) }
            td { wording("audit.deed.\(row.entry.deed.rawValue)") }
            td { row.entry.subject }
            td { row.entry.address.isEmpty ? "–" : row.entry.address }
        }
    }
}

/// An entry of the log with the time of the organisation's clock.
struct ShownEntry: Sendable {
    let entry: AuditEntry
    let moment: Site.Clock.Reading

    /// Who did it; whoever types a wrong password at the door is not known.
    func who(_ wording: Wording) -> String {
        switch entry.deed {
        case .passwordWrong, .codeWrong: entry.actor?.name ?? wording("audit.nobody")
        default: entry.actor?.name ?? wording("audit.thisMachine")
        }
    }
}

extension AuditSearch {
    /// What of it stands in an address.
    var fields: [(name: String, value: String)] {
        [(AuditPage.Field.text, text), (AuditPage.Field.deed, deed?.rawValue ?? "")]
            .filter { !$0.1.isEmpty }
    }
}
