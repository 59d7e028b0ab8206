/// What is asked once a week, in one tap.
public enum PulseQuestion: Hashable, Sendable {
    /// How the week was.
    case mood
    /// One of the statements of the survey.
    case statement(Statement)

    /// As it is kept: the place of the statement, 0 for the mood.
    public var place: Int {
        switch self {
        case .mood: 0
        case .statement(let statement): statement.rawValue
        }
    }

    /// The question kept as that number; nil where there is none.
    public init?(place: Int) {
        if place == 0 {
            self = .mood
        } else if let statement = Statement(rawValue: place) {
            self = .statement(statement)
        } else {
            return nil
        }
    }
}

/// What the organisation chose to be asked every week.
public enum PulseRhythm: String, CaseIterable, Hashable, Sendable {
    /// Nothing.
    case off
    /// How the week was.
    case mood
    /// The statements of the survey, one a week, over and over.
    case statements
    /// The mood one week, a statement the next.
    case both

    /// The name of the setting.
    public static let setting = "pulse"

    /// The question of the week that begins on that Monday, for everyone the same; nil where none is
    /// asked.
    public func question(of monday: Day) -> PulseQuestion? {
        let week = Day.floorDivide(monday.number + 3, 7)
        let all = Statement.allCases
        func statement(_ turn: Int) -> PulseQuestion {
            .statement(all[turn - Day.floorDivide(turn, all.count) * all.count])
        }
        return switch self {
        case .off: nil
        case .mood: .mood
        case .statements: statement(week)
        case .both:
            week - Day.floorDivide(week, 2) * 2 == 0
                ? .mood : statement(Day.floorDivide(week, 2))
        }
    }
}

extension Attributes {
    /// What is asked every week; nothing unless the organisation chose so.
    public var pulseRhythm: PulseRhythm {
        settings[PulseRhythm.setting].flatMap(PulseRhythm.init) ?? .off
    }
}

extension Day {
    /// The Monday of its week (ISO 8601).
    public var monday: Day { self - (weekday - 1) }
}

/// What came of the question of one week.
public struct PulseWeek: Hashable, Sendable {
    /// Monday to Sunday.
    public let week: Period
    /// What was asked; nil where that is not known, as with answers from a file.
    public let question: PulseQuestion?
    /// How many answered.
    public let answers: Int
    /// The mean of the answers, 1-5; nil where fewer than the minimum answered (F59).
    public let mean: Double?

    /// A week that is over, with the answers of its days.
    public init(week: Period, question: PulseQuestion?, sum: PulseSum, minimum: Int) {
        let isEnough = sum.respondents >= max(minimum, 1)
        self.week = week
        self.question = question
        answers = isEnough ? sum.answers : 0
        mean = isEnough ? Double(sum.sum) / Double(sum.answers) : nil
    }
}
