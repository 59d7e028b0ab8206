import Domain
import Testing

@testable import Intake

@Suite struct ComposedNamesTests {
    @Test("a name with its accents apart and the same name composed are one")
    func composed() throws {
        let apart = "Zoe\u{308}"
        var sink = CollectingSink()
        _ = try FileImport(
            MemorySource("team\n\(apart)\n"), named: "teams.csv", as: .canonical(.teams)
        ).run(into: &sink)
        let scalars = sink.teams.map { Array($0.name.unicodeScalars) }
        #expect(scalars == [Array("Zo\u{EB}".unicodeScalars)])
    }
}
