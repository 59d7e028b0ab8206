/// How far the first run is: what was said in its guide, and what is there already, by whatever way
/// it came.
public struct Guide: Sendable, Hashable {
    /// What was said about each step; nothing of those nobody came to.
    public var marks: [Step: Mark]
    /// What is there already.
    public var found: Found
    /// Somebody wants to see no more of it, unless they ask.
    public var isPutAway: Bool
    /// What is there is the invented company that one looks around in.
    public var isInvented: Bool
    /// When something was last said in it, in seconds since 1970; nil when nothing was.
    public var latestSecond: Int?

    /// The steps, in the order in which they are taken.
    public enum Step: String, CaseIterable, Sendable, Hashable {
        case organisation, account, sample, imports, kpis, ranking, people

        /// Whether nothing that comes after it can be done without it.
        public var isRequired: Bool { self == .organisation || self == .account }
    }

    /// What can be said about a step.
    public enum Mark: String, Sendable, Hashable {
        case done
        /// Not now.
        case passedOver
    }

    /// How it stands with a step.
    public enum Standing: String, Sendable, Hashable {
        case open, passedOver, done
    }

    /// What a database holds.
    public struct Found: Sendable, Hashable {
        /// The steps of which there is something.
        public var steps: Set<Step>
        /// There is nothing at all, not even an organisation.
        public var isNothing: Bool

        /// What a database holds.
        public init(steps: Set<Step> = [], isNothing: Bool = true) {
            self.steps = steps
            self.isNothing = isNothing
        }
    }

    /// A guide as it stands.
    public init(
        marks: [Step: Mark] = [:], found: Found = Found(), isPutAway: Bool = false,
        isInvented: Bool = false, latestSecond: Int? = nil
    ) {
        self.marks = marks
        self.found = found
        self.isPutAway = isPutAway
        self.isInvented = isInvented
        self.latestSecond = latestSecond
    }
}

extension Guide {
    /// How it stands with a step: what is there counts, whatever was said.
    public func standing(_ step: Step) -> Standing {
        if found.steps.contains(step) { return .done }
        switch marks[step] {
        // An organisation and an account are there or they are not.
        case .done where !step.isRequired: return .done
        case .passedOver where !step.isRequired: return .passedOver
        default: return .open
        }
    }

    /// How many steps are done.
    public var doneCount: Int { Step.allCases.count { standing($0) == .done } }

    /// The first step that is open; nil when each is done or passed over.
    public var current: Step? { Step.allCases.first { standing($0) == .open } }

    /// The required step that has to come before this one.
    public func missing(before step: Step) -> Step? {
        Step.allCases.prefix { $0 != step }.first { $0.isRequired && standing($0) == .open }
    }

    /// Where one goes after a step: the next one that is open and can be taken, else the first that is
    /// open.
    public func next(after step: Step) -> Step? {
        let later = Step.allCases.drop { $0 != step }.dropFirst().first { standing($0) == .open }
        return later.map { missing(before: $0) ?? $0 } ?? current
    }

    /// Whether somebody is in it: a database that got its organisation and figures otherwise has
    /// no guide.
    public var isBegun: Bool { found.isNothing || latestSecond != nil }

    /// Whether pages speak of it by themselves.
    public var isUnderWay: Bool { isBegun && !isPutAway && !isInvented && current != nil }

    /// For a week after its end the board says what comes next.
    public func hasJustEnded(at second: Int) -> Bool {
        guard let latestSecond, !isPutAway, !isInvented, current == nil else { return false }
        return second - latestSecond < 7 * 86_400
    }
}
