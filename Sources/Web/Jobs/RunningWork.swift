import Storage
import Synchronization

/// The work that this server is doing, how far it is, and what is to be given up. Nothing of it is
/// kept: whatever a server was doing when it died waits again.
final class RunningWork: Sendable {
    private let state = Mutex(State())

    private struct State {
        var running: [String: Running] = [:]
        /// Who wants a job given up, by its id; nil for nobody known.
        var stopped: [String: String?] = [:]
    }

    private struct Running {
        let begun: Int
        var rows = 0
        var bytes = 0
        var size: Int
        var latest: Int
    }

    /// How far a job is.
    struct Progress: Hashable, Sendable {
        /// Rows done.
        let rows: Int
        /// Bytes read, and how many there are; 0 where nobody knows how many.
        var bytes = 0
        var size = 0
        /// Rows a second so far; nil while that says nothing.
        let rowsPerSecond: Int?
        /// How much of it is done, from 0 to 1; nil where nobody knows how much there is.
        let share: Double?
        /// Seconds left at this pace; nil while nobody can say.
        let secondsLeft: Int?
    }

    /// A job is begun at that nanosecond; `size` is how much of it there is.
    func begin(_ id: String, size: Int, at nanosecond: Int) {
        state.withLock {
            $0.running[id] = Running(begun: nanosecond, size: size, latest: nanosecond)
        }
    }

    /// Notes how far a job is; throws a `JobRefusal` when it is to be given up.
    func tell(
        _ id: String, rows: Int, bytes: Int, size: Int, at nanosecond: Int
    ) throws {
        let stop = state.withLock { state -> String?? in
            state.running[id]?.rows = rows
            state.running[id]?.bytes = bytes
            state.running[id]?.size = size
            state.running[id]?.latest = nanosecond
            return state.stopped[id]
        }
        guard let stop else { return }
        throw JobRefusal(Self.reason(stop))
    }

    /// A job came to an end, whichever.
    func end(_ id: String) {
        state.withLock {
            $0.running[id] = nil
            $0.stopped[id] = nil
        }
    }

    /// Has a job given up at its next step; answers whether it runs here.
    @discardableResult func stop(_ id: String, by name: String?) -> Bool {
        state.withLock {
            if $0.stopped[id] == nil { $0.stopped[id] = .some(name) }
            return $0.running[id] != nil
        }
    }

    /// The ids of the jobs that run here.
    var ids: [String] { state.withLock { $0.running.keys.sorted() } }

    /// How far a job is; nil when it does not run here.
    func progress(_ id: String) -> Progress? {
        guard let found = state.withLock({ $0.running[id] }) else { return nil }
        let seconds = Double(found.latest - found.begun) / 1e9
        let share = found.size > 0 ? min(1, Double(found.bytes) / Double(found.size)) : nil
        let isTelling = seconds > 1 && found.rows > 0
        return Progress(
            rows: found.rows, bytes: found.bytes, size: found.size,
            rowsPerSecond: isTelling ? Int(Double(found.rows) / seconds) : nil, share: share,
            secondsLeft: isTelling ? share.flatMap { Self.left(seconds, $0) } : nil)
    }

    private static func left(_ seconds: Double, _ share: Double) -> Int? {
        share > 0.02 ? Int((seconds / share - seconds).rounded(.up)) : nil
    }

    /// Whether a job that came to nothing was given up, by the reason that is kept.
    static func isStop(_ reason: String) -> Bool { reason.hasPrefix("cancelled") }

    /// Why a job failed that somebody gave up.
    static func reason(_ name: String?) -> String {
        guard let name, !name.isEmpty else { return "cancelled" }
        return "cancelled by \(name)"
    }
}
