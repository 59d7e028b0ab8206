import Domain
import Storage

/// A round as it was typed in.
struct RoundDraft: Sendable {
    /// Made by the page, so that a form that is sent twice counts once.
    var id = ""
    var name = ""
    var first = ""
    var last = ""
    /// Only chosen teams are asked.
    var isOfTeams = false
    var teams: Set<String> = []
    var mistakes: [Field: Mistake] = [:]

    /// What can be wrong.
    enum Field: String, Hashable, Sendable { case name, first, last, who }

    /// What is wrong with one.
    enum Mistake: Hashable, Sendable {
        case notADay, noTeam
        case tooLong(Int)
        case refused(RoundRefusal)
    }

    /// The names of the other fields.
    enum Key {
        static let id = "round"
        static let seen = "seen"
        static let deed = "do"
        static let isSure = "sure"
        static func team(_ place: Int) -> String { "team-\(place)" }
    }

    /// Characters of a name.
    static let longestName = 60
    /// Days that a round is open, as it is proposed.
    private static let usualDays = 14
    /// So many teams are read at most.
    private static let mostTeams = 500

    /// A round of two weeks from that day, with a name that no other has.
    init(id: String, on today: Day, named wording: Wording, besides taken: Set<String>) {
        self.id = id
        first = today.description
        last = (today + Self.usualDays).description
        let season = wording.season(of: today)
        name =
            ([season] + (2...99).map { "\(season) (\($0))" }).first { !taken.contains($0) }
            ?? season
    }

    /// As a round is planned.
    init(_ round: AskedRound) {
        id = round.id
        name = round.name
        first = round.days.start.description
        last = round.days.last.description
        isOfTeams = !round.teams.isEmpty
        teams = Set(round.teams)
    }

    /// What a form says.
    init(_ form: FormFields) {
        id = String(form[Key.id].prefix(64))
        name = form[Field.name.rawValue].tidied
        first = form[Field.first.rawValue].tidied
        last = form[Field.last.rawValue].tidied
        isOfTeams = form[Field.who.rawValue] == "teams"
        teams = Set(
            (0..<Self.mostTeams).map(Key.team).filter(form.has).map { form[$0] })
        if Day(first) == nil { mistakes[.first] = .notADay }
        if Day(last) == nil { mistakes[.last] = .notADay }
        if name.isEmpty { mistakes[.name] = .refused(.nameMissing) }
        if name.count > Self.longestName { mistakes[.name] = .tooLong(Self.longestName) }
        if isOfTeams, teams.isEmpty { mistakes[.who] = .noTeam }
    }

    /// The round it means, under that id; nil when something is wrong with it.
    func plan(_ id: String) -> RoundPlan? {
        guard mistakes.isEmpty, let first = Day(first), let last = Day(last) else { return nil }
        return RoundPlan(
            id: id, name: name, days: Period(start: first, end: last + 1),
            teams: isOfTeams ? teams.sorted() : [])
    }

    /// The same, refused for that reason.
    func refused(_ refusal: RoundRefusal) -> RoundDraft {
        var draft = self
        draft.mistakes[refusal.field] = .refused(refusal)
        return draft
    }
}

extension RoundRefusal {
    /// The field that it is about.
    fileprivate var field: RoundDraft.Field {
        switch self {
        case .nameMissing, .nameTaken: .name
        case .daysTurned, .tooLong: .last
        case .opensTooEarly, .overlaps, .tellsWhoChanged, .notPlanned: .first
        case .unknownTeam, .tooFew: .who
        }
    }
}
