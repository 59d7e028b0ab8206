public import Domain

/// Whom a wrong password or code counts against.
public enum FailedTry: Hashable, Sendable {
    /// The account of an address, whether there is one or not, by a hash of it.
    case account(String)
    /// A browser that signed in with that account before, by the hash of its secret.
    case browser(String)
    /// The codes of an account, by a hash of its address, or at a browser that it signed in with before,
    /// by the hash of its secret. Nobody without the password uses this up, and a right password does
    /// not give it back.
    case code(String)
    /// A network address.
    case address(String)
    /// Addresses that nobody has, all together: only how many there were counts.
    case nobody

    var subject: String {
        switch self {
        case .account(let hash): "account \(hash)"
        case .browser(let hash): "browser \(hash)"
        case .code(let hash): "code \(hash)"
        case .address(let address): "address \(address)"
        case .nobody: "nobody"
        }
    }

    var patience: SignInPatience {
        switch self {
        case .account, .code: .account
        case .browser: .knownBrowser
        case .address, .nobody: .address
        }
    }
}

extension Store {
    /// Begins a try to sign in, which counts as failed until it is forgotten: tries at the same time
    /// all count. Answers the seconds that have to pass first, 0 when the try was begun.
    public func begin(_ tries: [FailedTry], at second: Int) async throws -> Int {
        try await engine.write { session in
            // Always in one order, so that two tries do not wait for each other.
            let tries = tries.sorted { $0.subject < $1.subject }
            for one in tries { try session.makeRoom(for: one, at: second) }
            let wait = try tries.map { try session.wait($0, at: second) }.max() ?? 0
            guard wait == 0 else { return wait }
            for one in tries { try session.count(one, at: second) }
            return 0
        }
    }

    /// Forgets what counts against them.
    public func forget(_ tries: [FailedTry]) async throws {
        try await engine.write { session in
            for one in tries { try session.forget(one) }
        }
    }
}

extension Store {
    /// Notes a try that failed: the first one, and each time there are twice as many, so that nobody
    /// can flood the log. Those against addresses that nobody has are counted together.
    public func note(_ entry: AuditEntry, id: String, ofFailed failed: FailedTry) async throws {
        try await engine.write { session in
            // Written whomever it is against, so that the time it takes does not tell.
            try session.makeRoom(for: .nobody, at: entry.atSecond)
            if failed == .nobody { try session.count(failed, at: entry.atSecond) }
            let failures = try session.failures(of: failed)
            guard failures > 0, failures & (failures - 1) == 0 else { return }
            try session.add(entry, id)
        }
    }
}

extension Snapshot {
    /// Whether an account signed in with that browser before.
    public func isKnown(browser tokenHash: String, to accountID: String) throws -> Bool {
        try session.number(
            """
            SELECT 1 FROM known_browser
            WHERE token_hash = \(tokenHash) AND account_id = \(accountID)
            """) != nil
    }
}

extension Session {
    /// One try that went well takes its own mark from a network address, and all from the others.
    func forget(_ one: FailedTry) throws {
        guard case .address = one else {
            try execute("DELETE FROM failed_try WHERE subject = \(one.subject)")
            return
        }
        try execute(
            """
            UPDATE failed_try SET failures = failures - 1
            WHERE subject = \(one.subject) AND failures > 0
            """)
    }

    /// A row to be held, without failures when those were long ago.
    fileprivate func makeRoom(for one: FailedTry, at second: Int) throws {
        try execute(
            """
            INSERT INTO failed_try (subject, failures, latest_second)
            VALUES (\(one.subject), 0, 0) ON CONFLICT (subject) DO UPDATE SET failures =
                CASE WHEN failed_try.latest_second < \(second - SignInPatience.memory)
                THEN 0 ELSE failed_try.failures END
            """)
    }

    fileprivate func wait(_ one: FailedTry, at second: Int) throws -> Int {
        try first(
            "SELECT failures, latest_second FROM failed_try WHERE subject = \(one.subject)"
        ) { row in
            one.patience.wait(failures: row.int(0) ?? 0, latest: row.int(1) ?? 0, now: second)
        } ?? 0
    }

    fileprivate func count(_ one: FailedTry, at second: Int) throws {
        try execute(
            """
            UPDATE failed_try SET failures = failures + 1, latest_second = \(second)
            WHERE subject = \(one.subject)
            """)
    }

    fileprivate func failures(of one: FailedTry) throws -> Int {
        try number("SELECT failures FROM failed_try WHERE subject = \(one.subject)") ?? 0
    }
}
