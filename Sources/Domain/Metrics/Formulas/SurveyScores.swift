extension Measurement {
    /// Engagement, eNPS or participation of the latest closed round at each point (F29-F31).
    func survey(
        _ series: Series, _ split: Grouping?, _ question: SurveyQuestion
    ) throws -> [Point] {
        let rounds = try facts.surveyRounds()
        var views: [String: SurveyView] = [:]
        return try series.periods.map { period in
            let closed = rounds.filter { $0.closedOn <= period.asOf(series.on) }
            guard let round = closed.max(by: SurveyRound.isEarlier) else {
                return series.point(
                    period, .failure(Absence(.noRound)), n: 0, lines: split == nil ? nil : [])
            }
            let view =
                try views[round.name]
                ?? SurveyView(
                    round, try facts.surveySums(round.name), question, attributes.teams,
                    minimum: round.minimum(attributes.minGroupSize))
            views[round.name] = view
            let teams = Set(series.question.filters.map(\.value))
            let reading = teams.isEmpty ? view.everyone : view.reading(ofTeams: teams)
            return series.point(
                period, reading.result, n: reading.n,
                lines: split.map { lines(view, $0) })
        }
    }

    /// The teams that the filter leaves, each with its `n`; hidden ones without a value.
    private func lines(_ view: SurveyView, _ split: Grouping) -> [SplitLine] {
        split.sorted(
            view.teams.filter { split.narrowing.admits($0, of: .team) }.compactMap { team in
                line(GroupKey(key: team), view.reading(ofTeams: [team]), split, label: nil)
            })
    }

    /// Mean of the check-ins of each period, of enough different respondents (F59).
    func pulse(_ series: Series) throws -> [Point] {
        let minimum = attributes.minGroupSize
        return try series.periods.map { period in
            let sum = try facts.pulse(from: period.start, through: period.asOf(series.on))
            guard sum.respondents >= minimum else {
                return series.point(
                    period, .failure(Absence(.tooFewResponses(minimum: minimum))), n: sum.answers)
            }
            return series.point(
                period, .success(Value(Double(sum.sum) / Double(sum.answers))), n: sum.answers)
        }
    }
}

/// What is asked of a round.
enum SurveyQuestion {
    case engagement, enps, participation
}

extension SurveyRound {
    /// Closed on an earlier day; on one day, the name that comes first (F30).
    fileprivate static func isEarlier(_ a: SurveyRound, _ b: SurveyRound) -> Bool {
        a.closedOn == b.closedOn
            ? CodePoints(a.name) < CodePoints(b.name) : a.closedOn < b.closedOn
    }
}

/// A round as it may be shown: no group that is too small, none that could be derived.
private struct SurveyView {
    private let round: SurveyRound
    private let question: SurveyQuestion
    private let minimum: Int
    private let sums: [String?: SurveySum]
    private let answers: [SurveySum]
    private let tree: TeamTree
    private let shown: Set<String?>

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
    }

    private let whole: SurveySum

    /// The teams with responses, and nil when there are some without a team.
    var teams: [String?] { Array(sums.keys) }

    /// What everyone together says.
    var everyone: Reading { reading(whole) }

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
        return reading(sum)
    }

    /// Each response once, also where one of the teams is below another (F14).
    private func count(of teams: Set<String?>) -> Int {
        let within = teams.reduce(into: Set<String?>()) { found, team in
            found.formUnion(team.map { tree.subtree(of: $0).map { $0 } } ?? [nil])
        }
        return answers.filter { within.contains($0.team) }.reduce(0) { $0 + question.count($1) }
    }

    private func reading(_ sum: SurveySum) -> Reading {
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
            let means = sum.statements.filter { $0.answers >= minimum }
                .map { Double($0.sum) / Double($0.answers) }
            guard !means.isEmpty else {
                return (.failure(Absence(.tooFewAnswers(minimum: minimum))), n)
            }
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
