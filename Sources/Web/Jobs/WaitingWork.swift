internal import Domain
internal import Intake
public import Storage

/// What waits to be done beside the pages, one piece at a time: first what is due by itself, then
/// what somebody asked for, and in between whether what was promised is reached and a round is over.
public struct WaitingWork: Sendable {
    private let store: Store
    private let clock: Site.Clock
    private let running: RunningWork
    private let sample: @Sendable () -> SampleJob
    private let promises: PromiseWatch
    private let pulse: PulseWatch
    private let rounds: RoundWatch

    /// The work of a site.
    public init(_ site: Site) {
        store = site.store
        clock = site.clock
        running = site.running
        promises = PromiseWatch(site)
        pulse = PulseWatch(site)
        rounds = RoundWatch(site)
        sample = {
            [
                files = site.sampleFiles, goals = site.sampleGoals, sayings = site.sampleSayings,
                clock = site.clock
            ] in
            let today = clock.today(in: SampleJob.zone)
            return SampleJob(
                files: files?(today) ?? [], goals: goals?(today) ?? [],
                sayings: sayings?(today) ?? ([:], []))
        }
    }

    /// A piece of work that came to an end.
    public enum Piece: Sendable, Hashable {
        case scheduled([ScheduledWork])
        case job(JobOutcome)
    }

    /// Throws a `StorageError` when the schema changed under this Koers, which must stop then.
    public func checkSchema() async throws { try await store.checkSchema() }

    /// Does the next piece of work; nil when nothing is left to do.
    ///
    /// Throws a `StorageError` when the database cannot be used; the work is still to be done then.
    public func next() async throws -> Piece? {
        let second = clock.second()
        let scheduled = try await store.runScheduledWork(at: second)
        if !scheduled.isEmpty { return .scheduled(scheduled) }
        let outcome = try await watchingStops { [self] in
            try await store.runNextJob(at: second) { try perform($0, $1, at: second) }
        }
        // When nothing waits there is time to see what the figures reached, and which round is over.
        // What hinders that hinders nothing else: it is looked at again.
        if outcome == nil {
            _ = try? await rounds.look()
            _ = try? await promises.look()
            _ = try? await pulse.look()
        }
        return outcome.map(Piece.job)
    }

    /// The work of one job, which may be given up at each step.
    private func perform(_ job: Job, _ writer: FactWriter, at second: Int) throws {
        running.begin(job.id, size: job.content.count, at: clock.nanosecond())
        defer { running.end(job.id) }
        let step = { (rows: Int, bytes: Int, size: Int) in
            try running.tell(
                job.id, rows: rows, bytes: bytes, size: size, at: clock.nanosecond())
        }
        try step(0, 0, job.content.count)
        switch job.kind {
        case .importFile:
            try ImportJob.perform(
                job, writer, at: second,
                boardDay: clock.today(in: try writer.organisation.timeZone)
            ) { try step($0.rows, $0.bytes, $0.size) }
        case .tryDraft, .importDraft:
            try DraftJob.perform(job, writer, at: second, clock: clock) {
                try step($0.rows, $0.bytes, $0.size)
            }
        case .loadSample: try sample().perform(writer, at: second)
        case .reverseImport:
            try ReversalJob.perform(job, writer, at: second) { try step($0, 0, 0) }
        }
    }

    /// Does the work and looks meanwhile whether somebody asked another server to have it given up.
    private func watchingStops(
        _ work: @escaping @Sendable () async throws -> JobOutcome?
    ) async throws -> JobOutcome? {
        try await withThrowingTaskGroup(of: JobOutcome?.self) { group in
            let watch = Task { [store, running] in
                while !Task.isCancelled {
                    try await Task.sleep(for: .seconds(1))
                    let ids = running.ids
                    guard !ids.isEmpty else { continue }
                    let asked = try? await store.read { try $0.stopsAsked(of: ids) }
                    for id in asked ?? [] { running.stop(id, by: nil) }
                }
            }
            defer { watch.cancel() }
            group.addTask { try await work() }
            return try await group.next() ?? nil
        }
    }
}
