public import Domain

extension FactKind {
    /// A file of this kind as it should look: its header and two made-up rows; one where there is
    /// only one organisation. Made from the columns that there are.
    public var example: String {
        let rows = self == .organisation ? [0] : [0, 1]
        let lines = rows.map { row in columns.map { ExampleRows.value($0, of: self, row) } }
        return ([columns.map(\.name)] + lines).map { $0.joined(separator: ",") + "\n" }.joined()
    }
}

/// Made-up values, which point at each other from file to file; none needs quotes.
enum ExampleRows {
    /// What stands in a column; empty where a row may have nothing.
    static func value(_ column: Column, of kind: FactKind, _ row: Int) -> String {
        let values = own[kind]?[column.name] ?? usual[column.name]
        return values.map { $0[row] } ?? numbered(column, row)
    }

    /// The answers to a survey; other columns are empty.
    private static func numbered(_ column: Column, _ row: Int) -> String {
        let isStatement = column.name.hasPrefix("s") && Int(column.name.dropFirst()) != nil
        return isStatement ? ["4", "3"][row] : ""
    }

    private static let own: [FactKind: [String: [String]]] = [
        .organisation: ["name": ["Voorbeeld BV", ""], "currency": ["EUR", ""]],
        .teams: ["team": ["Verkoop", "Verkoop Noord"], "parent": ["", "Verkoop"]],
        .people: ["name": ["An de Boer", "Bo Smit"], "role": ["manager", "member"]],
        .customers: ["name": ["Bakkerij Jansen", "Hotel De Linde"]],
        .products: ["product": ["Pomp", "Paneel"], "product_type": ["Warmte", "Stroom"]],
        .stages: ["stage": ["Offerte", "Akkoord"], "probability": ["0.4", "0.8"]],
        .activities: ["type": ["call", "meeting"], "date": ["2026-01-12", "2026-01-13"]],
        .deals: ["name": ["Nieuwe pomp", "Acht panelen"], "status": ["won", "open"]],
        .surveyResponses: ["closed_on": ["2026-03-31", "2026-03-31"]],
        .pulse: ["date": ["2026-01-12", "2026-01-12"], "score": ["4", "3"]],
        .costs: ["kind": ["personnel", "fixed"], "amount": ["24000.00", "3500.00"]],
        .kpis: [
            "kpi": ["gesprekken", "omzet"], "name": ["Gesprekken per week", "Omzet per maand"],
            "metric": ["activity.count", "revenue.total"], "where": ["type=call;type=meeting", ""],
            "period": ["week", "month"], "from": ["", ""],
        ],
        .targets: [
            "kpi": ["gesprekken", "omzet"], "value": ["40", "50000"],
            "period": ["week", "month"], "from": ["2026-01-01", "2026-01-01"],
        ],
        .numbers: ["value": ["7.5", "8"], "note": ["", "Rustige week"]],
        .ranking: ["reason": ["Eerst meer gesprekken", "Dan meer leads"]],
        .plan: [
            "kind": ["endResult", "strategy"], "key": ["r1", "s1"], "parent": ["", "r1"],
            "title": ["Meer omzet uit onderhoud", "Elke klant een contract"],
            "area": ["result", "result"],
        ],
        .wanted: ["dimension": ["productType", "productType"], "group": ["Warmte", "Stroom"]],
        .motivators: [
            "kpi": ["omzet", "gesprekken"], "value": ["60000", "50"],
            "title": ["Samen uit eten", "Een vrije middag"],
        ],
        .thresholds: ["announced_on": ["2026-01-05", "2026-01-05"]],
        .attention: [
            "kind": ["coaching", "review"], "date": ["2026-01-12", "2026-01-13"],
            "minutes": ["45", "60"],
        ],
        .agenda: ["kpi": ["gesprekken", "omzet"], "minutes": ["15", "20"]],
        .holidays: [
            "date": ["2026-04-27", "2026-12-25"], "name": ["Koningsdag", "Eerste kerstdag"],
        ],
        .settings: ["name": ["weekGoal", "minGroupSize"], "value": ["12", "5"]],
    ]

    private static let usual: [String: [String]] = [
        "person_id": ["P01", "P02"], "manager_id": ["P01", "P01"], "owner_id": ["P01", "P02"],
        "customer_id": ["K01", "K02"], "lead_id": ["L01", "L02"], "deal_id": ["D01", "D02"],
        "activity_id": ["A01", "A02"], "invoice_line_id": ["F01", "F02"],
        "email": ["an@voorbeeld.nl", "bo@voorbeeld.nl"], "team": ["Verkoop", "Verkoop Noord"],
        "function": ["sales", "sales"], "active_from": ["2024-01-01", "2025-03-01"],
        "time_zone": ["Europe/Amsterdam", ""], "locale": ["nl", ""],
        "fiscal_year_start_month": ["1", ""], "revenue_source": ["won_deals", ""],
        "customer_type": ["Zakelijk", "Horeca"], "pipeline": ["Verkoop", "Verkoop"],
        "position": ["1", "2"], "quantity": ["1", "1"],
        "created_on": ["2026-01-05", "2026-01-08"], "channel": ["Website", "Beurs"],
        "qualified_on": ["2026-01-09", ""], "qualified_by": ["discovery_call", ""],
        "stage": ["", "Offerte"], "amount": ["12500.00", "4800.00"],
        "product": ["Pomp", "Paneel"], "revenue_type": ["new", "upsell"],
        "closed_on": ["2026-02-20", ""], "to_stage": ["Offerte", "Akkoord"],
        "changed_on": ["2026-01-12", "2026-01-19"], "from_stage": ["", "Offerte"],
        "booked_on": ["2026-02-27", "2026-02-28"], "month": ["2026-01", "2026-01"],
        "label": ["", "huur"], "round": ["2026 voorjaar", "2026 voorjaar"],
        "respondent": ["r1", "r2"], "enps": ["8", "9"], "invited": ["6", "6"],
        "area": ["salesActivity", "leadFlow"], "rank": ["1", "2"], "action": ["yes", "no"],
        "cadence": ["weekly", "monthly"], "scope": ["all", "all"],
        "number": ["teamstemming", "teamstemming"],
        "period_start": ["2026-01-05", "2026-01-12"], "from": ["2026-01-01", "2026-01-01"],
        "year": ["2026", "2026"], "due_on": ["2026-12-31", "2026-06-30"],
        "share": ["60", "40"], "ratio": ["1.1", "0.9"],
        "consequence": ["We nemen iemand aan", "We stoppen met werven"],
        "held_on": ["2026-01-12", "2026-01-12"],
    ]
}
