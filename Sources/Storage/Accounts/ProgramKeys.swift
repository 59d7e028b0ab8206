public import Domain

/// With what a program comes in, in the place of somebody: it sees what their account sees.
public struct ProgramKey: Hashable, Sendable {
    /// Made by Koers; it opens nothing.
    public let id: String
    /// What its owner calls it.
    public let name: String
    /// When it was made, in seconds since 1970.
    public let madeSecond: Int
    /// From when on it opens nothing.
    public let endsSecond: Int
    /// When it was last used, to some minutes; nil for never.
    public let seenSecond: Int?

    /// Characters of a name.
    public static let longestName = 60
    /// Keys of one account.
    public static let most = 20
    /// For how many days one may be made.
    public static let days = [30, 90, 365]
}

/// A key to be made.
public struct NewProgramKey: Sendable {
    let id: String
    let name: String
    let tokenHash: String
    let madeSecond: Int
    let endsSecond: Int

    /// A key of the secret with that hash, for so many days.
    public init(id: String, name: String, tokenHash: String, from second: Int, days: Int) {
        self.id = id
        self.name = name
        self.tokenHash = tokenHash
        madeSecond = second
        endsSecond = second + days * 86_400
    }
}

/// Whose program it is that shows a key.
public struct KeyHolder: Sendable {
    /// In whose place it comes.
    public let account: Account
    /// What it shows.
    public let key: ProgramKey
    /// What it sees.
    public let access: Access
    /// Whether its owner has to set up a second factor first.
    public let owesSecondFactor: Bool
}

extension Store {
    /// Keeps a new key; false when its account has as many as one may have.
    public func keep(_ key: NewProgramKey, of accountID: String) async throws -> Bool {
        try await engine.write { session in
            try session.execute(
                "DELETE FROM program_key WHERE ends_second <= \(key.madeSecond)")
            let count = try session.number(
                "SELECT COUNT(*) FROM program_key WHERE account_id = \(accountID)")
            guard (count ?? 0) < ProgramKey.most else { return false }
            try session.execute(
                """
                INSERT INTO program_key (id, account_id, name, token_hash, made_second,
                    ends_second, seen_second)
                VALUES (\(key.id), \(accountID), \(key.name), \(key.tokenHash),
                    \(key.madeSecond), \(key.endsSecond), 0)
                """)
            return true
        }
    }

    /// Ends a key of that account, at once; false when there is none.
    public func endKey(_ id: String, of accountID: String) async throws -> Bool {
        try await engine.write { session in
            try session.execute(
                "DELETE FROM program_key WHERE id = \(id) AND account_id = \(accountID)") == 1
        }
    }

    /// Notes that a key is used.
    public func note(useOfKey id: String, at second: Int) async throws {
        _ = try await engine.write { session in
            try session.execute(
                """
                UPDATE program_key SET seen_second = \(second)
                WHERE id = \(id) AND seen_second < \(second)
                """)
        }
    }
}

extension Snapshot {
    /// The keys of an account that still open something, the latest first.
    public func programKeys(of accountID: String, at second: Int) throws -> [ProgramKey] {
        try session.all(
            """
            SELECT id, name, made_second, ends_second, seen_second FROM program_key
            WHERE account_id = \(accountID) AND ends_second > \(second)
            ORDER BY made_second DESC, id
            """, Self.key)
    }

    /// Whose program shows a secret with that hash; nil when it opens nothing.
    public func holder(ofKey tokenHash: String, at second: Int) throws -> KeyHolder? {
        let found = try session.first(
            """
            SELECT id, name, made_second, ends_second, seen_second, account_id FROM program_key
            WHERE token_hash = \(tokenHash) AND ends_second > \(second)
            """
        ) { (key: Self.key($0), accountID: $0.text(5) ?? "") }
        guard let found, let account = try account(found.accountID),
            account.standing == .active
        else { return nil }
        let owes =
            try secondFactorRule() == .required
            && account.ways.contains(.password)
            && secondFactor(of: account.id)?.isConfirmed != true
        return KeyHolder(
            account: account, key: found.key, access: try access(of: account),
            owesSecondFactor: owes)
    }

    private static func key(_ row: any ResultRow) -> ProgramKey {
        let seen = row.int(4) ?? 0
        return ProgramKey(
            id: row.text(0) ?? "", name: row.text(1) ?? "", madeSecond: row.int(2) ?? 0,
            endsSecond: row.int(3) ?? 0, seenSecond: seen == 0 ? nil : seen)
    }
}
