internal import Logging
internal import ServiceLifecycle
internal import Storage
internal import Web

/// Does what waits to be done, beside the web server, for as long as that runs.
struct BackgroundWork: Service {
    private let work: WaitingWork
    private let logger: Logger

    private static let shortestPause = Duration.seconds(1)
    private static let longestPause = Duration.seconds(10)

    init(_ work: WaitingWork, _ logger: Logger) {
        self.work = work
        self.logger = logger
    }

    /// While the database cannot be used it says so once, and tries again with longer and longer
    /// pauses. Throws only when the schema changed under this Koers, which has to stop then. When the server stops, the piece of work at hand is finished.
    func run() async throws {
        var pause = BackgroundWork.shortestPause
        var trouble: String?
        while !isStopping {
            do {
                try await doAll()
                if trouble != nil { logger.notice("the work that waited goes on") }
                (pause, trouble) = (BackgroundWork.shortestPause, nil)
            } catch let error as StorageError where error.isOfSchema {
                throw Failure(error)
            } catch {
                guard !isStopping else { return }
                pause = min(pause * 2, BackgroundWork.longestPause)
                if trouble == nil { trouble = say(error) }
            }
            try? await rest(pause)
        }
    }

    private var isStopping: Bool { Task.isShuttingDownGracefully || Task.isCancelled }

    private func doAll() async throws {
        try await work.checkSchema()
        while !isStopping, let piece = try await work.next() { log(piece) }
    }

    private func rest(_ pause: Duration) async throws {
        try await cancelWhenGracefulShutdown { try await Task.sleep(for: pause) }
    }

    /// Answers what was said; a database that another program writes to is no trouble, only a wait.
    private func say(_ error: any Error) -> String? {
        switch error {
        case StorageError.locked, StorageError.busy: return nil
        default: break
        }
        let said = (error as? StorageError)?.description ?? Failure(error).message
        logger.error("work waits until the database can be used: \(said)")
        return said
    }

    private func log(_ piece: WaitingWork.Piece) {
        switch piece {
        case .job(.ended(let job)):
            let key = job.importKey.map { "import \($0)" } ?? job.reason ?? ""
            logger.info("\(job.subject) is \(job.state.rawValue): \(key)")
        case .job(.elsewhere), .scheduled: break
        }
    }
}
