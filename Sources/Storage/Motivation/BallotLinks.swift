public import Domain

extension Store {
    /// Keeps the hashes of new personal links, by the person each is for, in a round that can be
    /// answered on that day; those before lead nowhere any longer. Whoever used their ballot gets one
    /// like everybody: nothing tells who that is. Throws `RoundRefusal`.
    public func keep(
        ballotLinks hashes: [String: String], in roundID: String, on day: Day
    ) async throws {
        try await engine.write { session in
            try session.takeTurn(.surveying)
            guard try session.isOpen(round: roundID, on: day) else {
                throw RoundRefusal.notPlanned
            }
            for (personID, hash) in hashes.sorted(by: { $0.key < $1.key }) {
                try session.execute(
                    """
                    UPDATE survey_ballot SET link_hash = \(hash)
                    WHERE round_id = \(roundID) AND person_id = \(personID)
                    """)
            }
        }
    }
}

extension Snapshot {
    /// Whose ballot, in which round, a personal link with that hash is for; nil for a link that was
    /// replaced, or never was.
    public func ballot(ofLink hash: String) throws -> (roundID: String, personID: String)? {
        try session.first(
            """
            SELECT round_id, person_id FROM survey_ballot WHERE link_hash = \(hash)
            """
        ) { ($0.text(0) ?? "", $0.text(1) ?? "") }
    }

    /// Who is asked in a round and never signed in, by their ids, whether they answered or not.
    /// Somebody who was kept out is not among them: a link for them could tell whether they began.
    public func askedWithoutAccount(in roundID: String) throws -> [String] {
        let withAccount = Set(
            try accounts().filter { $0.standing != .invited }.compactMap(\.personID))
        return try ballots(of: roundID).map(\.personID).filter { !withAccount.contains($0) }
    }
}
