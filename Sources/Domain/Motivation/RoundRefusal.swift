/// Why a round cannot be asked as it was planned.
public enum RoundRefusal: Error, Hashable, Sendable {
    /// The name is empty, or another round has it.
    case nameMissing, nameTaken
    /// The last day is before the first, or the first one before today.
    case daysTurned, opensTooEarly
    /// It is open for longer than that many days.
    case tooLong(days: Int)
    /// A team that is not known.
    case unknownTeam(String)
    /// Fewer people than a round can have: everybody would know whose an answer is.
    case tooFew(asked: Int, minimum: Int)
    /// Some of them are asked in another round on the same days.
    case overlaps(round: String)
    /// So few people are asked in one of two rounds shortly after each other and not in the other, that
    /// setting both outcomes beside each other could tell what they answered.
    case tellsWhoChanged(round: String, people: Int, possibleFrom: Day)
    /// It is open or closed already, so that it stays as it is.
    case notPlanned
}

/// What two rounds after each other may not give away.
public enum RoundRest {
    /// The fewest people a round asks.
    public static let fewest = 3
    /// A round is open for at most so many days.
    public static let longest = 60
    /// So many days after a round closed, answers are taken to be new ones.
    public static let days = 60

    /// A round that was asked before.
    public struct Earlier: Hashable, Sendable {
        let name: String
        let days: Period
        let asked: Set<String>

        /// A round with whoever was asked in it, by their ids.
        public init(name: String, days: Period, asked: Set<String>) {
            self.name = name
            self.days = days
            self.asked = asked
        }
    }

    /// Why these people cannot be asked on those days; nil when they can. `promised` is the fewest
    /// answers that are shown together.
    public static func refusal(
        asking people: Set<String>, on days: Period, after rounds: [Earlier], promised: Int
    ) -> RoundRefusal? {
        guard people.count >= fewest else {
            return .tooFew(asked: people.count, minimum: fewest)
        }
        for round in rounds where !round.asked.isDisjoint(with: people) {
            if round.days.start < days.end, days.start < round.days.end {
                return .overlaps(round: round.name)
            }
            let changed = people.symmetricDifference(round.asked).count
            if (1..<promised).contains(changed), isNear(round.days, days) {
                return .tellsWhoChanged(
                    round: round.name, people: changed, possibleFrom: round.days.end + Self.days)
            }
        }
        return nil
    }

    /// The teams that may not be told apart in a round, because so few joined or left them since one
    /// shortly before; by the team that each person's answer would carry.
    public static func teamsThatChangedLittle(
        _ now: [String: Set<String>], on days: Period,
        since rounds: [(days: Period, teams: [String: Set<String>])], promised: Int
    ) -> Set<String> {
        Set(
            now.filter { team, people in
                rounds.contains { round in
                    guard let before = round.teams[team], isNear(round.days, days) else {
                        return false
                    }
                    return (1..<promised).contains(people.symmetricDifference(before).count)
                }
            }.keys)
    }

    private static func isNear(_ a: Period, _ b: Period) -> Bool {
        a.start < b.end + Self.days && b.start < a.end + Self.days
    }
}
