public import Domain

/// What a file is, by its name.
public enum KoersFile: Hashable, Sendable {
    /// Facts of that kind.
    case facts(FactKind)
    /// A file of the canonical form that cannot be imported yet, such as `pulse.csv`.
    case later(String)
    /// No file of the canonical form.
    case foreign

    /// What the file of that name or path is.
    public init(named path: String) {
        let name = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init)
        let simple = (name ?? path).simplified
        if let kind = FactKind.allCases.first(where: { $0.fileName.simplified == simple }) {
            self = .facts(kind)
        } else if let later = KoersFile.leftForLater.first(where: { $0.simplified == simple }) {
            self = .later(later)
        } else {
            self = .foreign
        }
    }

    /// The files of the canonical form that cannot be imported yet.
    public static var leftForLater: [String] {
        let names = [
            "survey_responses.csv", "pulse.csv", "plan.csv", "wanted.csv", "motivators.csv",
            "thresholds.csv", "agenda.csv",
        ]
        return names.filter { name in !FactKind.allCases.contains { $0.fileName == name } }
    }
}
