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

    /// An agreement of which nothing is known but how it stands.
    public struct Row: Hashable, Sendable {
        let personID: String
        let state: Agreement.State
        let isLate: Bool

        /// An agreement with somebody.
        public init(personID: String, state: Agreement.State, isLate: Bool) {
            self.personID = personID
            self.state = state
            self.isLate = isLate
        }
    }

    /// Counts agreements. How well they were kept is not among it: a mean that moves when one person
    /// says so would tell what they said.
    public init(_ rows: [Row]) {
        for row in rows {
            switch row.state {
            case .open: open += 1
            case .done: done += 1
            case .dropped: dropped += 1
            }
            if row.isLate { late += 1 }
        }
        people = Set(rows.map(\.personID)).count
    }

    /// Whether anything was agreed with anybody.
    public var isEmpty: Bool { people == 0 }
}
