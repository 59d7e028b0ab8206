internal import Domain

extension Snapshot {
    /// What taking back an import, and all that came of the same file, would do at that second.
    /// Throws `ReversalRefusal`.
    public func reversal(of key: Int, at second: Int) throws -> ReversalReport {
        let run = try session.run(ofImport: key, at: second)
        var report = ReversalReport()
        report.later = try session.laterImports(than: run)
        for record in run.reversed() {
            let one = ImportReversal(session, record, of: run, writer: nil, at: second)
            report = try one.run(report)
        }
        return report
    }
}

extension FactWriter {
    /// Takes back an import and all that came of the same file: what it added goes, what it changed
    /// returns, as far as nothing newer touched it. All that follows from facts is right afterwards.
    ///
    /// `by` is what whoever does it is called. Throws `ReversalRefusal`, and `SampleRefusal` while
    /// the invented company is in; `progress` is told the rows that were done, and may throw to stop.
    @discardableResult
    public func reverse(
        _ key: Int, by name: String, at second: Int, progress: (Int) throws -> Void = { _ in }
    ) throws -> ReversalReport {
        guard try !holdsSample else { throw SampleRefusal.sampleIsIn }
        for group in FactGroup.allCases { touch(group) }
        let run = try session.run(ofImport: key, at: second)
        var report = ReversalReport()
        report.later = try session.laterImports(than: run)
        for record in run.reversed() {
            let one = ImportReversal(session, record, of: run, writer: self, at: second)
            report = try one.run(report, progress)
            try session.execute(
                """
                UPDATE import SET reversed_second = \(second), reversed_by = \(name)
                WHERE key = \(record.key)
                """)
        }
        reversedKey = key
        return report
    }
}

extension Session {
    /// The imports that are taken back with that one, in the order in which they came in.
    fileprivate func run(ofImport key: Int, at second: Int) throws -> [ImportRecord] {
        guard Int32(exactly: key) != nil,
            let record = try imports("WHERE key = \(key)").first
        else { throw ReversalRefusal.unknown }
        guard record.reversed == nil else { throw ReversalRefusal.reversed }
        guard record.state == .kept else { throw ReversalRefusal.nothingIn }
        let first = second - PersonalData.seconds(of: .importChange)
        guard !record.origin.runID.isEmpty, record.atSecond >= first else {
            throw ReversalRefusal.tooOld
        }
        return try imports(ofRunWith: record).filter { $0.state == .kept && $0.reversed == nil }
    }

    /// Imports after those that found rows of the same kinds just so. Which rows those were is kept
    /// nowhere, so that all that can be told is that they may have been of these.
    fileprivate func laterImports(
        than run: [ImportRecord]
    ) throws -> [ReversalReport.LaterImport] {
        guard let first = run.first else { return [] }
        let kinds = SQL.joined(Set(run.map(\.kind.rawValue)).sorted().map { "\($0)" }, ", ")
        return try imports(
            """
            WHERE key > \(first.key) AND run_id <> \(first.origin.runID) AND unchanged > 0
                AND state = \(ImportRecord.State.kept.rawValue) AND reversed_second IS NULL
                AND kind IN (\(kinds)) ORDER BY key DESC LIMIT \(ReversalReport.mostExamples)
            """
        ).map { record in
            ReversalReport.LaterImport(
                key: record.key, file: record.file, atSecond: record.atSecond,
                unchanged: record.unchanged)
        }
    }
}

/// The taking back of one import, within one transaction; without a writer it is only told.
final class ImportReversal {
    let session: any Session
    let record: ImportRecord
    /// All that are taken back together.
    let run: [ImportRecord]
    let writer: FactWriter?
    let earlier: EarlierChanges
    let people: PersonKeys
    private var touches: [Int: ReversalReport.Touch] = [:]

    init(
        _ session: any Session, _ record: ImportRecord, of run: [ImportRecord],
        writer: FactWriter?, at second: Int
    ) {
        self.session = session
        self.record = record
        self.run = run
        self.writer = writer
        earlier = EarlierChanges(session, before: record.key, at: second)
        people = PersonKeys(session)
    }

    /// The report with what this import adds to it.
    func run(
        _ report: ReversalReport, _ progress: (Int) throws -> Void = { _ in }
    ) throws -> ReversalReport {
        var report = report
        let following = try writer.flatMap { try FollowingRows($0, of: record) }
        let totals = try writer.map(CountedTables.init)
        for shape in RowShape.numbered {
            try NumberedReversal(self, shape, totals).run(&report, progress)
        }
        try totals?.settle()
        try NaturalReversal(self).run(&report, progress)
        try RankingReversal(self).run(&report)
        try AnswerReversal(self).run(&report)
        try following?.settle()
        return report
    }

    /// What touched a row last, by the number of its import; 0 is of Koers itself.
    func touch(by key: Int) throws -> ReversalReport.Touch {
        if let known = touches[key] { return known }
        let found = try session.imports("WHERE key = \(key)").first
        let touch =
            found.map {
                ReversalReport.Touch.file(key: key, name: $0.file, atSecond: $0.atSecond)
            } ?? .koers
        touches[key] = touch
        return touch
    }

    /// What a later import noted of the row last; Koers itself where none did.
    func laterTouch(_ shape: RowShape, _ row: String) throws -> ReversalReport.Touch {
        let later = try session.number(
            """
            SELECT MAX(import_key) FROM import_change
            WHERE import_key > \(record.key) AND table_name = \(shape.name) AND row_id = \(row)
            """)
        return try later.map(touch(by:)) ?? .koers
    }

    /// Forgets a change that was taken back: later ones must not find it any more.
    func forget(_ place: Int) throws {
        try earlier.forgetPassed()
        try session.execute(
            "DELETE FROM import_change WHERE import_key = \(record.key) AND place = \(place)")
    }
}
