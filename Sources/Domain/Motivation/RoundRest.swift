/// What rounds after each other may not give away, however their outcomes are added and subtracted.
public enum RoundRest {
    /// The fewest people a round asks.
    public static let fewest = 3
    /// A round is open for at most so many days.
    public static let longest = 60
    /// So many days after a round closed, answers are taken to be new ones.
    public static let days = 60

    /// Whom a round asks, and as which team each of them is told.
    public struct Asked: Hashable, Sendable {
        let name: String
        /// When it can be answered.
        public var days: Period
        /// By the id of the person; nil is with everyone.
        public let teams: [String: String?]
        let promised: Int

        /// A round that promised to show at least so many answers together.
        public init(name: String, days: Period, teams: [String: String?], promised: Int) {
            self.name = name
            self.days = days
            self.teams = teams
            self.promised = promised
        }
    }

    /// Why a round cannot be asked beside the others; nil when it can.
    ///
    /// People are put together who are told alike in every round near it: as the same team, or not
    /// asked. Everything that can be made of outcomes is made of such groups, so each must be as large
    /// as the largest promise; whatever teams are called, and whichever rounds are set side by side.
    public static func refusal(_ round: Asked, beside others: [Asked]) -> RoundRefusal? {
        guard round.teams.count >= fewest else {
            return .tooFew(asked: round.teams.count, minimum: fewest)
        }
        let sharing = others.filter { $0.shares(peopleWith: round) }
        if let same = sharing.first(where: { isAtOnce($0.days, round.days) }) {
            return .overlaps(round: same.name)
        }
        let near = neighbours(of: round, among: others)
        guard let small = smallest(round, near), let last = near.map(\.days.end).max(),
            let latest = near.first(where: { $0.days.end == last })
        else { return nil }
        return .tellsWhoChanged(
            round: latest.name, people: small.count, possibleFrom: last + days)
    }

    /// The rounds that can be set beside it: near in time and with people in common, or so with one of
    /// those. One that asks fewer than it promised to show together shows nothing.
    static func neighbours(of round: Asked, among others: [Asked]) -> [Asked] {
        guard round.isShown else { return [] }
        var (found, open, left) = ([Asked](), [round], others.filter(\.isShown))
        while let next = open.popLast() {
            let near = left.filter { isNear($0.days, next.days) && $0.shares(peopleWith: next) }
            left.removeAll(where: near.contains)
            found += near
            open += near
        }
        return found
    }

    /// The people who would stand out, because fewer than was promised are told like them.
    static func smallest(_ round: Asked, _ near: [Asked]) -> [String]? {
        guard !near.isEmpty else { return nil }
        let all = [round] + near
        let minimum = all.map(\.promised).max() ?? 0
        let people = Set(all.flatMap(\.teams.keys))
        let groups = Dictionary(grouping: people) { person in all.map { $0.teams[person] } }
        return groups.values.filter { $0.count < minimum }
            .map { $0.sorted() }.min { ($0.count, $0[0]) < ($1.count, $1[0]) }
    }

    /// The round with as many teams told apart as its neighbours leave: a team in which somebody would
    /// stand out is told as the one above it, in the end as everyone. `own` is the team of each.
    public static func drawn(
        _ name: String, on days: Period, own: [String: String?], in tree: TeamTree,
        promised: Int, beside others: [Asked]
    ) -> Asked {
        var teams = own
        while true {
            let counts = Dictionary(grouping: teams.values) { $0 }.mapValues(\.count)
            let cells = AnonymousCells(counts, in: tree, minimum: promised)
            let told = teams.mapValues { cells.cell(of: $0) }
            let round = Asked(name: name, days: days, teams: told, promised: promised)
            let near = neighbours(of: round, among: others)
            guard let small = smallest(round, near), told.values.contains(where: { $0 != nil })
            else { return round }
            let team = small.lazy.compactMap { told[$0] ?? nil }.first
            guard let team else {
                return Asked(
                    name: name, days: days, teams: told.mapValues { _ in nil }, promised: promised)
            }
            let above = tree.lineage(of: team).dropFirst().first
            teams = told.mapValues { $0 == team ? above : $0 }
        }
    }

    private static func isAtOnce(_ a: Period, _ b: Period) -> Bool {
        a.start < b.end && b.start < a.end
    }

    private static func isNear(_ a: Period, _ b: Period) -> Bool {
        a.start < b.end + Self.days && b.start < a.end + Self.days
    }
}

extension RoundRest.Asked {
    fileprivate var isShown: Bool { teams.count >= promised }

    fileprivate func shares(peopleWith other: Self) -> Bool {
        teams.keys.contains { other.teams[$0] != nil }
    }
}
