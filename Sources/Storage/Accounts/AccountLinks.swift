public import Domain

/// A link to be given to somebody, by which they choose a password once.
public struct NewLink: Sendable {
    let tokenHash: String
    let endsSecond: Int

    /// Seconds that a link may be used: three days.
    public static let lasting = 3 * 86_400

    /// A link of the secret with that hash, from that second on.
    public init(tokenHash: String, from second: Int) {
        self.tokenHash = tokenHash
        endsSecond = second + NewLink.lasting
    }
}

extension Store {
    /// Keeps a link for an account, in the place of the one before; the old password stays until
    /// another is chosen. Throws `AccountRefusal`.
    public func keep(_ link: NewLink, of accountID: String) async throws {
        try await engine.write { session in
            let account = try AccountTable(session: session).first("WHERE id = \(accountID)")
            guard let account, account.standing != .deactivated else {
                throw AccountRefusal.unknownAccount
            }
            try session.keep(link, of: accountID)
        }
    }

    /// Uses a link up: keeps the password, ends every earlier sign-in, and begins this one; where a
    /// code is asked for only half of it. Refused when the link was used or ended meanwhile.
    public func use(
        link tokenHash: String, password: String, signIn: NewSignIn, forgetting tries: [FailedTry]
    ) async throws -> LinkOutcome {
        try await engine.write { session in
            guard let account = try session.account(ofLink: tokenHash, at: signIn.second),
                try session.execute(
                    "DELETE FROM account_link WHERE token_hash = \(tokenHash)") == 1
            else { return LinkOutcome(signIn: .refused) }
            try AccountTable(session: session).setPassword(password, of: account.id)
            try session.endEverything(of: account.id)
            let outcome = try session.open(signIn, of: account.id)
            for one in tries { try session.forget(one) }
            return LinkOutcome(signIn: outcome)
        }
    }

    /// Keeps another password, and ends all other sign-ins and links of the account.
    public func changePassword(
        _ hash: String, of accountID: String, keeping tokenHash: String
    ) async throws {
        try await engine.write { session in
            try AccountTable(session: session).setPassword(hash, of: accountID)
            try session.execute("DELETE FROM account_link WHERE account_id = \(accountID)")
            try session.execute("DELETE FROM half_sign_in WHERE account_id = \(accountID)")
            try session.execute(
                """
                DELETE FROM sign_in WHERE account_id = \(accountID)
                    AND token_hash <> \(tokenHash)
                """)
        }
    }
}

extension Snapshot {
    /// Whose link it is, nil when it was used or has ended.
    public func account(ofLink tokenHash: String, at second: Int) throws -> Account? {
        try session.account(ofLink: tokenHash, at: second)
    }
}

extension Session {
    /// Keeps a link in the place of the one before.
    func keep(_ link: NewLink, of accountID: String) throws {
        try execute(
            """
            INSERT INTO account_link (account_id, token_hash, ends_second)
            VALUES (\(accountID), \(link.tokenHash), \(link.endsSecond))
            ON CONFLICT (account_id) DO UPDATE SET token_hash = excluded.token_hash,
                ends_second = excluded.ends_second
            """)
    }

    fileprivate func account(ofLink tokenHash: String, at second: Int) throws -> Account? {
        try AccountTable(session: self).first(
            """
            WHERE deactivated_second IS NULL AND id = (
                SELECT account_id FROM account_link
                WHERE token_hash = \(tokenHash) AND ends_second > \(second))
            """)
    }
}
