import Domain
import Storage

/// The question of this week, as it stands for whoever looks.
struct PulseAsked: Sendable {
    /// The Monday of the week.
    let monday: Day
    let question: PulseQuestion
    /// The organisation's own words of the statements.
    let ownWords: [Statement: String]
    /// How many answers are shown together at least.
    let minimum: Int

    /// Nil where nothing is asked of whoever looks, or they had it.
    init?(_ look: Look, of account: Account?) throws {
        let monday = look.frame.today.monday
        guard let account, let personID = account.personID, try look.isAskedWeekly(account),
            let question = try look.snapshot.pulseQuestion(of: monday),
            try !look.snapshot.hadPulse(of: monday, by: personID)
        else { return nil }
        self.monday = monday
        self.question = question
        ownWords = try look.snapshot.statementTexts(look.frame.wording.language.rawValue)
        minimum = try look.snapshot.pulseMinimum(of: monday)
    }
}

/// What was just done with the question of the week.
enum PulseSaid: String, Sendable {
    case kept, passed, already, other
}

extension Look {
    /// Whether an account is asked every week: of somebody who works here, and who does not direct, as
    /// with the survey.
    func isAskedWeekly(_ account: Account) throws -> Bool {
        guard account.role != .director, access.opens(.motivation),
            let person = account.personID, !Person.isNameless(id: person),
            let known = try snapshot.attributes().people[person]
        else { return false }
        return known.isActive(on: frame.today) && known.role != .director
    }

    /// What an account is asked this week, of all that there is to be asked.
    func request(of account: Account?) throws -> RequestOfTheWeek? {
        guard let account, account.role != .director else { return nil }
        let (today, attributes) = (frame.today, try snapshot.attributes())
        var choice = RequestOfTheWeek.Choice()
        if let person = account.personID {
            let monday = today.monday
            for round in try snapshot.askedRounds()
            where round.days.start < monday + 7 && round.days.end > monday {
                guard let found = try snapshot.ballot(in: round.id, of: person) else { continue }
                choice.isRoundWeek = true
                if round.course(on: today) == .open, !found.isUsed { choice.roundWaits = true }
            }
        }
        choice.seenOrderWaits = try !snapshot.hasSeenOrder(
            of: SeenOrder.round(holding: today).start, by: account.id)
        choice.hasPulse = attributes.pulseRhythm != .off
        choice.pulseWaits = try PulseAsked(self, of: account) != nil
        let quiet = try snapshot.quietDays(of: account.id)
        return RequestOfTheWeek(
            choice, on: today, isQuiet: quiet.contains(today, attributes.workingDays))
    }
}

extension Wording {
    /// What is asked this week.
    func asked(_ question: PulseQuestion, own: [Statement: String] = [:]) -> String {
        switch question {
        case .mood: self("pulse.mood")
        case .statement(let one): statement(one, own: own)
        }
    }
}
