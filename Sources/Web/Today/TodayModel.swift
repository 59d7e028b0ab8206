import Domain
import Storage

/// What the page of a day shows of whoever logs.
struct TodayModel: Sendable {
    /// Who logs; nil for an account that is nobody in people.csv.
    var person: Person?
    /// For whom it can be chosen to log, where nobody signs in.
    var everyone: [Person] = []
    /// The day.
    let day: Day
    /// How far they are with each type they do, those with a goal first.
    var types: [LoggedType] = []
    /// Every type there is, to choose another one from.
    var allTypes: [String] = []
    /// What they logged for that day and can take back.
    var logged: [LoggedWork] = []
    /// What was just logged and can be taken back in the minute after.
    var justLogged: LoggedWork?
    /// What stands beside the log, on the day itself.
    var home: HomeModel?
    /// The minutes of that day for each area, of whoever leads.
    var attention: [(area: FocusArea, minutes: Int)]?

    /// As many types as fit a phone without looking for one.
    private static let shownTypes = 8

    init(
        _ look: Look, day: Day, person: Person?, leads: Bool, just: String?, at second: Int
    ) throws {
        self.day = day
        self.person = person
        guard let person else { return }
        let snapshot = look.snapshot
        let counts = try snapshot.activityCounts(of: person.id, on: day)
        let attributes = try snapshot.attributes()
        let isWorkingDay = attributes.workingDays.count(from: day, upTo: day + 1) == 1
        let goals = ActivityGoal.inForce(try snapshot.activityGoals(), for: person, on: day)
            .filter { $0.value.per == .week || isWorkingDay }
        allTypes = try snapshot.allTypes(on: day)
        let usual = try snapshot.usualTypes(of: person.id, on: day)
        types = Self.shown(goals, usual, counts, allTypes).map { type in
            LoggedType(
                type: type, onDay: counts[type]?.onDay ?? 0, inWeek: counts[type]?.inWeek ?? 0,
                goal: goals[type])
        }
        logged = try snapshot.logged(of: person.id, on: day, at: second)
        justLogged = logged.first {
            $0.id == just && second - $0.atSecond <= Logging.secondsToUndo
        }
        if leads { attention = try Self.attention(snapshot, attributes, person.id, day) }
    }

    /// First what is asked, then what they do most, then what colleagues do; a new organisation
    /// begins with what most count.
    private static func shown(
        _ goals: [String: ActivityGoal], _ usual: [String], _ counts: [String: (Int, Int)],
        _ all: [String]
    ) -> [String] {
        let asked = goals.keys.sorted { CodePoints($0) < CodePoints($1) }
        let done = counts.keys.sorted { CodePoints($0) < CodePoints($1) }
        var shown: [String] = []
        for type in asked + usual + done where !shown.contains(type) { shown.append(type) }
        let others = all.isEmpty ? ActivityTypeNames.common : all
        for type in others where shown.count < 4 && !shown.contains(type) { shown.append(type) }
        return Array(shown.prefix(max(shownTypes, asked.count)))
    }

    private static func attention(
        _ snapshot: Snapshot, _ attributes: Attributes, _ id: String, _ day: Day
    ) throws -> [(area: FocusArea, minutes: Int)] {
        let sums = try snapshot.attention(from: day, through: day).filter { $0.managerID == id }
        return Ranking(published: attributes.rankings, on: day).areas.map { area in
            (area, sums.filter { $0.area == area }.reduce(0) { $0 + $1.minutes })
        }
    }
}
