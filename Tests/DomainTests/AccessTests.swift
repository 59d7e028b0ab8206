import Domain
import Testing

/// Who sees what, as a table.
@Suite struct AccessTests {
    private static let tree = TeamTree([
        Team(name: "Commercie"), Team(name: "Noord", parent: "Commercie"),
        Team(name: "Binnendienst", parent: "Noord"), Team(name: "Zuid", parent: "Commercie"),
    ])

    /// Whose facts are asked for.
    enum Whose: CaseIterable {
        case own, colleague, below, other, above, nobody

        var person: (id: String?, team: String?) {
            switch self {
            case .own: ("ik", "Noord")
            case .colleague: ("zij", "Noord")
            case .below: ("hij", "Binnendienst")
            case .other: ("wij", "Zuid")
            case .above: ("jij", "Commercie")
            case .nobody: (nil, nil)
            }
        }
    }

    struct Case: Sendable {
        let role: Role
        var isListed = true
        let sums: Set<Whose>
        let rows: Set<Whose>
    }

    static let cases = [
        Case(role: .director, sums: Set(Whose.allCases), rows: Set(Whose.allCases)),
        Case(
            role: .director, isListed: false, sums: Set(Whose.allCases), rows: Set(Whose.allCases)),
        Case(
            role: .manager, sums: [.own, .colleague, .below], rows: [.own, .colleague, .below]),
        Case(role: .manager, isListed: false, sums: [], rows: []),
        Case(role: .member, sums: [.own, .colleague, .below], rows: [.own]),
        Case(role: .member, isListed: false, sums: [], rows: []),
        Case(role: .viewer, sums: [], rows: []),
        Case(role: .viewer, isListed: false, sums: [], rows: []),
    ]

    @Test("each role sees its own part", arguments: cases)
    func scopes(row: Case) {
        let me = Person(id: "ik", name: "Ik", team: "Noord")
        let access = Access(row.role, person: row.isListed ? me : nil, teams: Self.tree)
        for whose in Whose.allCases {
            let (id, team) = whose.person
            #expect(access.sums.holds(personID: id, team: team) == row.sums.contains(whose))
            #expect(access.rows.holds(personID: id, team: team) == row.rows.contains(whose))
        }
        #expect(access.opens(.board))
        #expect(access.opens(.teamFigures) == !row.sums.isEmpty)
        #expect(access.opens(.everything) == (row.role == .director))
    }

    @Test("where people are ranked a member sees colleagues, and nobody sees more than their team")
    func ranked() {
        let me = Person(id: "ik", name: "Ik", team: "Noord")
        for (isOn, member) in [(true, [Whose.own, .colleague, .below]), (false, [.own])] {
            let decision = PersonRanking(
                fromSecond: 1, isOn: isOn, reason: "Omdat het team dat vroeg.", actor: "Dina")
            for row in Self.cases where row.isListed {
                let access = Access(
                    row.role, person: me, teams: Self.tree, personRanking: decision)
                let rows = row.role == .member ? Set(member) : row.rows
                for whose in Whose.allCases {
                    let (id, team) = whose.person
                    #expect(
                        access.rows.holds(personID: id, team: team) == rows.contains(whose))
                    #expect(
                        access.sums.holds(personID: id, team: team) == row.sums.contains(whose))
                }
                #expect(access.ranksPeople == (isOn && row.role != .viewer))
            }
            let alone = Person(id: "ik", name: "Ik")
            let member = Access(.member, person: alone, personRanking: decision)
            #expect(member.rows == .person("ik") && !member.ranksPeople)
        }
    }

    @Test("areas that hang on costs or on answers of a survey have no page for one team")
    func areas() {
        let me = Person(id: "ik", name: "Ik", team: "Noord")
        let open = { (access: Access) in FocusArea.allCases.filter(access.opens) }
        let own: [FocusArea] = [.salesActivity, .leadFlow, .result]
        #expect(Set(open(Access(.manager, person: me, teams: Self.tree))) == Set(own))
        #expect(Set(open(Access(.member, person: me, teams: Self.tree))) == Set(own))
        #expect(open(Access(.viewer)).isEmpty && open(Access(.manager)).isEmpty)
        #expect(open(Access(.director)).count == 5)
    }

    @Test("somebody without a team sees the board, and of rows only their own")
    func withoutTeam() {
        let me = Person(id: "ik", name: "Ik")
        #expect(Access(.manager, person: me, teams: Self.tree).sums == .nobody)
        #expect(!Access(.member, person: me, teams: Self.tree).opens(.teamFigures))
    }

    @Test("costs and answers of surveys are not told of one team")
    func metrics() throws {
        let me = Person(id: "ik", name: "Ik", team: "Noord")
        let access = Access(.manager, person: me, teams: Self.tree)
        let open = Catalogue.metrics.filter(access.opens).map(\.key)
        #expect(open.contains("activity.count") && open.contains("revenue.total"))
        let shut = ["efficiency", "motivation", "behaviour", "manual"]
        #expect(!open.contains { key in shut.contains { key.hasPrefix($0) } })
        #expect(Catalogue.metrics.allSatisfy(Access(.director).opens))
        #expect(!Catalogue.metrics.contains(where: Access(.viewer).opens))
    }
}
