import Domain

/// How the rows of a table are known, and what else they say: what an import writes of it, and what
/// it has to write again to be taken back.
struct RowShape: Sendable {
    /// The files whose rows they are; nil for what comes with rows of any file.
    let kind: FactKind?
    let table: SQL
    /// By which a row is known.
    let key: [SQL]
    /// What else it says.
    let columns: [SQL]

    /// The name of the table.
    var name: String { table.text }

    /// A table of the rows of those files.
    init(_ kind: FactKind?, _ table: SQL, key: [SQL], columns: [SQL]) {
        self.kind = kind
        self.table = table
        self.key = key
        self.columns = columns
    }
}

/// Large tables, whose rows have the number of the import that wrote them last.
extension RowShape {
    static let activity = RowShape(
        .activities, "activity", key: ["id"],
        columns: ["person_key", "type_key", "day", "quantity"])
    static let lead = RowShape(
        .leads, "lead", key: ["id"],
        columns: [
            "created_on", "channel", "owner_key", "qualified_on", "method", "disqualified_on",
        ])
    static let deal = RowShape(
        .deals, "deal", key: ["id"],
        columns: [
            "created_on", "lead_id", "name", "customer_id", "owner_key", "pipeline", "stage",
            "status", "amount", "product", "revenue_type", "closed_on", "lost_reason",
        ])
    static let invoiceLine = RowShape(
        .invoices, "invoice_line", key: ["id"],
        columns: [
            "booked_on", "amount", "revenue_type", "product", "customer_id", "owner_key",
            "deal_id",
        ])
    static let ownNumber = RowShape(.numbers, "own_number", key: ["key"], columns: ["value"])
    static let stageChange = RowShape(.stageChanges, "stage_change", key: ["key"], columns: [])
    static let attention = RowShape(.attention, "attention", key: ["key"], columns: [])
    static let agendaItem = RowShape(.agenda, "agenda_item", key: ["key"], columns: [])

    /// All of them, those first that others follow from.
    static let numbered = [
        activity, lead, deal, stageChange, invoiceLine, ownNumber, attention, agendaItem,
    ]
}

/// Small tables, whose rows are known by what they say.
extension RowShape {
    static let organisation = RowShape(
        .organisation, "organisation", key: ["one"],
        columns: [
            "name", "currency", "time_zone", "locale", "fiscal_year_start_month",
            "revenue_source",
        ])
    static let team = RowShape(.teams, "team", key: ["name"], columns: ["parent"])
    static let person = RowShape(
        .people, "person", key: ["id"],
        columns: [
            "listed", "name", "email", "team", "function", "role", "manager_id", "active_from",
            "active_until",
        ])
    static let activityType = RowShape(nil, "activity_type", key: ["name"], columns: [])
    static let customer = RowShape(
        .customers, "customer", key: ["id"], columns: ["name", "customer_type"])
    static let product = RowShape(
        .products, "product", key: ["name"], columns: ["product_type"])
    static let stage = RowShape(
        .stages, "stage", key: ["pipeline", "name"], columns: ["position", "probability"])
    static let cost = RowShape(
        .costs, "cost", key: ["month", "kind", "label"], columns: ["amount"])
    static let kpi = RowShape(
        .kpis, "kpi", key: ["slug"],
        columns: [
            "area", "rank", "name", "metric", "filters", "period", "is_action", "direction",
            "aggregation", "cadence", "from_day", "until_day",
        ])
    static let target = RowShape(
        .targets, "target", key: ["kpi", "from_day", "period", "scope"],
        columns: ["value", "stretch"])
    static let ranking = RowShape(
        .ranking, "ranked_area", key: ["from_day", "area"], columns: ["rank", "reason"])
    static let plan = RowShape(
        .plan, "plan_item", key: ["year", "item"],
        columns: ["area", "kind", "parent", "title", "owner_id", "due_on", "state", "kpi"])
    static let wanted = RowShape(
        .wanted, "wanted_group", key: ["dimension", "group_name"], columns: ["place", "share"])
    static let motivator = RowShape(
        .motivators, "motivator", key: ["kpi", "title"],
        columns: [
            "value", "announced_on", "reached_on", "due_on", "reached_value", "handed_over_on",
        ])
    static let threshold = RowShape(
        .thresholds, "threshold", key: ["ratio"],
        columns: ["consequence", "announced_on", "passed_on", "passed_ratio"])
    static let holiday = RowShape(.holidays, "holiday", key: ["day"], columns: ["name"])
    static let setting = RowShape(.settings, "setting", key: ["name"], columns: ["value"])
    /// Answers are taken back by the round, and never one by one.
    static let surveyResponse = RowShape(
        .surveyResponses, "survey_response", key: ["round", "respondent"],
        columns: [
            "closed_on", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11",
            "s12", "enps", "invited", "team",
        ])
    /// Answers are taken back by the day, and never one by one.
    static let pulseAnswer = RowShape(
        .pulse, "pulse_answer", key: ["day", "respondent"], columns: ["score"])

    /// Those whose rows are taken back one by one.
    static let natural = [
        organisation, team, person, activityType, customer, product, stage, cost, kpi, target,
        ranking, plan, wanted, motivator, threshold, holiday, setting,
    ]
}
