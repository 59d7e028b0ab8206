import Domain

/// What every page needs to know besides its own subject.
struct Frame: Sendable {
    /// How the reader is spoken to.
    let wording: Wording
    /// The organisation's name; nil while there is none.
    let organisation: String?
    /// The day the numbers are shown for.
    let on: Day
    /// Today, in the organisation's time zone.
    let today: Day
    /// Where the reader is; nil on an error page.
    let here: Link?
    /// What a command calls the database that is shown.
    let database: String
    /// How many seconds the numbers may be behind.
    let secondsBehind: Int
    /// Gives out the names of people, so that it is noted who looked at whom.
    let names: ShownNames
    /// Whom the page is made for; nil where nobody is known.
    var reader: Reader?
    /// What its forms must send along; nil where no form has to.
    var formToken: String?
    /// What was decided last about setting people beside each other by name.
    var personRanking: ShownDecision?
    /// What is there is the invented company that one looks around in.
    var isInvented = false
    /// What is told of the first run; nil where nothing is.
    var guideNews: GuideNews?

    /// The frame of a page at `here`, for an organisation once there is one.
    init(
        _ language: Language, organisation: Organisation?, on day: Day, today: Day, here: Link?,
        database: String = "koers.db", secondsBehind: Int = 0, names: ShownNames = ShownNames()
    ) {
        let wording = Wording(language, for: organisation)
        self.wording = wording
        self.organisation = organisation.map { $0.name.isEmpty ? wording("product.name") : $0.name }
        on = day
        self.today = today
        self.here = here
        self.database = database
        self.secondsBehind = secondsBehind
        self.names = names
    }

    /// Whether a link is open to whoever looks; where nobody is known it is shown.
    func sees(_ link: Link) -> Bool { reader?.access.opens(link.subject) ?? true }

    /// Where the board is for whoever looks: those who open on their own day have it elsewhere.
    var board: Link { reader?.board ?? .board }

    /// Whether people are set beside each other by name for whoever looks.
    var ranksPeople: Bool { reader?.access.ranksPeople ?? false }

    /// The address of a link that keeps the chosen day; today needs no mention.
    func href(_ link: Link) -> String { link.href(on: on == today ? nil : on) }

    /// The address of a link for another day.
    func href(_ link: Link, on day: Day) -> String { link.href(on: day == today ? nil : day) }
}
