import Domain
import Storage

/// A KPI as it is typed in a form.
struct KPIDraft: Sendable {
    let area: FocusArea
    /// The key of the metric; of a new own number it is told by the name.
    let metricKey: String
    var name = ""
    var period = PeriodLength.month.rawValue
    var owner = ""
    var isAction = false
    var direction = Direction.higher.rawValue
    var aggregation = Aggregation.last.rawValue
    var cadence = Cadence.monthly.rawValue
    /// What was typed for each dimension.
    var filters: [Dimension: String] = [:]
    /// Which KPI goes, by its slug.
    var leaving = ""
    /// What the form was made from; empty for a new one.
    var seen = ""
    var mistakes: [KPIField: KPIMistake] = [:]

    /// The key that stands for a number which nobody entered yet.
    static let newNumber = "manual"
    /// Characters of a name.
    static let longestName = 80

    var isOwnNumber: Bool {
        metricKey == Self.newNumber || Catalogue.ownNumberSlug(metricKey) != nil
    }

    /// The metric; nil of a number that has no name yet.
    var metric: Metric? {
        guard metricKey == Self.newNumber else { return Catalogue.metric(metricKey) }
        let slug = KPI.slug(saying: name, besides: [])
        return name.isEmpty ? nil : Catalogue.metric("manual.\(slug)")
    }

    /// The lengths of period it can be read by.
    var lengths: [PeriodLength] { metric?.lengths ?? PeriodLength.allCases }

    /// A new KPI of an area, on that metric.
    init(area: FocusArea, metric key: String) {
        self.area = area
        metricKey = key
        isAction = area == .salesActivity
        if let first = lengths.first, !lengths.contains(.month) { period = first.rawValue }
    }

    /// A KPI as it is.
    init(_ kpi: KPI, _ choices: FilterChoices) {
        area = kpi.area
        metricKey = kpi.metric
        name = kpi.name ?? ""
        period = kpi.period.rawValue
        owner = kpi.ownerID ?? ""
        isAction = kpi.isAction
        direction = (kpi.direction ?? .higher).rawValue
        aggregation = (kpi.aggregation ?? .last).rawValue
        cadence = kpi.cadence?.rawValue ?? ""
        seen = kpi.fingerprint
        for dimension in Set(kpi.filters.map(\.dimension)) {
            filters[dimension] = choices.typed(kpi.filters, of: dimension)
        }
    }

    /// Takes over what a form says.
    mutating func read(_ form: FormFields) {
        name = form[KPIField.name.name].tidied
        period = form[KPIField.period.name]
        owner = form[KPIField.owner.name]
        isAction = form[KPIField.kind.name] == "action"
        direction = form[KPIField.direction.name]
        aggregation = form[KPIField.aggregation.name]
        cadence = form[KPIField.cadence.name]
        leaving = form[KPIField.leaving.name]
        seen = form[KPIField.seen.name]
        for dimension in Dimension.allCases {
            filters[dimension] = form[KPIField.filter(dimension).name]
        }
    }

    /// What it says as a KPI, based on the one it changes; nil when something is wrong, which
    /// `mistakes` tells then.
    mutating func kpi(changing was: KPI?, _ choices: FilterChoices) -> KPI? {
        mistakes = [:]
        if isOwnNumber, name.isEmpty { mistakes[.name] = .noName }
        if name.count > Self.longestName { mistakes[.name] = .nameTooLong }
        let length = PeriodLength(rawValue: period) ?? .month
        if !lengths.contains(length) { mistakes[.period] = .noSuchPeriod(lengths) }
        let narrowed = narrowing(choices)
        guard let metric, mistakes.isEmpty else { return nil }
        var kpi =
            was
            ?? KPI(slug: name.isEmpty ? metric.key : name, area: area, rank: 1, metric: metric.key)
        kpi.name = name.isEmpty ? nil : name
        kpi.period = length
        kpi.filters = narrowed
        kpi.isAction = isAction
        kpi.cadence = Cadence(rawValue: cadence)
        kpi.ownerID = owner.isEmpty ? nil : owner
        if isOwnNumber {
            kpi.direction = Direction(rawValue: direction) ?? .higher
            kpi.aggregation = Aggregation(rawValue: aggregation) ?? .last
        }
        return kpi
    }

    private mutating func narrowing(_ choices: FilterChoices) -> [Filter] {
        var found: [Filter] = []
        for dimension in metric?.chosenDimensions ?? [] {
            do {
                found += try choices.filters(filters[dimension] ?? "", of: dimension)
            } catch {
                mistakes[.filter(dimension)] = .unknownValue(error)
            }
        }
        return found
    }
}

/// The fields of the form of a KPI.
enum KPIField: Hashable, Sendable {
    case name, period, owner, kind, direction, aggregation, cadence, leaving, seen, todo, reason
    case filter(Dimension)

    /// By which it is known in the form.
    var name: String {
        switch self {
        case .name: "name"
        case .period: "period"
        case .owner: "owner"
        case .kind: "kind"
        case .direction: "direction"
        case .aggregation: "aggregation"
        case .cadence: "cadence"
        case .leaving: "leaving"
        case .seen: "seen"
        case .todo: "do"
        case .reason: "reason"
        case .filter(let dimension): "only-\(dimension.rawValue)"
        }
    }
}

/// What is wrong with a field.
enum KPIMistake: Hashable, Sendable {
    case noName, nameTooLong
    /// The metric has no number for such periods; those it has.
    case noSuchPeriod([PeriodLength])
    case unknownValue(FilterChoices.Unknown)
    /// The area is full: one has to go.
    case noneGoes
    /// That number is on the board already, under this name.
    case sameNumber(String)
}

extension Wording {
    /// What is wrong and what to do next; `dimension` is what the field narrows to.
    func mistake(_ mistake: KPIMistake, _ dimension: Dimension? = nil) -> String {
        switch mistake {
        case .noName: self("focus.form.noName")
        case .nameTooLong: self("focus.form.nameTooLong", ["n": whole(KPIDraft.longestName)])
        case .noSuchPeriod(let lengths):
            self("focus.form.noSuchPeriod", ["periods": list(lengths.map(perLength))])
        case .unknownValue(let unknown):
            unknown.nearest.isEmpty
                ? self("focus.form.unknownValue", ["value": unknown.typed])
                : self(
                    "focus.form.unknownValue.near",
                    ["value": unknown.typed, "names": either(unknown.nearest)])
        case .noneGoes: self("focus.form.noneGoes")
        case .sameNumber(let name): self("focus.form.sameNumber", ["kpi": name])
        }
    }

    /// `a`, `a or b`, `a, b or c`.
    private func either(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(self("list.or")) " + last
    }
}
