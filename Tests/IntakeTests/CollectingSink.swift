import Domain
import Intake

/// Keeps every batch in memory; the first row of an id is added, any other is a duplicate.
struct CollectingSink: FactSink {
    var organisation = Organisation(name: "Voorbeeld")
    var people: [Person] = []
    var customers: [Customer] = []
    var products: [Product] = []
    var teams: [Team] = []
    var leads: [Lead] = []
    var deals: [Deal] = []
    var activities: [Activity] = []
    var invoices: [InvoiceLine] = []
    var costs: [Cost] = []
    var stages: [Stage] = []
    var settings: [Setting] = []
    var changes: [StageChange] = []
    var motivators: [Motivator] = []
    var thresholds: [Threshold] = []
    var organisations: [Organisation] = []
    var rows = 0
    var kept: [ReferenceKind: [String: String]] = [:]

    mutating func append(_ batch: Batch) -> [RowOutcome] {
        switch batch {
        case .organisation(let rows): organisations += rows
        case .teams(let rows): teams += rows
        case .people(let rows): people += rows
        case .customers(let rows): customers += rows
        case .products(let rows): products += rows
        case .stages(let rows): stages += rows
        case .activities(let rows): return append(activities: rows)
        case .leads(let rows): leads += rows
        case .deals(let rows): deals += rows
        case .invoices(let rows): invoices += rows
        case .costs(let rows): costs += rows
        case .settings(let rows): settings += rows
        case .stageChanges(let rows): changes += rows
        case .motivators(let rows): motivators += rows
        case .thresholds(let rows): thresholds += rows
        default: break
        }
        rows += batch.count
        return Array(repeating: .added, count: batch.count)
    }

    private mutating func append(activities rows: [Activity]) -> [RowOutcome] {
        rows.map { activity in
            guard activities.count > 99 || !activities.contains(where: { $0.id == activity.id })
            else { return .rejected(column: "activity_id", reason: "is in the file twice") }
            activities.append(activity)
            self.rows += 1
            return .added
        }
    }

    func references(_ kind: ReferenceKind) -> [NamedReference] {
        switch kind {
        case .person: people.map { NamedReference(id: $0.id, name: $0.name) }
        case .customer: customers.map { NamedReference(id: $0.id, name: $0.name) }
        case .product: products.map { NamedReference(id: $0.name, name: $0.name) }
        case .team: teams.map { NamedReference(id: $0.name, name: $0.name) }
        case .stage: stages.map { NamedReference(id: $0.name, name: $0.name) }
        case .channel, .closing: []
        }
    }

    func unlisted(_ kind: ReferenceKind, among ids: Set<String>) -> Set<String> {
        ids.subtracting(references(kind).map(\.id))
    }

    func uses(of id: String, _ kind: ReferenceKind) -> Int {
        deals.count { deal in
            switch kind {
            case .person: deal.ownerID == id
            case .customer: deal.customerID == id
            case .product: deal.product == id
            case .stage: deal.stage == id
            case .team, .channel, .closing: false
            }
        }
    }

    func sameNames(_ kind: ReferenceKind) -> [String: String] { kept[kind] ?? [:] }

    func standings(of deals: [String]) -> [String: DealStanding] {
        let open = self.deals.filter { deals.contains($0.id) && $0.status == .open }
        return Dictionary(open.map { ($0.id, DealStanding(stage: $0.stage, changedOn: nil)) }) {
            _, last in last
        }
    }

    func isErased(_ text: String) -> Bool { false }

    func findings(_ kind: FactKind) -> [Finding] { [] }

    mutating func keepSameName(_ from: String, as to: String, _ kind: ReferenceKind) {
        kept[kind, default: [:]][from] = to
    }
}

extension Batch {
    var count: Int {
        switch self {
        case .organisation(let rows): rows.count
        case .teams(let rows): rows.count
        case .people(let rows): rows.count
        case .customers(let rows): rows.count
        case .products(let rows): rows.count
        case .stages(let rows): rows.count
        case .activities(let rows): rows.count
        case .leads(let rows): rows.count
        case .deals(let rows): rows.count
        case .stageChanges(let rows): rows.count
        case .invoices(let rows): rows.count
        case .costs(let rows): rows.count
        case .surveyResponses(let rows): rows.count
        case .pulse(let rows): rows.count
        case .kpis(let rows): rows.count
        case .targets(let rows): rows.count
        case .numbers(let rows): rows.count
        case .ranking(let rows): rows.count
        case .plan(let rows): rows.count
        case .wanted(let rows): rows.count
        case .motivators(let rows): rows.count
        case .thresholds(let rows): rows.count
        case .attention(let rows): rows.count
        case .agenda(let rows): rows.count
        case .holidays(let rows): rows.count
        case .settings(let rows): rows.count
        }
    }
}

/// Imports a text as the canonical file of that kind.
func imported(
    _ kind: FactKind, _ text: String, _ options: ImportOptions = ImportOptions(),
    into sink: inout CollectingSink
) throws -> Receipt {
    try FileImport(
        MemorySource(text), named: kind.fileName, as: .canonical(kind), options: options
    ).run(into: &sink)
}

/// Imports a text as a foreign file of that kind.
func mapped(
    _ kind: FactKind, _ mapping: String, _ text: String, _ options: ImportOptions = ImportOptions(),
    into sink: inout CollectingSink
) throws -> Receipt {
    let layout = Layout.mapped(try Mapping(kind: kind, text: mapping))
    return try FileImport(MemorySource(text), named: "crm.csv", as: layout, options: options)
        .run(into: &sink)
}

extension Receipt {
    /// Read, added and rejected.
    var counts: [Int] { [read, added, rejected] }
}
