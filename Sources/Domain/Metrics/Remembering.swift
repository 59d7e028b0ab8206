/// What an answer is remembered by: the question, and what of it was asked.
private struct AnswerSubject: Hashable {
    let question: Question
    let part: AnswerPart
}

/// What of a question was asked.
enum AnswerPart: Hashable, Sendable {
    case answer(grouped: Bool)
    case series
    case lines(Period)
    case point(Period)
    case stalled(RowSpan?)
}

/// What is asked of the whole organisation on a day.
private enum DaySubject: Hashable {
    case velocity(Day)
    case funnel(Day)
    case whatIf(Day, Scenario)
    case conversionCurve(Day, Dimension?, [Filter])
}

/// What was asked, and whose facts counted: nobody is told what was computed for somebody else.
private struct SeenSubject<Subject: Hashable & Sendable>: Hashable {
    let subject: Subject
    let scope: Scope
}

extension Measurement {
    /// What was made before of the subject for the same scope, while none of these groups of facts
    /// has changed since. Everything that a measurement remembers goes through here.
    func remembered<T: Sendable>(
        _ subject: some Hashable & Sendable, of groups: Set<FactGroup>, weight: (T) -> Int,
        _ make: () throws -> T
    ) throws -> T {
        try facts.remembered(
            SeenSubject(subject: subject, scope: scope), of: groups, weight: weight, make)
    }

    /// What was computed before of the question, while the facts it hangs on are the same.
    func remembered<T: Sendable>(
        _ part: AnswerPart, _ question: Question, weight: (T) -> Int, _ compute: () throws -> T
    ) throws -> T {
        try remembered(
            AnswerSubject(question: question, part: part), like: question, weight: weight, compute)
    }

    /// What was made before of the subject, while the facts that the question hangs on are the same.
    public func remembered<T: Sendable>(
        _ subject: some Hashable & Sendable, like question: Question, weight: (T) -> Int,
        _ make: () throws -> T
    ) throws -> T {
        try remembered(
            subject, of: question.metric.formula.groups, weight: weight, make)
    }

    /// The factors of sales velocity at the end of `day`.
    public func salesVelocity(on day: Day) throws -> SalesVelocity {
        try ofDeals(.velocity(day)) { try velocityFactors(on: day) }
    }

    /// The stages of every pipeline: what moves forward, how long it takes, and what is in them.
    public func funnel(on day: Day) throws -> Funnel {
        try ofDeals(.funnel(day)) { try stageFunnel(on: day) }
    }

    /// What the twelve months after `day` bring, as things are and in the scenario.
    public func whatIf(on day: Day, _ scenario: Scenario) throws -> WhatIf {
        try ofDeals(.whatIf(day, scenario)) { try twelveMonths(on: day, scenario) }
    }

    /// The conversion curve of the leads created in the 365 days up to `day`, also per group.
    public func conversionCurve(
        on day: Day, split: Dimension? = nil, filters: [Filter] = []
    ) throws -> ConversionCurveAnswer {
        try ofDeals(
            .conversionCurve(day, split, filters),
            weight: { 1_000 * (1 + ($0.groups?.count ?? 0)) }
        ) { try curves(on: day, split: split, filters: filters) }
    }

    private func ofDeals<T: Sendable>(
        _ subject: DaySubject, weight: (T) -> Int = { _ in 100 }, _ make: () throws -> T
    ) throws -> T {
        try remembered(subject, of: [.deals, .leads], weight: weight, make)
    }
}

extension [Point] {
    /// How many small values the points are.
    var weight: Int { reduce(0) { $0 + 2 + 3 * ($1.lines?.count ?? 0) } }
}
