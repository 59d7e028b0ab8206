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
