public import Domain

/// Somebody whose password was right, and whose code is still to come.
public struct HalfSignIn: Sendable {
    /// Whose it is.
    public let account: Account
    /// What the code is held against.
    public let factor: SecondFactor

    /// Seconds within which the code has to come.
    public static let longest = 600
}

/// What came of a right password.
public enum SignInOutcome: Hashable, Sendable, ChangeTelling {
    /// They are signed in.
    case isIn
    /// A code is asked for first.
    case codeAwaited
    /// They were kept out meanwhile, or their link was used.
    case refused

    var isChange: Bool { self == .isIn }
}

/// What came of a password that was chosen by a link.
public struct LinkOutcome: Sendable, ChangeTelling {
    /// Whether they are signed in.
    public let signIn: SignInOutcome

    var isChange: Bool { signIn != .refused }
}

extension Store {
    /// Finishes a sign-in with a code: uses that up, and begins the sign-in. False when the code was
    /// used before, the time was over, or they were kept out.
    public func finish(
        half tokenHash: String, of accountID: String, proof: SecondProof, signIn: NewSignIn,
        forgetting tries: [FailedTry]
    ) async throws -> Bool {
        try await engine.write { session in
            let half = try session.half(tokenHash, at: signIn.second)
            guard half?.account.id == accountID, try session.use(proof, of: accountID) else {
                return false
            }
            try session.execute("DELETE FROM half_sign_in WHERE token_hash = \(tokenHash)")
            try session.begin(signIn, of: accountID)
            for one in tries { try session.forget(one) }
            return true
        }
    }
}

extension Snapshot {
    /// Whose code is awaited from the browser that shows a secret with that hash; nil when the time
    /// is over.
    public func half(_ tokenHash: String, at second: Int) throws -> HalfSignIn? {
        try session.half(tokenHash, at: second)
    }
}

extension Session {
    /// Begins a sign-in, or only half of it where a code is asked for; the browser's secret is then
    /// good for showing the code.
    func open(_ signIn: NewSignIn, of accountID: String) throws -> SignInOutcome {
        guard try secondFactor(of: accountID)?.isConfirmed == true else {
            try begin(signIn, of: accountID)
            return .isIn
        }
        try execute(
            """
            INSERT INTO half_sign_in (token_hash, account_id, ends_second)
            VALUES (\(signIn.tokenHash), \(accountID), \(signIn.second + HalfSignIn.longest))
            """)
        return .codeAwaited
    }

    fileprivate func half(_ tokenHash: String, at second: Int) throws -> HalfSignIn? {
        let account = try AccountTable(session: self).first(
            """
            WHERE id = (SELECT account_id FROM half_sign_in
                WHERE token_hash = \(tokenHash) AND ends_second > \(second))
            """)
        guard let account, account.standing == .active,
            let factor = try secondFactor(of: account.id), factor.isConfirmed
        else { return nil }
        return HalfSignIn(account: account, factor: factor)
    }
}
