import HTTPTypes
import Hummingbird
import Synchronization

/// How long one request took, and how much of that it was at the store: what a browser's developer
/// tools show as `Server-Timing`.
final class Stopwatch: Sendable {
    private let nanosecond: @Sendable () -> Int
    private let begun: Int
    private let atStore = Mutex(0)

    /// Runs from now on, by a clock in nanoseconds that never goes back.
    init(_ nanosecond: @escaping @Sendable () -> Int) {
        self.nanosecond = nanosecond
        begun = nanosecond()
    }

    /// Counts the work as time at the store; it begins once a transaction is open, so that waiting
    /// for a connection is not in it.
    func reading<T>(_ work: () throws -> T) rethrows -> T {
        let from = nanosecond()
        defer {
            let spent = nanosecond() - from
            atStore.withLock { $0 += spent }
        }
        return try work()
    }

    /// Tells what there is to tell: nothing when the store was not asked.
    func write(into response: inout Response) {
        let read = atStore.withLock { $0 }
        guard read > 0, let name = HTTPField.Name("Server-Timing") else { return }
        let total = nanosecond() - begun
        response.headers[name] =
            "read;dur=\(Stopwatch.milliseconds(read)), total;dur=\(Stopwatch.milliseconds(total))"
    }

    /// Milliseconds with two decimals, such as `3.20`.
    static func milliseconds(_ nanoseconds: Int) -> String {
        let hundredths = (max(nanoseconds, 0) + 5_000) / 10_000
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        return rest < 10 ? "\(whole).0\(rest)" : "\(whole).\(rest)"
    }
}
