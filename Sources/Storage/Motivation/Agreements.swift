public import Domain

extension Store {
    /// Keeps what was agreed in a pair; false when the same form came before.
    @discardableResult
    public func add(_ agreement: Agreement, to pair: TalkPair) async throws -> Bool {
        try await engine.write { session in
            try session.execute(
                """
                INSERT INTO agreement (id, leader_id, person_id, round_id, place, leader_part,
                    organisation_part, due_on, made_on, state)
                VALUES (\(agreement.id), \(pair.leaderID), \(pair.personID), \(agreement.roundID),
                    \(agreement.statement.rawValue), \(agreement.leaderPart),
                    \(agreement.organisationPart), \(agreement.dueOn), \(agreement.madeOn),
                    \(agreement.state.rawValue))
                ON CONFLICT (id) DO NOTHING
                """) == 1
        }
    }

    /// Changes an agreement of a pair, as `change` says; false when the pair has none of that id. Sent
    /// again it changes nothing. Throws `ChangedMeanwhile`.
    public func change(
        agreement id: String, of pair: TalkPair, seen: String,
        _ change: @escaping @Sendable (inout Agreement) -> Void
    ) async throws -> Bool {
        try await engine.write { session in
            guard let now = try session.agreements(pair, "AND id = \(id)").first else {
                return false
            }
            var then = now
            change(&then)
            guard then != now else { return true }
            guard now.fingerprint == seen else { throw ChangedMeanwhile() }
            try session.execute(
                """
                UPDATE agreement SET leader_id = \(pair.leaderID), leader_part = \(then.leaderPart),
                    organisation_part = \(then.organisationPart), due_on = \(then.dueOn),
                    state = \(then.state.rawValue), ended_on = \(then.endedOn)
                WHERE id = \(id)
                """)
            return true
        }
    }

    /// Keeps how well the person says an agreement was kept that is done; false when there is none.
    public func rate(agreement id: String, of pair: TalkPair, kept: Int) async throws -> Bool {
        try await engine.write { session in
            try session.execute(
                """
                UPDATE agreement SET kept = \(kept) WHERE id = \(id) AND state = 'done'
                    AND leader_id = \(pair.leaderID) AND person_id = \(pair.personID)
                """) == 1
        }
    }
}

extension Agreement {
    /// What tells it from what it becomes by the hand of the manager.
    public var fingerprint: String {
        Fingerprint.of(
            """
            \(state.rawValue)\n\(dueOn?.description ?? "")\n\(leaderPart.utf8.count)
            \(leaderPart)\n\(organisationPart)
            """.utf8)
    }
}

extension Snapshot {
    /// What was agreed in a pair: those that are open first, then what ended last. What is open with
    /// an earlier manager goes on with the one there is now.
    public func agreements(of pair: TalkPair) throws -> [Agreement] {
        try session.agreements(pair, "")
    }

    /// How the agreements of everyone stand on a day.
    public func agreementTally(on day: Day) throws -> AgreementTally {
        let rows = try session.all("SELECT person_id, state, due_on FROM agreement") { row in
            let state = Agreement.State(rawValue: row.text(1) ?? "") ?? .dropped
            let due = row.int(2).map(Day.init(number:))
            return AgreementTally.Row(
                personID: row.text(0) ?? "", state: state,
                isLate: state == .open && due.map { $0 < day } ?? false)
        }
        return AgreementTally(rows)
    }
}

extension Session {
    fileprivate func agreements(_ pair: TalkPair, _ condition: SQL) throws -> [Agreement] {
        try all(
            """
            SELECT id, place, round_id, leader_part, organisation_part, due_on, made_on, state,
                ended_on, kept
            FROM agreement
            WHERE person_id = \(pair.personID)
                AND (leader_id = \(pair.leaderID) OR ended_on IS NULL) \(condition)
            ORDER BY CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END, ended_on DESC, made_on, id
            """
        ) { row in
            Statement(rawValue: row.int(1) ?? 0).map { statement in
                Agreement(
                    id: row.text(0) ?? "", statement: statement, roundID: row.text(2),
                    leaderPart: row.text(3) ?? "", organisationPart: row.text(4) ?? "",
                    dueOn: row.int(5).map(Day.init(number:)),
                    madeOn: Day(number: row.int(6) ?? 0),
                    state: Agreement.State(rawValue: row.text(7) ?? "") ?? .dropped,
                    endedOn: row.int(8).map(Day.init(number:)), kept: row.int(9))
            }
        }.compactMap { $0 }
    }
}
