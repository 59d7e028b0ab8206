import Domain
import HTML

/// What each role may see, as `Access` has it.
struct PurposeAccess: HTML {
    let wording: Wording
    /// The decision to set people beside each other, which opens more.
    let ranking: PersonRanking?

    var body: some HTML {
        section {
            h2 { wording("purpose.roles") }
            p(.class("muted")) { wording("purpose.roles.text") }
            div(
                .class("scroll"), .tabindex(0), .role("region"),
                .aria("label", value: wording("purpose.roles"))
            ) {
                table {
                    thead {
                        tr {
                            th(.scope("col")) { wording("purpose.roles.column") }
                            ForEach(Role.allCases) { role in
                                th(.scope("col")) { wording.role(role) }
                            }
                        }
                    }
                    tbody {
                        ForEach(Access.Subject.allCases) { subject in row(subject) }
                        row(wording("purpose.roles.sums")) { wording.scope($0.sums) }
                        row(wording("purpose.roles.rows")) { wording.scope($0.rows) }
                    }
                }
            }
        }
    }

    private func row(_ subject: Access.Subject) -> some HTML {
        row(wording("purpose.subject.\(subject.rawValue)")) { access in
            access.opens(subject) ? wording("purpose.roles.yes") : wording("purpose.roles.no")
        }
    }

    private func row(_ head: String, _ cell: @escaping (Access) -> String) -> some HTML {
        tr {
            th(.scope("row")) { head }
            ForEach(Role.allCases) { role in
                td { cell(example(role)) }
            }
        }
    }

    /// What somebody in that role has who is in a team.
    private func example(_ role: Role) -> Access {
        Access(
            role, person: Person(id: "x", name: "x", team: "x"),
            teams: TeamTree([Team(name: "x")]), personRanking: ranking)
    }
}
