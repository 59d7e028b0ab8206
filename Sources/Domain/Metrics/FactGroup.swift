/// Facts that change together: what was computed from a group holds until one of it changes.
public enum FactGroup: String, CaseIterable, Sendable, Hashable {
    case activities, leads, deals, invoices
    /// What people said and entered: costs, own numbers, minutes, agendas, surveys and check-ins.
    case entries
    /// What the organisation is and has chosen; attributes are those of today for every day (F15).
    case attributes
}

extension FactKind {
    /// The group that the rows of such a file belong to.
    public var group: FactGroup {
        switch self {
        case .activities: .activities
        case .leads: .leads
        case .deals, .stageChanges: .deals
        case .invoices: .invoices
        case .costs, .surveyResponses, .pulse, .numbers, .attention, .agenda: .entries
        case .organisation, .teams, .people, .customers, .products, .stages, .kpis, .targets,
            .ranking, .plan, .wanted, .motivators, .thresholds, .holidays, .settings:
            .attributes
        }
    }
}

extension CellSource {
    /// The groups of facts that it reads, besides attributes.
    public var groups: Set<FactGroup> {
        switch self {
        case .activities: [.activities]
        case .leadsCreated, .leadsQualified: [.leads]
        // The channel of a deal is that of its lead.
        case .dealsClosed, .customersWon, .wonRevenue: [.deals, .leads]
        case .invoicedRevenue: [.invoices, .deals, .leads]
        }
    }
}

extension Metric.Formula {
    /// The groups of facts that an answer hangs on, besides attributes.
    var groups: Set<FactGroup> {
        switch self {
        case .activityCount, .activityPerPerson: [.activities]
        case .leadsCreated, .leadsQualified, .leadQualificationRate, .leadVelocity, .daysToQualify:
            [.leads]
        case .daysToCustomer, .stageDays, .stageConversion, .stalled, .winRate, .winRateByValue,
            .averageValue, .cycleDays, .pipelineValue, .pipelineWeighted, .salesVelocity:
            [.deals, .leads]
        // From won deals or from invoice lines, as the organisation has set.
        case .revenue, .pareto: [.deals, .leads, .invoices]
        case .efficiencyRatio, .efficiencyMonth, .efficiencyBenchmark:
            [.deals, .leads, .invoices, .entries]
        case .engagement, .enps, .participation, .pulse, .alignment, .discussed, .ownNumber:
            [.entries]
        }
    }
}
