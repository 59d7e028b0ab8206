public import Domain

/// A cell of the targets of a KPI that is to become another one.
public struct TargetChange: Hashable, Sendable {
    /// For whom.
    public let scope: TargetScope
    /// From which period on.
    public let period: Period
    /// What it was when it was looked at; nil is none.
    public let was: TargetCell?
    /// What it is to become; nil is none, so that the target before it holds on.
    public let became: TargetCell?

    /// A cell that is to become another one.
    public init(_ scope: TargetScope, _ period: Period, was: TargetCell?, became: TargetCell?) {
        self.scope = scope
        self.period = period
        self.was = was
        self.became = became
    }
}

extension Store {
    /// Keeps what changed of the targets of a KPI, and why; all of it, or nothing when a cell is no
    /// longer what it was looked at as: then it throws `ChangedMeanwhile`. `said` puts a cell in
    /// words for the history.
    public func keep(
        _ changes: [TargetChange], of kpi: String, per length: PeriodLength, reason: String,
        said: @escaping @Sendable (TargetCell, TargetChange) -> String, by chooser: Chooser
    ) async throws {
        try await enter { writer in
            let inOrder = changes.sorted {
                ($0.scope.text, $0.period.start) < ($1.scope.text, $1.period.start)
            }
            for change in inOrder {
                if case .person(let id) = change.scope, try writer.isErased(id) { continue }
                guard try writer.session.keep(change, of: kpi, per: length) else { continue }
                try writer.session.note(
                    .target, kpi, was: change.was.map { said($0, change) } ?? "",
                    became: change.became.map { said($0, change) } ?? "", reason: reason,
                    by: chooser)
            }
            writer.touch(.attributes)
        }
    }
}

extension Session {
    /// False when it is so already.
    fileprivate func keep(
        _ change: TargetChange, of kpi: String, per length: PeriodLength
    ) throws -> Bool {
        let row: SQL = """
            kpi = \(kpi) AND period = \(length.rawValue) AND scope = \(change.scope.text)
            """
        let span: SQL = """
            from_day >= \(change.period.start) AND from_day < \(change.period.end)
            """
        let there = try all(
            "SELECT from_day, value, stretch FROM target WHERE \(row) AND \(span) ORDER BY from_day"
        ) { (from: $0.int(0) ?? 0, cell: TargetCell($0.double(1) ?? 0, stretch: $0.double(2))) }
        let now = there.last
        if now?.cell == change.became { return false }
        guard now?.cell == change.was else { throw ChangedMeanwhile() }
        guard let became = change.became else {
            try execute("DELETE FROM target WHERE \(row) AND \(span)")
            return true
        }
        if let now {
            try execute(
                """
                UPDATE target SET value = \(became.value), stretch = \(became.stretch)
                WHERE \(row) AND from_day = \(now.from)
                """)
        } else {
            try execute(
                """
                INSERT INTO target (kpi, from_day, period, scope, value, stretch)
                VALUES (\(kpi), \(change.period.start), \(length.rawValue), \(change.scope.text),
                    \(became.value), \(became.stretch))
                """)
        }
        return true
    }
}
