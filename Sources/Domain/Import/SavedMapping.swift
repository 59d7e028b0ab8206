/// Which column of a foreign file holds what, kept under a name; no value of any cell is in it.
public struct SavedMapping: Hashable, Sendable {
    /// Its name; there is one of each.
    public let name: String
    /// What the rows of such a file are.
    public let kind: FactKind
    /// Which columns hold what, as JSON.
    public let columns: String
    /// What else was chosen, as JSON.
    public let options: String
    /// What the columns of the file are called.
    public let header: [String]
    /// When it was kept, in seconds since 1970.
    public let keptSecond: Int

    /// A mapping to keep.
    public init(
        name: String, kind: FactKind, columns: String, options: String, header: [String],
        keptSecond: Int
    ) {
        self.name = name
        self.kind = kind
        self.columns = columns
        self.options = options
        self.header = header
        self.keptSecond = keptSecond
    }
}
