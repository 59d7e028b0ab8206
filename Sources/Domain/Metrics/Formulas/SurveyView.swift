/// A round as it may be shown: no group that is too small, none that could be derived.
struct SurveyView {
    private let round: SurveyRound
    private let question: SurveyQuestion
    private let minimum: Int
    private let sums: [String?: SurveySum]
    private let answers: [SurveySum]
    private let tree: TeamTree
    private let shown: Set<String?>
    private let groups: StatementGroups

    init(
        _ round: SurveyRound, _ answers: [SurveySum], _ question: SurveyQuestion,
        _ tree: TeamTree, minimum: Int
    ) {
        self.round = round
        self.question = question
        self.minimum = minimum
        self.answers = answers
        self.tree = tree
        var sums: [String?: SurveySum] = [:]
        for own in answers {
            let teams: [String?] = own.team.map { tree.lineage(of: $0) } ?? [nil]
            for team in teams { sums[team] = (sums[team] ?? SurveySum(team: team)) + own }
        }
        self.sums = sums
        whole = answers.reduce(SurveySum(team: nil), +)
        let count: (SurveySum) -> Int = question.count
        shown =
            SmallGroups(
                whole: count(whole), counts: sums.mapValues(count), tree: tree, minimum: minimum
            ).shown
        groups = StatementGroups(whole: whole, sums: sums, tree: tree, minimum: minimum)
    }

    private let whole: SurveySum

    /// The teams with responses, and nil when there are some without a team.
    var teams: [String?] { Array(sums.keys) }

    /// What everyone together says.
    var everyone: Reading { reading(whole) { _ in true } }

    /// What one team says with all teams below it; never what several say together.
    func reading(ofTeams teams: Set<String?>) -> Reading {
        let n = count(of: teams)
        guard teams.count == 1, let team = teams.first else {
            return (.failure(Absence(.severalTeams)), n)
        }
        guard question != .participation else { return (.failure(Absence(.wholeOnly)), n) }
        let sum = sums[team] ?? SurveySum(team: team)
        guard shown.contains(team) || n < minimum else {
            return (.failure(Absence(.hiddenGroup)), n)
        }
        return reading(sum) { groups.tells($0, of: team) }
    }

    /// What everyone together answered to each statement.
    var statements: [StatementReading] {
        Statement.allCases.map { statement in
            let sum = whole.statements[statement.index]
            return StatementReading(
                statement, sum,
                reason: sum.answers < minimum ? .tooFewAnswers(minimum: minimum) : nil,
                minimum: minimum)
        }
    }

    /// What a team answered to each: nothing of one that is hidden, and nothing to a statement that so
    /// few others answered that theirs could be derived.
    func statements(of team: String) -> [StatementReading] {
        let sum = sums[team] ?? SurveySum(team: team)
        let isTold = shown.contains(team)
        return Statement.allCases.map { statement in
            let own = sum.statements[statement.index]
            let reason: NoValue? =
                own.answers < minimum
                ? .tooFewAnswers(minimum: minimum)
                : isTold && groups.tells(statement.index, of: team) ? nil : .hiddenGroup
            // The number of the team would tell that of whoever is left.
            return StatementReading(statement, own, reason: reason, minimum: nil)
        }
    }

    /// Each response once, also where one of the teams is below another (F14).
    private func count(of teams: Set<String?>) -> Int {
        let within = teams.reduce(into: Set<String?>()) { found, team in
            found.formUnion(team.map { tree.subtree(of: $0).map { $0 } } ?? [nil])
        }
        return answers.filter { within.contains($0.team) }.reduce(0) { $0 + question.count($1) }
    }

    /// `tells` says whether the statement at a place may be told of the group. One that may not is
    /// left out of the grand mean, from which it could be derived otherwise.
    private func reading(_ sum: SurveySum, tells: (Int) -> Bool) -> Reading {
        let n = question.count(sum)
        switch question {
        case .participation:
            guard let invited = round.invited, invited > 0 else {
                return (.failure(Absence(.invitedUnknown)), n)
            }
            return (.success(Value(100 * Double(n) / Double(invited))), n)
        case .enps:
            guard n >= minimum else {
                return (.failure(Absence(.tooFewAnswers(minimum: minimum))), n)
            }
            return (.success(Value(100 * Double(sum.enpsBalance) / Double(n))), n)
        case .engagement:
            guard n >= minimum else {
                return (.failure(Absence(.tooFewResponses(minimum: minimum))), n)
            }
            let answered = sum.statements.enumerated().filter { $1.answers >= minimum }
            guard !answered.isEmpty else {
                return (.failure(Absence(.tooFewAnswers(minimum: minimum))), n)
            }
            let means = answered.filter { tells($0.offset) }
                .map { Double($1.sum) / Double($1.answers) }
            guard !means.isEmpty else { return (.failure(Absence(.hiddenGroup)), n) }
            return (.success(Value(means.reduce(0, +) / Double(means.count))), n)
        }
    }
}

extension SurveyQuestion {
    /// What the size of a group is counted by: answers to the question for the eNPS (F31).
    fileprivate func count(_ sum: SurveySum) -> Int {
        self == .enps ? sum.enpsAnswers : sum.responses
    }
}
