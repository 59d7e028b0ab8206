/// The wanted mix of a dimension as somebody fills it in, before it is known to make sense.
public struct WantedDraft: Hashable, Sendable {
    /// By what the mix is said.
    public let dimension: WantedDimension
    /// As filled in; empty ones say nothing.
    public var rows: [Row]
    /// What the named groups are to bring together, as filled in.
    public var together: String

    /// A group and its share, as filled in.
    public struct Row: Hashable, Sendable {
        /// A name, or a customer's id.
        public var group: String
        /// In percent, with a comma or a point; may be empty.
        public var share: String

        /// A group and its share.
        public init(group: String, share: String) {
            self.group = group
            self.share = share
        }
    }

    /// A draft as it was filled in.
    public init(dimension: WantedDimension, rows: [Row], together: String) {
        self.dimension = dimension
        self.rows = rows
        self.together = together
    }

    /// Why a draft makes no sense, in a sentence's parts.
    public enum Flaw: Error, Hashable, Sendable {
        /// No number from 0 to 100.
        case notAShare(String)
        /// A share beside no group.
        case shareWithoutGroup(String)
        case namedTwice(String)
        /// The shares of the groups sum to more than all there is.
        case moreThanAll(sum: Double)
        /// Nothing has that name; the nearest one that there is.
        case unknownGroup(String, nearest: String?)
        /// Several customers have that name.
        case severalNamed(String)
    }

    /// The rows to be kept, with groups by the id or name that facts have; throws what is wrong.
    ///
    /// `ids` gives the ids that a text may mean, itself or by name; `nearest` the name most like it.
    public func checked(
        ids: (String) throws -> [String], nearest: (String) throws -> String?
    ) throws -> [WantedGroup] {
        var groups: [WantedGroup] = []
        for row in rows where !(row.group.isEmpty && row.share.isEmpty) {
            let share = try WantedDraft.share(row.share)
            guard !row.group.isEmpty else { throw Flaw.shareWithoutGroup(row.share) }
            let found = try ids(row.group)
            guard found.count < 2 else { throw Flaw.severalNamed(row.group) }
            guard let id = found.first else {
                throw Flaw.unknownGroup(row.group, nearest: try nearest(row.group))
            }
            guard !groups.contains(where: { $0.group == id }) else {
                throw Flaw.namedTwice(row.group)
            }
            groups.append(WantedGroup(dimension: dimension, group: id, share: share))
        }
        let sum = groups.reduce(0) { $0 + ($1.share ?? 0) }
        guard sum <= 100 + 1e-9 else { throw Flaw.moreThanAll(sum: sum) }
        guard let together = try WantedDraft.share(together), !groups.isEmpty else { return groups }
        return groups + [WantedGroup(dimension: dimension, group: nil, share: together)]
    }

    /// `12,5` and `12.5`, with or without `%`; nil when empty.
    private static func share(_ text: String) throws -> Double? {
        let plain = text.filter { $0 != "%" && !$0.isWhitespace }.map { $0 == "," ? "." : $0 }
        guard !plain.isEmpty else { return nil }
        guard plain.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
            let share = Double(String(plain)), 0...100 ~= share
        else { throw Flaw.notAShare(text) }
        return share
    }
}
