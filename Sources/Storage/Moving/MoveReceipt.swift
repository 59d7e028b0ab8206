/// What a move brought over.
public struct MoveReceipt: Sendable, Hashable {
    /// Every table, in the order in which they were made.
    public let tables: [Table]
    /// How many jobs came along that are still to be done.
    public let waitingJobs: Int
    /// Whether rows came or went in the source while it was copied: those are not in the target.
    public internal(set) var sourceChanged = false

    init(tables: [Table], waitingJobs: Int) {
        self.tables = tables
        self.waitingJobs = waitingJobs
    }

    /// A table that was moved, as it was read on either side.
    public struct Table: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// What was read from the source.
        public let source: TableSum
        /// What was read from the target before it was kept.
        public let target: TableSum
        /// How many rows it has.
        public var rows: Int { target.rows }
        /// Whether both hold the same; a move with a table that does not is not kept.
        public var isEqual: Bool { source == target }
    }

    /// How many rows there are in all tables.
    public var rows: Int { tables.reduce(0) { $0 + $1.rows } }
}

/// How far a move is.
public struct MoveProgress: Sendable, Hashable {
    /// What is being done.
    public let stage: Stage
    /// The table at hand.
    public let table: String
    /// How many rows were done, of all tables.
    public let rows: Int

    /// Rows are first copied, and then read once more.
    public enum Stage: Sendable, Hashable {
        case copying, checking
    }
}
