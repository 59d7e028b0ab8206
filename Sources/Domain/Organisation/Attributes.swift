/// What the organisation is made of and has chosen, as it is today: attributes hold for every day
/// that is looked back at (F15, F61).
public struct Attributes: Sendable {
    /// Name, currency, zone, fiscal year, source of revenue.
    public let organisation: Organisation
    /// Which team is part of which.
    public let teams: TeamTree
    /// By id; those that are listed, and the nameless ones, who are never active.
    public let people: [String: Person]
    /// The type of each listed product, by name.
    public let productTypes: [String: String]
    /// The stages of every pipeline.
    public let stages: [Stage]
    /// Monday to Friday, less the holidays.
    public let workingDays: WorkingDays
    /// By name.
    public let settings: [String: String]
    /// In the order of area and rank.
    public private(set) var kpis: [KPI]
    /// All targets.
    public let targets: [Target]
    /// All published rankings.
    public let rankings: [RankedArea]
    /// The end result of each area, by the year of the plan.
    public let endResults: [Int: [FocusArea: String]]
    /// The wanted mix, in the order in which it was said.
    public let wanted: [WantedGroup]

    /// What the organisation is made of today.
    public init(
        organisation: Organisation, teams: [Team] = [], people: [Person] = [],
        products: [Product] = [], stages: [Stage] = [], holidays: [Holiday] = [],
        settings: [Setting] = [], kpis: [KPI] = [], targets: [Target] = [],
        rankings: [RankedArea] = [], endResults: [Int: [FocusArea: String]] = [:],
        wanted: [WantedGroup] = []
    ) {
        self.organisation = organisation
        self.teams = TeamTree(teams)
        self.people = Dictionary(
            people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        productTypes = Dictionary(
            products.compactMap { product in product.type.map { (product.name, $0) } },
            uniquingKeysWith: { first, _ in first })
        self.stages = stages
        workingDays = WorkingDays(holidays: holidays.map(\.day))
        self.settings = Dictionary(
            settings.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
        self.kpis = kpis.sorted {
            ($0.rank, CodePoints($0.slug)) < ($1.rank, CodePoints($1.slug))
        }
        self.targets = targets
        self.rankings = rankings
        self.endResults = endResults
        self.wanted = wanted
    }

    /// The same, with the proposal of `KPI.proposal` on the board as long as no KPI was chosen.
    public func proposingKPIs() -> Attributes {
        var attributes = self
        if kpis.isEmpty { attributes.kpis = KPI.proposal }
        return attributes
    }

    /// Months the efficiency ratio looks back: 6 to 24, 6 unless set.
    var efficiencyWindow: Int {
        settings["efficiencyWindow"].flatMap(Int.init).map { min(24, max(6, $0)) } ?? 6
    }

    /// How many answers a score needs at least, 5 unless set and never below 3.
    public var minGroupSize: Int {
        settings["minGroupSize"].flatMap(Int.init).map { max(3, $0) } ?? 5
    }

    /// The pipeline a deal moves through: an empty one is the only one there is (F26).
    func pipeline(named name: String?) -> String? {
        if let name { return name }
        let names = Set(stages.map(\.pipeline))
        return names.count == 1 ? names.first : nil
    }

    /// Every way in which deals name that pipeline; nil is none.
    func pipelineNames(of pipeline: String?) -> [String?] {
        pipeline != nil && self.pipeline(named: nil) == pipeline ? [pipeline, nil] : [pipeline]
    }

    /// The stage of that name in that pipeline.
    func stage(_ name: String?, in pipeline: String?) -> Stage? {
        stages.first { $0.name == name && $0.pipeline == pipeline }
    }
}

/// A text that sorts by its Unicode code points (F8), whatever the language.
public struct CodePoints: Comparable, Sendable {
    let text: String

    /// The order of a text.
    public init(_ text: String) { self.text = text }

    /// By the first code point that differs.
    public static func < (a: CodePoints, b: CodePoints) -> Bool {
        a.text.unicodeScalars.lexicographicallyPrecedes(b.text.unicodeScalars)
    }
}
