public import Storage

/// What waits to be done beside the pages, one piece at a time: first what is due by itself, then
/// what somebody asked for, and in between whether what was promised is reached and a round is over.
public struct WaitingWork: Sendable {
    private let store: Store
    private let second: @Sendable () -> Int
    private let sample: @Sendable () -> SampleJob
    private let promises: PromiseWatch
    private let pulse: PulseWatch
    private let rounds: RoundWatch

    /// The work of a site.
    public init(_ site: Site) {
        store = site.store
        second = site.clock.second
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
        let second = second()
        let scheduled = try await store.runScheduledWork(at: second)
        if !scheduled.isEmpty { return .scheduled(scheduled) }
        let outcome = try await store.runNextJob(at: second) { [sample] job, writer in
            switch job.kind {
            case .importFile: try ImportJob.perform(job, writer, at: second)
            case .loadSample: try sample().perform(writer, at: second)
            }
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
}
