/// A thank-you from one to another.
public struct Thanks: Hashable, Sendable, Identifiable {
    /// Made by the browser, so that one sent twice counts once; never shown.
    public let id: String
    /// The id of who gives it.
    public let fromID: String
    /// The id of who gets it.
    public let toID: String
    /// When.
    public let day: Day
    /// For what; may be empty.
    public let words: String

    /// A thank-you.
    public init(id: String, fromID: String, toID: String, day: Day, words: String = "") {
        self.id = id
        self.fromID = fromID
        self.toID = toID
        self.day = day
        self.words = words
    }

    /// Characters of the words.
    public static let longestWords = 200
    /// How many somebody gives on one day.
    public static let mostADay = 20
    /// For so many days one finds on one's own day what one got.
    public static let daysShown = 14
}

/// How often people were thanked in each team, in two months. A team that is too small stands with the
/// one above it, and what is left with everyone else.
public struct ThanksTally: Hashable, Sendable {
    /// A team, or those who are left, and how often people in it were thanked.
    public struct Row: Hashable, Sendable {
        /// Nil is everyone who is left.
        public let team: String?
        /// This month, and the month before.
        public let thisMonth: Int, lastMonth: Int
    }

    /// By name; who is left comes last.
    public let rows: [Row]
    /// Of everyone.
    public let total: Row

    /// `members` counts those active in each team itself; the others how often they were thanked.
    public init(
        members: [String?: Int], now: [String?: Int], before: [String?: Int], in tree: TeamTree,
        minimum: Int
    ) {
        let cells = AnonymousCells(members, in: tree, minimum: minimum)
        func told(_ counts: [String?: Int]) -> [String?: Int] {
            Dictionary(counts.map { (cells.cell(of: $0.key), $0.value) }, uniquingKeysWith: +)
        }
        let (these, those) = (told(now), told(before))
        let teams = Set(members.filter { $0.value > 0 }.map { cells.cell(of: $0.key) })
        rows = teams.sorted { a, b in
            switch (a, b) {
            case (let a?, let b?): CodePoints(a) < CodePoints(b)
            default: a != nil && b == nil
            }
        }.map { Row(team: $0, thisMonth: these[$0] ?? 0, lastMonth: those[$0] ?? 0) }
        total = Row(
            team: nil, thisMonth: now.values.reduce(0, +),
            lastMonth: before.values.reduce(0, +))
    }
}
