public import Domain

extension Store {
    /// Takes away what has been kept long enough on that day, in small transactions, so that nobody
    /// waits for long; answers what was taken away. Every piece is counted with what it took: a run
    /// that is broken off has said what it did, and the next goes on where it was.
    ///
    /// `newID` makes an id that is never made twice.
    @discardableResult
    public func applyRetention(
        on today: Day, at second: Int, size: Int = 2_000, newID: @Sendable () -> String
    ) async throws -> [RetentionRun] {
        var runs: [RetentionRun] = []
        for kind in PersonalData.chosen.map(\.kind) {
            var (place, removed): (RetentionPlace?, Int) = (nil, 0)
            var before: Day?
            repeat {
                try Task.checkCancellation()
                let step = RetentionStep(
                    kind: kind, today: today, second: second, size: size,
                    entryID: removed == 0 ? newID() : nil, salt: newID())
                let (outcome, day) = try await engine.write { [place] session in
                    try FactWriter.use(in: session) { try step.take($0, after: place) }
                }
                (place, before) = (outcome.next, day)
                removed += outcome.removed
            } while place != nil
            if removed > 0, let before {
                runs.append(
                    RetentionRun(atSecond: second, kind: kind, before: before, removed: removed))
            }
        }
        return runs
    }
}

/// One transaction of a run.
private struct RetentionStep: Sendable {
    let kind: PersonalDataKind
    let today: Day
    let second: Int
    let size: Int
    /// For the entry in the log, which the first piece of a kind leaves.
    let entryID: String?
    /// For whoever is erased, as long as nobody was before.
    let salt: String

    /// Looks up the period each time: the director may have changed it meanwhile.
    func take(
        _ writer: FactWriter, after place: RetentionPlace?
    ) throws -> (outcome: RetentionPiece.Outcome, before: Day?) {
        let periods = try writer.session.retentionPeriods()
        guard let day = periods.firstKept(kind, on: today) else {
            return (RetentionPiece.Outcome(), nil)
        }
        let outcome = try RetentionPiece(
            writer: writer, kind: kind, tooLong: KeptTooLong(day: day), second: second,
            salt: salt, size: size
        ).take(after: place)
        guard outcome.removed > 0 else { return (outcome, day) }
        try writer.session.note(outcome.removed, of: kind, before: day, in: second)
        if let entryID {
            try writer.session.add(
                AuditEntry(
                    atSecond: second, actor: .koers, deed: .retentionApplied,
                    subject: "\(kind.rawValue) < \(day)", address: ""), entryID)
        }
        return (outcome, day)
    }
}
