/// How the agreements of everyone stand: counts and states, and never what was agreed.
public struct AgreementTally: Hashable, Sendable {
    /// How many are open, those that are late among them.
    public private(set) var open = 0
    /// How many should have been done by now.
    public private(set) var late = 0
    /// How many were done.
    public private(set) var done = 0
    /// How many were dropped.
    public private(set) var dropped = 0
    /// With how many people something was agreed.
    public let people: Int
    /// How well they were kept, in the mean; nil as long as fewer than the minimum said so. What
    /// whoever looks was told as a manager is not in it: else they could take it off.
    public let kept: Double?

    /// An agreement of which nothing is known but how it stands.
    public struct Row: Hashable, Sendable {
        let personID: String
        let state: Agreement.State
        let isLate: Bool
        /// What the person said, where whoever looks was not told it as their manager.
        let kept: Int?

        /// An agreement with somebody.
        public init(personID: String, state: Agreement.State, isLate: Bool, kept: Int?) {
            self.personID = personID
            self.state = state
            self.isLate = isLate
            self.kept = kept
        }
    }

    /// Counts agreements; `minimum` people have to have said how well theirs were kept.
    public init(_ rows: [Row], minimum: Int) {
        for row in rows {
            switch row.state {
            case .open: open += 1
            case .done: done += 1
            case .dropped: dropped += 1
            }
            if row.isLate { late += 1 }
        }
        people = Set(rows.map(\.personID)).count
        let rated = rows.filter { $0.state == .done && $0.kept != nil }
        let sum = rated.reduce(0) { $0 + ($1.kept ?? 0) }
        let isEnough = Set(rated.map(\.personID)).count >= max(minimum, 1)
        kept = isEnough ? Double(sum) / Double(rated.count) : nil
    }

    /// Whether anything was agreed with anybody.
    public var isEmpty: Bool { people == 0 }
}
