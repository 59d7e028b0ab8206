public import Domain

/// What a file is, by its name.
public enum KoersFile: Hashable, Sendable {
    /// Facts of that kind.
    case facts(FactKind)
    /// No file of the canonical form.
    case foreign

    /// What the file of that name or path is.
    public init(named path: String) {
        let name = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init)
        let simple = (name ?? path).simplified
        if let kind = FactKind.allCases.first(where: { $0.fileName.simplified == simple }) {
            self = .facts(kind)
        } else {
            self = .foreign
        }
    }
}
