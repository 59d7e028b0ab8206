import Domain
import Testing

/// What the company's groups say of somebody's role.
@Suite struct CompanyRoleTests {
    private static let mapped: [Role: Set<String>] = [
        .director: ["heads"], .member: ["sellers", "all"], .manager: ["leads"],
    ]

    @Test(
        "of several roles the highest counts; without a group there is the default, or no way in",
        arguments: [
            (["heads", "all"], nil, .follows(.director)),
            (["all", "leads"], nil, .follows(.manager)),
            (["sellers"], .viewer, .follows(.member)), (["Heads"], nil, .nobody),
            ([], nil, .nobody), (["others"], .viewer, .follows(.viewer)),
        ] as [([String], Role?, CompanyRoles.Verdict)])
    func groups(held: [String], otherwise: Role?, verdict: CompanyRoles.Verdict) {
        let roles = CompanyRoles(Self.mapped, otherwise: otherwise)
        #expect(roles.verdict(of: held) == verdict)
    }

    @Test("where no group has a role, accounts keep theirs", arguments: [nil, Role.viewer])
    func unmapped(otherwise: Role?) {
        let roles = CompanyRoles([.director: []], otherwise: otherwise)
        #expect(roles.verdict(of: ["heads"]) == .keeps(new: otherwise))
    }
}
