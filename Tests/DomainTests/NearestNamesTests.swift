import Domain
import TestSupport
import Testing

@Suite struct NearestNamesTests {
    @Test(
        "what somebody meant",
        arguments: [
            ("deal.winrat", ["deal.winRate"]),
            ("winRate", ["deal.winRate", "deal.winRateByValue"]),
            ("Deal Win Rate", ["deal.winRate"]),
            ("revenue.totla", ["revenue.total"]),
            ("qqqqqqqq", []), ("", []),
        ])
    func keys(text: String, expected: [String]) {
        let found = NearestNames.to(text, among: Catalogue.metrics.map(\.key))
        #expect(found.starts(with: expected) && found.isEmpty == expected.isEmpty, "\(found)")
    }

    @Test("the nearest name is one that could be a slip of the hand")
    func products() {
        let names = ["MG Advanced", "GTX Basic", "GTXPro", "GTX Plus Pro"]
        #expect(NearestNames.to("gtx pro", among: names, most: 1) == ["GTXPro"])
        #expect(NearestNames.to("Zonneboiler", among: ["Pomp"]).isEmpty)
    }

    @Test func dimensionsAndWords() {
        #expect(NearestNames.to("chanel", among: Dimension.allCases.map(\.rawValue)) == ["channel"])
        #expect(NearestNames.question("chanel", among: ["channel"]) == "; did you mean channel?")
        #expect(NearestNames.question("x", among: ["channel"]).isEmpty)
    }

    @Test(
        "a date that does not exist",
        arguments: [
            ("2026-02-30", "2026-02-28"), ("2024-02-31", "2024-02-29"),
            ("2026-13-05", "2026-12-05"), ("2026-04-31", "2026-04-30"),
        ])
    func dates(text: String, nearest: String) {
        #expect(Day.nearest(to: text) == day(nearest))
    }

    @Test(arguments: ["2026-02-28", "yesterday", "2026-02", "", "2026-00-10"])
    func noDateIsNear(text: String) { #expect(Day.nearest(to: text) == nil) }
}
