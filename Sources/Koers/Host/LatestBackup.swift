internal import Storage

/// What a look at the latest backup of a folder finds.
struct LatestBackup: Sendable {
    let isRight: Bool
    let sentence: String

    /// A backup is made every day; beyond this many seconds one is missing.
    private static let oldest = 2 * 86_400

    /// Reads all of it.
    init(in folder: String) async {
        do {
            guard let path = try BackupFolder(path: folder, keep: 1).latest() else {
                (isRight, sentence) = (false, "There is no backup in \(folder).")
                return
            }
            let seal = try await Backup.verified(path)
            let made = House.moment(seal.madeSecond)
            isRight = House.second() - seal.madeSecond <= LatestBackup.oldest
            sentence =
                isRight
                ? "The latest backup, of \(made), is as it was made."
                : "The latest backup in \(folder) is of \(made): the log of koers serve says why."
        } catch {
            isRight = false
            sentence = (error as? StorageError)?.description ?? Failure(error).message
        }
    }
}
