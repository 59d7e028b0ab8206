import Domain
import HTML

/// One account in the list, with what can be done with it.
struct AccountRow: HTML {
    let frame: Frame
    let listed: ListedAccount
    private var wording: Wording { frame.wording }
    private var account: Account { listed.account }

    var body: some HTML {
        li {
            div(.class("people-who")) {
                strong { account.name }
                p(.class("muted")) { details }
            }
            div(.class("people-deeds")) {
                roleForm
                if account.standing != .deactivated { linkForm }
                if listed.hasSecondFactor, !listed.isOwn { factorForm }
                if !listed.isOwn { standingForm }
            }
        }
    }

    private var details: String {
        let standing =
            account.standing == .active
            ? nil : wording("people.standing.\(account.standing.rawValue)")
        let company = account.ways.contains(.company) ? wording("people.byCompany") : nil
        let factor = listed.hasSecondFactor ? wording("people.secondStep.has") : nil
        return [account.email.text, listed.team, company, standing, factor].compactMap { $0 }
            .joined(separator: " · ")
    }

    private var roleForm: some HTML {
        let id = "role-\(account.id)"
        return form(.method("post"), .action(Link.personRole(account.id).path)) {
            FormToken(frame: frame)
            label(.class("visually-hidden"), .for(id)) {
                wording("people.role.of", ["name": account.name])
            }
            RoleChoice(wording: wording, id: id, chosen: account.role)
            button(.type("submit"), .class("is-quiet")) {
                wording("people.role.keep")
                span(.class("visually-hidden")) { ": \(account.name)" }
            }
        }
    }

    private var linkForm: some HTML {
        form(.method("post"), .action(Link.personLink(account.id).path)) {
            FormToken(frame: frame)
            button(.type("submit"), .class("is-quiet")) {
                wording("people.newLink")
                span(.class("visually-hidden")) { ": \(account.name)" }
            }
        }
    }

    private var factorForm: some HTML {
        form(.method("post"), .action(Link.personSecondFactor(account.id).path)) {
            FormToken(frame: frame)
            button(.type("submit"), .class("is-quiet")) {
                wording("people.secondStep.remove")
                span(.class("visually-hidden")) { ": \(account.name)" }
            }
        }
    }

    private var standingForm: some HTML {
        let isOut = account.standing == .deactivated
        return form(.method("post"), .action(Link.personStanding(account.id).path)) {
            FormToken(frame: frame)
            input(
                .type("hidden"), .name(PeoplePage.Field.standing), .value(isOut ? "in" : "out"))
            button(.type("submit"), .class("is-quiet")) {
                if isOut { wording("people.letIn") } else { wording("people.keepOut") }
                span(.class("visually-hidden")) { ": \(account.name)" }
            }
        }
    }
}

/// A choice between the roles.
struct RoleChoice: HTML {
    let wording: Wording
    let id: String
    let chosen: Role

    var body: some HTML {
        select(.id(id), .name(PeoplePage.Field.role)) {
            ForEach(Role.allCases) { role in
                option(.value(role.rawValue)) { wording.role(role) }
                    .attributes(
                        .custom(name: "selected", value: "selected"), when: role == chosen)
            }
        }
    }
}
