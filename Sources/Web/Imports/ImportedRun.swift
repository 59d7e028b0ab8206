/// All that came of one file that was handed over.
struct ImportedRun: Sendable {
    /// In the order in which they went in.
    let imports: [ImportSummary]

    init(_ imports: [ImportSummary]) { self.imports = imports }

    /// A row of the list of files: an import, or those of a zip together.
    struct Row: Sendable {
        /// By which the row is known.
        let first: ImportSummary
        let counts: ImportCounts
        /// How many files are told of together.
        var files = 1
        let isReversed: Bool

        var isZip: Bool { files > 1 }
    }

    /// A zip is one row. What was read twice from one file is two: their counts have no sum.
    var rows: [Row] {
        let files = Set(imports.map(\.file)).count
        guard files > 1, let first = imports.first else {
            return imports.reversed().map {
                Row(first: $0, counts: $0.counts, isReversed: $0.reversed != nil)
            }
        }
        return [
            Row(
                first: first, counts: imports.reduce(.none) { $0 + $1.counts }, files: files,
                isReversed: imports.allSatisfy { $0.reversed != nil })
        ]
    }
}
