import Domain
import HTML

/// A review that is to come or under way: what it is about, in which order and for how long.
struct AgendaPage: Page {
    let frame: Frame
    let model: ReviewModel
    /// When and by whom, as it is or was typed in.
    let plan: ReviewDraft
    /// The agenda as it was typed in and could not be kept.
    var typed: AgendaDraft?
    /// Somebody else changed it meanwhile.
    var isChanged = false
    var done: Done?

    /// What a page says was just done.
    enum Done: String, Sendable {
        case planned, kept, shared, moved
    }

    var title: String { wording("review.title", ["day": wording.day(model.review.plannedOn)]) }
    var scripts: [ServedAsset] { isPlanned ? [.sortLibrary, .order] : [] }
    private var isPlanned: Bool { model.review.course == .planned }
    private var path: String { Link.talk(.review(model.review.id)).path }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording("reviews.title"), .talk(.reviews))])
        h1 { title }
        p(.class("lead")) { about }
        if let done { p(.class("notice"), .role("status")) { wording("review.\(done.rawValue)") } }
        if isPlanned {
            beginning
            agenda
            if !model.items.isEmpty { TableLinks(frame, .recap) }
            planForm
        } else {
            ReviewSteps(frame: frame, model: model, now: nil)
            p { a(.class("main-way"), .href(nextPath)) { wording("review.goOn") } }
        }
        dropForm
    }

    private var about: String {
        let of = model.review.team ?? wording("reviews.everyone")
        let minutes = wording.counted("review.minutes", model.review.minutes)
        guard let leader = model.leader else { return "\(of) · \(minutes)" }
        return "\(of) · \(minutes) · \(wording("reviews.ledBy", ["name": frame.names(leader)]))"
    }

    /// The first KPI of which nobody went on yet, else the end.
    private var nextPath: String {
        let next = model.items.first { $0.item.spent == nil }
        return Link.talk(
            next.map { .reviewItem(model.review.id, $0.item.kpi) } ?? .reviewEnd(model.review.id)
        ).path
    }

    private var beginning: some HTML {
        form(.class("review-begin"), .method("post"), .action(path)) {
            FormToken(frame: frame)
            button(.type("submit"), .name(ReviewDraft.Field.deed), .value("begin")) {
                wording("review.begin")
            }
            p(.class("muted")) { wording("review.begin.text") }
        }
    }

    private var agenda: some HTML {
        section(.id("agenda")) {
            h2 { wording("review.agenda") }
            p(.class("part-lead")) {
                wording(model.isKept ? "review.agenda.kept" : "review.agenda.proposed")
            }
            if isChanged { changedNotice }
            if let typed, typed.isWrong {
                p(.class("notice error-detail"), .role("alert")) { wording("review.wrongAgenda") }
            }
            form(.method("post"), .action(path)) {
                FormToken(frame: frame)
                input(.type("hidden"), .name(ReviewDraft.Field.seen), .value(model.seen))
                ol(.class("order agenda"), .data("order", value: "stay")) {
                    ForEach(rows.enumerated()) { place, row in self.row(row, place) }
                }
                OrderSaid(wording: wording)
                p(.class("agenda-sum")) {
                    wording(
                        "review.sum",
                        ["sum": String(model.sum), "of": String(model.review.minutes)])
                }
                p(.class("review-ways")) {
                    button(.type("submit"), .name(ReviewDraft.Field.deed), .value("keep")) {
                        wording("review.keep")
                    }
                    button(
                        .type("submit"), .name(ReviewDraft.Field.deed), .value("share"),
                        .class("is-quiet")
                    ) { wording("review.share") }
                }
            }
        }
    }

    private var changedNotice: some HTML {
        div(.class("notice"), .role("alert")) {
            p(.class("error-detail")) { wording("review.agenda.changed") }
            ol(.class("questions")) {
                ForEach(model.items) { one in
                    li {
                        "\(one.name(wording)): \(wording.counted("review.minutes", one.item.minutes))"
                    }
                }
            }
        }
    }

    /// A row of the form: as it was typed, else as it is.
    private struct FormRow: Sendable {
        let shown: ReviewModel.ShownItem
        let isOn: Bool
        let minutes: String
        let isWrong: Bool
    }

    private var rows: [FormRow] {
        let known = model.items + model.others
        guard let typed else {
            return known.enumerated().map { place, one in
                FormRow(
                    shown: one, isOn: place < model.items.count,
                    minutes: String(one.item.minutes), isWrong: false)
            }
        }
        return typed.rows.compactMap { row in
            known.first { $0.item.kpi == row.kpi }.map {
                FormRow(
                    shown: $0, isOn: row.isOn, minutes: row.minutes,
                    isWrong: row.isOn && row.length == nil)
            }
        }
    }

    private func row(_ row: FormRow, _ place: Int) -> some HTML {
        let name = row.shown.name(wording)
        return li(
            .class("agenda-row"), .data("order-name", value: name)
        ) {
            OrderMoves(
                wording: wording, name: name, field: AgendaDraft.Field.place(place),
                place: place + 1, count: rows.count)
            input(
                .type("hidden"), .name(AgendaDraft.Field.kpi(place)), .value(row.shown.item.kpi))
            label(.class("agenda-on")) {
                input(
                    .type("checkbox"), .name(AgendaDraft.Field.isOn(place)), .value("yes")
                ).attributes(.custom(name: "checked", value: "checked"), when: row.isOn)
                span(.class("agenda-name")) {
                    strong { name }
                    span(.class("muted")) { wording.area(row.shown.item.area) }
                }
            }
            span(.class("agenda-reason")) {
                if let standing = row.shown.standing {
                    HealthSign(health: standing.health, wording: wording)
                }
                if let why = wording.reason(row.shown.item.reason) { span { why } }
            }
            label(.class("agenda-minutes")) {
                span(.class("visually-hidden")) { wording("review.minutesOf", ["kpi": name]) }
                input(
                    .type("text"), .name(AgendaDraft.Field.minutes(place)), .value(row.minutes),
                    .custom(name: "inputmode", value: "numeric"),
                    .custom(name: "autocomplete", value: "off")
                ).attributes(.aria("invalid", value: "true"), when: row.isWrong)
                span(.aria("hidden", value: "true")) { wording("review.min") }
            }
        }
    }

    private var planForm: some HTML {
        section(.id("plan")) {
            h2 { wording("review.plan") }
            form(.class("entry-form"), .method("post"), .action(path)) {
                FormToken(frame: frame)
                input(
                    .type("hidden"), .name(ReviewDraft.Field.seen),
                    .value(model.planSeen))
                ReviewFields(
                    frame: frame, draft: plan,
                    choices: ReviewChoices(
                        teams: [], isOfEveryone: false, leaders: model.leaders), isNew: false)
                button(.type("submit"), .name(ReviewDraft.Field.deed), .value("move")) {
                    wording("action.keep")
                }
            }
        }
    }

    private var dropForm: some HTML {
        details(.class("review-drop")) {
            summary { wording("review.drop") }
            form(.method("post"), .action(path)) {
                FormToken(frame: frame)
                p { wording(isPlanned ? "review.drop.text" : "review.drop.underWay") }
                button(.type("submit"), .name(ReviewDraft.Field.deed), .value("drop")) {
                    wording("review.drop.button")
                }
            }
        }
    }
}

extension Wording {
    /// Why a KPI is on the agenda, where that says more than how it stands.
    func reason(_ reason: AgendaReason) -> String? {
        switch reason {
        case .asked: self("review.reason.asked")
        case .due: self("review.reason.due")
        case .added, .rest, .offTrack, .atRisk: nil
        }
    }
}
