import Domain
import HTML

/// What each role may see, as `Access` has it.
struct PurposeAccess: HTML {
    let frame: Frame
    /// The decision to set people beside each other, which opens more.
    let ranking: PersonRanking?
    private var wording: Wording { frame.wording }

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
                    tbody { ForEach(lines) { line in row(line) } }
                }
            }
            TableLinks(frame, .roles)
        }
    }

    /// What each role may see of one thing.
    private struct Line {
        let head: String
        let cell: (Access) -> String
    }

    private var lines: [Line] {
        Access.Subject.allCases.map { subject in
            Line(head: wording("purpose.subject.\(subject.rawValue)")) { access in
                access.opens(subject) ? wording("purpose.roles.yes") : wording("purpose.roles.no")
            }
        } + [
            Line(head: wording("purpose.roles.sums")) { wording.scope($0.sums) },
            Line(head: wording("purpose.roles.rows")) { wording.scope($0.rows) },
        ]
    }

    private func row(_ line: Line) -> some HTML {
        tr {
            th(.scope("row")) { line.head }
            ForEach(Role.allCases) { role in td { line.cell(example(role)) } }
        }
    }

    /// The same as it is saved.
    var sheet: SheetTable {
        SheetTable(
            wording("purpose.roles"),
            [wording("purpose.roles.column")] + Role.allCases.map(wording.role), lines
        ) { line in
            [.text(line.head)] + Role.allCases.map { .text(line.cell(example($0))) }
        }
    }

    /// What somebody in that role has who is in a team.
    private func example(_ role: Role) -> Access {
        Access(
            role, person: Person(id: "x", name: "x", team: "x"),
            teams: TeamTree([Team(name: "x")]), personRanking: ranking)
    }
}
