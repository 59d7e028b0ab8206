public import Domain

/// Somebody for whom the company's own sign-in vouches.
public struct CompanyGuest: Sendable {
    let issuer: String
    let subject: String
    let email: EmailAddress?
    let name: String?
    let roles: CompanyRoles.Verdict
    let newID: String

    /// Somebody whom the issuer knows by that subject. `email` is nil unless it is certain to be
    /// theirs; a new account would get `newID`.
    public init(
        issuer: String, subject: String, email: EmailAddress?, name: String?,
        roles: CompanyRoles.Verdict, newID: String
    ) {
        self.issuer = issuer
        self.subject = subject
        self.email = email
        self.name = name
        self.roles = roles
        self.newID = newID
    }
}

/// Why somebody for whom the company vouches is not let in.
public enum CompanyRefusal: Error, Hashable, Sendable {
    /// No group of theirs gives them a role.
    case noRole
    /// They have no account, and are to get none by themselves.
    case noAccount
    /// Nothing tells which address is theirs.
    case noAddress
    /// The account of their address is of somebody else whom the company knows.
    case addressOfAnother
    /// A director keeps them out.
    case keptOut
}

extension Store {
    /// Signs in somebody for whom the company vouches: into their account, into the one of their
    /// address, or into a new one. What changes is noted in the same transaction; throws
    /// `CompanyRefusal`.
    public func admit(
        _ guest: CompanyGuest, signIn: NewSignIn,
        noting entry: @escaping @Sendable (AuditEntry.Deed, String, Account) -> NewAuditEntry
    ) async throws {
        try await engine.write { session in
            try session.takeTurn(.lettingIn)
            let door = CompanyDoor(session: session, guest: guest, second: signIn.second)
            let (account, deeds) = try door.opened()
            try session.begin(signIn, of: account.id)
            for (deed, subject) in deeds { try session.add(entry(deed, subject, account)) }
        }
    }

    /// Forgets by whom the company knows an account, so that the next who comes with its address is
    /// its owner; false when it knows nobody by it.
    public func forgetCompanyIdentity(of accountID: String) async throws -> Bool {
        try await engine.write { session in
            try session.execute(
                "DELETE FROM company_identity WHERE account_id = \(accountID)") > 0
        }
    }
}

/// Where somebody for whom the company vouches comes in, within one transaction.
private struct CompanyDoor {
    let session: any Session
    let guest: CompanyGuest
    let second: Int

    typealias Deeds = [(AuditEntry.Deed, String)]

    private var table: AccountTable { AccountTable(session: session) }

    /// The account they come into, and what was done to that end; throws `CompanyRefusal`.
    func opened() throws -> (account: Account, deeds: Deeds) {
        if guest.roles == .nobody { throw CompanyRefusal.noRole }
        if let known = try known() {
            try touch()
            let deeds = try followGroups(known)
            return (known, deeds + [(.signedInByCompany, known.audited)])
        }
        guard let email = guest.email else { throw CompanyRefusal.noAddress }
        guard let found = try table.first("WHERE email = \(email.text)") else {
            let made = try make(email)
            try link(made)
            return (made, [(.madeByCompany, "\(made.audited): \(made.role.rawValue)")])
        }
        try requireNobodyElse(found)
        try link(found)
        let deeds = try followGroups(found)
        return (found, [(.linkedToCompany, found.audited)] + deeds)
    }

    private func known() throws -> Account? {
        let account = try table.first(
            """
            WHERE id = (SELECT account_id FROM company_identity
                WHERE issuer = \(guest.issuer) AND subject = \(guest.subject))
            """)
        if account?.standing == .deactivated { throw CompanyRefusal.keptOut }
        return account
    }

    private func make(_ email: EmailAddress) throws -> Account {
        let role: Role? =
            switch guest.roles {
            case .follows(let role): role
            case .keeps(let role): role
            case .nobody: nil
            }
        guard let role else { throw CompanyRefusal.noAccount }
        return try session.make(
            NewAccount(id: guest.newID, email: email, name: guest.name, role: role), at: second)
    }

    /// An address may get another owner; their account does not become the new one's.
    private func requireNobodyElse(_ account: Account) throws {
        if account.standing == .deactivated { throw CompanyRefusal.keptOut }
        let isTaken = try session.number(
            """
            SELECT 1 FROM company_identity
            WHERE issuer = \(guest.issuer) AND account_id = \(account.id)
            """)
        if isTaken != nil { throw CompanyRefusal.addressOfAnother }
    }

    private func link(_ account: Account) throws {
        try session.execute(
            """
            INSERT INTO company_identity (issuer, subject, account_id, seen_second)
            VALUES (\(guest.issuer), \(guest.subject), \(account.id), \(second))
            """)
    }

    private func touch() throws {
        try session.execute(
            """
            UPDATE company_identity SET seen_second = \(second)
            WHERE issuer = \(guest.issuer) AND subject = \(guest.subject)
            """)
    }

    /// The groups decide, but for the last director who needs no provider to come in.
    private func followGroups(_ account: Account) throws -> Deeds {
        guard case .follows(let role) = guest.roles, role != account.role else { return [] }
        let isRescue = account.role == .director && account.ways.contains(.password)
        guard try !isRescue || table.hasDirector(besides: account.id) else { return [] }
        try session.execute(
            "UPDATE account SET role = \(role.rawValue) WHERE id = \(account.id)")
        return [(.roleFollowed, "\(account.audited): \(role.rawValue)")]
    }
}
