/// Somebody who was sent to the company's own sign-in, and is to come back with the same browser.
public struct CompanyTry: Hashable, Sendable {
    let stateHash: String
    let browserHash: String
    /// What the token has to bear.
    public let nonce: String
    /// What shows that who began it also ends it.
    public let verifier: String
    /// Where they go when they are in.
    public let back: String
    let endsSecond: Int

    /// Seconds within which they come back: ten minutes.
    public static let lasting = 600
    /// More than this many are not on their way at the same time.
    static let most = 10_000

    /// A try from that second on; of what comes back, and of the browser, only hashes are kept.
    public init(
        stateHash: String, browserHash: String, nonce: String, verifier: String, back: String,
        from second: Int
    ) {
        self.init(
            stateHash: stateHash, browserHash: browserHash, nonce: nonce, verifier: verifier,
            back: back, endsSecond: second + Self.lasting)
    }

    fileprivate init(
        stateHash: String, browserHash: String, nonce: String, verifier: String, back: String,
        endsSecond: Int
    ) {
        self.stateHash = stateHash
        self.browserHash = browserHash
        self.nonce = nonce
        self.verifier = verifier
        self.back = back
        self.endsSecond = endsSecond
    }
}

extension Store {
    /// Keeps a try; false when too many are on their way.
    public func keep(_ one: CompanyTry, at second: Int) async throws -> Bool {
        try await engine.write { session in
            try session.forgetOldCompanyTries(at: second)
            let under = try session.number("SELECT COUNT(*) FROM company_try") ?? 0
            guard under < CompanyTry.most else { return false }
            try session.execute(
                """
                INSERT INTO company_try (state_hash, browser_hash, nonce, verifier, back,
                    ends_second)
                VALUES (\(one.stateHash), \(one.browserHash), \(one.nonce), \(one.verifier),
                    \(one.back), \(one.endsSecond))
                """)
            return true
        }
    }

    /// Takes a try out, so that nobody comes back by it again; nil when that browser has none of
    /// that state, or no longer.
    public func takeCompanyTry(
        _ stateHash: String, of browserHash: String, at second: Int
    ) async throws -> CompanyTry? {
        try await engine.write { session in
            let found = try session.first(
                """
                SELECT nonce, verifier, back, ends_second FROM company_try
                WHERE state_hash = \(stateHash) AND browser_hash = \(browserHash)
                    AND ends_second > \(second)
                """
            ) { row in
                CompanyTry(
                    stateHash: stateHash, browserHash: browserHash, nonce: row.text(0) ?? "",
                    verifier: row.text(1) ?? "", back: row.text(2) ?? "",
                    endsSecond: row.int(3) ?? 0)
            }
            guard let found,
                // Of two at the same time one takes it.
                try session.execute(
                    "DELETE FROM company_try WHERE state_hash = \(stateHash)") == 1
            else { return nil }
            return found
        }
    }
}

extension Session {
    /// Forgets tries from which nobody came back in time.
    func forgetOldCompanyTries(at second: Int) throws {
        try execute("DELETE FROM company_try WHERE ends_second <= \(second)")
    }
}
