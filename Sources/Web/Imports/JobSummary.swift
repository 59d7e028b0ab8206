import Domain

/// A file that was handed over and is not in yet, or never will be.
struct JobSummary: Sendable {
    /// By which it is known in addresses.
    let id: String
    /// The name of the file.
    let file: String
    /// The day it was handed over, in the organisation's time zone.
    let day: Day
    /// Minutes since midnight of that day.
    let minute: Int
    /// How it stands with it.
    let standing: Standing
    /// Whether an import is taken back.
    var isReversal = false
    /// How far it is; nil where this server does not work on it.
    var progress: RunningWork.Progress?

    /// How it stands with a file.
    enum Standing: Sendable, Hashable {
        case waiting, running
        case failed(reason: String)
    }
}

extension Wording {
    /// The word for how it stands with a file.
    func standing(_ standing: JobSummary.Standing) -> String {
        switch standing {
        case .waiting: self("job.waiting")
        case .running: self("job.running")
        case .failed(let reason):
            self(RunningWork.isStop(reason) ? "job.cancelled" : "job.failed")
        }
    }
}
