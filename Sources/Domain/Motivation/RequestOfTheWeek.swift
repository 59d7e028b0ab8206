/// What somebody is asked this week: at most one thing, and nothing on a quiet day.
public enum RequestOfTheWeek: Hashable, Sendable {
    /// To fill in a round of the survey.
    case survey
    /// The question of the quarter: in which order one sees the areas being cared about.
    case seenOrder
    /// The question of the week.
    case pulse

    /// What there is to be asked.
    public struct Choice: Hashable, Sendable {
        /// Whether a round of the survey that asks them can be answered on a day of this week.
        public var isRoundWeek = false
        /// Whether such a round is open today, and they have not begun.
        public var roundWaits = false
        /// Whether they have yet to answer the question of the quarter.
        public var seenOrderWaits = false
        /// Whether a question is asked every week.
        public var hasPulse = false
        /// Whether they have yet to answer it, or to pass it by.
        public var pulseWaits = false

        /// Nothing to be asked.
        public init() {}
    }

    /// What is asked on a day; nil is nothing. A survey comes before all, for its whole week; then,
    /// in the first two weeks of a quarter, the question of the quarter; then the question of the
    /// week. Where none is asked every week, the question of the quarter waits as long as it takes.
    public init?(_ choice: Choice, on day: Day, isQuiet: Bool) {
        guard !isQuiet else { return nil }
        if choice.isRoundWeek {
            guard choice.roundWaits else { return nil }
            self = .survey
        } else if choice.seenOrderWaits, !choice.hasPulse || Self.isFirst(day) {
            self = .seenOrder
        } else if choice.pulseWaits {
            self = .pulse
        } else {
            return nil
        }
    }

    /// Whether a day lies in the first or the second week of its quarter, counted from the week that
    /// holds its first day.
    private static func isFirst(_ day: Day) -> Bool {
        day < SeenOrder.round(holding: day).start.monday + 14
    }
}

/// The days on which somebody is asked nothing: weekends, holidays, and days of the week of their own.
public struct QuietDays: Hashable, Sendable {
    /// From 1 for Monday.
    public let own: Set<Int>

    /// Days of the week that somebody chose; others than 1-7 are left out.
    public init(own: some Sequence<Int>) { self.own = Set(own).filter { (1...7).contains($0) } }

    /// Whether somebody is left in peace on a day.
    public func contains(_ day: Day, _ working: WorkingDays) -> Bool {
        own.contains(day.weekday) || working.count(from: day, upTo: day + 1) == 0
    }
}
