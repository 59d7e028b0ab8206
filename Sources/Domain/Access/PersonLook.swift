/// That somebody looked at a page that tells of a person: once a day for each page.
public struct PersonLook: Hashable, Sendable {
    /// The id of the person it tells of.
    public let personID: String
    /// The day, in the organisation's zone.
    public let day: Day
    /// Which page.
    public let page: LookedPage
    /// The account of whoever looked.
    public let accountID: String
    /// What they were called then.
    public let actor: String

    /// A look of somebody at a page.
    public init(personID: String, day: Day, page: LookedPage, accountID: String, actor: String) {
        self.personID = personID
        self.day = day
        self.page = page
        self.accountID = accountID
        self.actor = actor
    }

    /// For how many months looks can be seen by whoever they are of.
    public static let shownMonths = 24
}

/// A page or file that tells of people by name.
public enum LookedPage: String, CaseIterable, Hashable, Sendable {
    /// A focus area, with who did what or whose deals stand still.
    case area
    /// A number, and what it splits into.
    case kpi, split
    /// The facts behind a number, and the same as a file.
    case facts, factsFile
    case stalledDeals, deal
    /// Everybody in people.csv.
    case persons
    /// All that is known about one person, and the same as a file.
    case person, personFile
    case other
}
