internal import Foundation
internal import Intake
internal import Synchronization

/// A line on the terminal that tells how far a file is, for anything over a second.
final class ProgressLine: Sendable {
    private let file: String
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    private struct State {
        var shownAt: Duration = .zero
        var isShown = false
    }

    init(file: String) { self.file = file }

    /// Shows it, at most a few times a second.
    func show(_ progress: ImportProgress) {
        guard Terminal.isWatched else { return }
        let passed = ContinuousClock.now - start
        state.withLock { state in
            guard passed > .seconds(1), passed - state.shownAt > .milliseconds(200) else { return }
            state.shownAt = passed
            state.isShown = true
            Terminal.replaceLine(line(progress, after: passed))
        }
    }

    /// Takes it away.
    func end() {
        state.withLock { state in
            if state.isShown { Terminal.replaceLine("") }
            state.isShown = false
        }
    }

    private func line(_ progress: ImportProgress, after passed: Duration) -> String {
        let seconds = max(0.001, passed / .seconds(1))
        let share = Double(progress.bytes) / Double(max(1, progress.size))
        let left = share > 0 ? Int(seconds / share - seconds) : 0
        return "\(file): \(progress.rows) rows, \(Int(Double(progress.rows) / seconds)) a second, "
            + "\(Int(share * 100)) %, \(left) s left"
    }
}
