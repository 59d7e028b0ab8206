import Domain
import Storage

/// What is known about a person, as far as whoever looks may see it.
struct AboutModel: Sendable {
    let name: PersonName
    /// The id in people.csv; nil for an account of somebody who is not in it.
    let personID: String?
    let onlooker: Onlooker
    /// Lists that hold something, in order.
    let parts: [ShownPart]
    /// Lists that hold nothing.
    let empty: [PersonalPart]
    /// Kinds of data that cannot be told of one person.
    let untold: [PersonalDataKind]
    /// Who looked at them, the latest first.
    let looks: [ShownLook]

    /// The latest rows of a list.
    struct ShownPart: Sendable {
        let part: PersonalPart
        let headings: [String]
        let rows: [[Cell]]
        let count: Int
    }

    /// A cell, and whether it is a figure.
    struct Cell: Sendable {
        let text: String
        let isNumber: Bool
    }

    /// How many rows of a list a page shows.
    static let shownRows = 5
    /// How many looks a page shows: the file has them all.
    private static let shownLooks = 400

    init(
        _ record: PersonalRecord, _ onlooker: Onlooker, _ look: Look, _ text: PersonalText
    ) throws {
        name = record.subject.name
        personID = record.subject.personID
        self.onlooker = onlooker
        var (parts, empty) = ([ShownPart](), [PersonalPart]())
        for part in PersonalPart.allCases where part.isOpen(to: onlooker) && part != .looks {
            let count = try record.count(part)
            guard count > 0 else {
                empty.append(part)
                continue
            }
            let rows = try record.rows(part, limit: Self.shownRows).map { row in
                row.map { Cell(text: text.shown($0), isNumber: $0.isNumber) }
            }
            parts.append(
                ShownPart(
                    part: part, headings: record.fields(of: part).map(text.heading), rows: rows,
                    count: count))
        }
        (self.parts, self.empty) = (parts, empty)
        untold = PersonalDataKind.allCases.filter(\.parts.isEmpty)
        let isShown = PersonalPart.looks.isOpen(to: onlooker)
        looks =
            try personID.map { id in
                isShown
                    ? ShownLook.together(
                        try look.snapshot.looks(
                            at: id, since: PersonLook.firstShown(on: look.frame.today),
                            limit: Self.shownLooks)) : []
            } ?? []
    }
}

/// That somebody looked on a day, at one page or several.
struct ShownLook: Sendable {
    let day: Day
    let accountID: String
    let actor: String
    var pages: [LookedPage]

    /// Looks of one day by one account become one.
    static func together(_ looks: [PersonLook]) -> [ShownLook] {
        var found: [ShownLook] = []
        for look in looks {
            let known = found.lastIndex { $0.day == look.day && $0.accountID == look.accountID }
            if let known {
                found[known].pages.append(look.page)
            } else {
                found.append(
                    ShownLook(
                        day: look.day, accountID: look.accountID, actor: look.actor,
                        pages: [look.page]))
            }
        }
        return found
    }
}

extension PersonLook {
    /// The first day of what is shown: so many months ago.
    static func firstShown(on today: Day) -> Day {
        FiscalCalendar().periods(.month, last: shownMonths + 1, upTo: today).first?.start ?? today
    }
}
