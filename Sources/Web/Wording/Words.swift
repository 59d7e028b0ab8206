import Domain

/// Words of known lists.
extension Wording {
    /// How a number stands.
    func health(_ health: Health) -> String { self("health.\(health.rawValue)") }

    /// The area's name.
    func area(_ area: FocusArea) -> String { self("area.\(area.rawValue).name") }

    /// The area in a sentence, for a plan that does not say its end result yet.
    func description(_ area: FocusArea) -> String { self("area.\(area.rawValue).description") }

    /// What is split by: `klant`.
    func dimension(_ dimension: Dimension) -> String { self("dimension.\(dimension.rawValue)") }

    /// The heading of a column of facts.
    func column(_ column: FactColumn) -> String { self("fact.\(column.rawValue)") }

    /// `week`, `maand`, `kwartaal`, `jaar`.
    func length(_ length: PeriodLength) -> String { self("length.\(length.rawValue)") }

    /// `per week`
    func perLength(_ length: PeriodLength) -> String { self("length.\(length.rawValue).per") }

    /// How often something is discussed.
    func cadence(_ cadence: Cadence) -> String { self("cadence.\(cadence.rawValue)") }

    /// What the rows of an imported file are.
    func kind(_ kind: FactKind) -> String { self("kind.\(kind.rawValue)") }

    /// A word of a known list, such as `won` or `discovery_call`; any other word as it is.
    func word(_ word: String) -> String { optional("word.\(word)") ?? word }

    /// What somebody was called who did something; of somebody who was erased nothing is left.
    func actor(_ name: String) -> String { name.isEmpty ? self("about.looks.erased") : name }

    /// A group's name; nil is *unknown*. Groups of known lists are put in the reader's words.
    func group(_ name: String?, by dimension: Dimension) -> String {
        guard let name else { return self("split.unknown") }
        switch dimension {
        case .function, .method, .revenueType, .type: return word(name)
        default: return name
        }
    }

    /// A group's name at the head of a line: our own words with a capital, names as they are.
    func groupHead(_ name: String?, by dimension: Dimension) -> String {
        let text = group(name, by: dimension)
        let isOurs: Bool =
            switch dimension {
            case .function, .method, .revenueType, .type:
                name.map { optional("word.\($0)") != nil } ?? true
            default: name == nil
            }
        guard isOurs, let first = text.first else { return text }
        return first.uppercased() + text.dropFirst()
    }

    /// A filter in words: `soort activiteit: telefoongesprek`.
    func filter(_ filters: [Filter]) -> String {
        var values: [Dimension: [String]] = [:]
        var order: [Dimension] = []
        for filter in filters {
            if values[filter.dimension] == nil { order.append(filter.dimension) }
            values[filter.dimension, default: []].append(
                group(filter.value, by: filter.dimension))
        }
        return order.map { dimension in
            let either = (values[dimension] ?? []).joined(separator: " \(self("list.or")) ")
            return "\(self.dimension(dimension)): \(either)"
        }.joined(separator: "; ")
    }
}
