import Domain

/// One import in a list.
struct ImportSummary: Sendable {
    /// By which it is known in addresses.
    let id: String
    /// The name of the file.
    let file: String
    /// What its rows are; nil for a file that was left for later.
    let kind: FactKind?
    /// The day it went in, in the organisation's time zone.
    let day: Day
    /// Minutes since midnight of that day.
    let minute: Int
    /// What became of its rows.
    let counts: ImportCounts
}

/// What became of the rows of a file; they add up to `read`.
struct ImportCounts: Sendable, Hashable {
    let read, added, updated, unchanged, rejected: Int
}

/// All about one import.
struct ImportDetail: Sendable {
    let summary: ImportSummary
    /// What was noticed and done all the same.
    let warnings: [String]
    /// The first of the rejected rows; the file has them all.
    let rejections: [Rejection]
}
