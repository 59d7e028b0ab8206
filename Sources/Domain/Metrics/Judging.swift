extension Measurement {
    /// How the point at `place` of the history stands by the target in force (F39-F42).
    func judgement(_ question: Question, of place: Int, in history: [Point]) -> Judgement? {
        let point = history[place]
        guard let judged = judgedPlace(question, of: place, in: history) else {
            // Only younger points than may be judged: their target holds, but says nothing yet.
            let own = state(of: point, question)
            return own.inForce == nil
                ? own : Judgement(health: .noData, inForce: own.inForce)
        }
        var judgement = state(of: history[judged], question)
        if judged != place, judgement.inForce != nil {
            judgement.judged = history[judged].period
        }
        return judgement
    }

    /// Which point is judged in place of this one; nil where none may be yet.
    private func judgedPlace(_ question: Question, of place: Int, in history: [Point]) -> Int? {
        let isCurrent = place == history.count - 1
        switch question.metric.formula {
        case .leadQualificationRate:
            guard isCurrent else { return place }
            return history.lastIndex { $0.period.last <= question.on - 30 }
        case .efficiencyMonth, .ownNumber, .leadVelocity:
            let point = history[place]
            guard isCurrent, !isPaced(question), !point.isComplete, point.value == nil
            else { return place }
            return history.lastIndex { $0.isComplete } ?? place
        default:
            return place
        }
    }

    /// Young leads have had no time to qualify: points younger than 30 days will move (F42).
    func isProvisional(_ point: Point, _ question: Question) -> Bool {
        question.metric.formula == .leadQualificationRate
            && point.period.last > question.on - 30
    }

    private func state(of point: Point, _ question: Question) -> Judgement {
        guard let target = target(for: question, on: point.asOf) else {
            return Judgement(health: .noTarget, inForce: nil)
        }
        let expected = expected(target, question, point)
        let inForce = TargetInForce(target: target, expected: expected)
        guard let value = point.value else { return Judgement(health: .noData, inForce: inForce) }
        let health = Health.of(
            value.number, expected: expected, direction: direction(question))
        return Judgement(health: health, inForce: inForce)
    }

    /// The latest target of exactly this KPI or metric, scope and period (F39).
    private func target(for question: Question, on day: Day) -> Target? {
        guard let scope = scope(of: question) else { return nil }
        let name = question.kpi?.slug ?? question.metric.key
        return attributes.targets
            .filter {
                $0.kpi == name && $0.period == question.length && $0.scope == scope
                    && $0.from <= day
            }
            .max { $0.from < $1.from }
    }

    /// The scope a question has; nil where its filters leave none that a target can have.
    private func scope(of question: Question) -> TargetScope? {
        switch scope {
        case .everyone: scopeAsked(question)
        // What one team does is held against what was asked of that team.
        case .team(let name, _):
            question.kpi != nil || question.filters.isEmpty ? .team(name) : nil
        case .person(let id):
            question.kpi != nil || question.filters.isEmpty ? .person(id) : nil
        case .nobody: nil
        }
    }

    private func scopeAsked(_ question: Question) -> TargetScope? {
        if question.kpi != nil || question.filters.isEmpty { return .everyone }
        guard Set(question.filters).count == 1, let filter = question.filters.first,
            let value = filter.value
        else { return nil }
        switch filter.dimension {
        case .team: return .team(value)
        case .person: return .person(value)
        default: return nil
        }
    }

    private func expected(_ target: Target, _ question: Question, _ point: Point) -> Double {
        guard isPaced(question) else { return target.value }
        let elapsed = attributes.workingDays.elapsed(of: point.period, at: question.on)
        return target.value * Double(elapsed.numerator) / Double(elapsed.denominator)
    }
}

extension Health {
    /// On track, at risk within 10 % of |expected|, edges included, else off track (F40).
    static func of(_ value: Double, expected: Double, direction: Direction) -> Health {
        // What is missing; a difference that only binary fractions make is none.
        let short = direction == .higher ? expected - value : value - expected
        let dust = 1e-12 * max(abs(value), abs(expected))
        if short <= dust { return .onTrack }
        return short <= 0.1 * abs(expected) + dust ? .atRisk : .offTrack
    }

    /// The worst of the states with data, as F42 orders them.
    static func worst(of states: [Health]) -> Health {
        let order: [Health] = [.offTrack, .atRisk, .onTrack, .noData]
        return order.first { states.contains($0) } ?? .noTarget
    }
}
