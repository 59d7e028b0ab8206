public import Domain

/// What somebody shows besides a password. It is used up by the write that it is for.
public enum SecondProof: Hashable, Sendable {
    /// A code of that step, which follows from that secret.
    case code(step: Int, secret: String)
    /// A recovery code, by its hash.
    case recovery(hash: String)
}

extension Store {
    /// Begins a second factor, in the place of one that was begun and not confirmed; false when the
    /// account has one already.
    public func beginSecondFactor(
        _ secret: String, of accountID: String, at second: Int
    ) async throws -> Bool {
        try await engine.write { session in
            try session.execute(
                """
                INSERT INTO second_factor (account_id, secret, begun_second, latest_step)
                VALUES (\(accountID), \(secret), \(second), 0)
                ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret,
                    begun_second = excluded.begun_second, latest_step = 0
                    WHERE second_factor.confirmed_second IS NULL
                """) == 1
        }
    }

    /// Confirms it with its first code: from now on it is asked for. All other sign-ins of the
    /// account end. False when it is not the one that was begun.
    public func confirmSecondFactor(
        _ secret: String, step: Int, of accountID: String, recovery hashes: [String],
        keeping tokenHash: String, at second: Int
    ) async throws -> Bool {
        try await engine.write { session in
            let confirmed = try session.execute(
                """
                UPDATE second_factor SET confirmed_second = \(second), latest_step = \(step)
                WHERE account_id = \(accountID) AND secret = \(secret)
                    AND confirmed_second IS NULL
                """)
            guard confirmed == 1 else { return false }
            try session.keep(recovery: hashes, of: accountID)
            try session.execute(
                """
                DELETE FROM sign_in WHERE account_id = \(accountID) AND token_hash <> \(tokenHash)
                """)
            return true
        }
    }

    /// Keeps other recovery codes in the place of all there were; false when the proof was used.
    public func renewRecoveryCodes(
        _ hashes: [String], of accountID: String, proof: SecondProof
    ) async throws -> Bool {
        try await engine.write { session in
            guard try session.use(proof, of: accountID) else { return false }
            try session.keep(recovery: hashes, of: accountID)
            return true
        }
    }

    /// Ends somebody's own second factor; false when the proof was used.
    public func endSecondFactor(of accountID: String, proof: SecondProof) async throws -> Bool {
        try await engine.write { session in
            guard try session.use(proof, of: accountID) else { return false }
            return try session.removeSecondFactor(of: accountID)
        }
    }

    /// Takes a second factor away from somebody who cannot use it any more; false without one.
    public func removeSecondFactor(of accountID: String) async throws -> Bool {
        try await engine.write { try $0.removeSecondFactor(of: accountID) }
    }

    /// Says who has to confirm. Who asks it of everybody has it: throws `AccountRefusal`.
    public func setSecondFactorRule(
        _ rule: SecondFactorRule, by accountID: String
    ) async throws {
        try await engine.write { session in
            let own = try session.secondFactor(of: accountID)
            guard rule == .chosen || own?.isConfirmed == true else {
                throw AccountRefusal.noSecondFactor
            }
            try session.execute(
                """
                INSERT INTO sign_in_rule (one, second_factor) VALUES (1, \(rule.rawValue))
                ON CONFLICT (one) DO UPDATE SET second_factor = excluded.second_factor
                """)
        }
    }
}

extension Snapshot {
    /// The second factor of an account, confirmed or only begun.
    public func secondFactor(of accountID: String) throws -> SecondFactor? {
        try session.secondFactor(of: accountID)
    }

    /// How many recovery codes were not used yet.
    public func recoveryCodes(of accountID: String) throws -> Int {
        try session.number(
            "SELECT COUNT(*) FROM recovery_code WHERE account_id = \(accountID)") ?? 0
    }

    /// Whether nobody has used that proof yet.
    public func isUnused(_ proof: SecondProof, of accountID: String) throws -> Bool {
        switch proof {
        case .code(let step, let secret):
            let factor = try session.secondFactor(of: accountID)
            return factor?.isConfirmed == true && factor?.secret == secret
                && (factor?.latestStep ?? step) < step
        case .recovery(let hash):
            return try session.number(
                """
                SELECT 1 FROM recovery_code
                WHERE account_id = \(accountID) AND code_hash = \(hash)
                """) != nil
        }
    }

    /// The ids of the accounts that confirm with a code.
    public func accountsWithSecondFactor() throws -> Set<String> {
        Set(
            try session.all(
                "SELECT account_id FROM second_factor WHERE confirmed_second IS NOT NULL"
            ) { $0.text(0) ?? "" })
    }

    /// Who has to confirm.
    public func secondFactorRule() throws -> SecondFactorRule {
        try session.first("SELECT second_factor FROM sign_in_rule WHERE one = 1") { row in
            row.text(0).flatMap(SecondFactorRule.init(rawValue:)) ?? .chosen
        } ?? .chosen
    }
}

extension Session {
    func secondFactor(of accountID: String) throws -> SecondFactor? {
        try first(
            """
            SELECT secret, confirmed_second, latest_step FROM second_factor
            WHERE account_id = \(accountID)
            """
        ) { row in
            SecondFactor(
                secret: row.text(0) ?? "", confirmedSecond: row.int(1),
                latestStep: row.int(2) ?? 0)
        }
    }

    /// Uses a proof up; false when it was used before, also by somebody at the same time.
    func use(_ proof: SecondProof, of accountID: String) throws -> Bool {
        switch proof {
        case .code(let step, let secret):
            try execute(
                """
                UPDATE second_factor SET latest_step = \(step)
                WHERE account_id = \(accountID) AND secret = \(secret)
                    AND confirmed_second IS NOT NULL AND latest_step < \(step)
                """) == 1
        case .recovery(let hash):
            try execute(
                """
                DELETE FROM recovery_code
                WHERE account_id = \(accountID) AND code_hash = \(hash)
                """) == 1
        }
    }

    fileprivate func keep(recovery hashes: [String], of accountID: String) throws {
        try execute("DELETE FROM recovery_code WHERE account_id = \(accountID)")
        for hash in hashes {
            try execute(
                """
                INSERT INTO recovery_code (account_id, code_hash) VALUES (\(accountID), \(hash))
                """)
        }
    }

    func removeSecondFactor(of accountID: String) throws -> Bool {
        try execute("DELETE FROM recovery_code WHERE account_id = \(accountID)")
        try execute("DELETE FROM half_sign_in WHERE account_id = \(accountID)")
        return try execute("DELETE FROM second_factor WHERE account_id = \(accountID)") == 1
    }
}
