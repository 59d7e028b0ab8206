/// What an import does with rows that are known already, and with those that are not.
public enum ImportMode: String, CaseIterable, Codable, Hashable, Sendable {
    /// New rows are added, known ones updated.
    case both
    /// New rows are added, known ones stay as they are.
    case add
    /// Known rows are updated, new ones are left out.
    case update
}
