import Domain
import HTML

/// One cost that is there: its amount can be typed over, or the whole removed.
struct CostRow: HTML {
    let frame: Frame
    let cost: Cost
    let id: String
    /// What was typed over it and could not be kept.
    let refused: CostDraft?
    private var wording: Wording { frame.wording }

    var body: some HTML {
        li {
            form(
                .class("cost-row"), .method("post"),
                .action(Link.costs(month: cost.month).path)
            ) {
                FormToken(frame: frame)
                input(
                    .type("hidden"), .name(CostDraft.Field.kind), .value(cost.kind.rawValue))
                input(.type("hidden"), .name(CostDraft.Field.label), .value(cost.label ?? ""))
                label(.for(id)) { name }
                AmountInput(
                    id: id, value: refused?.amount ?? wording.typed(cost.amount),
                    isRefused: refused != nil)
                button(.type("submit"), .name(CostDraft.Field.action), .value("keep")) {
                    wording("costs.keep")
                    span(.class("visually-hidden")) { ": \(name)" }
                }
                button(
                    .type("submit"), .name(CostDraft.Field.action), .value("remove"),
                    .class("is-quiet")
                ) {
                    wording("costs.remove")
                    span(.class("visually-hidden")) { ": \(name)" }
                }
            }
        }
    }

    private var name: String {
        let kind = wording.costs(cost.kind)
        return cost.label.map { "\(kind) · \($0)" } ?? kind
    }
}

/// Room for another cost; a plain form, so it works without JavaScript.
struct NewCostForm: HTML {
    let frame: Frame
    let month: Day
    /// What was typed in and could not be kept.
    let refused: CostDraft?
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section {
            h2 { wording("costs.new") }
            form(.class("cost-new"), .method("post"), .action(Link.costs(month: month).path)) {
                FormToken(frame: frame)
                input(.type("hidden"), .name(CostDraft.Field.isNew), .value("yes"))
                div(.role("group"), .aria("labelledby", value: "cost-kind")) {
                    p(.id("cost-kind")) { wording("costs.kind") }
                    ForEach([CostKind.personnel, .fixed]) { kind in choice(kind) }
                }
                div {
                    label(.for("cost-amount")) { wording("costs.amount") }
                    AmountInput(
                        id: "cost-amount", value: refused?.amount ?? "",
                        isRefused: refused != nil, describedBy: "cost-text")
                }
                div {
                    label(.for("cost-label")) { wording("costs.label") }
                    input(
                        .type("text"), .id("cost-label"), .name(CostDraft.Field.label),
                        .value(refused?.label ?? ""),
                        .custom(name: "maxlength", value: String(CostDraft.longestLabel)))
                }
                button(.type("submit"), .name(CostDraft.Field.action), .value("keep")) {
                    wording("costs.add")
                }
            }
            p(.class("muted"), .id("cost-text")) { wording("costs.new.text") }
        }
    }

    private func choice(_ kind: CostKind) -> some HTML {
        let id = "cost-kind-\(kind.rawValue)"
        return label(.for(id), .class("cost-kind")) {
            input(
                .type("radio"), .id(id), .name(CostDraft.Field.kind), .value(kind.rawValue),
                .required
            )
            .attributes(
                .custom(name: "checked", value: "checked"), when: refused?.kind == kind.rawValue)
            span { wording.costs(kind) }
        }
    }
}

/// Where an amount is typed in, as the reader writes it.
struct AmountInput: HTML {
    let id: String
    let value: String
    let isRefused: Bool
    var describedBy: String?

    var body: some HTML {
        input(
            .type("text"), .id(id), .name(CostDraft.Field.amount), .value(value), .required,
            .custom(name: "inputmode", value: "decimal"),
            .custom(name: "autocomplete", value: "off")
        )
        .attributes(
            .aria("invalid", value: "true"), .aria("describedby", value: "cost-mistake"),
            when: isRefused
        )
        .attributes(
            .aria("describedby", value: describedBy ?? ""), when: !isRefused && describedBy != nil)
    }
}

extension Wording {
    /// An amount as one would type it: `1234,50`, without grouping or currency.
    func typed(_ money: Money) -> String {
        decimalText(money).replacing(".", with: language.decimalMark)
    }
}
