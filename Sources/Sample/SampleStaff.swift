import Domain

/// Somebody of the sample, with how much of the team's work they take on.
struct SampleSeller {
    let person: Person
    /// Share of the team's work, relative to the others: 1 is usual.
    let drive: Double
}

/// The twenty-four people, two of whom have left and three of whom joined within the span.
struct SampleStaff {
    static let whole = "Commercie"
    static let inside = "Binnendienst verkoop"
    static let north = "Buitendienst Noord"
    static let south = "Buitendienst Zuid"
    static let marketing = "Marketing"

    /// The whole of Commercie and the four working teams in it.
    static let teams =
        [Team(name: whole)]
        + [inside, north, south, marketing].map { Team(name: $0, parent: whole) }

    /// Everyone, in the order of their ids.
    let everyone: [SampleSeller]
    private let absences: [String: Set<Day>]

    init(_ span: SampleSpan, seed: UInt64) {
        everyone = SampleRoster.rows.map { row in
            SampleSeller(
                person: Person(
                    id: row.id, name: row.name, email: "\(row.mail)@gloedvol.example",
                    team: row.team, function: row.function, role: row.role,
                    managerID: row.manager,
                    activeFrom: row.joined.map { SampleStaff.month($0, span) }
                        ?? span.start - row.seniority,
                    activeUntil: row.left.map { SampleStaff.month($0, span) }),
                drive: row.drive)
        }
        absences = Dictionary(
            uniqueKeysWithValues: SampleRoster.rows.map {
                ($0.id, SampleStaff.absence(of: $0.id, span, seed))
            })
    }

    /// The rows of `people.csv`.
    var people: [Person] { everyone.map(\.person) }

    /// Those of the team who are active on all of these days.
    func team(_ name: String, on days: Day...) -> [SampleSeller] {
        everyone.filter { seller in
            seller.person.team == name && days.allSatisfy(seller.person.isActive)
        }
    }

    /// Those of the team who are at work that day; when all are away, those who could be.
    func present(_ name: String, on day: Day) -> [SampleSeller] {
        let active = team(name, on: day)
        let present = active.filter { absences[$0.person.id]?.contains(day) != true }
        return present.isEmpty ? active : present
    }

    /// The first day of the month that lies `months` months before that of today.
    private static func month(_ months: Int, _ span: SampleSpan) -> Day {
        span.months.dropLast(months).last?.start ?? span.start
    }

    /// Three weeks of summer, a school holiday, often Christmas, and a cold now and then.
    private static func absence(of id: String, _ span: SampleSpan, _ seed: UInt64) -> Set<Day> {
        var chance = Randomness(seed: seed, "absence \(id)")
        let summer = chance.whole(28...33)
        let school = chance.one(of: [8, 18, 43])
        let christmas = chance.happens(0.6) ? [52, 53] : [1]
        return Set(
            span.workdays.filter { day in
                let week = day.isoWeek.week
                let isOff = (summer...summer + 2).contains(week) || week == school
                return chance.happens(0.025) || isOff || christmas.contains(week)
            })
    }
}
