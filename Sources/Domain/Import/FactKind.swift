/// What the rows of a file are, named as the file of the canonical form is, in the order in which
/// files go in (formats.md).
public enum FactKind: String, CaseIterable, Codable, Sendable, Hashable {
    case organisation, teams, people, customers, products, stages, activities, leads, deals
    case stageChanges = "stage_changes"
    case invoices, costs
    case surveyResponses = "survey_responses"
    case pulse, kpis, targets, numbers, ranking, plan, wanted, motivators, thresholds
    case attention, agenda, holidays, settings

    /// The name of the file in the canonical form.
    public var fileName: String { rawValue + ".csv" }
}

/// Rows of one kind that have passed validation, in the order of the file.
public enum Batch: Sendable {
    case organisation([Organisation])
    case teams([Team])
    case people([Person])
    case customers([Customer])
    case products([Product])
    case stages([Stage])
    case activities([Activity])
    case leads([Lead])
    case deals([Deal])
    case stageChanges([StageChange])
    case invoices([InvoiceLine])
    case costs([Cost])
    case surveyResponses([SurveyResponse])
    case pulse([PulseAnswer])
    case kpis([KPI])
    case targets([Target])
    case numbers([OwnNumber])
    case ranking([RankedArea])
    case plan([PlanItem])
    case wanted([WantedGroup])
    case motivators([Motivator])
    case thresholds([Threshold])
    case attention([Attention])
    case agenda([AgendaItem])
    case holidays([Holiday])
    case settings([Setting])
}
