/// What people may log themselves, and for how long they may take it back.
public enum Logging {
    /// So many days back something may still be logged.
    public static let daysBack = 31
    /// At once.
    public static let largestQuantity = 1_000
    /// Minutes of attention at once.
    public static let longestMinutes = 600
    /// Characters of a type.
    public static let longestType = 60
    /// So long the page offers to take back what was just logged.
    public static let secondsToUndo = 60
    /// So long one's own entry can be taken back at all.
    public static let secondsToTakeBack = 86_400

    /// Why something was not logged.
    public enum Refusal: Error, Hashable, Sendable {
        /// Whoever logs is nobody in people.csv.
        case nobody
        case dayAhead, dayTooOld
        case noType, typeTooLong
        case notAQuantity(String)
        case notMinutes(String)
        case noArea
        /// The id that the page made is missing.
        case noID
    }

    /// Throws unless that day may be logged on `today`.
    public static func check(_ day: Day, today: Day) throws(Refusal) {
        if day > today { throw .dayAhead }
        if today - day > daysBack { throw .dayTooOld }
    }

    /// The number that a text says; throws unless it is a whole one from 1 on.
    public static func quantity(_ text: String) throws(Refusal) -> Int {
        guard let quantity = Int(text), (1...largestQuantity).contains(quantity) else {
            throw .notAQuantity(text)
        }
        return quantity
    }

    /// The minutes that a text says.
    public static func minutes(_ text: String) throws(Refusal) -> Int {
        guard let minutes = Int(text), (1...longestMinutes).contains(minutes) else {
            throw .notMinutes(text)
        }
        return minutes
    }

    /// The type that a text means: one that is known but for its case is that one.
    public static func type(_ text: String, known: [String]) throws(Refusal) -> String {
        guard !text.isEmpty else { throw .noType }
        guard text.count <= longestType else { throw .typeTooLong }
        let lowered = text.lowercased()
        return known.contains(text) ? text : known.first { $0.lowercased() == lowered } ?? text
    }
}

/// How far somebody is with a type of activity on a day.
public struct LoggedType: Hashable, Sendable {
    /// The type.
    public let type: String
    /// How many on that day, and in its week up to that day.
    public let onDay, inWeek: Int
    /// What is asked of them; nil where nothing is, such as daily on a day off.
    public let goal: ActivityGoal?

    /// How far somebody is.
    public init(type: String, onDay: Int, inWeek: Int, goal: ActivityGoal?) {
        self.type = type
        self.onDay = onDay
        self.inWeek = inWeek
        self.goal = goal
    }

    /// What counts towards the goal.
    public var done: Int { goal?.per == .week ? inWeek : onDay }
    /// Whether the goal is reached.
    public var isReached: Bool { goal.map { done >= $0.quantity } ?? false }
}
