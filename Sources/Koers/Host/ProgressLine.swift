internal import Foundation
internal import Intake
internal import Storage
internal import Synchronization

/// A line on the terminal that tells how far a file or a move is, for anything over a second.
final class ProgressLine: Sendable {
    private let file: String
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    private struct State {
        var shownAt: Duration = .zero
        var isShown = false
    }

    init(file: String = "") { self.file = file }

    /// Shows how far an import is.
    func show(_ progress: ImportProgress) { show { line(progress, after: $0) } }

    /// Shows how far a move is.
    func show(_ progress: MoveProgress) { show { line(progress, after: $0) } }

    /// Shows it, at most a few times a second.
    private func show(_ line: (Duration) -> String) {
        guard Terminal.isWatched else { return }
        let passed = ContinuousClock.now - start
        state.withLock { state in
            guard passed > .seconds(1), passed - state.shownAt > .milliseconds(200) else { return }
            state.shownAt = passed
            state.isShown = true
            Terminal.replaceLine(line(passed))
        }
    }

    /// Takes it away.
    func end() {
        state.withLock { state in
            if state.isShown { Terminal.replaceLine("") }
            state.isShown = false
        }
    }

    private func line(_ progress: MoveProgress, after passed: Duration) -> String {
        let seconds = Int(passed / .seconds(1))
        let rows = MoveReport.grouped(progress.rows)
        return switch progress.stage {
        case .copying: "copying \(progress.table): \(rows) rows in all, \(seconds) s"
        case .checking: "checking \(progress.table): \(rows) rows agree, \(seconds) s"
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
