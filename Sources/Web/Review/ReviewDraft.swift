import Domain

/// When a review is to be, how long, of whom and by whom, as it was typed in.
struct ReviewDraft: Sendable {
    /// Made by the page, so that a form that is sent twice counts once.
    var id = ""
    var day = ""
    var minutes = ""
    /// Empty is everyone.
    var team = ""
    var leaderID = ""
    var mistakes: Set<Mistake> = []

    /// What is wrong with it.
    enum Mistake: Hashable, Sendable {
        case notADay, dayGone, minutes, team, leader
    }

    /// The names of the fields.
    enum Field {
        static let id = "review"
        static let day = "day"
        static let minutes = "minutes"
        static let team = "team"
        static let leader = "leader"
        static let seen = "seen"
        static let deed = "do"
    }

    /// A week from that day, for an hour.
    init(id: String, on day: Day, team: String?, leaderID: String?) {
        self.id = id
        self.day = ReviewDraft.proposedDay(from: day).description
        minutes = String(Review.usualMinutes)
        self.team = team ?? ""
        self.leaderID = leaderID ?? ""
    }

    /// As a review is planned.
    init(_ review: Review) {
        id = review.id
        day = review.plannedOn.description
        minutes = String(review.minutes)
        team = review.team ?? ""
        leaderID = review.leaderID ?? ""
    }

    /// What a form says, on that day.
    init(_ form: FormFields, on today: Day) {
        id = String(form[Field.id].prefix(64))
        day = form[Field.day].tidied
        minutes = form[Field.minutes].tidied
        team = form[Field.team]
        leaderID = form[Field.leader]
        if let day = Day(day) {
            if day < today { mistakes.insert(.dayGone) }
        } else {
            mistakes.insert(.notADay)
        }
        if length == nil { mistakes.insert(.minutes) }
    }

    private var length: Int? {
        Int(minutes).flatMap { Review.minutesAllowed.contains($0) ? $0 : nil }
    }

    /// The review it means; nil when something is wrong with it.
    var review: Review? {
        guard mistakes.isEmpty, !id.isEmpty, let day = Day(day), let length else { return nil }
        return Review(
            id: id, plannedOn: day, team: team.isEmpty ? nil : team,
            leaderID: leaderID.isEmpty ? nil : leaderID, minutes: length)
    }

    /// A week on, and never in a weekend.
    private static func proposedDay(from day: Day) -> Day {
        let next = day + 7
        return next.weekday > 5 ? next + (8 - next.weekday) : next
    }
}

/// An agenda as it was put together.
struct AgendaDraft: Sendable {
    /// In the order in which they stand.
    let rows: [Row]

    /// A KPI of which somebody says whether, where and for how long.
    struct Row: Sendable {
        let kpi: String
        let place: Int
        let isOn: Bool
        let minutes: String

        /// Whole minutes; nil when none were typed.
        var length: Int? {
            Int(minutes.tidied).flatMap {
                Review.minutesAllowed.upperBound >= $0 && $0 > 0 ? $0 : nil
            }
        }
    }

    /// The names of the fields of the row at a place.
    enum Field {
        static func kpi(_ place: Int) -> String { "kpi-\(place)" }
        static func place(_ place: Int) -> String { "at-\(place)" }
        static func isOn(_ place: Int) -> String { "on-\(place)" }
        static func minutes(_ place: Int) -> String { "minutes-\(place)" }
    }

    /// So many rows are read at most.
    private static let most = 200

    /// What a form says.
    init(_ form: FormFields) {
        let found = (0..<Self.most).prefix { form.has(Field.kpi($0)) }.map { place in
            Row(
                kpi: form[Field.kpi(place)], place: Int(form[Field.place(place)]) ?? place + 1,
                isOn: form.has(Field.isOn(place)), minutes: form[Field.minutes(place)])
        }
        rows = found.enumerated().sorted {
            ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
        }.map(\.element)
    }

    /// Whether a row that is on says no minutes that can be.
    var isWrong: Bool {
        rows.contains { $0.isOn && $0.length == nil } || !rows.contains(where: \.isOn)
    }

    /// The items that it means, of those that can be on the agenda.
    func items(of known: [ReviewItem]) -> [ReviewItem] {
        let byKPI = Dictionary(known.map { ($0.kpi, $0) }, uniquingKeysWith: { first, _ in first })
        return rows.filter(\.isOn).compactMap { row in
            byKPI[row.kpi].map { item in
                var item = item
                item.minutes = row.length ?? item.minutes
                return item
            }
        }
    }
}
