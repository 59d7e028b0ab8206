public import Domain

/// Which column of a foreign file holds what: `deal_id=opportunity_id,owner=sales_agent`.
///
/// Keeps names of columns, never values of cells.
public struct Mapping: Hashable, Sendable {
    /// What the rows of the file are.
    public let kind: FactKind
    /// Our column -> their column, in the order given.
    public let pairs: [Pair]

    /// A column of ours and the column of the file it is read from.
    public struct Pair: Hashable, Sendable {
        /// Our name, or `owner`, `customer`, `person` or `manager` where names stand for ids.
        public let ours: String
        /// The name in the header of the file.
        public let theirs: String
    }

    /// Reads pairs `ours=theirs` with commas between them; throws `Refusal.mapping`.
    public init(kind: FactKind, text: String) throws {
        self.kind = kind
        pairs = try text.split(separator: ",").map { part in
            guard let mark = part.firstIndex(of: "=") else {
                throw Refusal.mapping("\"\(part)\" is not of the form ours=theirs")
            }
            return Pair(
                ours: part[..<mark].trimmed, theirs: part[part.index(after: mark)...].trimmed)
        }
        try check()
    }

    /// The pairs as text, as `init(kind:text:)` reads them.
    public var text: String { pairs.map { "\($0.ours)=\($0.theirs)" }.joined(separator: ",") }

    /// The column of the file that our column is read from.
    func theirs(_ ours: String) -> String? { pairs.first { $0.ours == ours }?.theirs }

    /// The names that may stand on our side for that kind.
    public static func columns(of kind: FactKind) -> [String] {
        kind.columns.flatMap { column in
            byName(column.name, kind).map { [column.name, $0] } ?? [column.name]
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
            guard !pair.theirs.simplified.isEmpty else {
                throw Refusal.mapping("\(pair.ours) is read from no column")
            }
            guard pairs.count(where: { $0.ours == pair.ours }) == 1 else {
                throw Refusal.mapping("\(pair.ours) is given twice")
            }
            if let name = Mapping.byName(pair.ours, kind), theirs(name) != nil {
                throw Refusal.mapping("give \(pair.ours) or \(name), not both")
            }
        }
        for column in kind.columns where column.isRequired && !covers(column.name) {
            throw Refusal.mapping("it says nothing of \(column.name), which every row needs")
        }
    }

    private func covers(_ column: String) -> Bool {
        if theirs(column) != nil { return true }
        switch (column, kind) {
        case ("person_id", .people), ("customer_id", .customers): return theirs("name") != nil
        case ("status", .deals): return theirs("stage") != nil
        default: return Mapping.byName(column, kind).flatMap(theirs) != nil
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
