import Domain
import HTML
import Storage

/// Sends the order in which the lines of an area were put; with the script there is something to
/// send only once a line was moved.
struct PlanOrderForm<Content: HTML>: HTML {
    let frame: Frame
    let area: FocusArea
    let shown: ShownPlan
    /// Somebody else moved lines meanwhile.
    let isOvertaken: Bool
    let content: Content
    private var wording: Wording { frame.wording }
    private var year: Int { shown.plan.year }

    var body: some HTML {
        form(.class("plan-order"), .method("post"), .action(PlanLink.order(year).path)) {
            FormToken(frame: frame)
            input(.type("hidden"), .name(PlanOrderField.area), .value(area.rawValue))
            input(
                .type("hidden"), .name(PlanLineDraft.Field.seen),
                .value(shown.plan.mark(ofOrder: area)))
            if isOvertaken {
                div(.class("notice"), .role("alert"), .id(PlanLink.open)) {
                    p(.class("error-detail")) { wording("plan.order.overtaken") }
                    p { titles.joined(separator: " / ") }
                    p {
                        wording("plan.order.overtaken.choose")
                        " "
                        a(.href(PlanLink.done(.same, year, area))) { wording("plan.keepTheirs") }
                    }
                }
            }
            OrderSaid(wording: wording)
            content
            p(.class("plan-order-save"), .data("order-save", value: "")) {
                button(.type("submit")) { wording("plan.order.keep") }
            }
            .attributes(.data("order-changed", value: ""), when: isOvertaken)
        }
    }
}

extension PlanOrderForm {
    /// How the lines stand now.
    private var titles: [String] {
        shown.plan.places(area).compactMap { shown.plan.item($0.key)?.title }
    }
}

/// The names of the fields that say where a line stands.
enum PlanOrderField {
    static let area = "area"
    static func key(_ line: Int) -> String { "key-\(line)" }
    static func place(_ line: Int, _ area: FocusArea) -> String { "\(area.rawValue)-\(line)" }
    static func under(_ line: Int) -> String { "under-\(line)" }
    /// More lines than anybody puts in order.
    static let most = 1_000
}

extension Plan {
    /// The order of an area as a form says it: by the places that were chosen, tactics under the
    /// strategies that they were put under.
    func places(_ area: FocusArea, _ form: FormFields) -> [Place] {
        let lines = (0..<PlanOrderField.most).prefix { form.has(PlanOrderField.key($0)) }.map { n in
            (
                item: item(form[PlanOrderField.key(n)]), under: form[PlanOrderField.under(n)],
                place: Int(form[PlanOrderField.place(n, area)]) ?? n + 1, n: n
            )
        }.sorted { ($0.place, $0.n) < ($1.place, $1.n) }
        return lines.compactMap { line in
            line.item.map { item in
                let isUnder = item.kind == .tactic && !line.under.isEmpty
                return Place(key: item.key, strategy: isUnder ? line.under : nil)
            }
        }
    }
}
