import Domain
import Storage

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
    /// What whoever brought it is called; empty where nobody knows.
    var actor = ""
    /// How many things stood out.
    var remarks = 0
    /// What all that came of one file has in common; empty for a file of its own.
    var runID = ""
    /// When it was taken back and by whom; nil while it is in.
    var reversed: Reversed?

    /// That an import was taken back: the day and the minute, and by whom.
    struct Reversed: Sendable, Hashable {
        let day: Day
        let minute: Int
        let by: String
    }
}

/// What became of the rows of a file; they add up to `read`.
struct ImportCounts: Codable, Sendable, Hashable {
    let read, added, updated, unchanged, rejected: Int

    /// Of no rows.
    static let none = ImportCounts(read: 0, added: 0, updated: 0, unchanged: 0, rejected: 0)

    /// Those of two files together.
    static func + (one: ImportCounts, other: ImportCounts) -> ImportCounts {
        ImportCounts(
            read: one.read + other.read, added: one.added + other.added,
            updated: one.updated + other.updated, unchanged: one.unchanged + other.unchanged,
            rejected: one.rejected + other.rejected)
    }
}

/// All about one import.
struct ImportDetail: Sendable {
    let summary: ImportSummary
    /// What became of its rows.
    let receipt: StoredReceipt
    /// Where the file came from.
    var origin = ImportOrigin()
    /// All that came of the same file, itself among them.
    var run: [ImportSummary] = []
    /// Other times that the same bytes went in and stayed, whatever the file was called.
    var again: [ImportSummary] = []
    /// The KPIs there are.
    var kpis: [KPI] = []
    /// Whether it may still be taken back.
    var canBeReversed = false
}
