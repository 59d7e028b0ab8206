internal import Logging
internal import ServiceLifecycle
internal import Storage

/// Makes a backup every day, beside the web server; of several servers on one database, one does.
struct ScheduledBackups: Service {
    let store: Store
    let folder: BackupFolder
    let logger: Logger

    private static let pause = Duration.seconds(60)

    /// A failure is told once, and tried again an hour later; while the database cannot be used, as
    /// soon as it can.
    func run() async throws {
        var trouble: String?
        while !isStopping {
            do {
                try await cancelWhenGracefulShutdown { try await makeWhenDue() }
                trouble = nil
            } catch {
                guard !isStopping else { return }
                let said = sentence(error)
                if said != trouble {
                    logger.error("no backup was made in \(folder.path), trying again: \(said)")
                }
                trouble = said
            }
            try? await cancelWhenGracefulShutdown {
                try await Task.sleep(for: ScheduledBackups.pause)
            }
        }
    }

    /// Makes the backup if it is due and nobody else makes it.
    func makeWhenDue() async throws {
        let begun = House.second()
        guard try await store.takeTurn(.backup, at: begun) else { return }
        do {
            try folder.clear()
            let file = folder.file(second: begun)
            let seal = try await House.backUp(store, to: file)
            let removed = try folder.rotate()
            try await store.endTurn(.backup, begunAt: begun)
            logger.notice(
                "backed up \(MoveReport.grouped(seal.rows)) rows to \(file.path); \(removed) old removed"
            )
        } catch {
            try? await store.giveBackTurn(.backup, at: isStopping ? begun : House.second() + 3_600)
            throw error
        }
    }

    private var isStopping: Bool { Task.isShuttingDownGracefully || Task.isCancelled }

    private func sentence(_ error: any Error) -> String {
        (error as? StorageError)?.description ?? Failure(error).message
    }
}
