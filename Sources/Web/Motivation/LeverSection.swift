import Domain
import HTML

/// What would raise the outcome most, with the reason in words.
struct LeverSection: HTML {
    let frame: Frame
    let model: OutcomeModel
    /// So many stand open; the others are folded.
    private static let open = 3
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.class("part")) {
            h2 { wording("outcome.levers") }
            let levers = model.levers
            if levers.isEmpty {
                p(.class("muted")) { none }
            } else {
                p(.class("part-lead")) { wording("outcome.levers.text") }
                ol(.class("outcome-levers")) {
                    ForEach(levers.prefix(Self.open)) { lever in row(lever) }
                }
                if levers.count > Self.open {
                    details {
                        summary {
                            wording.counted("outcome.levers.more", levers.count - Self.open)
                        }
                        ol(
                            .class("outcome-levers"),
                            .custom(name: "start", value: String(Self.open + 1))
                        ) {
                            ForEach(levers.dropFirst(Self.open)) { lever in row(lever) }
                        }
                    }
                }
            }
        }
    }

    private func row(_ lever: Lever) -> some HTML {
        li {
            strong { wording.need(lever.statement) }
            p { wording.statement(lever.statement, own: model.texts) }
            p(.class("muted")) { wording.reason(of: lever) }
        }
    }

    private var none: String {
        guard model.asksChoices else { return wording("outcome.levers.imported") }
        guard model.choices != nil else {
            return wording("outcome.levers.few", ["n": wording.whole(model.shown.minimum)])
        }
        return wording("outcome.levers.none")
    }
}
