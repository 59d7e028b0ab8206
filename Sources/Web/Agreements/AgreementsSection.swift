import Domain
import HTML
import Storage

/// What matters most to the person of a pair, and what was agreed about it: for the two of them.
struct AgreementsSection: HTML {
    let frame: Frame
    let model: OneOnOneModel
    let refused: AgreementRefused?
    private var wording: Wording { frame.wording }
    private var agreements: AgreementsModel { model.agreements }
    private var isOwn: Bool { model.side == .person }

    var body: some HTML {
        section(.id("agreements"), .class("agreements")) {
            h2 {
                isOwn
                    ? wording("agreement.title.own")
                    : wording("agreement.title", ["name": frame.names(model.person)])
            }
            p(.class("muted")) { lead }
            ForEach(agreements.shown) { statement in of(statement) }
            if model.side == .leader { making }
            past
        }
    }

    private var lead: String {
        let other = ["name": frame.names(model.other)]
        guard let chosen = agreements.chosen else {
            return isOwn
                ? wording("agreement.notChosen.own", other) : wording("agreement.notChosen", other)
        }
        return wording("agreement.lead", other.merging(["round": chosen.round]) { a, _ in a })
    }

    private func of(_ statement: Statement) -> some HTML {
        let about = agreements.current.filter { $0.statement == statement }
        return div(.class("agreement-of")) {
            h3 { wording.need(statement) }
            p(.class("muted")) { wording.statement(statement, own: agreements.ownWords) }
            if about.isEmpty {
                p(.class("muted")) { wording("agreement.none") }
            } else {
                ul { ForEach(about) { one in row(one) } }
            }
        }
    }

    private func row(_ one: Agreement) -> some HTML {
        AgreementRow(
            frame: frame, model: model, agreement: one,
            refused: refused?.id == one.id ? refused : nil)
    }

    private var making: some HTML {
        details(.class("more")) {
            summary { wording("agreement.new") }
            AgreementForm(
                frame: frame, person: model.person, leader: model.leader, agreement: nil,
                model: agreements, refused: isRefused ? refused : nil)
        }.attributes(.custom(name: "open", value: "open"), when: isRefused)
    }

    private var isRefused: Bool { refused != nil && refused?.id == nil }

    @HTMLBuilder private var past: some HTML {
        if !agreements.past.isEmpty {
            details(.class("more")) {
                summary { wording.counted("agreement.past", agreements.past.count) }
                ul {
                    ForEach(agreements.past) { one in
                        AgreementRow(frame: frame, model: model, agreement: one)
                    }
                }
            }
        }
    }
}
