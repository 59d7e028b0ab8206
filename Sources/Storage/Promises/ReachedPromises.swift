public import Domain

/// What was found to be reached or passed.
public struct ReachedPromises: Sendable {
    /// Motivators, each with the number.
    public var motivators: [(Motivator, Reached)]
    /// Thresholds, each with the ratio.
    public var thresholds: [(Threshold, Reached)]

    /// Nothing yet.
    public init() { (motivators, thresholds) = ([], []) }

    /// Whether there is nothing to note.
    public var isEmpty: Bool { motivators.isEmpty && thresholds.isEmpty }
}

extension Snapshot {
    /// Changes whenever something may have been reached; nil while nothing is promised. Two quick
    /// questions, so that it can be asked all the time.
    public func promiseMark() throws -> String? {
        let open = try session.number(
            """
            SELECT (SELECT COUNT(*) FROM motivator WHERE reached_on IS NULL)
                + (SELECT COUNT(*) FROM threshold WHERE passed_on IS NULL)
            """)
        guard let open, open > 0 else { return nil }
        let marks = try session.all("SELECT subject, n FROM change_mark ORDER BY subject") {
            "\($0.text(0) ?? "")=\($0.int(1) ?? 0)"
        }
        return marks.joined(separator: " ")
    }
}

extension Snapshot {
    /// Whether costs or a file came in after that second, as the log tells.
    public func cameIn(since second: Int) throws -> Bool {
        try session.number(
            """
            SELECT 1 FROM audit_entry WHERE at_second > \(second)
                AND deed IN ('costKept', 'costRemoved', 'fileImported') LIMIT 1
            """) != nil
    }
}

extension Store {
    /// Takes back that a threshold was passed, such as when costs were missing then; it is looked at
    /// again from now on.
    public func withdraw(
        passingOf ratio: Double, reason: String,
        said: @escaping @Sendable (Threshold) -> String, by chooser: Chooser
    ) async throws {
        try await enter { writer in
            let known = try Snapshot(session: writer.session).thresholds()
            guard let was = known.first(where: { $0.ratio == ratio }), was.passedOn != nil else {
                throw PromiseRefusal.unknown
            }
            try writer.session.execute(
                """
                UPDATE threshold SET passed_on = NULL, passed_ratio = NULL WHERE ratio = \(ratio)
                """)
            writer.touch(.attributes)
            var became = was
            (became.passedOn, became.passedRatio) = (nil, nil)
            try writer.session.note(
                .threshold, "\(ratio)", was: said(was), became: said(became), reason: reason,
                by: chooser)
        }
    }

    /// Takes back that something was reached which the team did not get yet.
    public func withdraw(
        reachingOf title: String, of kpi: String, reason: String,
        said: @escaping @Sendable (Motivator) -> String, by chooser: Chooser
    ) async throws {
        try await enter { writer in
            let known = try Snapshot(session: writer.session).motivators()
            guard let was = known.first(where: { $0.kpi == kpi && $0.title == title }),
                was.reachedOn != nil, was.handedOverOn == nil
            else { throw PromiseRefusal.unknown }
            try writer.session.execute(
                """
                UPDATE motivator SET reached_on = NULL, reached_value = NULL
                WHERE kpi = \(kpi) AND title = \(title)
                """)
            writer.touch(.attributes)
            var became = was
            (became.reachedOn, became.reachedValue) = (nil, nil)
            try writer.session.note(
                .motivator, kpi, was: said(was), became: said(became), reason: reason, by: chooser)
        }
    }
}

extension Store {
    /// Notes what was reached, each once: what is noted already stays as it is. Answers how many
    /// were new.
    public func note(
        _ reached: ReachedPromises, said: @escaping @Sendable (Motivator) -> String,
        _ saidThreshold: @escaping @Sendable (Threshold) -> String, by chooser: Chooser
    ) async throws -> Int {
        try await enter { writer in
            var count = 0
            for (motivator, at) in reached.motivators {
                count += try writer.note(motivator, at, said, chooser)
            }
            for (threshold, at) in reached.thresholds {
                count += try writer.note(threshold, at, saidThreshold, chooser)
            }
            if count > 0 { writer.touch(.attributes) }
            return count
        }
    }
}

extension FactWriter {
    fileprivate func note(
        _ motivator: Motivator, _ at: Reached, _ said: (Motivator) -> String, _ chooser: Chooser
    ) throws -> Int {
        let n = try session.execute(
            """
            UPDATE motivator SET reached_on = \(at.on), reached_value = \(at.value)
            WHERE kpi = \(motivator.kpi) AND title = \(motivator.title)
                AND value = \(motivator.value) AND reached_on IS NULL
            """)
        guard n > 0 else { return 0 }
        var became = motivator
        (became.reachedOn, became.reachedValue) = (at.on, at.value)
        try session.note(
            .motivator, motivator.kpi, was: said(motivator), became: said(became), by: chooser)
        return n
    }

    fileprivate func note(
        _ threshold: Threshold, _ at: Reached, _ said: (Threshold) -> String, _ chooser: Chooser
    ) throws -> Int {
        let n = try session.execute(
            """
            UPDATE threshold SET passed_on = \(at.on), passed_ratio = \(at.value)
            WHERE ratio = \(threshold.ratio) AND passed_on IS NULL
            """)
        guard n > 0 else { return 0 }
        var became = threshold
        (became.passedOn, became.passedRatio) = (at.on, at.value)
        try session.note(
            .threshold, "\(threshold.ratio)", was: said(threshold), became: said(became),
            by: chooser)
        return n
    }
}
