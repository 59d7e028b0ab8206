public import Domain

/// Why an account was not made or changed.
public enum AccountRefusal: Error, Hashable, Sendable {
    /// Somebody has an account with that address.
    case addressTaken
    /// There is an account already, so that the first one cannot be made.
    case notTheFirst
    /// The first account is a director's: nobody else could let others in.
    case firstIsDirector
    /// Nobody is listed in people.csv by that id.
    case unknownPerson
    /// That person has an account that is open: with a second one somebody else could read what is
    /// theirs alone, and answer in their place.
    case personTaken
    /// There is no such account.
    case unknownAccount
    /// Nobody would be left who can let others in.
    case lastDirector
    /// Who asks a second factor of everybody has one first.
    case noSecondFactor
    /// One's own second factor is ended with a code, on one's own page.
    case ownSecondFactor
}

/// An account to be made.
public struct NewAccount: Sendable {
    let id: String
    let email: EmailAddress
    let name: String?
    let role: Role
    let personID: String?

    /// An account with an id that is new. Without a person's id the person of that address is
    /// meant, if there is one; without a name the person's.
    public init(
        id: String, email: EmailAddress, name: String?, role: Role, personID: String? = nil
    ) {
        self.id = id
        self.email = email
        self.name = name
        self.role = role
        self.personID = personID
    }
}

extension Store {
    /// Makes the first account, with a password, and signs its browser in; a director.
    public func makeFirstAccount(
        _ new: NewAccount, password: String, signIn: NewSignIn
    ) async throws {
        try await engine.write { session in
            try session.takeTurn(.lettingIn)
            guard try AccountTable(session: session).isEmpty() else {
                throw AccountRefusal.notTheFirst
            }
            let account = try session.make(new, at: signIn.second)
            try AccountTable(session: session).setPassword(password, of: account.id)
            try session.begin(signIn, of: account.id)
        }
    }

    /// Makes an account that has its password already; throws `AccountRefusal`.
    public func add(_ new: NewAccount, password: String, at second: Int) async throws {
        try await engine.write { session in
            let account = try session.make(new, at: second)
            try AccountTable(session: session).setPassword(password, of: account.id)
        }
    }

    /// Makes an account and the link by which its password is chosen.
    @discardableResult
    public func invite(_ new: NewAccount, link: NewLink, at second: Int) async throws -> Account {
        try await engine.write { session in
            let account = try session.make(new, at: second)
            try session.keep(link, of: account.id)
            return account
        }
    }

    /// Keeps an account in another role; throws `AccountRefusal`.
    public func setRole(_ role: Role, of id: String) async throws {
        try await engine.write { session in
            try session.takeTurn(.lettingIn)
            try session.requireAccount(id, staysDirector: role == .director)
            try session.execute(
                "UPDATE account SET role = \(role.rawValue) WHERE id = \(id)")
        }
    }

    /// Keeps somebody out, at once, or lets them in again; throws `AccountRefusal`.
    public func setActive(_ isActive: Bool, of id: String, at second: Int) async throws {
        try await engine.write { session in
            try session.takeTurn(.lettingIn)
            try session.requireAccount(id, staysDirector: isActive)
            try session.execute(
                """
                UPDATE account SET deactivated_second = \(isActive ? nil : second)
                WHERE id = \(id)
                """)
            if !isActive { try session.endEverything(of: id) }
        }
    }
}

extension Snapshot {
    /// Whether anybody has an account, or ever had.
    public func hasAccounts() throws -> Bool { try !AccountTable(session: session).isEmpty() }

    /// Every account, by name.
    public func accounts() throws -> [Account] {
        try AccountTable(session: session).all("ORDER BY name, email")
    }

    /// The teams of the people in people.csv, by the person's id.
    public func teamsOfPeople() throws -> [String: String] {
        let pairs = try session.all(
            "SELECT id, team FROM person WHERE listed = 1 AND team IS NOT NULL"
        ) { ($0.text(0) ?? "", $0.text(1) ?? "") }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// The account of that id.
    public func account(_ id: String) throws -> Account? {
        try AccountTable(session: session).first("WHERE id = \(id)")
    }

    /// The account of that address.
    public func account(of email: EmailAddress) throws -> Account? {
        try AccountTable(session: session).first("WHERE email = \(email.text)")
    }
}

extension Session {
    /// Makes an account; throws `AccountRefusal`.
    func make(_ new: NewAccount, at second: Int) throws -> Account {
        let table = AccountTable(session: self)
        guard try new.role == .director || !table.isEmpty() else {
            throw AccountRefusal.firstIsDirector
        }
        let personID = try new.personID ?? table.personID(of: new.email)
        let personName = try personID.flatMap(table.personName)
        if new.personID != nil, personName == nil { throw AccountRefusal.unknownPerson }
        if let personID, try table.hasOpen(of: personID) { throw AccountRefusal.personTaken }
        let account = Account(
            id: new.id, email: new.email, name: new.name ?? personName ?? new.email.text,
            role: new.role, personID: personID)
        guard try table.add(account, at: second) else { throw AccountRefusal.addressTaken }
        return account
    }

    /// Throws when there is no such account, or when nobody would be left to let others in.
    fileprivate func requireAccount(_ id: String, staysDirector: Bool) throws {
        let table = AccountTable(session: self)
        guard let account = try table.first("WHERE id = \(id)") else {
            throw AccountRefusal.unknownAccount
        }
        let isLosing = !staysDirector && account.role == .director && account.standing == .active
        guard try !isLosing || table.hasDirector(besides: id) else {
            throw AccountRefusal.lastDirector
        }
    }
}
