/// What is odd about facts that were kept, seen once a whole file is in.
public struct Finding: Hashable, Sendable {
    /// What may be odd.
    public enum Kind: String, CaseIterable, Sendable, Hashable {
        /// Stage changes dated after the closing of their deal: ignored (F23).
        case changesAfterClosing
        /// Rounds to which fewer people were invited than answered.
        case invitedTooFew
        /// Leads that deals name and nobody imported.
        case unlistedLeads
        /// Deals that other facts name and nobody imported.
        case unlistedDeals
        /// Rows of people who were erased: left out, or counted as nobody's by name. Without examples.
        case erasedPeople
    }

    /// What is odd.
    public let kind: Kind
    /// How many changes, rounds, leads or deals.
    public let count: Int
    /// The first of them by id or name.
    public let examples: [String]

    /// Something odd.
    public init(kind: Kind, count: Int, examples: [String]) {
        self.kind = kind
        self.count = count
        self.examples = examples
    }
}
