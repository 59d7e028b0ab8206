import Foundation
import Synchronization
import Testing

@testable import Storage

/// Two threads pass on what neither could hold.
@Suite(.timeLimit(.minutes(1))) struct HandoverTests {
    private struct Stop: Error, Equatable {}

    /// How many were handed over, and how far that was ahead of the other side at most.
    private final class Lead: Sendable {
        let given = Mutex(0)
        let most = Mutex(0)
    }

    /// A side blocks, so that it has a thread of its own.
    private func onThread<T: Sendable>(
        _ work: @escaping @Sendable () throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            Thread { continuation.resume(with: Result(catching: work)) }.start()
        }
    }

    @Test("everything comes through in order, and never more than a few wait")
    func bounded() async throws {
        let handover = Handover<Int>(room: 3)
        let lead = Lead()
        async let giving: Void = onThread {
            for number in 0..<10_000 {
                try handover.give(number)
                lead.given.withLock { $0 += 1 }
            }
        }
        async let taking = onThread {
            try (0..<10_000).map { place in
                let ahead = lead.given.withLock { $0 } - place
                lead.most.withLock { $0 = max($0, ahead) }
                return try handover.take()
            }
        }
        #expect(try await taking == Array(0..<10_000))
        try await giving
        #expect(lead.most.withLock { $0 } <= 3)
    }

    @Test("when one side fails, the other one stops waiting")
    func abandoned() async throws {
        for failing in [Handover<Int>.Side.giver, .taker] {
            let handover = Handover<Int>(room: 1)
            try handover.give(1)
            let waiting = Task {
                try await onThread {
                    if failing == .taker { try handover.give(2) }
                    _ = try handover.take() + handover.take()
                }
            }
            try await Task.sleep(for: .milliseconds(20))
            handover.fail(failing, Stop())
            await #expect(throws: Handover<Int>.Abandoned.self) { try await waiting.value }
            #expect(throws: Handover<Int>.Abandoned.self) { try handover.give(3) }
        }
    }

    @Test("a side that is begun once more ends as the first time")
    func once() throws {
        let handover = Handover<Int>(room: 1)
        for _ in 0..<2 {
            #expect(throws: Stop()) { try handover.join(as: .giver) { throw Stop() } }
        }
        let other = Handover<Int>(room: 1)
        let first = try other.join(as: .taker) { 1 }
        #expect(first == 1)
        #expect(throws: Handover<Int>.Abandoned.self) { _ = try other.join(as: .taker) { 1 } }
    }
}
