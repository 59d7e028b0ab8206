import Domain

/// A browser that somebody is signed in with.
public struct SignIn: Hashable, Sendable {
    /// The hash of what the browser shows; it opens nothing by itself.
    public let tokenHash: String
    /// When it began, in seconds since 1970.
    public let begunSecond: Int
    /// When it was last used, to some minutes.
    public let seenSecond: Int
    /// The network address it began from.
    public let address: String
    /// What the browser calls itself.
    public let browser: String

    /// Seconds after which an unused one ends: two weeks.
    public static let longestRest = 14 * 86_400
    /// Seconds after which every one ends: sixty days.
    public static let longest = PersonalData.seconds(of: .signIn)
    /// Seconds within which its use is noted once.
    public static let grain = 300
}

/// A sign-in to begin. It takes the place of the one that the browser had.
public struct NewSignIn: Sendable {
    let tokenHash: String
    let replacing: String?
    let knownBrowserHash: String?
    let second: Int
    let address: String
    let browser: String

    /// Hashes of the new secret of the browser, of the one it had, and of the one by which it is
    /// known again.
    public init(
        tokenHash: String, replacing: String?, knownBrowserHash: String?, second: Int,
        address: String, browser: String
    ) {
        self.tokenHash = tokenHash
        self.replacing = replacing
        self.knownBrowserHash = knownBrowserHash
        self.second = second
        self.address = address
        self.browser = browser
    }
}

extension Store {
    /// Begins a sign-in of somebody whose password was right, or half of it where a code is asked
    /// for, and keeps the raised hash of that password when there is one.
    public func begin(
        _ signIn: NewSignIn, of accountID: String, raised: String?, forgetting tries: [FailedTry]
    ) async throws -> SignInOutcome {
        try await engine.write { session in
            let table = AccountTable(session: session)
            guard try table.first("WHERE id = \(accountID)")?.standing == .active else {
                return .refused
            }
            if let raised { try table.setPassword(raised, of: accountID) }
            let outcome = try session.open(signIn, of: accountID)
            for one in tries { try session.forget(one) }
            return outcome
        }
    }

    /// Ends one sign-in of an account, or all but one.
    public func endSignIns(of accountID: String, _ which: EndedSignIns) async throws {
        _ = try await engine.write { session in
            switch which {
            case .one(let hash):
                try session.execute(
                    """
                    DELETE FROM sign_in WHERE account_id = \(accountID) AND token_hash = \(hash)
                    """)
            case .others(let kept):
                try session.execute(
                    """
                    DELETE FROM sign_in WHERE account_id = \(accountID) AND token_hash <> \(kept)
                    """)
            }
        }
    }

    /// Notes that a sign-in is used.
    public func note(use tokenHash: String, at second: Int) async throws {
        _ = try await engine.write { session in
            try session.execute(
                """
                UPDATE sign_in SET seen_second = \(second)
                WHERE token_hash = \(tokenHash) AND seen_second < \(second)
                """)
        }
    }
}

/// Which sign-ins end.
public enum EndedSignIns: Sendable {
    case one(String)
    /// All but that one.
    case others(than: String)
}

extension Snapshot {
    /// The browsers that an account is signed in with, the latest first.
    public func signIns(of accountID: String, at second: Int) throws -> [SignIn] {
        try session.all(
            """
            SELECT token_hash, begun_second, seen_second, address, browser FROM sign_in
            WHERE account_id = \(accountID) AND begun_second > \(second - SignIn.longest)
                AND seen_second > \(second - SignIn.longestRest)
            ORDER BY begun_second DESC, token_hash LIMIT 100
            """
        ) { row in
            SignIn(
                tokenHash: row.text(0) ?? "", begunSecond: row.int(1) ?? 0,
                seenSecond: row.int(2) ?? 0, address: row.text(3) ?? "",
                browser: row.text(4) ?? "")
        }
    }
}

extension Session {
    /// Keeps a new sign-in, and knows the browser again from now on.
    func begin(_ signIn: NewSignIn, of accountID: String) throws {
        if let replaced = signIn.replacing {
            try execute("DELETE FROM sign_in WHERE token_hash = \(replaced)")
        }
        try execute(
            """
            INSERT INTO sign_in (token_hash, account_id, begun_second, seen_second, address,
                browser)
            VALUES (\(signIn.tokenHash), \(accountID), \(signIn.second), \(signIn.second),
                \(signIn.address), \(signIn.browser))
            """)
        guard let browser = signIn.knownBrowserHash else { return }
        try execute(
            """
            INSERT INTO known_browser (token_hash, account_id, seen_second)
            VALUES (\(browser), \(accountID), \(signIn.second))
            ON CONFLICT (token_hash) DO UPDATE SET account_id = excluded.account_id,
                seen_second = excluded.seen_second
            """)
    }

    /// Ends every sign-in, also half ones, and every link, key and known browser of an account.
    func endEverything(of accountID: String) throws {
        try execute("DELETE FROM sign_in WHERE account_id = \(accountID)")
        try execute("DELETE FROM account_link WHERE account_id = \(accountID)")
        try execute("DELETE FROM known_browser WHERE account_id = \(accountID)")
        try execute("DELETE FROM half_sign_in WHERE account_id = \(accountID)")
        try execute("DELETE FROM program_key WHERE account_id = \(accountID)")
    }
}

extension Session {
    /// Forgets sign-ins and links that have ended, browsers that were not seen for a year, and
    /// wrong passwords of long ago.
    func forgetOldSignIns(at second: Int) throws {
        try execute(
            """
            DELETE FROM sign_in WHERE begun_second <= \(second - SignIn.longest)
                OR seen_second <= \(second - SignIn.longestRest)
            """)
        try execute("DELETE FROM account_link WHERE ends_second <= \(second)")
        try execute("DELETE FROM half_sign_in WHERE ends_second <= \(second)")
        try execute("DELETE FROM program_key WHERE ends_second <= \(second)")
        try forgetOldCompanyTries(at: second)
        try execute(
            """
            DELETE FROM known_browser
            WHERE seen_second <= \(second - PersonalData.seconds(of: .knownBrowser))
            """)
        try execute(
            "DELETE FROM failed_try WHERE latest_second <= \(second - SignInPatience.memory)")
    }
}
