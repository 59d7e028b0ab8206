import Testing

/// Fails once for every finding, each with its own line in the report.
func expectNone(_ findings: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    for finding in findings {
        Issue.record(Comment(rawValue: finding), sourceLocation: sourceLocation)
    }
}
