public import Domain

/// The rows of the guide, within one transaction. Besides a row per step there are two: `guide`,
/// when it was put away, and `invented`, while the invented company is in.
struct GuideTable {
    let session: any Session

    enum Name {
        static let guide = "guide"
        static let invented = "invented"
        static let away = "away"
    }

    /// What was said in it; what is there already is not known of it.
    func marks() throws -> Guide {
        var guide = Guide(found: Guide.Found(isNothing: false))
        try session.query("SELECT step, state, at_second FROM guide_step") { row in
            let (name, state) = (row.text(0) ?? "", row.text(1) ?? "")
            guide.latestSecond = max(guide.latestSecond ?? 0, row.int(2) ?? 0)
            switch name {
            case Name.guide: guide.isPutAway = state == Name.away
            case Name.invented: guide.isInvented = true
            default:
                if let step = Guide.Step(rawValue: name) {
                    guide.marks[step] = Guide.Mark(rawValue: state)
                }
            }
        }
        return guide
    }

    /// The whole of it.
    func guide() throws -> Guide {
        var guide = try marks()
        guide.found = try found()
        return guide
    }

    private func found() throws -> Guide.Found {
        let counts =
            try session.first(
                """
                SELECT (SELECT COUNT(*) FROM organisation), (SELECT COUNT(*) FROM account),
                    (SELECT COUNT(*) FROM import WHERE state = 'kept'),
                    (SELECT COUNT(*) FROM kpi), (SELECT COUNT(*) FROM ranked_area)
                """
            ) { row in (0...4).map { row.int($0) ?? 0 } } ?? []
        guard counts.count == 5 else { return Guide.Found() }
        var steps: Set<Guide.Step> = []
        if counts[0] > 0 { steps.insert(.organisation) }
        if counts[1] > 0 { steps.insert(.account) }
        // Whoever has figures of their own need not choose any more.
        if counts[2] > 0 { steps.formUnion([.sample, .imports]) }
        if counts[3] > 0 { steps.insert(.kpis) }
        if counts[4] > 0 { steps.insert(.ranking) }
        if counts[1] > 1 { steps.insert(.people) }
        return Guide.Found(steps: steps, isNothing: counts[0] == 0 && counts[2] == 0)
    }

    /// Keeps what is said about a step, where somebody is in the guide at all.
    func keep(_ step: Guide.Step, _ mark: Guide.Mark, at second: Int) throws {
        guard try guide().isBegun else { return }
        try keep(step.rawValue, mark.rawValue, at: second)
    }

    /// Keeps a row.
    func keep(_ name: String, _ state: String, at second: Int) throws {
        try session.execute(
            """
            INSERT INTO guide_step (step, state, at_second) VALUES (\(name), \(state), \(second))
            ON CONFLICT (step) DO UPDATE SET state = excluded.state,
                at_second = excluded.at_second
            """)
    }
}

extension Snapshot {
    /// The guide of the first run, as far as it was said in it: one quick question.
    public func guideMarks() throws -> Guide { try GuideTable(session: session).marks() }

    /// The guide of the first run.
    public func guide() throws -> Guide { try GuideTable(session: session).guide() }
}

extension Store {
    /// Keeps what is said about a step of the guide.
    public func keepGuide(
        _ step: Guide.Step, _ mark: Guide.Mark, at second: Int
    ) async throws {
        try await engine.write { session in
            try GuideTable(session: session).keep(step, mark, at: second)
        }
    }

    /// Puts the guide away, or takes it up again.
    public func putGuide(away isAway: Bool, at second: Int) async throws {
        try await engine.write { session in
            let table = GuideTable(session: session)
            let state = isAway ? GuideTable.Name.away : "open"
            try table.keep(GuideTable.Name.guide, state, at: second)
        }
    }
}
