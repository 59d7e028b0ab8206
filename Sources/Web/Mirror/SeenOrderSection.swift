import Domain
import HTML

/// What the team sees: the order of their answers beside the published one.
struct SeenOrderSection: HTML {
    let frame: Frame
    let model: MirrorModel
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.class("seen-order")) {
            h2 { wording("seen.title") }
            if let seen = model.seen {
                if let order = seen.order {
                    p {
                        wording(
                            "seen.text",
                            [
                                "n": wording.whole(order.n),
                                "quarter": wording.period(seen.round, .quarter),
                            ])
                        " "
                        verdict(order)
                    }
                    table(order)
                    TableLinks(frame, .seen)
                } else {
                    p(.class("muted")) {
                        wording("seen.tooFew", ["n": wording.whole(model.minimum)])
                    }
                }
            } else {
                p(.class("muted")) {
                    wording("seen.none", ["n": wording.whole(model.minimum)])
                }
            }
        }
    }

    private func verdict(_ order: SeenOrder) -> String {
        guard let tau = order.tau else { return "" }
        let key = tau >= 0.99 ? "same" : tau >= 0.6 ? "near" : tau >= 0 ? "partly" : "opposite"
        return wording("seen.tau.\(key)", ["tau": wording.number(tau, upTo: 2)])
    }

    private func table(_ order: SeenOrder) -> some HTML {
        HTMLElement<HTMLTag.table, _>(.class("seen-table")) {
            HTMLElement<HTMLTag.caption, _>(.class("visually-hidden")) { wording("seen.title") }
            thead {
                tr {
                    th(.scope("col")) { wording("seen.published") }
                    th(.scope("col"), .class("number")) { wording("seen.place") }
                }
            }
            tbody {
                ForEach(model.ranking.areas.enumerated()) { place, area in
                    tr {
                        th(.scope("row")) { "\(place + 1). \(wording.area(area))" }
                        td(.class("number")) { seen(area, order) }
                    }
                }
            }
        }
    }

    private func seen(_ area: FocusArea, _ order: SeenOrder) -> String {
        order.places.first { $0.area == area }.map { wording.number($0.mean, decimals: 1) } ?? "–"
    }
}

/// Whether the director may look in one's own mirror: one's own choice, with the date it was made.
struct MirrorSharingForm: HTML {
    let frame: Frame
    let model: MirrorModel
    /// The name of the field.
    static let field = "shared"
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section {
            h2 { wording("mirror.sharing") }
            p {
                if model.sharing.isOn, let since = model.sharing.since {
                    wording("mirror.sharing.on", ["day": wording.day(since)])
                } else {
                    wording("mirror.sharing.off")
                }
            }
            form(.class("entry-form"), .method("post"), .action(TodayLink.mirrorSharing.path)) {
                FormToken(frame: frame)
                input(
                    .type("hidden"), .name(MirrorSharingForm.field),
                    .value(model.sharing.isOn ? "no" : "yes"))
                button(.type("submit")) {
                    wording(model.sharing.isOn ? "mirror.sharing.stop" : "mirror.sharing.start")
                }
            }
        }
    }
}
