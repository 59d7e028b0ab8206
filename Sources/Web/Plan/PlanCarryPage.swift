import Domain
import HTML

/// What of a year's plan goes on in the next, and by when, as it was chosen.
struct PlanCarryDraft: Sendable {
    /// The keys of the lines.
    var chosen: Set<String>
    /// The days as they were typed, by key.
    var typed: [String: String]
    /// The lines whose day is none.
    var mistakes: Set<String> = []

    /// The names of the fields.
    enum Field {
        static func key(_ line: Int) -> String { "key-\(line)" }
        static func chosen(_ line: Int) -> String { "go-\(line)" }
        static func due(_ line: Int) -> String { "due-\(line)" }
    }

    /// All that is unfinished, each with a new day.
    init(_ carrying: PlanCarrying) {
        let lines = FocusArea.allCases.flatMap(carrying.lines).filter { !carrying.isCarried($0) }
        chosen = Set(lines.map(\.key))
        typed = Dictionary(
            lines.compactMap { line in carrying.due(of: line).map { (line.key, "\($0)") } },
            uniquingKeysWith: { first, _ in first })
    }

    /// What a form says.
    init(_ form: FormFields, _ carrying: PlanCarrying) {
        (chosen, typed) = ([], [:])
        for n in (0..<PlanOrderField.most).prefix(while: { form.has(Field.key($0)) }) {
            let key = form[Field.key(n)]
            guard form[Field.chosen(n)] == "yes" else { continue }
            chosen.insert(key)
            typed[key] = form[Field.due(n)].tidied
        }
        mistakes = Set(typed.filter { !$0.value.isEmpty && Day($0.value) == nil }.keys)
    }

    /// When each is to be done.
    var days: [String: Day] { typed.compactMapValues { Day($0) } }
}

/// Starting a year: what the one before leaves unfinished, to be chosen.
struct PlanCarryPage: Page {
    let frame: Frame
    /// The plan of the year before.
    let shown: ShownPlan
    let carrying: PlanCarrying
    let draft: PlanCarryDraft

    private var year: Int { carrying.into.year }
    var title: String {
        wording("plan.carry.title", ["year": String(year), "last": String(year - 1)])
    }

    var content: some HTML {
        Crumbs(
            frame: frame,
            trail: [(wording("plan.title", ["year": String(year)]), .plan(.year(year)))])
        h1 { title }
        if lines.isEmpty {
            p(.class("lead")) { wording("plan.carry.nothing", ["last": String(year - 1)]) }
        } else {
            p(.class("lead")) { wording("plan.carry.text", ["year": String(year)]) }
            form(.class("plan-carry"), .method("post"), .action(PlanLink.carried(year).path)) {
                FormToken(frame: frame)
                ForEach(shown.areas) { area in part(area) }
                div(.class("entry-form")) {
                    button(.type("submit")) { wording("plan.carry.button") }
                }
            }
        }
    }

    private var lines: [PlanItem] { shown.areas.flatMap(carrying.lines) }

    @HTMLBuilder private func part(_ area: FocusArea) -> some HTML {
        let own = carrying.lines(area)
        if !own.isEmpty {
            div(.role("group"), .aria("labelledby", value: PlanPage.place(of: area))) {
                h2(.id(PlanPage.place(of: area))) { wording.area(area) }
                ul { ForEach(own) { item in line(item) } }
            }
        }
    }

    private func line(_ item: PlanItem) -> some HTML {
        let n = lines.firstIndex { $0.key == item.key } ?? 0
        return li(.class("plan-carry-line")) {
            if carrying.isCarried(item) {
                p(.class("muted")) {
                    wording("plan.carry.there", ["title": item.title, "year": String(year)])
                }
            } else {
                choice(item, n)
                if item.kind == .tactic { due(item, n) }
            }
        }
        .attributes(.class("plan-carry-tactic"), when: item.kind == .tactic)
    }

    private func choice(_ item: PlanItem, _ n: Int) -> some HTML {
        let name = PlanCarryDraft.Field.chosen(n)
        return div(.class("plan-carry-choice")) {
            input(
                .type("hidden"), .name(PlanCarryDraft.Field.key(n)), .value(item.key))
            input(.type("checkbox"), .id(name), .name(name), .value("yes"))
                .attributes(
                    .custom(name: "checked", value: "checked"),
                    when: draft.chosen.contains(item.key))
            label(.for(name)) {
                span(.class("muted")) { wording.kind(item.kind) + ": " }
                item.title
                if let id = item.ownerID { span(.class("muted")) { " · \(owner(id))" } }
            }
        }
    }

    private func owner(_ id: String) -> String {
        let name = frame.names(shown.name(id))
        return shown.left(id).map {
            wording("plan.carry.left", ["name": name, "day": wording.shortDay($0)])
        } ?? name
    }

    private func due(_ item: PlanItem, _ n: Int) -> some HTML {
        EntryField(
            name: PlanCarryDraft.Field.due(n), words: wording("plan.carry.due"),
            value: draft.typed[item.key] ?? "", type: "date",
            mistake: draft.mistakes.contains(item.key) ? wording("plan.flaw.due") : nil,
            isRequired: false)
    }
}
