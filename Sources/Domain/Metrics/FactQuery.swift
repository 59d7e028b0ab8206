/// Which facts stand behind one point of a metric.
public struct FactQuery: Hashable, Sendable {
    /// What kind of fact, and the condition that makes it count.
    public let source: Source
    /// The period they count in.
    public let period: Period
    /// The last day on which they may count.
    public let asOf: Day
    /// The day from which they are seen: nothing later is told of them.
    public let knownOn: Day
    /// Which of them count.
    public let narrowing: Narrowing

    /// What kind of fact.
    public enum Source: Hashable, Sendable {
        /// Facts that count on a day of the period; only those with an amount for money.
        case dated(CellSource, CellMeasure)
        /// Deals open at the end of the day; in one of these stages when any are named.
        case openDeals(stages: Set<String?>?)
        /// Deals open at the end of the day, also those without an amount.
        case allOpenDeals
        /// Stays that ended in the period, in one of these stages when any are named.
        case stays(stages: Set<String?>?)
        /// Those that ended in a later stage, won or lost; a deal without a pipeline is in `only`.
        case decidedStays(stages: Set<String?>?, only: String?)
        /// Revenue and costs of these months.
        case months([Period])
        /// Entries of an own number.
        case ownNumbers(String)
        /// Nothing that may be listed: answers are anonymous, agendas and attention are read elsewhere.
        case unlisted
    }
}

extension Measurement {
    /// The facts behind the point of `period`.
    public func factQuery(_ question: Question, in period: Period) -> FactQuery {
        let narrowing = narrowing(question.filters)
        return FactQuery(
            source: factSource(question, period, narrowing),
            period: factPeriod(question, period), asOf: period.asOf(question.on),
            knownOn: knownOn(question, period),
            narrowing: narrowing.without(.stage))
    }

    /// Growth looks at the month before as well (F13).
    private func factPeriod(_ question: Question, _ period: Period) -> Period {
        guard question.metric.formula == .leadVelocity else { return period }
        let before = FiscalCalendar().period(.month, holding: period.start - 1)
        return Period(start: before.start, end: period.end)
    }

    /// The leads of a cohort are followed up to the day asked for, all else to its period's end (F2).
    private func knownOn(_ question: Question, _ period: Period) -> Day {
        question.metric.formula == .leadQualificationRate
            ? question.on : period.asOf(question.on)
    }

    private func factSource(
        _ question: Question, _ period: Period, _ narrowing: Narrowing
    ) -> FactQuery.Source {
        switch question.metric.formula {
        case .activityCount, .activityPerPerson: .dated(.activities, .rows)
        case .leadsCreated, .leadQualificationRate:
            .dated(.leadsCreated(qualifiedBy: nil), .rows)
        case .leadsQualified, .leadVelocity: .dated(.leadsQualified, .rows)
        case .daysToQualify: .dated(.leadsQualified, .durations)
        case .daysToCustomer: .dated(.customersWon, .durations)
        case .stageDays: .stays(stages: narrowing.values[.stage])
        case .stageConversion:
            .decidedStays(
                stages: narrowing.values[.stage], only: attributes.pipeline(named: nil))
        case .salesVelocity, .stalled: .allOpenDeals
        case .revenue(let type): .dated(revenueLines(type), .amounts)
        case .pareto: .dated(revenueLines(nil), .amounts)
        case .winRate: .dated(.dealsClosed(nil), .rows)
        case .winRateByValue: .dated(.dealsClosed(nil), .amounts)
        case .averageValue: .dated(.dealsClosed(.won), .amounts)
        case .cycleDays: .dated(.dealsClosed(.won), .durations)
        case .pipelineValue, .pipelineWeighted:
            .openDeals(stages: narrowing.values[.stage])
        case .efficiencyRatio:
            .months(
                FiscalCalendar().completeMonths(
                    attributes.efficiencyWindow, upTo: period.asOf(question.on)))
        case .efficiencyMonth: .months([period])
        case .efficiencyBenchmark:
            .months(
                FiscalCalendar().completeMonths(
                    24 + attributes.efficiencyWindow, upTo: period.asOf(question.on)
                ).dropLast())
        case .engagement, .enps, .participation, .pulse, .alignment, .discussed: .unlisted
        case .ownNumber(let slug): .ownNumbers(slug)
        }
    }

    /// Where revenue comes from: one source at a time.
    func revenueLines(_ type: RevenueType?) -> CellSource {
        revenueSource == .invoices ? .invoicedRevenue(type) : .wonRevenue(type)
    }
}
