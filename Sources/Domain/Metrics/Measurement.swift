/// Computes answers from one consistent look at the facts.
public struct Measurement {
    let facts: any FactReading
    let attributes: Attributes
    /// Whose facts count.
    let scope: Scope

    /// Over these facts, by the attributes of today; only facts within the scope count, in metrics
    /// that are of people.
    public init(facts: any FactReading, attributes: Attributes, scope: Scope = .everyone) {
        self.facts = facts
        self.attributes = attributes
        self.scope = scope
    }

    /// The metric's series, judged, with its limits where it has any.
    ///
    /// The series is computed once, as far back as its limits and its judgement look; only the
    /// periods asked for are answered and split.
    /// `grouped` says whether revenue shared out comes with its groups, of every period.
    public func answer(_ question: Question, grouped: Bool = true) throws -> Answer {
        try remembered(.answer(grouped: grouped), question, weight: { $0.points.weight }) {
            try computed(question, grouped: grouped)
        }
    }

    private func computed(_ question: Question, grouped: Bool) throws -> Answer {
        let history = try points(
            question, periods(of: question, count: depth(question)), split: nil)
        var points = Array(history.suffix(question.periods))
        if let split = question.split ?? (grouped ? question.metric.paretoDimension : nil) {
            points = try self.points(question, points.map(\.period), split: split)
        }
        for index in points.indices {
            let place = history.count - points.count + index
            points[index].judgement = judgement(question, of: place, in: history)
            points[index].isProvisional = isProvisional(points[index], question)
        }
        var answer = Answer(
            metric: question.metric, on: question.on, length: question.length,
            currency: currency, points: points, limits: limits(question, history))
        answer.isSharedOut = question.sharedDimension != nil
        answer.wanted = wantedMix(question, points)
        answer.areas = try areaAttention(question)
        answer.kpis = try discussedKPIs(question)
        return answer
    }

    /// How many periods limits or a judgement look at: more than are asked for only where either
    /// looks back.
    private func depth(_ question: Question) -> Int {
        let looksBack =
            question.metric.limits != .none || question.metric.formula == .leadQualificationRate
        return looksBack ? max(question.periods, 27) : question.periods
    }

    /// The groups of one period of the question's series, in order; cheaper than a whole answer.
    public func lines(_ question: Question, in period: Period) throws -> [SplitLine] {
        try remembered(.lines(period), question, weight: { 3 * $0.count }) {
            try points(question, [period], split: question.split).first?.lines ?? []
        }
    }

    /// Which facts count: those that the filters let through, within the scope. Whoever asks the
    /// facts about people asks with this.
    func narrowing(_ filters: [Filter] = []) -> Narrowing {
        Narrowing(filters, teams: attributes.teams).within(scope)
    }

    var currency: Currency { attributes.organisation.currency }
    var revenueSource: RevenueSource { attributes.organisation.revenueSource }

    func periods(of question: Question, count: Int) -> [Period] {
        attributes.organisation.calendar.periods(
            question.length, last: count, upTo: question.on)
    }

    /// One point per period, each computed for the end of its period or the day asked for (F2).
    func points(
        _ question: Question, _ periods: [Period], split: Dimension?
    ) throws -> [Point] {
        let series = Series(
            question: question, periods: periods, attributes: attributes,
            narrowing: narrowing(question.filters))
        let asked = split.map { series.grouping($0) }
        switch question.metric.formula {
        case .activityCount: return try activityCount(series, asked)
        case .activityPerPerson: return try activityPerPerson(series, asked)
        case .leadsCreated:
            return try counts(series, asked, .leadsCreated(qualifiedBy: nil), since: .lead)
        case .leadsQualified:
            return try counts(series, asked, .leadsQualified, since: .lead)
        case .leadQualificationRate: return try leadQualificationRate(series, asked)
        case .revenue(let type): return try revenue(series, asked, type)
        case .pareto(let dimension): return try pareto(series, asked, dimension)
        case .winRate: return try winRate(series, asked)
        case .winRateByValue: return try winRateByValue(series, asked)
        case .averageValue: return try averageValue(series, asked)
        case .cycleDays:
            return try medianDays(series, asked, .dealsClosed(.won), none: .noDealsWon)
        case .leadVelocity: return try leadVelocity(series, asked)
        case .daysToQualify:
            return try medianDays(series, asked, .leadsQualified, none: .noQualifiedLeads)
        case .daysToCustomer:
            return try medianDays(series, asked, .customersWon, none: .noNewCustomers)
        case .stageDays: return try stageDays(series, asked)
        case .stageConversion: return try stageConversion(series, asked)
        case .salesVelocity: return try salesVelocity(series, asked)
        // Has an answer of its own.
        case .stalled: return []
        case .pipelineValue: return try pipeline(series, asked, weighted: false)
        case .pipelineWeighted: return try pipeline(series, asked, weighted: true)
        case .efficiencyRatio:
            return try efficiency(series, window: attributes.efficiencyWindow)
        case .efficiencyMonth: return try efficiencyMonth(series)
        case .efficiencyBenchmark: return try efficiencyBenchmark(series)
        case .engagement: return try survey(series, asked, .engagement)
        case .enps: return try survey(series, asked, .enps)
        case .participation: return try survey(series, asked, .participation)
        case .pulse: return try pulse(series)
        case .alignment: return try alignment(series, asked)
        case .discussed: return try discussed(series)
        case .ownNumber(let slug): return try ownNumber(series, slug)
        }
    }
}

extension Metric {
    /// The dimension whose groups are always answered, with their shares (F28).
    public var paretoDimension: Dimension? {
        if case .pareto(let dimension) = formula { dimension } else { nil }
    }
}

/// The periods of one question, ready to be filled.
struct Series {
    let question: Question
    let periods: [Period]
    let attributes: Attributes
    let narrowing: Narrowing

    var on: Day { question.on }

    func grouping(_ split: Dimension) -> Grouping {
        Grouping(split: split, attributes: attributes, narrowing: narrowing)
    }

    /// Asks the store for the cells of all periods and sorts them in.
    func tally(
        _ facts: any FactReading, _ source: CellSource, _ measure: CellMeasure, _ split: Grouping?
    ) throws -> SeriesTally {
        guard let first = periods.first, let last = periods.last else {
            return SeriesTally([], periods: [], on: on, grouping: nil)
        }
        let query = CellQuery(
            source: source, measure: measure, from: first.start, through: last.asOf(on),
            grouping: split?.stored, narrowing: narrowing, isOfMonths: question.length != .week,
            isOneSpan: periods.count == 1)
        return SeriesTally(
            try facts.cells(query), periods: periods, on: on, grouping: split)
    }

    /// A point of a period, from its value or the reason there is none.
    func point(
        _ period: Period, _ result: Result<Value, Absence>, n: Int, lines: [SplitLine]? = nil
    ) -> Point {
        var (value, noValue) = (nil as Value?, nil as NoValue?)
        switch result {
        case .success(let found): value = found
        case .failure(let absence): noValue = absence.reason
        }
        return Point(
            period: period, asOf: period.asOf(on), isComplete: period.isComplete(at: on),
            value: value, n: n, noValue: noValue, lines: lines)
    }
}

/// The reason a value is absent, as an error.
struct Absence: Error {
    let reason: NoValue
    init(_ reason: NoValue) { self.reason = reason }
}

extension Measurement {
    /// Every KPI, also those that left the board.
    public var kpis: [KPI] { attributes.kpis }

    /// The KPI of that slug, also one that left the board.
    public func kpi(_ slug: String) -> KPI? { attributes.kpis.first { $0.slug == slug } }

    /// The period whose groups say something: the judged one; the one that runs when half of its
    /// working days have passed, else the one before it.
    public func settledPeriod(of answer: Answer) -> Period? {
        guard let current = answer.current else { return nil }
        if let judged = current.judgement?.judged { return judged }
        guard !current.isComplete, let before = answer.previous else { return current.period }
        let elapsed = attributes.workingDays.elapsed(of: current.period, at: answer.on)
        return elapsed.numerator * 2 < elapsed.denominator ? before.period : current.period
    }

    /// The period a year before.
    public func yearBefore(_ period: Period, _ length: PeriodLength) -> Period {
        attributes.organisation.calendar.yearBefore(period, length)
    }

    /// The organisation's period of that length which holds the day.
    public func period(_ length: PeriodLength, holding day: Day) -> Period {
        attributes.organisation.calendar.period(length, holding: day)
    }
}
