import Domain
import HTML

/// Whether everybody confirms with a second factor, and the choice of it.
struct SecondFactorSection: HTML {
    let frame: Frame
    let rule: SecondFactorRule
    let people: [ListedAccount]
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.id("second-step")) {
            h2 { wording("people.secondStep") }
            p {
                rule == .required
                    ? wording("people.secondStep.required") : wording("people.secondStep.chosen")
            }
            p(.class("muted")) {
                wording(
                    "people.secondStep.count",
                    ["n": wording.whole(having), "all": wording.whole(comingIn.count)])
            }
            if rule == .chosen, !isOwn {
                ul(.class("actions")) {
                    li {
                        a(.href(Link.secondFactor.path)) { wording("people.secondStep.ownFirst") }
                    }
                }
            } else {
                choice
            }
        }
    }

    private var choice: some HTML {
        let other: SecondFactorRule = rule == .required ? .chosen : .required
        return form(
            .class("entry-form"), .method("post"), .action(Link.secondFactorRule.path)
        ) {
            FormToken(frame: frame)
            input(
                .type("hidden"), .name(PeoplePage.Field.rule), .value(other.rawValue))
            button(.type("submit")) {
                other == .required
                    ? wording("people.secondStep.require") : wording("people.secondStep.leave")
            }
        }
    }

    /// Where the company vouches for somebody, it has a second step of its own.
    private var comingIn: [ListedAccount] {
        people.filter { $0.account.standing == .active && $0.account.ways.contains(.password) }
    }

    private var having: Int { comingIn.count(where: \.hasSecondFactor) }

    private var isOwn: Bool { people.contains { $0.isOwn && $0.hasSecondFactor } }
}
