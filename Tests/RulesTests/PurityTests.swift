import Testing

/// Time, chance and the host's settings come in at the edge and are passed down.
@Suite struct PurityTests {
    @Test func nothingOutsideTheEdgeAsksForTimeOrChance() throws {
        expectNone(try Project.sources().flatMap(findings))
    }

    @Test(arguments: [
        "let now = Date()", "let now = Date.now", "let now: Date = .now", "Int.random(in: 1...6)",
        "list.randomElement()", "list.shuffled()", "let id = UUID()",
        "var chance = SystemRandomNumberGenerator()", "ContinuousClock().measure {}",
        "ProcessInfo.processInfo.environment",
    ])
    func anImpureLineIsFound(line: String) {
        #expect(!findings(SwiftFile("Sources/Storage/A.swift", line)).isEmpty)
        #expect(findings(SwiftFile("Sources/Koers/A.swift", line)).isEmpty)
    }

    @Test func theSamplesOwnChanceIsPure() {
        let line = "chance.shuffled(list); chance.number(1, 2); Randomness(seed: 1, \"a\")"
        #expect(findings(SwiftFile("Sources/Sample/A.swift", line)).isEmpty)
    }

    private static let edge = "Koers"

    private static let impure = [
        "Date()", "Date.now", ".now", "timeIntervalSinceNow", "ContinuousClock", "SuspendingClock",
        "DispatchTime", "clock_gettime", "gettimeofday", "random(", "randomElement()",
        "shuffle()", "shuffled()", "UUID()", "SystemRandomNumberGenerator", "arc4random",
        "ProcessInfo", "getenv",
    ]

    private func findings(_ file: SwiftFile) -> [String] {
        guard file.room != Self.edge else { return [] }
        return Self.impure.flatMap {
            file.findings(of: $0, "which belongs at the edge: pass down what it gives")
        }
    }
}
