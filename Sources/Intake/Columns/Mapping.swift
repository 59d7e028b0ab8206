public import Domain

/// Which column of a foreign file holds what: `deal_id=opportunity_id,owner=sales_agent`.
///
/// Keeps names of columns, never values of cells.
public struct Mapping: Hashable, Sendable {
    /// What the rows of the file are.
    public let kind: FactKind
    /// Our column -> their column, in the order given.
    public let pairs: [Pair]
    /// Columns that each hold the day on which a deal entered one stage.
    public let entries: [StageEntry]
    /// Our column -> simplified word of the other program -> our word.
    let words: [String: [String: String]]
    /// Our column -> what every row says.
    let constants: [String: String]
    /// Several rows are one deal, whose amounts add up.
    let sumsRows: Bool

    /// A column of ours and the columns of the file it is read from.
    public struct Pair: Hashable, Sendable {
        /// Our name, or `owner`, `customer`, `person` or `manager` where names stand for ids.
        public let ours: String
        /// The columns of the file. Of a text all values count, of a day or number the first.
        public let sources: [ColumnChoice]
        /// Of several values with `;` between them, only the first counts.
        public let takesFirst: Bool
        /// Ids of Salesforce, which its tables write with three signs more than its reports.
        let isSalesforceID: Bool

        /// Our column, read from those columns of the file.
        public init(ours: String, sources: [ColumnChoice], takesFirst: Bool = false) {
            self.init(ours: ours, sources: sources, takesFirst: takesFirst, isSalesforceID: false)
        }

        init(ours: String, sources: [ColumnChoice], takesFirst: Bool, isSalesforceID: Bool) {
            self.ours = ours
            self.sources = sources
            self.takesFirst = takesFirst
            self.isSalesforceID = isSalesforceID
        }

        /// The names in the header of the file.
        public var theirs: String { sources.map(\.name).joined(separator: " + ") }
    }

    /// A column that holds the day on which a deal last entered a stage.
    public struct StageEntry: Hashable, Sendable {
        /// The column.
        public let column: ColumnChoice
        /// The stage.
        public let stage: String

        /// The column that holds when a deal entered that stage.
        public init(column: ColumnChoice, stage: String) {
            self.column = column
            self.stage = stage
        }
    }

    /// Reads pairs `ours=theirs` with commas between them; throws `Refusal.mapping`.
    public init(kind: FactKind, text: String) throws {
        let pairs = try text.split(separator: ",").map { part in
            guard let mark = part.firstIndex(of: "=") else {
                throw Refusal.mapping("\"\(part)\" is not of the form ours=theirs")
            }
            let theirs = part[part.index(after: mark)...].trimmed
            return Pair(ours: part[..<mark].trimmed, sources: [ColumnChoice(name: theirs)])
        }
        try self.init(kind: kind, pairs: pairs)
    }

    /// A mapping of those pairs; throws `Refusal.mapping` when it makes no sense.
    init(
        kind: FactKind, pairs: [Pair], entries: [StageEntry] = [],
        words: [String: [String: String]] = [:], constants: [String: String] = [:],
        sumsRows: Bool = false
    ) throws {
        self.kind = kind
        self.pairs = pairs
        self.entries = entries
        self.words = words
        self.constants = constants
        self.sumsRows = sumsRows
        try check()
    }

    /// The pairs as text, as `init(kind:text:)` reads them.
    public var text: String { pairs.map { "\($0.ours)=\($0.theirs)" }.joined(separator: ",") }

    /// The pair of our column.
    func pair(_ ours: String) -> Pair? { pairs.first { $0.ours == ours } }

    /// Every column of the file that something is read from.
    var sources: [ColumnChoice] { pairs.flatMap(\.sources) + entries.map(\.column) }

    /// The names that may stand on our side for that kind.
    public static func columns(of kind: FactKind) -> [String] {
        kind.columns.flatMap { column in
            byName(column.name, kind).map { [column.name, $0] } ?? [column.name]
        } + asides(of: kind).map(\.name)
    }

    /// Columns of other programs that are no column of ours, but say something about a row.
    static func asides(of kind: FactKind) -> [Column] {
        switch kind {
        case .deals:
            ["currency", "is_won", "is_closed", "moved_on#day", "is_deleted"].map { Column($0) }
        case .stageChanges: ["field", "is_deleted"].map { Column($0) }
        case .invoices, .costs: [Column("currency")]
        case .activities: [Column("done")]
        default: []
        }
    }

    /// `owner` beside `owner_id`: the column that holds a name where ours holds an id.
    static func byName(_ column: String, _ kind: FactKind) -> String? {
        switch (column, kind) {
        case ("person_id", .people), ("customer_id", .customers): nil
        case ("owner_id", _), ("customer_id", _), ("person_id", _), ("manager_id", _):
            String(column.dropLast(3))
        default: nil
        }
    }

    private func check() throws {
        let known = Mapping.columns(of: kind)
        for pair in pairs {
            guard known.contains(pair.ours) else {
                let names = known.joined(separator: ", ")
                throw Refusal.mapping("\"\(pair.ours)\" is none of \(names)")
            }
            guard !pair.sources.isEmpty, pair.sources.allSatisfy({ !$0.name.simplified.isEmpty })
            else { throw Refusal.mapping("\(pair.ours) is read from no column") }
            guard pairs.count(where: { $0.ours == pair.ours }) == 1 else {
                throw Refusal.mapping("\(pair.ours) is given twice")
            }
            if let name = Mapping.byName(pair.ours, kind), self.pair(name) != nil {
                throw Refusal.mapping("give \(pair.ours) or \(name), not both")
            }
        }
        if let column = missing.first {
            throw Refusal.mapping("it says nothing of \(column), which every row needs")
        }
    }

    /// Columns that every row needs, and of which nothing is said.
    private var missing: [String] {
        kind.columns.filter { $0.isRequired && !covers($0.name) }.map(\.name)
    }

    private func covers(_ column: String) -> Bool {
        Mapping.covers(
            column, kind, by: Set(pairs.map(\.ours)).union(constants.keys),
            hasEntries: !entries.isEmpty)
    }

    /// Whether a required column is said by those columns of ours.
    static func covers(
        _ column: String, _ kind: FactKind, by ours: Set<String>, hasEntries: Bool = false
    ) -> Bool {
        if ours.contains(column) { return true }
        switch (column, kind) {
        case ("person_id", .people), ("customer_id", .customers): return ours.contains("name")
        case ("status", .deals): return ours.contains("stage") || ours.contains("is_won")
        case ("to_stage", .stageChanges), ("changed_on", .stageChanges): return hasEntries
        default: return byName(column, kind).map(ours.contains) ?? false
        }
    }
}

extension StringProtocol {
    /// Without the white space around it.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
