public import Domain

/// Who stands at the door.
public enum Entrance: Sendable {
    /// Nobody has an account: whoever works on this machine may do everything.
    case open
    /// Somebody who is signed in; who owes a second factor, because they have a password, can
    /// do nothing but set it up.
    case known(Account, SignIn, Access, owesSecondFactor: Bool)
    /// Nobody who is known.
    case closed
}

extension Snapshot {
    /// Who shows a secret with that hash, nil for a browser that shows none.
    public func entrance(_ tokenHash: String?, at second: Int) throws -> Entrance {
        if let tokenHash, let (account, signIn, owes) = try known(tokenHash, at: second) {
            return .known(account, signIn, try access(of: account), owesSecondFactor: owes)
        }
        return try hasAccounts() ? .closed : .open
    }

    /// What somebody may see, by their role, and their team of today.
    public func access(of account: Account) throws -> Access {
        let ranking = try personRanking()
        switch account.role {
        case .director, .viewer: return Access(account.role, personRanking: ranking)
        case .manager, .member:
            let person = try account.personID.flatMap { id in
                try session.first(
                    "SELECT name, team FROM person WHERE listed = 1 AND id = \(id)"
                ) { Person(id: id, name: $0.text(0) ?? "", team: $0.text(1)) }
            }
            return Access(
                account.role, person: person, teams: TeamTree(try teams()),
                personRanking: ranking)
        }
    }

    private func known(_ tokenHash: String, at second: Int) throws -> (Account, SignIn, Bool)? {
        try session.first(
            """
            SELECT \(AccountTable.columns), s.begun_second, s.seen_second, s.address, s.browser,
                (SELECT 1 FROM sign_in_rule r
                    WHERE r.second_factor = \(SecondFactorRule.required.rawValue)
                    AND a.password <> \("")
                    AND NOT EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = a.id
                        AND f.confirmed_second IS NOT NULL))
            FROM sign_in s JOIN account a ON a.id = s.account_id
            WHERE s.token_hash = \(tokenHash) AND s.begun_second > \(second - SignIn.longest)
                AND s.seen_second > \(second - SignIn.longestRest)
            """
        ) { row in
            guard let account = AccountTable.account(row), account.standing == .active else {
                return nil
            }
            let next = AccountTable.width
            return (
                account,
                SignIn(
                    tokenHash: tokenHash, begunSecond: row.int(next) ?? 0,
                    seenSecond: row.int(next + 1) ?? 0, address: row.text(next + 2) ?? "",
                    browser: row.text(next + 3) ?? ""),
                row.int(next + 4) != nil
            )
        } ?? nil
    }

    /// What stands behind an address: the account and the hash of its password.
    public func credentials(of email: EmailAddress) throws -> (account: Account, password: String)?
    {
        guard let account = try account(of: email) else { return nil }
        return (account, try passwordHash(of: account.id) ?? "")
    }

    /// The hash of an account's password, empty when none was chosen.
    public func passwordHash(of accountID: String) throws -> String? {
        try session.first("SELECT password FROM account WHERE id = \(accountID)") {
            $0.text(0) ?? ""
        }
    }
}
