/// A row that could not become a fact, and why.
public struct Rejection: Hashable, Sendable {
    /// The line of the file, from 1, on which the row begins.
    public let line: Int
    /// The column it is about, as the file names it; empty when it is about the whole row.
    public let column: String
    /// The value that cannot stand, as it was written.
    public let value: String
    /// Why not, in a sentence for the person who mends the file.
    public let reason: String
    /// The row as it was read.
    public let fields: [String]

    /// A rejected row.
    public init(line: Int, column: String, value: String, reason: String, fields: [String]) {
        self.line = line
        self.column = column
        self.value = value
        self.reason = reason
        self.fields = fields
    }
}
