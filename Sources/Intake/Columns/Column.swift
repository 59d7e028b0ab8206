public import Domain

/// A column of the canonical form.
public struct Column: Hashable, Sendable {
    /// What its values are.
    public enum Content: String, Hashable, Sendable {
        case text, day, month, number
    }

    /// Its name, such as `closed_on`.
    public let name: String
    /// Whether every row has to have a value in it.
    public let isRequired: Bool
    /// What its values are.
    public let content: Content

    /// Reads `closed_on`, with `*` when it is required and `#day` and the like when it is no text.
    init(_ text: some StringProtocol) {
        let parts = text.split(separator: "#")
        let name = parts.isEmpty ? "" : String(parts[0])
        isRequired = name.hasSuffix("*")
        self.name = isRequired ? String(name.dropLast()) : name
        content = parts.count > 1 ? Content(rawValue: String(parts[1])) ?? .text : .text
    }
}

extension FactKind {
    /// The columns of the file, in the order of formats.md.
    public var columns: [Column] { FactKind.columnsByKind[self] ?? [] }

    /// Read once: they are asked for line by line.
    private static let columnsByKind = Dictionary(
        uniqueKeysWithValues: FactKind.allCases.map { kind in
            (kind, kind.columnTable.split(whereSeparator: \.isWhitespace).map { Column($0) })
        })

    private var columnTable: String {
        switch self {
        case .organisation:
            "name* currency time_zone locale fiscal_year_start_month#number revenue_source"
        case .teams: "team* parent"
        case .people:
            """
            person_id* name* email team function role manager_id active_from#day
            active_until#day
            """
        case .customers: "customer_id* name* customer_type"
        case .products: "product* product_type"
        case .stages: "pipeline* stage* position*#number probability#number"
        case .activities: "activity_id* person_id* type* date*#day quantity#number"
        case .leads:
            """
            lead_id* created_on*#day channel owner_id qualified_on#day qualified_by
            disqualified_on#day
            """
        case .deals:
            """
            deal_id* created_on*#day lead_id name customer_id owner_id pipeline stage status*
            amount#number product revenue_type closed_on#day lost_reason
            """
        case .stageChanges: "deal_id* to_stage* changed_on*#day from_stage"
        case .invoices:
            """
            invoice_line_id* booked_on*#day amount*#number revenue_type product customer_id
            owner_id deal_id
            """
        case .costs: "month*#month kind* amount*#number label"
        case .surveyResponses:
            """
            round* closed_on*#day respondent* s1#number s2#number s3#number s4#number s5#number
            s6#number s7#number s8#number s9#number s10#number s11#number s12#number enps#number
            invited#number team
            """
        case .pulse: "date*#day respondent* score*#number"
        case .kpis:
            """
            kpi* area* rank*#number name metric* where period* action direction aggregation
            cadence from#day until#day
            """
        case .targets: "kpi* from*#day value*#number period stretch#number scope"
        case .numbers: "number* period_start*#day value*#number note"
        case .ranking: "from*#day area* rank*#number reason"
        case .plan:
            "year*#number area* kind* key* parent title* owner_id due_on#day state kpi"
        case .wanted: "dimension* group share#number"
        case .motivators:
            """
            kpi* title* value*#number announced_on#day reached_on#day due_on#day
            reached_value#number handed_over_on#day
            """
        case .thresholds:
            "ratio*#number consequence* announced_on*#day passed_on#day passed_ratio#number"
        case .agenda: "held_on*#day kpi* minutes#number"
        case .attention: "date*#day manager_id* area* kind* minutes*#number person_id note"
        case .holidays: "date*#day name"
        case .settings: "name* value*"
        }
    }
}
