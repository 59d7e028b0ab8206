public import Domain

/// Whom it is about: somebody whom facts or people.csv name, somebody with an account, or both.
public struct PersonalSubject: Sendable {
    /// The id in people.csv; nil for an account of somebody who is not in it.
    public let personID: String?
    /// What they are called.
    public let name: PersonName
    /// The name of their team.
    public let team: String?
    /// Their accounts.
    public let accounts: [Account]

    let key: Int
    let words: PersonWords
    /// The account that asks about itself; nil where somebody else, or the host, does.
    var askingAccountID: String?

    /// Whether that is what they are called, to the letter.
    public func isCalled(_ text: String) -> Bool { !text.isEmpty && text == words.name }
}

extension Snapshot {
    /// The person of that id; nil when nobody has it.
    public func personalSubject(_ personID: String) throws -> PersonalSubject? {
        guard !Person.isNameless(id: personID) else { return nil }
        let found = try session.first(
            "SELECT key, name, email, team FROM person WHERE id = \(personID)"
        ) { ($0.int(0) ?? 0, $0.text(1) ?? "", $0.text(2), $0.text(3)) }
        guard let (key, name, email, team) = found else { return nil }
        let address = email.flatMap { EmailAddress($0)?.text } ?? ""
        let accounts = try AccountTable(session: session).all(
            "WHERE person_id = \(personID) OR (person_id IS NULL AND email = \(address))")
        return PersonalSubject(
            personID: personID, name: PersonName(name, of: personID), team: team,
            accounts: accounts, key: key,
            words: PersonWords(id: personID, name: name, email: email))
    }

    /// Whoever an account is of.
    public func personalSubject(of account: Account) throws -> PersonalSubject {
        var subject =
            try account.personID.flatMap(personalSubject)
            ?? PersonalSubject(
                personID: nil, name: PersonName(account.name, of: account.personID ?? ""),
                team: nil, accounts: [account], key: 0,
                words: PersonWords(id: "", name: "", email: account.email.text))
        subject.askingAccountID = account.id
        return subject
    }
}

/// What is known about somebody, list by list.
public struct PersonalRecord {
    let session: any Session
    /// Whom it is about.
    public let subject: PersonalSubject
    private let names: [String: String]

    /// Over a snapshot.
    public init(_ snapshot: Snapshot, of subject: PersonalSubject) throws {
        session = snapshot.session
        self.subject = subject
        names = Dictionary(
            try session.all("SELECT id, name FROM person WHERE listed = 1") {
                ($0.text(0) ?? "", $0.text(1) ?? "")
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The fields of a list, in order.
    public func fields(of part: PersonalPart) -> [PersonalField] {
        listing(part).columns.map(\.field)
    }

    /// How many rows a list has.
    public func count(_ part: PersonalPart) throws -> Int {
        let listing = listing(part)
        if let total = listing.total { return try session.number(total) ?? 0 }
        guard listing.mentions == nil else { return try rows(part, limit: .max).count }
        return try session.number("SELECT COUNT(*) FROM \(listing.tables)") ?? 0
    }

    /// The latest rows of a list.
    public func rows(_ part: PersonalPart, limit: Int) throws -> [[PersonalCell]] {
        let listing = listing(part)
        guard listing.mentions == nil else {
            var found: [[PersonalCell]] = []
            try each(part) { if found.count < limit { found.append($0) } }
            return found
        }
        let query: SQL = "\(listing.select(listing.lately))\(listing.order) LIMIT \(limit)"
        return try session.all(query) { cells($0, listing) }
    }

    /// All rows of a list, the latest first, one after the other.
    public func each(_ part: PersonalPart, _ row: ([PersonalCell]) throws -> Void) throws {
        let listing = listing(part)
        try session.stream("\(listing.select())\(listing.order)") { found in
            guard listing.mentions?(found) ?? true else { return }
            try row(cells(found, listing))
        }
    }

    private func cells(_ row: any ResultRow, _ listing: PersonalListing) -> [PersonalCell] {
        listing.columns.indices.map { index in
            let column = listing.columns[index]
            guard row.value(index) != .null, row.text(index) != "" else { return .none }
            return column.cell(row, index) { id in PersonName(names[id] ?? id, of: id) }
        }
    }
}
