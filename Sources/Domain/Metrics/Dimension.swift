/// What a metric can be split by or narrowed to.
public enum Dimension: String, CaseIterable, Sendable, Hashable {
    case person, team, function, type, channel, method, stage
    case revenueType, productType, customerType, product, customer
}

/// A metric narrowed to one value of a dimension; the same dimension twice means either (F14).
public struct Filter: Hashable, Sendable {
    /// What it looks at.
    public let dimension: Dimension
    /// The exact value: an id for person and customer, else a name; nil selects the facts without.
    public let value: String?

    /// Narrowed to `value`; `unknown` or empty selects the facts without one.
    public init(_ dimension: Dimension, _ value: String?) {
        self.dimension = dimension
        self.value = value == "unknown" || value == "" ? nil : value
    }

    /// As written in files and on the command line: `type=call`.
    public var text: String { "\(dimension.rawValue)=\(value ?? "unknown")" }

    /// Reads `dimension=value`; nil when the dimension does not exist.
    public init?(text: String) {
        guard let mark = text.firstIndex(of: "=") else { return nil }
        let name = text[..<mark].trimmingSpaces
        guard let dimension = Dimension(rawValue: name) else { return nil }
        self.init(dimension, String(text[text.index(after: mark)...]))
    }
}

extension StringProtocol {
    /// Without the spaces and tabs around it.
    var trimmingSpaces: String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        guard let first = firstIndex(where: { !isSpace($0) }),
            let last = lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(self[first...last])
    }
}

extension Filter {
    /// Reads filters as a file holds them, `type=call;type=meeting`; nil when one of them is none.
    public static func list(_ text: String) -> [Filter]? {
        let parts = text.split(separator: ";").map(\.trimmingSpaces).filter { !$0.isEmpty }
        let filters = parts.compactMap { Filter(text: $0) }
        return filters.count == parts.count ? filters : nil
    }

    /// Filters as a file holds them.
    public static func text(_ filters: [Filter]) -> String {
        filters.map(\.text).joined(separator: ";")
    }
}
