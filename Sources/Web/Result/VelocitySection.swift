import Domain
import HTML

/// Sales velocity as one formula: what it is made of, and which factor moved it.
struct VelocitySection: HTML {
    let frame: Frame
    let model: ResultModel
    private var wording: Wording { frame.wording }
    private var now: SalesVelocity { model.velocity }
    private var before: SalesVelocity { model.velocityBefore }

    var body: some HTML {
        section(.class("result-part")) {
            h2 { wording("result.velocity.title") }
            p(.class("muted")) {
                wording("result.velocity.text", ["day": wording.day(frame.on)])
            }
            ul(.class("formula")) {
                ForEach(SalesVelocity.Factor.allCases) { factor in self.factor(factor) }
                li(.class("formula-result")) {
                    span(.class("formula-sign"), .aria("hidden", value: "true")) { "=" }
                    span(.class("figure-name")) { wording("result.velocity.perDay") }
                    strong { now.perDay.map { wording.money(major: $0) } ?? "–" }
                    was(before.perDay.map { wording.money(major: $0) })
                }
            }
            p { moved }
            ul(.class("figures")) {
                stock("pipeline.value", model.pipeline)
                stock("pipeline.weighted", model.weighted)
            }
        }
    }

    private func factor(_ factor: SalesVelocity.Factor) -> some HTML {
        li {
            span(.class("formula-sign"), .aria("hidden", value: "true")) { sign(factor) }
            span(.class("figure-name")) { wording("result.velocity.\(factor.rawValue)") }
            strong { text(now.number(factor), factor) ?? "–" }
            was(text(before.number(factor), factor))
        }
        .attributes(.class("is-moving"), when: factor == now.moved(since: before))
    }

    private func sign(_ factor: SalesVelocity.Factor) -> String {
        switch factor {
        case .openDeals: ""
        case .meanAmount, .winRate: "×"
        case .cycleDays: "÷"
        }
    }

    @HTMLBuilder private func was(_ text: String?) -> some HTML {
        span(.class("figure-more")) {
            text.map { wording("result.velocity.was", ["value": $0]) }
                ?? wording("result.velocity.wasNone")
        }
    }

    private func text(_ number: Double?, _ factor: SalesVelocity.Factor) -> String? {
        guard let number else { return nil }
        switch factor {
        case .openDeals: return wording.number(number, decimals: 0)
        case .meanAmount: return wording.money(major: number)
        case .winRate: return wording.percent(number)
        case .cycleDays:
            return wording("result.velocity.days", ["n": wording.number(number, upTo: 1)])
        }
    }

    private var moved: String {
        guard now.perDay != nil else { return wording("result.velocity.none") }
        guard let factor = now.moved(since: before) else {
            return wording("result.velocity.incomparable")
        }
        return wording("result.velocity.moved.\(factor.rawValue)")
    }

    private func stock(_ key: String, _ point: Point?) -> some HTML {
        li {
            span(.class("figure-name")) { wording.metricName(key) }
            strong { point?.value.map { wording.money(major: $0.number) } ?? "–" }
            if let reason = point?.noValue {
                span(.class("figure-more")) { wording.reason(reason) }
            }
        }
    }
}
