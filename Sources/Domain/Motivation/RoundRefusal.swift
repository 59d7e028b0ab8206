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
