/// That something the organisation steers by was chosen otherwise: by whom, from what to what, and
/// why. People read it as the history of a target, a KPI or an order.
public struct ChoiceChange: Hashable, Sendable {
    /// When, in seconds since 1970.
    public let atSecond: Int
    /// Who, as they were called then; empty for whoever works on the machine itself, or was erased.
    public let actor: String
    /// Of which kind it is.
    public let subject: Subject
    /// Which one of them: a slug, an area, a year.
    public let name: String
    /// What it was; empty when it is new.
    public let was: String
    /// What it became; empty when it is gone.
    public let became: String
    /// Why, in the words of whoever did it; may be empty.
    public let reason: String

    /// What can be chosen otherwise.
    public enum Subject: String, CaseIterable, Hashable, Sendable {
        /// The order of the areas, and of the KPIs within one.
        case ranking, kpiOrder
        /// A KPI, its targets, and the numbers that are entered for it.
        case kpi, target, ownNumber
        /// A line of the plan.
        case planItem
        /// What is promised.
        case motivator, threshold
        /// What is asked of people each day or week.
        case activityGoal
    }

    /// Something that was chosen otherwise.
    public init(
        atSecond: Int, actor: String, subject: Subject, name: String, was: String, became: String,
        reason: String = ""
    ) {
        self.atSecond = atSecond
        self.actor = actor
        self.subject = subject
        self.name = name
        self.was = was
        self.became = became
        self.reason = reason
    }
}
