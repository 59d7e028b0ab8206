public import Domain

/// Rejected rows as a CSV to mend and import again: the columns of the file and a `reason`.
public struct RejectedRows: Sendable {
    private let header: [String]

    /// Rows of a file with that header.
    public init(header: [String]) {
        self.header = header
    }

    /// The names of its columns.
    public var columns: [String] { header + ["reason"] }

    /// The first line.
    public var headerRow: String { CSVText.rawRow(columns) }

    /// The line of one rejected row.
    public func row(_ rejection: Rejection) -> String { CSVText.rawRow(fields(rejection)) }

    /// The fields of one rejected row; those beyond the header stand behind the reason.
    public func fields(_ rejection: Rejection) -> [String] {
        let missing = max(0, header.count - rejection.fields.count)
        let own = rejection.fields.prefix(header.count) + Array(repeating: "", count: missing)
        let beyond = rejection.fields.dropFirst(header.count)
        return own + [rejection.reason] + beyond
    }

    /// The whole file.
    public func csv(_ rejections: some Sequence<Rejection>) -> String {
        rejections.reduce(into: headerRow) { $0 += row($1) }
    }
}
