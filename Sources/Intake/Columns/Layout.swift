public import Domain

/// How the columns of a file are named.
public enum Layout: Hashable, Sendable {
    /// As in formats.md; references are ids and kept as they are.
    case canonical(FactKind)
    /// In words of another program; references may be names.
    case mapped(Mapping)

    /// What the rows are.
    public var kind: FactKind {
        switch self {
        case .canonical(let kind): kind
        case .mapped(let mapping): mapping.kind
        }
    }

    var isMapped: Bool {
        if case .mapped = self { true } else { false }
    }

    /// The columns without which a line is not the header.
    var wantedColumns: [String] {
        switch self {
        case .canonical(let kind): kind.columns.filter(\.isRequired).map(\.name)
        case .mapped(let mapping): mapping.sources.map(\.name)
        }
    }

    /// Every column that means something.
    var knownColumns: [String] {
        switch self {
        case .canonical(let kind): kind.columns.map(\.name)
        case .mapped(let mapping): mapping.sources.map(\.name)
        }
    }
}
