import Domain
import Storage

/// Thank-yous as whoever looks sees them: those they got and gave, and how many each team got.
struct ThanksModel: Sendable {
    /// Whom they can thank: of their own team.
    let team: [PersonName]
    /// Everyone else whom they can thank.
    let others: [PersonName]
    /// What they got, and what they gave.
    let got: [ShownThanks]
    let given: [ShownThanks]
    let tally: ThanksTally
    /// Nobody without a place in people.csv can give any.
    let isKnown: Bool
    /// What the next one is known by.
    let newID: String

    /// So many days back one finds what one got and gave.
    private static let daysBack = 365

    init(_ look: Look, of account: Account?, newID: String) throws {
        let today = look.frame.today
        let attributes = try look.snapshot.attributes()
        self.newID = newID
        tally = try look.snapshot.thanksTally(on: today)
        guard let own = try look.giver(account) else {
            (team, others, got, given, isKnown) = ([], [], [], [], false)
            return
        }
        isKnown = true
        let people = try look.thankable(by: own)
        func names(_ people: [Person]) -> [PersonName] {
            people.map { PersonName($0.name, of: $0.id) }
        }
        team = names(people.filter { $0.team == own.team && own.team != nil })
        others = names(people.filter { $0.team != own.team || own.team == nil })
        got = try look.snapshot.thanks(to: own.id, since: today - Self.daysBack).map {
            ShownThanks($0, with: attributes.name($0.fromID))
        }
        given = try look.snapshot.thanks(from: own.id, since: today - Self.daysBack).map {
            ShownThanks($0, with: attributes.name($0.toID))
        }
    }
}

/// A thank-you, with whom it was exchanged.
struct ShownThanks: Sendable {
    let with: PersonName
    let day: Day
    let words: String

    init(_ thanks: Thanks, with: PersonName) {
        self.with = with
        day = thanks.day
        words = thanks.words
    }
}

extension Look {
    /// Who an account is in people.csv, while they work here.
    func giver(_ account: Account?) throws -> Person? {
        guard let id = account?.personID, !Person.isNameless(id: id),
            let person = try snapshot.attributes().people[id], person.isActive(on: frame.today)
        else { return nil }
        return person
    }

    /// Whom somebody can thank: everyone who works here but themselves, by name.
    func thankable(by own: Person) throws -> [Person] {
        try snapshot.attributes().people.values.filter {
            $0.isActive(on: frame.today) && $0.id != own.id && !Person.isNameless(id: $0.id)
        }.sorted {
            (CodePoints($0.name), CodePoints($0.id)) < (CodePoints($1.name), CodePoints($1.id))
        }
    }
}
