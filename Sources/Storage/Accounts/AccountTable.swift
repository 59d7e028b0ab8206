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
            SELECT id, email, name, role, person_id, password, deactivated_second FROM account
            \(condition)
            """, Self.account
        ).compactMap { $0 }
    }

    /// An account, of the columns `id, email, name, role, person_id, password,
    /// deactivated_second`.
    static func account(_ row: any ResultRow) -> Account? {
        guard let email = EmailAddress(row.text(1) ?? ""),
            let role = Role(rawValue: row.text(3) ?? "")
        else { return nil }
        let hasPassword = row.text(5)?.isEmpty == false
        return Account(
            id: row.text(0) ?? "", email: email, name: row.text(2) ?? "", role: role,
            personID: row.text(4),
            standing: row.int(6) != nil ? .deactivated : hasPassword ? .active : .invited)
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
