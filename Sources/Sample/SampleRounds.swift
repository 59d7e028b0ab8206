public import Domain

/// What the people of the sample say of their work: a round of the survey in each of the last four
/// quarters that are over. Talk about progress and recognition lag behind; in Zuid everything has
/// fallen since the spring.
struct SampleRounds {
    let span: SampleSpan
    let staff: SampleStaff
    let seed: UInt64

    /// A round: its name and the day it was closed.
    struct Round {
        let name: String
        let closedOn: Day
    }

    /// The oldest first.
    var rounds: [Round] {
        FiscalCalendar().periods(.quarter, last: 6, upTo: span.today)
            .filter { $0.isComplete(at: span.today) && $0.start >= span.start }.suffix(4)
            .map { quarter in
                let (year, month, _) = quarter.start.civil
                return Round(
                    name: "\(year), kwartaal \((month + 2) / 3)",
                    closedOn: span.workday(upTo: quarter.last - 12))
            }
    }

    /// The rows of `survey_responses.csv`, in the order of tokens that lead to nobody.
    var responses: [SurveyResponse] { rounds.flatMap(responses) }

    private func responses(_ round: Round) -> [SurveyResponse] {
        let asked = asked(round)
        return asked.compactMap { person in
            var chance = Randomness(seed: seed, "round \(round.name) \(person.id)")
            let token = String(chance.next(), radix: 16)
            guard chance.happens(0.94) else { return nil }
            let shift = shift(person, round) + chance.number(-0.4, 0.4)
            return SurveyResponse(
                round: round.name, closedOn: round.closedOn, respondent: token,
                statements: Statement.allCases.map { statement in
                    Self.answer(
                        Self.usual[statement.index] + shift + chance.number(-1.1, 1.1), 1...5)
                }, enps: Self.answer(8.2 + shift + chance.number(-2, 2), 0...10),
                invited: asked.count, team: person.team)
        }.sorted { $0.respondent < $1.respondent }
    }

    private func asked(_ round: Round) -> [Person] {
        staff.people.filter { $0.role != .director && $0.isActive(on: round.closedOn) }
    }

    private func shift(_ person: Person, _ round: Round) -> Double {
        switch person.team {
        case SampleStaff.south: round.closedOn >= span.spring ? -0.6 : 0
        case SampleStaff.north: 0.2
        default: 0
        }
    }

    private static func answer(_ number: Double, _ scale: ClosedRange<Int>) -> Int {
        min(scale.upperBound, max(scale.lowerBound, Int(number.rounded())))
    }

    /// How each of the twelve statements usually scores.
    private static let usual = [4.2, 3.3, 4.0, 3.1, 3.8, 3.5, 3.3, 4.3, 4.3, 3.9, 2.9, 3.6]
    /// How often each is among the three that matter most, relative to the others.
    private static let wishes: [Double] = [2, 4, 3, 6, 3, 3, 5, 2, 1, 1, 6, 4]

    /// How often each statement was chosen in a round, per team that is large enough.
    func choices(_ round: Round) -> [ChoiceTotal] {
        let answered = asked(round).filter { person in
            var chance = Randomness(seed: seed, "chosen \(round.name) \(person.id)")
            return chance.happens(0.9)
        }
        let cells = AnonymousCells(
            Dictionary(grouping: answered, by: \.team).mapValues(\.count),
            in: TeamTree(SampleStaff.teams), minimum: 5)
        return Dictionary(grouping: answered) { cells.cell(of: $0.team) }
            .map { team, people in
                var chosen: [Statement: Int] = [:]
                for statement in people.flatMap({ three($0, round) }) {
                    chosen[statement, default: 0] += 1
                }
                return ChoiceTotal(team: team, choosers: people.count, chosen: chosen)
            }.sorted { ($0.team ?? "") < ($1.team ?? "") }
    }

    private func three(_ person: Person, _ round: Round) -> [Statement] {
        var chance = Randomness(seed: seed, "three \(round.name) \(person.id)")
        var weights = Self.wishes
        return (0..<3).map { _ in
            let place = chance.place(weights: weights)
            weights[place] = 0
            return Statement.allCases[place]
        }
    }
}

/// What was said about the rounds of the invented company.
public enum SampleRoundSayings {
    /// What people chose in each round, and what the director said is done about the last two.
    public static func all(
        upTo today: Day, seed: UInt64 = SampleOrganisation.usualSeed
    ) -> (choices: [String: [ChoiceTotal]], priorities: [RoundPriority]) {
        let span = SampleSpan(upTo: today)
        let sample = SampleRounds(
            span: span, staff: SampleStaff(span, seed: seed), seed: seed)
        let rounds = sample.rounds
        return (
            Dictionary(uniqueKeysWithValues: rounds.map { ($0.name, sample.choices($0)) }),
            rounds.dropLast().suffix(1).flatMap { before($0, span) }
                + rounds.suffix(1).flatMap { now($0, span) }
        )
    }

    private static func before(_ round: SampleRounds.Round, _ span: SampleSpan) -> [RoundPriority] {
        [
            RoundPriority(
                round: round.name, ordinal: 1,
                heard: "Je hoort het wel als iets misgaat, maar zelden als het goed ging.",
                deed: "Elke weekstart begint met iets dat goed ging, en wie dat deed.",
                publishedOn: round.closedOn + 8,
                outcome: "Drie van de vier teams doen het elke week; Marketing begint ermee.",
                outcomeOn: min(round.closedOn + 80, span.today))
        ]
    }

    private static func now(_ round: SampleRounds.Round, _ span: SampleSpan) -> [RoundPriority] {
        [
            RoundPriority(
                round: round.name, ordinal: 1,
                heard: "Over hoe het met je gaat in je werk praten we te weinig.",
                deed: "Iedereen heeft elke twee weken een gesprek met wie hem of haar leidt.",
                publishedOn: min(round.closedOn + 8, span.today)),
            RoundPriority(
                round: round.name, ordinal: 2,
                heard: "In Zuid blijven aanvragen liggen omdat de intake vol zit.",
                deed: "We huren tot de zomer iemand in voor de intake.",
                publishedOn: min(round.closedOn + 8, span.today)),
        ]
    }
}
