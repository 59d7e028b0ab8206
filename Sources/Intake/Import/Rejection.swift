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

/// Rejected rows as a CSV to mend and import again: the columns of the file and a `reason`.
public struct RejectedRows: Sendable {
    private let header: [String]

    /// Rows of a file with that header.
    public init(header: [String]) {
        self.header = header
    }

    /// The first line.
    public var headerRow: String { CSVText.row(header + ["reason"]) }

    /// The line of one rejected row; fields beyond the header stand behind the reason.
    public func row(_ rejection: Rejection) -> String {
        let missing = max(0, header.count - rejection.fields.count)
        let own = rejection.fields.prefix(header.count) + Array(repeating: "", count: missing)
        let beyond = rejection.fields.dropFirst(header.count)
        return CSVText.row(own + [rejection.reason] + beyond)
    }

    /// The whole file.
    public func csv(_ rejections: some Sequence<Rejection>) -> String {
        rejections.reduce(into: headerRow) { $0 += row($1) }
    }
}
