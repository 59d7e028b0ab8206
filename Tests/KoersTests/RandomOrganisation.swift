import Domain
import TestSupport

/// An organisation of every kind of file whose texts are as nasty as texts can be, whose references
/// lead nowhere now and then, and whose optional cells are often empty.
struct RandomOrganisation {
    private var chance: SteadyChance
    private let people: [String]
    private let teams: [String]
    private let customers: [String]
    private let products: [String]
    private let deals: [String]

    init(seed: UInt64) {
        var chance = SteadyChance(seed: seed)
        func some(_ prefix: String, _ count: Int) -> [String] {
            (0..<count).map { place in
                let text = Self.nasty.randomElement(using: &chance) ?? ""
                return Bool.random(using: &chance) ? "\(prefix)\(place)" : "\(text)\(place)"
            }
        }
        people = some("p", 8)
        teams = some("team ", 4)
        customers = some("c", 6)
        products = some("product ", 4)
        deals = some("d", 25)
        self.chance = chance
    }

    /// The files, by name.
    mutating func files() -> [(name: String, text: String)] {
        FactKind.allCases.map { kind in
            let columns = columns(of: kind)
            let count = kind == .organisation ? 1 : Int.random(in: 3...30, using: &chance)
            var lines = [columns.map(\.name)]
            for place in 0..<count {
                let row = columns.map { cell($0.holds, place) }
                lines.append(row)
                // Rows of some files may be there twice.
                if Int.random(in: 0..<6, using: &chance) == 0 { lines.append(row) }
            }
            return (kind.fileName, lines.map(Self.line).joined())
        }
    }

    private static func line(_ fields: [String]) -> String {
        fields.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
    }

    /// What a column holds.
    private indirect enum Holds {
        case id(String), text, person, team, customer, product, deal, day, month, key(String)
        case word([String]), whole(ClosedRange<Int>), decimal, share, chance
        case maybe(Holds)
    }

    private mutating func cell(_ holds: Holds, _ place: Int) -> String {
        func one(_ list: [String]) -> String { list.randomElement(using: &chance) ?? "" }
        let isStray = Int.random(in: 0..<8, using: &chance) == 0
        switch holds {
        case .maybe(let holds):
            return Int.random(in: 0..<3, using: &chance) == 0 ? "" : cell(holds, place)
        case .id(let prefix):
            return Bool.random(using: &chance)
                ? "\(prefix)\(place)" : "\(one(Self.nasty))\(prefix)\(place)"
        case .key(let prefix): return "\(prefix)\(place)"
        case .text: return one(Self.nasty)
        case .person: return isStray ? one(Self.nasty) : one(people)
        case .team: return isStray ? one(Self.nasty) : one(teams)
        case .customer: return isStray ? one(Self.nasty) : one(customers)
        case .product: return isStray ? one(Self.nasty) : one(products)
        case .deal: return isStray ? one(Self.nasty) : one(deals)
        case .day: return Day(number: Int.random(in: 20_000...20_400, using: &chance)).description
        case .month:
            let day = Day(number: Int.random(in: 19_900...20_400, using: &chance))
            return String(day.description.prefix(7))
        case .word(let words): return one(words)
        case .whole(let range): return String(Int.random(in: range, using: &chance))
        case .decimal:
            return "\(Double(Int.random(in: -99_999...999_999, using: &chance)) / 100)"
        case .share: return String(Int.random(in: 0...40, using: &chance))
        case .chance: return "\(Double(Int.random(in: 0...1000, using: &chance)) / 1000)"
        }
    }

    private typealias Column = (name: String, holds: Holds)

    private mutating func columns(of kind: FactKind) -> [Column] {
        let areas = FocusArea.allCases.map(\.rawValue)
        switch kind {
        case .organisation:
            return [
                ("name", .text), ("currency", .word(["EUR", "USD", "JPY"])),
                ("time_zone", .word(["Europe/Amsterdam"])), ("locale", .word(["nl", "en"])),
                ("fiscal_year_start_month", .whole(1...12)),
                ("revenue_source", .word(["won_deals", "invoices"])),
            ]
        case .teams: return [("team", .team), ("parent", .maybe(.team))]
        case .people:
            return [
                ("person_id", .person), ("name", .text), ("email", .maybe(.text)),
                ("team", .maybe(.team)),
                ("function", .maybe(.word(["sales", "marketing", "other"]))),
                ("role", .maybe(.word(["director", "manager", "member"]))),
                ("manager_id", .maybe(.person)), ("active_from", .maybe(.day)),
                ("active_until", .maybe(.day)),
            ]
        case .customers:
            return [("customer_id", .customer), ("name", .text), ("customer_type", .maybe(.text))]
        case .products: return [("product", .product), ("product_type", .maybe(.text))]
        case .stages:
            return [
                ("pipeline", .text), ("stage", .text), ("position", .whole(1...9)),
                ("probability", .maybe(.chance)),
            ]
        case .activities:
            return [
                ("activity_id", .id("a")), ("person_id", .person), ("type", .text), ("date", .day),
                ("quantity", .maybe(.whole(0...40))),
            ]
        case .leads:
            return [
                ("lead_id", .id("l")), ("created_on", .day), ("channel", .maybe(.text)),
                ("owner_id", .maybe(.person)), ("qualified_on", .maybe(.day)),
                ("qualified_by", .maybe(.word(["discovery_call", "intake_form", "other"]))),
                ("disqualified_on", .maybe(.day)),
            ]
        default: return laterColumns(of: kind, areas)
        }
    }

    private func laterColumns(of kind: FactKind, _ areas: [String]) -> [Column] {
        switch kind {
        case .deals:
            return [
                ("deal_id", .deal), ("created_on", .day), ("lead_id", .maybe(.id("l"))),
                ("name", .maybe(.text)), ("customer_id", .maybe(.customer)),
                ("owner_id", .maybe(.person)), ("pipeline", .maybe(.text)),
                ("stage", .maybe(.text)), ("status", .word(["open", "won", "lost"])),
                ("amount", .maybe(.decimal)), ("product", .maybe(.product)),
                ("revenue_type", .maybe(.word(["new", "upsell", "renewal"]))),
                ("closed_on", .maybe(.day)), ("lost_reason", .maybe(.text)),
            ]
        case .stageChanges:
            return [
                ("deal_id", .deal), ("to_stage", .text), ("changed_on", .day),
                ("from_stage", .maybe(.text)),
            ]
        case .invoices:
            return [
                ("invoice_line_id", .id("i")), ("booked_on", .day), ("amount", .decimal),
                ("revenue_type", .maybe(.word(["new", "upsell", "renewal"]))),
                ("product", .maybe(.product)), ("customer_id", .maybe(.customer)),
                ("owner_id", .maybe(.person)), ("deal_id", .maybe(.deal)),
            ]
        case .costs:
            return [
                ("month", .month), ("kind", .word(["fixed", "personnel"])), ("amount", .decimal),
                ("label", .maybe(.text)),
            ]
        case .surveyResponses:
            return [
                ("round", .word(["A", "=B"])), ("closed_on", .word(["2025-03-31"])),
                ("respondent", .id("r")),
            ] + (1...12).map { ("s\($0)", .maybe(.whole(1...5))) } + [
                ("enps", .maybe(.whole(0...10))), ("invited", .word(["60"])),
                ("team", .maybe(.team)),
            ]
        case .pulse: return [("date", .day), ("respondent", .id("r")), ("score", .whole(1...5))]
        default: return chosenColumns(of: kind, areas)
        }
    }

    private func chosenColumns(of kind: FactKind, _ areas: [String]) -> [Column] {
        switch kind {
        case .kpis:
            return [
                ("kpi", .key("k")), ("area", .word(areas)), ("rank", .whole(1...5)),
                ("name", .maybe(.text)),
                ("metric", .word(["activity.count", "revenue.total", "manual.bezoek"])),
                ("where", .word([""])), ("period", .word(["month", "quarter"])),
                ("action", .word(["yes", "no"])), ("from", .maybe(.day)),
            ]
        case .targets:
            return [
                ("kpi", .word(["k0", "k1", "k2", "revenue.total"])), ("from", .day),
                ("value", .decimal), ("period", .word(["month", "quarter"])),
                ("stretch", .maybe(.decimal)), ("scope", .word(["all", "team:\(teams[0])"])),
            ]
        case .numbers:
            return [
                ("number", .word(["bezoek"])), ("period_start", .day), ("value", .decimal),
                ("note", .maybe(.text)),
            ]
        case .ranking:
            return [
                ("from", .word(["2025-01-01", "2025-06-01"])), ("area", .word(areas)),
                ("rank", .whole(1...5)), ("reason", .maybe(.text)),
            ]
        case .plan:
            return [
                ("year", .word(["2025", "2026"])), ("area", .word(areas)),
                ("kind", .word(["endResult", "strategy", "tactic"])), ("key", .id("k")),
                ("parent", .maybe(.id("k"))), ("title", .text), ("owner_id", .maybe(.person)),
                ("due_on", .maybe(.day)), ("state", .maybe(.text)),
                ("kpi", .maybe(.word(["k0", "k1"]))),
            ]
        case .wanted:
            return [
                ("dimension", .word(["product", "productType", "customer"])),
                ("group", .maybe(.text)), ("share", .maybe(.share)),
            ]
        default: return promisedColumns(of: kind, areas)
        }
    }

    private func promisedColumns(of kind: FactKind, _ areas: [String]) -> [Column] {
        switch kind {
        case .motivators:
            return [
                ("kpi", .word(["k0", "k1", "=k"])), ("title", .text), ("value", .decimal),
                ("announced_on", .maybe(.day)), ("reached_on", .maybe(.day)),
            ]
        case .thresholds:
            return [
                ("ratio", .chance), ("consequence", .text), ("announced_on", .day),
                ("passed_on", .maybe(.day)),
            ]
        case .attention:
            return [
                ("date", .day), ("manager_id", .person), ("area", .word(areas)),
                ("kind", .word(["coaching", "review", "own_activity"])),
                ("minutes", .whole(0...90)), ("person_id", .maybe(.person)),
                ("note", .maybe(.text)),
            ]
        case .agenda:
            return [
                ("held_on", .day), ("kpi", .word(["k0", "k1", "-k"])),
                ("minutes", .maybe(.whole(0...60))),
            ]
        case .holidays: return [("date", .day), ("name", .maybe(.text))]
        default:
            return [
                ("name", .word(["minGroupSize", "efficiencyWindow", "impactLag", "weekGoal"])),
                ("value", .whole(6...20)),
            ]
        }
    }
}
