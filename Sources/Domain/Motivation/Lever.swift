/// What would raise the outcome of a round: a statement that matters most to many and that scores low.
public struct Lever: Hashable, Sendable {
    /// The statement.
    public let statement: Statement
    /// How many chose it among their three, of how many who chose.
    public let chosen: Int, choosers: Int
    /// The mean of its answers, 1 to 5.
    public let mean: Double

    /// A statement with how often it was chosen and how it scores.
    public init(statement: Statement, chosen: Int, choosers: Int, mean: Double) {
        self.statement = statement
        self.chosen = chosen
        self.choosers = choosers
        self.mean = mean
    }

    /// How far it is below the highest answer.
    public var gap: Double { Double(Statement.scale.upperBound) - mean }

    /// The share of those who chose it, times how far it is below the highest answer.
    public var weight: Double { Double(chosen) / Double(choosers) * gap }

    /// Those that would raise most first, ties by how many chose it and then as they are asked; only
    /// statements that somebody chose and that can still rise.
    public static func ordered(
        _ choices: ChoiceTotal, _ statements: [StatementReading]
    ) -> [Lever] {
        statements.compactMap { reading -> Lever? in
            guard let mean = reading.mean.number, let chosen = choices.chosen[reading.statement],
                chosen > 0, choices.choosers > 0
            else { return nil }
            return Lever(
                statement: reading.statement, chosen: chosen, choosers: choices.choosers,
                mean: mean)
        }
        .filter { $0.weight > 0 }
        .sorted { a, b in
            a.weight == b.weight
                ? (b.chosen, a.statement.rawValue) < (a.chosen, b.statement.rawValue)
                : a.weight > b.weight
        }
    }
}

/// How often each statement was chosen among the three that matter most.
public struct ChoiceTotal: Hashable, Sendable {
    /// The team that it was counted under; nil is without one.
    public let team: String?
    /// How many chose.
    public private(set) var choosers: Int
    /// How many of them chose each statement.
    public private(set) var chosen: [Statement: Int]

    /// Choices of a team, or of those without one.
    public init(team: String? = nil, choosers: Int = 0, chosen: [Statement: Int] = [:]) {
        self.team = team
        self.choosers = choosers
        self.chosen = chosen
    }

    /// Several teams together.
    static func + (a: ChoiceTotal, b: ChoiceTotal) -> ChoiceTotal {
        ChoiceTotal(
            team: a.team, choosers: a.choosers + b.choosers,
            chosen: a.chosen.merging(b.chosen, uniquingKeysWith: +))
    }
}

/// The choices of a round as they may be told: of no group that is too small, and of none from which
/// one could be derived (F31, by how many chose).
public struct ChoiceReading: Sendable {
    /// What everyone chose; nil where too few did.
    public let everyone: ChoiceTotal?
    private let teams: [String: ChoiceTotal]

    /// Reads choices as they were counted per team when the round closed.
    public init(_ totals: [ChoiceTotal], in tree: TeamTree, minimum: Int) {
        let whole = totals.reduce(ChoiceTotal(), +)
        var sums: [String?: ChoiceTotal] = [:]
        for own in totals {
            let groups: [String?] = own.team.map { tree.lineage(of: $0) } ?? [nil]
            for group in groups { sums[group] = (sums[group] ?? ChoiceTotal(team: group)) + own }
        }
        let shown = SmallGroups(
            whole: whole.choosers, counts: sums.mapValues(\.choosers), tree: tree, minimum: minimum
        ).shown
        everyone = whole.choosers >= minimum ? whole : nil
        teams = Dictionary(
            shown.compactMap { group in group.flatMap { name in sums[name].map { (name, $0) } } },
            uniquingKeysWith: { first, _ in first })
    }

    /// What a team chose with all teams below it; nil where that is not told.
    public func team(_ name: String) -> ChoiceTotal? { teams[name] }
}
