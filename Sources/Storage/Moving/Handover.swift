internal import Foundation
internal import Synchronization

/// Hands elements from one transaction to another, a few at a time: whoever is ahead waits, so that
/// memory stays small however much goes through.
///
/// Both sides block. They belong on the threads of two engines, never on the cooperative pool.
final class Handover<Element: Sendable>: Sendable {
    /// How many elements may wait.
    private let room: Int
    private let changed = NSCondition()
    private let state = Mutex(State())
    private let reached = Mutex([Side: String]())

    /// The one who hands over, and the one who gets it.
    enum Side: Sendable {
        case giver, taker
    }

    /// What a side is told when the other one has failed.
    struct Abandoned: Error {}

    private struct State {
        var waiting: [Element] = []
        var begun: Set<Side> = []
        var failures: [Side: any Error] = [:]
    }

    init(room: Int) { self.room = max(1, room) }

    /// Does a side's work. An engine begins a transaction once more when its connection broke; what
    /// went through by then is gone, so that the second time ends at once and as the first one did.
    func join<T>(as side: Side, _ work: () throws -> T) throws -> T {
        let (isFirst, failure) = state.withLock { state in
            (state.begun.insert(side).inserted, state.failures[side])
        }
        guard isFirst else { throw failure ?? Abandoned() }
        do {
            return try work()
        } catch {
            fail(side, error)
            throw error
        }
    }

    /// Ends it for the other side too, now or when it comes.
    func fail(_ side: Side, _ error: any Error) {
        changed.lock()
        defer { changed.unlock() }
        state.withLock { state in
            if state.failures[side] == nil { state.failures[side] = error }
        }
        changed.broadcast()
    }

    /// Remembers what a side is busy with, to be told when it fails.
    func reach(_ place: String, _ side: Side) { reached.withLock { $0[side] = place } }

    /// What a side was busy with last.
    func place(of side: Side) -> String? { reached.withLock { $0[side] } }

    /// Hands over one element, once there is room for it.
    func give(_ element: Element) throws {
        try whenPossible { state -> Void? in
            guard state.waiting.count < room else { return nil }
            return state.waiting.append(element)
        }
    }

    /// The next element, once there is one.
    func take() throws -> Element {
        try whenPossible { state in
            state.waiting.isEmpty ? nil : state.waiting.removeFirst()
        }
    }

    /// Tries again after every change, until the step answers.
    private func whenPossible<T: Sendable>(_ step: (inout State) -> T?) throws -> T {
        changed.lock()
        defer { changed.unlock() }
        while true {
            let done: T? = try state.withLock { state in
                guard state.failures.isEmpty else { throw Abandoned() }
                return step(&state)
            }
            if let done {
                changed.broadcast()
                return done
            }
            changed.wait()
        }
    }
}
