import Domain
import HTML

/// What came of a review that was held, in rank order: to read, to print and to send.
struct RecapPage: Page {
    let frame: Frame
    let model: ReviewModel
    /// What was agreed, by the slug of the KPI.
    let actions: [String: [ShownAction]]
    /// It was just ended.
    var isNew = false

    var title: String {
        wording("recap.title", ["day": wording.day(model.review.heldOn ?? frame.today)])
    }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording("reviews.title"), .talk(.reviews))])
        if isNew { p(.class("notice"), .role("status")) { wording("recap.new") } }
        article(.class("recap")) {
            h1 { title }
            p(.class("lead")) { about }
            if !model.byRank.contains(where: { $0.items.contains { $0.item.isDiscussed } }) {
                p(.class("notice")) { wording("recap.nothing") }
            }
            ForEach(model.byRank) { group in area(group.area, group.items) }
            if !left.isEmpty {
                p(.class("muted")) {
                    wording("recap.left", ["kpis": wording.list(left.map { $0.name(wording) })])
                }
            }
        }
        TableLinks(frame, .recap)
        mail
    }

    private var about: String {
        let of = model.review.team ?? wording("reviews.everyone")
        let minutes = wording.counted("review.minutes", model.spent)
        guard let leader = model.leader else { return "\(of) · \(minutes)" }
        return "\(of) · \(minutes) · \(wording("reviews.ledBy", ["name": frame.names(leader)]))"
    }

    private var left: [ReviewModel.ShownItem] { model.items.filter { !$0.item.isDiscussed } }

    @HTMLBuilder private func area(
        _ area: FocusArea, _ items: [ReviewModel.ShownItem]
    ) -> some HTML {
        let discussed = items.filter { $0.item.isDiscussed }
        if !discussed.isEmpty {
            section(.class("recap-area")) {
                h2 { wording.area(area) }
                ForEach(discussed) { one in
                    RecapItem(frame: frame, one: one, actions: actions[one.item.kpi] ?? [])
                }
            }
        }
    }

    private var mail: some HTML {
        let text = RecapText(model: model, actions: actions, frame: frame)
        return section(.class("recap-mail")) {
            h2 { wording("recap.mail") }
            p { wording("recap.mail.text") }
            p {
                a(
                    .href(
                        "mailto:?subject=\(Link.encoded(title))&body=\(Link.encoded(text.body))")
                ) { wording("recap.mail.open") }
            }
            div(.class("entry-field")) {
                label(.for("recap-text")) { wording("recap.mail.copy") }
                textarea(
                    .id("recap-text"), .custom(name: "rows", value: "12"),
                    .custom(name: "readonly", value: "readonly")
                ) { text.body }
            }
        }
    }
}

/// One KPI of a review: how it stood, what was said, and what is to be done.
struct RecapItem: HTML {
    let frame: Frame
    let one: ReviewModel.ShownItem
    let actions: [ShownAction]
    private var wording: Wording { frame.wording }

    var body: some HTML {
        div(.class("recap-item")) {
            h3 {
                one.name(wording)
                if let figure = one.figure(wording) { span(.class("recap-figure")) { figure } }
            }
            p(.class("recap-state")) {
                HealthSign(health: one.item.health, wording: wording)
                span(.class("muted")) {
                    wording.counted("review.minutes", one.item.spent ?? 0)
                }
            }
            said("review.saw", one.item.saw)
            said("review.why", one.item.why)
            said("review.decided", one.item.decided)
            if !actions.isEmpty {
                ul(.class("recap-actions")) {
                    ForEach(actions) { action in li { wording.agreed(action, frame.names) } }
                }
            }
        }
    }

    @HTMLBuilder private func said(_ key: String, _ text: String) -> some HTML {
        if !text.isEmpty {
            p(.class("said")) {
                strong { wording(key) }
                " "
                text
            }
        }
    }
}

/// The same as plain text, for a mail.
struct RecapText {
    let model: ReviewModel
    let actions: [String: [ShownAction]]
    let frame: Frame
    private var wording: Wording { frame.wording }

    /// In lines; what was not spoken of is left out.
    var body: String {
        var lines: [String] = []
        for group in model.byRank {
            let discussed = group.items.filter { $0.item.isDiscussed }
            guard !discussed.isEmpty else { continue }
            lines += [wording.area(group.area).uppercased(), ""]
            for one in discussed { lines += text(one) + [""] }
        }
        return lines.joined(separator: "\n")
    }

    private func text(_ one: ReviewModel.ShownItem) -> [String] {
        let figure = one.figure(wording).map { ": \($0)" } ?? ""
        let head = "\(one.name(wording))\(figure) (\(wording.health(one.item.health)))"
        let said = [
            ("review.saw", one.item.saw), ("review.why", one.item.why),
            ("review.decided", one.item.decided),
        ].filter { !$0.1.isEmpty }.map { "\(wording($0.0)) \($0.1)" }
        let agreed = (actions[one.item.kpi] ?? []).map { "- " + wording.agreed($0, frame.names) }
        return [head] + said + agreed
    }
}

extension Wording {
    /// `Bel tien klanten: An, klaar op 3 apr 2026`
    func agreed(_ action: ShownAction, _ names: ShownNames) -> String {
        let owner = action.owner.map { names($0) } ?? self("action.nobody")
        let due = action.item.dueOn.map { self("action.dueOn", ["day": shortDay($0)]) }
        return "\(action.item.title): \([owner, due].compactMap { $0 }.joined(separator: ", "))"
    }
}
