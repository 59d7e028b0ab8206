import Domain

/// The files of facts, and of what facts point at.
extension CanonicalFile {
    /// The file of a kind.
    static func of(_ kind: FactKind) -> CanonicalFile {
        ofOrganisation(kind) ?? ofFacts(kind) ?? ofChoices(kind)
    }

    private static func ofOrganisation(_ kind: FactKind) -> CanonicalFile? {
        switch kind {
        case .organisation:
            CanonicalFile(
                kind,
                [
                    ("name", "name", .text), ("currency", "currency", .text),
                    ("time_zone", "time_zone", .text), ("locale", "locale", .text),
                    ("fiscal_year_start_month", "fiscal_year_start_month", .whole),
                    ("revenue_source", "revenue_source", .text),
                ], from: "organisation")
        case .teams:
            CanonicalFile(
                kind, [("team", "name", .text), ("parent", "parent", .text)],
                from: "team ORDER BY name")
        // Those that only facts point at, and those without a name, stand in the facts.
        case .people:
            CanonicalFile(
                kind,
                [
                    ("person_id", "id", .text), ("name", "name", .text), ("email", "email", .text),
                    ("team", "team", .text), ("function", "function", .text),
                    ("role", "role", .text), ("manager_id", "manager_id", .text),
                    ("active_from", "active_from", .day), ("active_until", "active_until", .day),
                ], from: "person WHERE listed = 1 ORDER BY key")
        case .customers:
            CanonicalFile(
                kind,
                [
                    ("customer_id", "id", .text), ("name", "name", .text),
                    ("customer_type", "customer_type", .text),
                ], from: "customer ORDER BY id")
        case .products:
            CanonicalFile(
                kind, [("product", "name", .text), ("product_type", "product_type", .text)],
                from: "product ORDER BY name")
        case .stages:
            CanonicalFile(
                kind,
                [
                    ("pipeline", "pipeline", .text), ("stage", "name", .text),
                    ("position", "position", .whole), ("probability", "probability", .chance),
                ], from: "stage ORDER BY pipeline, position, name")
        default: nil
        }
    }

    private static func ofFacts(_ kind: FactKind) -> CanonicalFile? {
        switch kind {
        case .activities:
            CanonicalFile(
                kind,
                [
                    ("activity_id", "f.id", .text), ("person_id", "p.id", .text),
                    ("type", "t.name", .text), ("date", "f.day", .day),
                    ("quantity", "f.quantity", .whole),
                ],
                from: """
                    activity f JOIN person p ON p.key = f.person_key
                    JOIN activity_type t ON t.key = f.type_key ORDER BY f.key
                    """)
        case .leads:
            CanonicalFile(
                kind,
                [
                    ("lead_id", "f.id", .text), ("created_on", "f.created_on", .day),
                    ("channel", "f.channel", .text), ("owner_id", "p.id", .text),
                    ("qualified_on", "f.qualified_on", .day), ("qualified_by", "f.method", .text),
                    ("disqualified_on", "f.disqualified_on", .day),
                ], from: "lead f LEFT JOIN person p ON p.key = f.owner_key ORDER BY f.key")
        case .deals: deals
        case .stageChanges:
            CanonicalFile(
                kind,
                [
                    ("deal_id", "deal_id", .text), ("to_stage", "to_stage", .text),
                    ("changed_on", "changed_on", .day), ("from_stage", "from_stage", .text),
                ], from: "stage_change ORDER BY key")
        case .invoices:
            CanonicalFile(
                kind,
                [
                    ("invoice_line_id", "f.id", .text), ("booked_on", "f.booked_on", .day),
                    ("amount", "f.amount", .money), ("revenue_type", "f.revenue_type", .text),
                    ("product", "f.product", .text), ("customer_id", "f.customer_id", .text),
                    ("owner_id", "p.id", .text), ("deal_id", "f.deal_id", .text),
                ], from: "invoice_line f LEFT JOIN person p ON p.key = f.owner_key ORDER BY f.key")
        case .costs:
            CanonicalFile(
                kind,
                [
                    ("month", "month", .month), ("kind", "kind", .text),
                    ("amount", "amount", .money), ("label", "label", .text),
                ], from: "cost ORDER BY month, kind, label")
        case .surveyResponses: surveyResponses
        case .pulse:
            CanonicalFile(
                kind,
                [
                    ("date", "day", .day), ("respondent", "respondent", .text),
                    ("score", "score", .whole),
                ], from: "pulse_answer ORDER BY day, respondent")
        default: nil
        }
    }

    private static let deals = CanonicalFile(
        .deals,
        [
            ("deal_id", "f.id", .text), ("created_on", "f.created_on", .day),
            ("lead_id", "f.lead_id", .text), ("name", "f.name", .text),
            ("customer_id", "f.customer_id", .text), ("owner_id", "p.id", .text),
            ("pipeline", "f.pipeline", .text), ("stage", "f.stage", .text),
            ("status", "f.status", .text), ("amount", "f.amount", .money),
            ("product", "f.product", .text), ("revenue_type", "f.revenue_type", .text),
            ("closed_on", "f.closed_on", .day), ("lost_reason", "f.lost_reason", .text),
        ], from: "deal f LEFT JOIN person p ON p.key = f.owner_key ORDER BY f.key")

    /// In the order of the tokens, which tells nothing.
    private static let surveyResponses = CanonicalFile(
        .surveyResponses,
        [
            ("round", "round", .text), ("closed_on", "closed_on", .day),
            ("respondent", "respondent", .text), ("s1", "s1", .whole), ("s2", "s2", .whole),
            ("s3", "s3", .whole), ("s4", "s4", .whole), ("s5", "s5", .whole),
            ("s6", "s6", .whole), ("s7", "s7", .whole), ("s8", "s8", .whole),
            ("s9", "s9", .whole), ("s10", "s10", .whole), ("s11", "s11", .whole),
            ("s12", "s12", .whole), ("enps", "enps", .whole), ("invited", "invited", .whole),
            ("team", "team", .text),
        ], from: "survey_response ORDER BY round, respondent")
}
