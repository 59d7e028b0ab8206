internal import Domain
internal import Logging
internal import ServiceLifecycle
internal import Storage
internal import Web

/// Takes away what has been kept long enough, every night, beside the web server.
struct NightlyRetention: Service {
    let work: NightlyWork
    let logger: Logger

    private static let pause = Duration.seconds(60)

    /// A failure is told once; an hour later another server, or this one, goes on where it was.
    func run() async throws {
        var trouble: String?
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                let runs = try await cancelWhenGracefulShutdown { try await work.retainWhenDue() }
                for run in runs { logger.notice("\(Self.sentence(run))") }
                trouble = nil
            } catch  where !(error is CancellationError) {
                let said = (error as? StorageError)?.description ?? Failure(error).message
                if said != trouble { logger.error("what was kept long enough stays: \(said)") }
                trouble = said
            } catch {}
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: Self.pause) }
        }
    }

    /// What was taken away, without a word about anybody.
    static func sentence(_ run: RetentionRun) -> String {
        let deed =
            PersonalData.of(run.kind).ending == .takenOff ? "are nobody's any more" : "were removed"
        return "\(run.removed) of the kind \(run.kind.rawValue) from before \(run.before) \(deed)"
    }
}
