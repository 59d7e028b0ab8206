public import Domain

extension Snapshot {
    /// Every goal there is and was, for activities that people log.
    public func activityGoals() throws -> [ActivityGoal] {
        try session.all(
            """
            SELECT holder, activity_type, per, quantity, from_day FROM activity_goal
            ORDER BY holder, activity_type, from_day
            """
        ) { row in
            ActivityGoal.Holder(text: row.text(0) ?? "").map { holder in
                ActivityGoal(
                    holder: holder, type: row.text(1) ?? "",
                    per: row.text(2).flatMap(ActivityGoal.Rhythm.init(rawValue:)) ?? .week,
                    quantity: row.int(3) ?? 0, from: Day(number: row.int(4) ?? 0))
            }
        }.compactMap { $0 }
    }
}

extension FactWriter {
    /// Keeps goals that come with an organisation.
    public func keep(_ goals: [ActivityGoal]) throws {
        for goal in goals {
            try session.keep(goal)
            touch(.attributes)
        }
    }
}

extension Session {
    fileprivate func keep(_ goal: ActivityGoal) throws {
        try execute(
            """
            INSERT INTO activity_goal (holder, activity_type, from_day, per, quantity)
            VALUES (\(goal.holder.text), \(goal.type), \(goal.from), \(goal.per.rawValue),
                \(goal.quantity))
            ON CONFLICT (holder, activity_type, from_day) DO UPDATE SET per = excluded.per,
                quantity = excluded.quantity
            """)
    }
}

extension Store {
    /// Keeps a goal from its first day on, and notes why; false when it is just so. `words` writes a
    /// goal as people read it.
    public func keep(
        _ goal: ActivityGoal, reason: String, by chooser: Chooser,
        words: @escaping @Sendable (ActivityGoal?) -> String
    ) async throws -> Bool {
        try await engine.write { session in
            let known = try Snapshot(session: session).activityGoals()
            let before = known.filter { $0.holder == goal.holder && $0.type == goal.type }
                .filter { $0.from <= goal.from }.max { $0.from < $1.from }
            guard
                before.map({ ($0.per, $0.quantity) != (goal.per, goal.quantity) })
                    ?? (goal.quantity > 0)
            else { return false }
            try session.keep(goal)
            try session.note(
                .activityGoal, "\(goal.holder.text) \(goal.type)", was: words(before),
                became: words(goal), reason: reason, by: chooser)
            try session.mark([.attributes])
            return true
        }
    }
}
