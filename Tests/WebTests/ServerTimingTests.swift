import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Web

/// What an answer tells about the time it took.
@Suite struct ServerTimingTests {
    @Test(
        "pages and files tell the time at the store apart from the whole; the rest has none to tell",
        arguments: [
            ("/", true), ("/kpis/omzet", true), ("/kpis/omzet/facts.csv", true),
            ("/language/en", false), ("/nergens", false),
        ])
    func told(uri: String, isTold: Bool) async throws {
        let store = try await SmallCompany.store()
        // Each look at this clock finds it a millisecond later: a request that reads looks at it
        // when it begins, before and after the reading, and when it ends.
        let looks = Mutex(0)
        let timing = try await timing(of: uri, store) {
            looks.withLock { looks in
                looks += 1
                return looks * 1_000_000
            }
        }
        #expect(timing == (isTold ? "read;dur=1.00, total;dur=3.00" : nil))
    }

    @Test("a clock that stands still tells nothing")
    func still() async throws {
        #expect(try await timing(of: "/", SmallCompany.store()) { 0 } == nil)
    }

    @Test(
        "milliseconds have two decimals",
        arguments: [
            (0, "0.00"), (4_999, "0.00"), (5_000, "0.01"), (3_200_000, "3.20"),
            (1_234_567_890, "1234.57"), (-5, "0.00"),
        ])
    func milliseconds(nanoseconds: Int, text: String) {
        #expect(Stopwatch.milliseconds(nanoseconds) == text)
    }

    private func timing(
        of uri: String, _ store: Store, _ nanosecond: @escaping @Sendable () -> Int
    ) async throws -> String? {
        let clock = Site.Clock(second: { 0 }, nanosecond: nanosecond) { _, _ in
            (SmallCompany.today, 540)
        }
        var site = Site(
            store: store, clock: clock, token: { "a-token-of-a-test" },
            chance: PageRoutesTests.someBytes)
        site.leisure = 10
        return try await Application(router: site.router()).test(.router) { client in
            try await client.execute(uri: uri, method: .get) { response in
                HTTPField.Name("Server-Timing").flatMap { response.headers[$0] }
            }
        }
    }
}
