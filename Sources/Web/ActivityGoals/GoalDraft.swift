import Domain

/// A goal as it was filled in.
struct GoalDraft: Hashable, Sendable {
    var holder = "all"
    var type = ""
    var quantity = ""
    var per = ActivityGoal.Rhythm.week.rawValue
    var from = ""
    var reason = ""

    /// The names of the fields.
    enum Field {
        static let holder = "holder"
        static let type = "type"
        static let quantity = "quantity"
        static let per = "per"
        static let from = "from"
        static let reason = "reason"
    }

    /// What is wrong with it.
    enum Mistake: Error, Hashable, Sendable {
        case noType, typeTooLong, reasonTooLong
        case notANumber(String)
        case notADay(String)
        /// It would change what was asked in the past.
        case inThePast
        /// Nobody whom one may ask.
        case unknownHolder
        /// Somebody who is not there any more.
        case hasLeft
        /// There was none, so there is none to end.
        case noChange
    }

    /// Characters of a reason.
    static let longestReason = 400

    /// Nothing filled in.
    init() {}

    /// What a form says.
    init(_ form: FormFields) {
        holder = form[Field.holder]
        type = form[Field.type].tidied
        quantity = form[Field.quantity].tidied
        per = form[Field.per]
        from = form[Field.from]
        reason = form[Field.reason].tidied
    }

    /// The goal it means, for whom one may ask; throws a `Mistake`.
    func goal(
        today: Day, knownTypes: [String], of people: [String: Person], within scope: Scope
    ) throws(Mistake) -> ActivityGoal {
        guard let holder = ActivityGoal.Holder(text: holder) else { throw .unknownHolder }
        try Self.check(holder, today: today, people, scope)
        let type: String
        do {
            type = try Logging.type(
                ActivityTypeNames(knownTypes).type(self.type), known: knownTypes)
        } catch {
            throw error == .noType ? .noType : .typeTooLong
        }
        guard let quantity = Int(quantity), (0...ActivityGoal.most).contains(quantity) else {
            throw .notANumber(quantity)
        }
        guard from.isEmpty || Day(from) != nil else { throw .notADay(from) }
        let from = Day(from) ?? today
        guard from >= today else { throw .inThePast }
        guard reason.count <= Self.longestReason else { throw .reasonTooLong }
        return ActivityGoal(
            holder: holder, type: type, per: ActivityGoal.Rhythm(rawValue: per) ?? .week,
            quantity: quantity, from: from)
    }

    /// Everyone and a function are for the director to ask; a manager asks their own people.
    private static func check(
        _ holder: ActivityGoal.Holder, today: Day, _ people: [String: Person], _ scope: Scope
    ) throws(Mistake) {
        switch holder {
        case .everyone, .function:
            guard scope == .everyone else { throw .unknownHolder }
        case .person(let id):
            guard let person = people[id], scope.holds(personID: id, team: person.team) else {
                throw .unknownHolder
            }
            guard person.isActive(on: today) else { throw .hasLeft }
        }
    }
}

extension Wording {
    /// What is wrong with a goal, and what to do next.
    func complaint(_ mistake: GoalDraft.Mistake) -> String {
        switch mistake {
        case .noType: self("goals.noType")
        case .typeTooLong: self("goals.typeTooLong", ["n": whole(Logging.longestType)])
        case .reasonTooLong: self("goals.reasonTooLong", ["n": whole(GoalDraft.longestReason)])
        case .notANumber(let text):
            self("goals.notANumber", ["text": text, "most": whole(ActivityGoal.most)])
        case .notADay(let text): self("goals.notADay", ["text": text])
        case .inThePast: self("goals.inThePast")
        case .unknownHolder: self("goals.unknownHolder")
        case .hasLeft: self("goals.hasLeft")
        case .noChange: self("goals.noChange")
        }
    }

    /// `5 per dag`; empty for none.
    func goal(_ goal: ActivityGoal?) -> String {
        guard let goal else { return "" }
        guard goal.quantity > 0 else { return self("goals.ended") }
        return "\(whole(goal.quantity)) \(word(goal.per.rawValue))"
    }
}
