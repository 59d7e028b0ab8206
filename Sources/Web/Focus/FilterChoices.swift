import Domain
import Storage

/// What a KPI can be narrowed to: for each dimension the values that are known, in the reader's
/// words.
struct FilterChoices: Sendable {
    /// A value, and what somebody may type to mean it.
    struct Choice: Sendable {
        let value: String
        let shown: String
    }

    let byDimension: [Dimension: [Choice]]

    /// What was typed for a dimension as filters, or the part that means nothing here and what it
    /// may have meant.
    struct Unknown: Error, Hashable, Sendable {
        let typed: String
        let nearest: [String]
    }

    /// Reads `call; meeting`. A dimension of which nothing is known takes whatever is typed.
    func filters(_ text: String, of dimension: Dimension) throws(Unknown) -> [Filter] {
        var found: [Filter] = []
        for part in text.split(separator: ";").map({ String($0).tidied }) where !part.isEmpty {
            let filter = Filter(dimension, try value(part, of: dimension))
            if !found.contains(filter) { found.append(filter) }
        }
        return found
    }

    private func value(_ typed: String, of dimension: Dimension) throws(Unknown) -> String? {
        let choices = byDimension[dimension] ?? []
        if let exact = choices.first(where: { $0.value == typed || $0.shown == typed }) {
            return exact.value
        }
        let small = typed.lowercased()
        let alike = choices.filter {
            $0.shown.lowercased() == small || $0.value.lowercased() == small
        }
        if alike.count == 1 { return alike[0].value }
        if small == unknown.lowercased() || small == "unknown" { return nil }
        if choices.isEmpty { return typed }
        let near = NearestNames.to(typed, among: choices.map(\.shown))
        throw Unknown(typed: typed, nearest: near)
    }

    /// What stands for facts without a value.
    let unknown: String

    /// Filters of one dimension as they are typed.
    func typed(_ filters: [Filter], of dimension: Dimension) -> String {
        filters.filter { $0.dimension == dimension }.map { filter in
            guard let value = filter.value else { return unknown }
            let choices = byDimension[dimension] ?? []
            return choices.first { $0.value == value }?.shown ?? value
        }.joined(separator: "; ")
    }
}

extension FilterChoices {
    /// What the dimensions of a metric can be narrowed to, as known in this snapshot. People come by
    /// their names; two of one name are told apart by their ids.
    init(_ dimensions: [Dimension], _ look: Look) throws {
        let attributes = try look.snapshot.attributes()
        let wording = look.frame.wording
        unknown = wording("split.unknown")
        var found: [Dimension: [Choice]] = [:]
        for dimension in dimensions {
            found[dimension] =
                switch dimension {
                case .person: FilterChoices.people(attributes, look)
                case .stage:
                    Set(attributes.stages.map(\.name)).sorted().map {
                        Choice(value: $0, shown: $0)
                    }
                default:
                    try look.snapshot.knownValues(of: dimension).map { value, name in
                        Choice(value: value, shown: name ?? wording.group(value, by: dimension))
                    }
                }
        }
        byDimension = found
    }

    /// Whoever can own or be counted, by name.
    static func people(_ attributes: Attributes, _ look: Look) -> [Choice] {
        let listed = attributes.people.values.filter { !Person.isNameless(id: $0.id) }
        let names = Dictionary(grouping: listed, by: \.name)
        return listed.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map { person in
            let shown = look.frame.names(PersonName(person.name, of: person.id))
            let isOne = names[person.name]?.count == 1
            return Choice(value: person.id, shown: isOne ? shown : "\(shown) (\(person.id))")
        }
    }
}
