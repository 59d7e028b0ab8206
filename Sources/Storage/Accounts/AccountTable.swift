import Domain

/// The rows of accounts, within one transaction.
struct AccountTable {
    let session: any Session

    /// Whether anybody may sign in, or ever could.
    func isEmpty() throws -> Bool {
        try session.number("SELECT 1 FROM account LIMIT 1") == nil
    }

    /// Keeps a new account; false when one has that address.
    func add(_ account: Account, at second: Int) throws -> Bool {
        try session.execute(
            """
            INSERT INTO account (id, email, name, role, person_id, password, made_second)
            VALUES (\(account.id), \(account.email.text), \(account.name),
                \(account.role.rawValue), \(account.personID), \(""), \(second))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// The account of a condition, nil without one.
    func first(_ condition: SQL) throws -> Account? { try all(condition).first }

    /// The accounts of a condition, without those that cannot be read.
    func all(_ condition: SQL) throws -> [Account] {
        try session.all(
            """
            SELECT \(Self.columns) FROM account a \(condition)
            """, Self.account
        ).compactMap { $0 }
    }

    /// What is read of an account `a`.
    static let columns: SQL = """
        a.id, a.email, a.name, a.role, a.person_id, a.deactivated_second,
        CASE WHEN a.password <> '' THEN 1 ELSE 0 END,
        (SELECT COUNT(*) FROM company_identity c WHERE c.account_id = a.id)
        """
    /// How many those are.
    static let width = 8

    /// An account, of those columns.
    static func account(_ row: any ResultRow) -> Account? {
        guard let email = EmailAddress(row.text(1) ?? ""),
            let role = Role(rawValue: row.text(3) ?? "")
        else { return nil }
        var ways: Set<Account.Way> = []
        if row.int(6) == 1 { ways.insert(.password) }
        if (row.int(7) ?? 0) > 0 { ways.insert(.company) }
        return Account(
            id: row.text(0) ?? "", email: email, name: row.text(2) ?? "", role: role,
            personID: row.text(4),
            standing: row.int(5) != nil ? .deactivated : ways.isEmpty ? .invited : .active,
            ways: ways)
    }

    /// Keeps the hash of a password.
    func setPassword(_ hash: String, of id: String) throws {
        try session.execute("UPDATE account SET password = \(hash) WHERE id = \(id)")
    }

    /// Whether a director who can sign in is left besides that one.
    func hasDirector(besides id: String) throws -> Bool {
        try session.number(
            """
            SELECT 1 FROM account WHERE role = \(Role.director.rawValue) AND id <> \(id)
                AND deactivated_second IS NULL AND password <> \("") LIMIT 1
            """) != nil
    }

    /// Whether a person has an account that is not kept out.
    func hasOpen(of personID: String) throws -> Bool {
        try session.number(
            """
            SELECT 1 FROM account WHERE person_id = \(personID) AND deactivated_second IS NULL
            LIMIT 1
            """) != nil
    }

    /// The listed person of that address, nil without exactly one.
    func personID(of email: EmailAddress) throws -> String? {
        let found = try session.all(
            "SELECT id FROM person WHERE listed = 1 AND LOWER(email) = \(email.text) LIMIT 2"
        ) { $0.text(0) ?? "" }
        return found.count == 1 ? found[0] : nil
    }

    /// The name of a listed person, nil when nobody is listed by that id.
    func personName(_ id: String) throws -> String? {
        try session.first("SELECT name FROM person WHERE listed = 1 AND id = \(id)") {
            $0.text(0) ?? ""
        }
    }
}
