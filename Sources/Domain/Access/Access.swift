/// Who sees what: the one rule that pages, files, programs and commands follow.
public struct Access: Hashable, Sendable {
    /// What somebody may see and decide.
    public let role: Role
    /// Whose sums they see, besides the board.
    public let sums: Scope
    /// Whose facts they see one by one.
    public let rows: Scope
    /// What was decided last about setting people beside each other by name; nil as long as nobody
    /// decided, which is no.
    public let personRanking: PersonRanking?

    /// The access of somebody in that role, who is that person; nil for somebody who is not in
    /// people.csv. A manager sees their team and those below it. A member sees the sums of their
    /// team and, as long as persons are not ranked, only their own rows.
    public init(
        _ role: Role, person: Person? = nil, teams: TeamTree = TeamTree([]),
        personRanking: PersonRanking? = nil
    ) {
        self.role = role
        self.personRanking = personRanking
        let team = person?.team.map { Scope.team($0, in: teams) } ?? .nobody
        let own = person.map { Scope.person($0.id) } ?? .nobody
        let isRanked = personRanking?.isOn == true
        switch role {
        case .director: (sums, rows) = (.everyone, .everyone)
        case .manager: (sums, rows) = (team, team)
        case .member: (sums, rows) = (team, isRanked && team != .nobody ? team : own)
        case .viewer: (sums, rows) = (.nobody, .nobody)
        }
    }

    /// Whether people are set beside each other by name, in the order of their numbers.
    public var ranksPeople: Bool { personRanking?.isOn == true && opens(.teamFigures) }

    /// What there is to see or to decide.
    public enum Subject: String, CaseIterable, Hashable, Sendable {
        /// How the areas stand, help, and one's own account.
        case board
        /// What everyone who works in the team says of it and is asked: rounds, the weekly question and
        /// thank-yous.
        case motivation
        /// A KPI with the facts behind it, within one's scope.
        case teamFigures
        /// People one by one, within one's scope: for those who lead.
        case persons
        /// The plan, everybody's figures, and whatever changes them.
        case everything
    }

    /// Whether that is open at all; how much of it is told by `sums` and `rows`.
    public func opens(_ subject: Subject) -> Bool {
        switch subject {
        case .board: true
        case .motivation: role != .viewer
        case .teamFigures: sums != .nobody
        case .persons: role == .director || role == .manager && rows != .nobody
        case .everything: role == .director
        }
    }

    /// Whether the area's own page is open: one that hangs on costs or on answers of a survey is of
    /// the whole organisation.
    public func opens(_ area: FocusArea) -> Bool {
        switch area {
        case .salesActivity, .leadFlow, .result: opens(.teamFigures)
        case .teamMotivation, .labourEfficiency: opens(.everything)
        }
    }

    /// Whether the numbers of that metric can be told within one's scope.
    public func opens(_ metric: Metric) -> Bool {
        switch sums {
        case .everyone: true
        case .team, .person: metric.isOfPeople
        case .nobody: false
        }
    }
}
