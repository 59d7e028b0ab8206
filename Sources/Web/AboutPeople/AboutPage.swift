import Domain
import HTML

/// Everything that is known about a person, for themselves and for those who lead them.
struct AboutPage: Page {
    let frame: Frame
    let model: AboutModel

    private var isOwn: Bool { model.onlooker == .oneself }

    var title: String {
        isOwn
            ? wording("aboutMe.title")
            : wording("aboutPerson.title", ["name": frame.names(model.name)])
    }

    var content: some HTML {
        div(.class("about")) {
            h1 { title }
            p(.class("lead")) {
                isOwn
                    ? wording("aboutMe.text")
                    : wording("aboutPerson.text", ["name": frame.names(model.name)])
            }
            if isOwn, model.personID == nil {
                p(.class("notice")) { wording("aboutMe.accountOnly") }
            }
            actions
            if model.personID != nil, PersonalPart.looks.isOpen(to: model.onlooker) {
                LooksSection(frame: frame, looks: model.looks, file: address(.looks))
            }
            ForEach(model.parts) { part in
                PartSection(frame: frame, shown: part, file: address(part.part))
            }
            if !model.empty.isEmpty { emptyParts }
            if isOwn { untold }
        }
    }

    private var actions: some HTML {
        ul(.class("actions")) {
            li {
                a(.href(file("everything.json").path), .download) { wording("about.everything") }
            }
            if isOwn { li { a(.href(Link.purpose.path)) { wording("purpose.title") } } }
            if model.onlooker == .director, let id = model.personID {
                li { a(.href(Link.erasure(id).path)) { wording("about.erase") } }
            }
        }
    }

    private func address(_ part: PersonalPart) -> (TableForm) -> Link {
        { form in file("\(part.rawValue).\(form.rawValue)") }
    }

    private func file(_ name: String) -> Link {
        guard !isOwn, let id = model.personID else { return .aboutMeFile(name) }
        return .personFile(id, name)
    }

    private var emptyParts: some HTML {
        section {
            h2 { wording("about.empty") }
            p(.class("muted")) {
                wording.list(model.empty.map { wording("about.part.\($0.rawValue)") })
            }
        }
    }

    /// What cannot be told, and why.
    private var untold: some HTML {
        section {
            h2 { wording("about.untold") }
            dl(.class("about-why")) {
                ForEach(model.untold) { kind in
                    dt { wording("about.untold.\(kind.rawValue)") }
                    dd { wording("about.untold.\(kind.rawValue).why") }
                }
            }
        }
    }
}

/// A list of what is known: how much, and its latest rows.
struct PartSection: HTML {
    let frame: Frame
    let shown: AboutModel.ShownPart
    /// The address of all of it.
    let file: (TableForm) -> Link
    private var wording: Wording { frame.wording }
    private var name: String { wording("about.part.\(shown.part.rawValue)") }

    var body: some HTML {
        section(.id(shown.part.rawValue)) {
            h2 { name }
            p(.class("muted")) { wording("about.part.\(shown.part.rawValue).text") }
            if isOneOfAKind { facts } else { rows }
            if shown.count > shown.rows.count {
                p(.class("muted")) {
                    wording(
                        "about.latest",
                        [
                            "n": wording.whole(shown.rows.count),
                            "total": wording.whole(shown.count),
                        ])
                }
            }
            TableLinks(frame, file)
        }
    }

    /// There is one of it, whose fields are best read below each other.
    private var isOneOfAKind: Bool {
        [.person, .account, .secondFactor].contains(shown.part) && shown.count == 1
    }

    private var facts: some HTML {
        dl(.class("deal")) {
            ForEach(zip(shown.headings, shown.rows.first ?? [])) { heading, cell in
                div {
                    dt { heading }
                    dd { cell.text }
                }
            }
        }
    }

    private var rows: some HTML {
        div(
            .class("scroll"), .tabindex(0), .role("region"), .aria("label", value: name)
        ) {
            HTMLElement<HTMLTag.table, _>(.class("facts")) {
                thead {
                    tr { ForEach(shown.headings.indices) { place in heading(place) } }
                }
                tbody { ForEach(shown.rows) { row in line(row) } }
            }
        }
    }

    private func heading(_ place: Int) -> some HTML {
        th(.scope("col")) { shown.headings[place] }
            .attributes(.class("number"), when: shown.rows.contains { $0[place].isNumber })
    }

    private func line(_ row: [AboutModel.Cell]) -> some HTML {
        tr {
            ForEach(row) { cell in
                td { cell.text }.attributes(.class("number"), when: cell.isNumber)
            }
        }
    }
}

/// Who looked, day by day.
struct LooksSection: HTML {
    let frame: Frame
    let looks: [ShownLook]
    /// The address of all of it.
    let file: (TableForm) -> Link
    private var wording: Wording { frame.wording }

    /// How many are listed.
    private static let listed = 20

    var body: some HTML {
        section(.id("looks")) {
            h2 { wording("about.looks") }
            p(.class("muted")) { wording("about.looks.text") }
            if looks.isEmpty {
                p(.class("notice")) { wording("about.looks.none") }
            } else {
                div(
                    .class("scroll"), .tabindex(0), .role("region"),
                    .aria("label", value: wording("about.looks"))
                ) {
                    HTMLElement<HTMLTag.table, _>(.class("facts")) {
                        thead { tr { headings } }
                        tbody { ForEach(looks.prefix(Self.listed)) { look in line(look) } }
                    }
                }
                TableLinks(frame, file)
            }
        }
    }

    @HTMLBuilder private var headings: some HTML {
        th(.scope("col")) { wording("personal.day") }
        th(.scope("col")) { wording("personal.who") }
        th(.scope("col")) { wording("personal.page") }
    }

    private func line(_ look: ShownLook) -> some HTML {
        let pages = look.pages.map { wording("looked.\($0.rawValue)") }
        return tr {
            td(.class("moment")) { wording.shortDay(look.day) }
            td { wording.actor(look.actor) }
            td { pages.joined(separator: "; ") }
        }
    }
}
