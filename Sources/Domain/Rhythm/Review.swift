/// A meeting in which KPIs are discussed one by one.
public struct Review: Hashable, Sendable {
    /// Made by Koers, never shown.
    public let id: String
    /// For when it is planned.
    public var plannedOn: Day
    /// Whose KPIs they are; nil for everyone's.
    public let team: String?
    /// The id of the person who leads it; nil as long as nobody does, or when they were erased.
    public var leaderID: String?
    /// How long it is to take.
    public var minutes: Int
    /// When it began, in seconds since 1970; nil before.
    public var beganSecond: Int?
    /// When it was held; nil before it ended.
    public var heldOn: Day?

    /// A review as it is.
    public init(
        id: String, plannedOn: Day, team: String?, leaderID: String?, minutes: Int,
        beganSecond: Int? = nil, heldOn: Day? = nil
    ) {
        self.id = id
        self.plannedOn = plannedOn
        self.team = team
        self.leaderID = leaderID
        self.minutes = minutes
        self.beganSecond = beganSecond
        self.heldOn = heldOn
    }

    /// How far it is.
    public enum Course: Hashable, Sendable { case planned, underWay, held }

    /// How far it is.
    public var course: Course { heldOn != nil ? .held : beganSecond != nil ? .underWay : .planned }

    /// How long one takes, unless somebody says otherwise.
    public static let usualMinutes = 60
    /// How long one can take.
    public static let minutesAllowed = 5...480
}

/// A KPI on the agenda of a review, with what was said of it.
public struct ReviewItem: Hashable, Sendable {
    /// The slug of the KPI.
    public let kpi: String
    /// Its area.
    public let area: FocusArea
    /// Why it is on the agenda.
    public let reason: AgendaReason
    /// How long it is to take, in whole minutes.
    public var minutes: Int
    /// Since when it is spoken of, in seconds since 1970; nil before.
    public var beganSecond: Int?
    /// How long it took, in whole minutes; nil as long as nobody went on from it.
    public var spent: Int?
    /// What we see.
    public var saw: String
    /// Why that is.
    public var why: String
    /// What we decide.
    public var decided: String
    /// The KPI's number when the review began; nil where it had none.
    public var value: Double?
    /// How it stood then.
    public var health: Health

    /// A KPI of which nothing was said yet.
    public init(
        kpi: String, area: FocusArea, reason: AgendaReason, minutes: Int,
        beganSecond: Int? = nil, spent: Int? = nil, saw: String = "", why: String = "",
        decided: String = "", value: Double? = nil, health: Health = .noData
    ) {
        self.kpi = kpi
        self.area = area
        self.reason = reason
        self.minutes = minutes
        self.beganSecond = beganSecond
        self.spent = spent
        self.saw = saw
        self.why = why
        self.decided = decided
        self.value = value
        self.health = health
    }

    /// Whether it was spoken of.
    public var isDiscussed: Bool { (spent ?? 0) > 0 }

    /// Characters of each of its texts.
    public static let longestText = 4_000

    /// How long it took by the clock: whole minutes, rounded up, and no more than `most`, for
    /// reviews that were left open.
    public func elapsed(at second: Int, most: Int) -> Int {
        guard let beganSecond, second > beganSecond else { return 1 }
        return min(max(1, (second - beganSecond + 59) / 60), most)
    }
}

extension Review {
    /// What a review that was held leaves behind: each KPI that was spoken of on its agenda (F60), and
    /// the minutes of each for its area, as attention of whoever led it.
    public func record(
        _ items: [ReviewItem], on day: Day
    ) -> (agenda: [AgendaItem], attention: [Attention]) {
        let discussed = items.filter(\.isDiscussed)
        let agenda = discussed.map {
            AgendaItem(heldOn: day, kpi: $0.kpi, minutes: $0.spent)
        }
        guard let leaderID else { return (agenda, []) }
        return (
            agenda,
            discussed.map {
                Attention(
                    day: day, managerID: leaderID, area: $0.area, kind: .review,
                    minutes: $0.spent ?? 0)
            }
        )
    }
}

/// Who leads which reviews, and who reads what came of them.
public struct ReviewSight: Hashable, Sendable {
    private let isDirector: Bool
    /// The teams whose reviews they lead.
    private let leading: Set<String>
    /// The team they are in, with those that it is part of: what is told of these is told of them.
    private let lineage: Set<String>
    private let readsOfEveryone: Bool

    /// A director leads every review, a manager those of their team and the teams below. Once it was
    /// held, whoever it is about reads what came of it: those of everyone all who may see figures,
    /// those of a team its own people. Other teams do not see it.
    public init(_ access: Access, teams: TeamTree) {
        isDirector = access.role == .director
        if access.role == .manager, case .team(_, let names) = access.rows {
            leading = names
        } else {
            leading = []
        }
        lineage = Set(access.team.map(teams.lineage) ?? [])
        readsOfEveryone = access.opens(.teamFigures)
    }

    /// Whether they plan it, change it and hold it.
    public func leads(_ review: Review) -> Bool {
        isDirector || review.team.map(leading.contains) ?? false
    }

    /// Whether they see it at all.
    public func reads(_ review: Review) -> Bool {
        if leads(review) { return true }
        guard review.course == .held else { return false }
        return review.team.map(lineage.contains) ?? readsOfEveryone
    }
}

extension Scope {
    /// What a review of that team counts; everyone's without one.
    public static func ofReview(_ team: String?, in tree: TeamTree) -> Scope {
        team.map { Scope.team($0, in: tree) } ?? .everyone
    }
}

extension Attributes {
    /// Who can lead a review of that team: its managers and those of the teams it is part of, and
    /// directors; by name.
    public func reviewLeaders(ofTeam team: String?, on day: Day) -> [Person] {
        let line = Set(team.map(teams.lineage) ?? [])
        return people.values.filter { person in
            guard person.isActive(on: day), !Person.isNameless(id: person.id) else { return false }
            let isManager = person.role == .manager && person.team.map(line.contains) ?? false
            return person.role == .director || isManager
        }.sorted {
            (CodePoints($0.name), CodePoints($0.id)) < (CodePoints($1.name), CodePoints($1.id))
        }
    }
}
