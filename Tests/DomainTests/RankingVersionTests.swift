import Domain
import TestSupport
import Testing

/// Rankings as they are published: which one holds, and how the history keeps them.
@Suite struct RankingVersionTests {
    private static let today: Day = day("2026-03-30")

    private func published(_ from: Day, _ areas: [FocusArea], _ why: String?) -> [RankedArea] {
        RankingVersion(from: from, areas: areas, reason: why).ranked
    }

    @Test("the latest up to a day holds on it, before any the order of a new organisation (F37)")
    func inForce() {
        let all =
            published(day("2026-01-01"), [.result, .leadFlow], "eerst geld")
            + published(day("2026-04-01"), [.leadFlow, .result], nil)
        #expect(RankingVersion.inForce(all, on: day("2025-12-31")) == nil)
        #expect(Ranking(published: all, on: day("2025-12-31")).areas == FocusArea.allCases)
        #expect(RankingVersion.inForce(all, on: day("2026-01-01"))?.reason == "eerst geld")
        #expect(RankingVersion.inForce(all, on: day("2026-03-31"))?.areas == [.result, .leadFlow])
        #expect(RankingVersion.inForce(all, on: day("2026-04-01"))?.areas == [.leadFlow, .result])
        #expect(RankingVersion.all(all).map(\.from) == [day("2026-04-01"), day("2026-01-01")])
        #expect(
            RankingVersion.all(all)[0].allAreas
                == [.leadFlow, .result, .salesActivity, .teamMotivation, .labourEfficiency])
    }

    @Test(
        "what the history keeps reads back as it was",
        arguments: [
            RankingVersion(
                from: day("2026-11-03"), areas: [.result, .leadFlow], reason: "a · b: c"),
            RankingVersion(from: day("2026-11-03"), areas: FocusArea.allCases, reason: nil),
            RankingVersion(from: day("2026-11-03"), areas: [], reason: "x"),
        ])
    func text(version: RankingVersion) {
        #expect(RankingVersion(text: version.text) == version)
    }

    @Test("other texts are no ranking", arguments: ["", "2026-11-03", "x · result · y", " ·  · "])
    func otherTexts(text: String) { #expect(RankingVersion(text: text) == nil) }

    @Test(
        "a day that passed, one more than a year ahead, and no reason are refused",
        arguments: [
            (day("2026-03-29"), "een goede reden", RankingChoice.Flaw.past),
            (day("2027-04-01"), "een goede reden", .tooFar),
            (day("2026-03-30"), "zomaar", .reasonTooShort),
            (day("2026-03-30"), String(repeating: "reden ", count: 70), .reasonTooLong),
            (day("2026-03-30"), "een goede reden", nil),
            (day("2027-03-31"), "een goede reden", nil),
        ] as [(Day, String, RankingChoice.Flaw?)])
    func flaws(from: Day, reason: String, flaw: RankingChoice.Flaw?) {
        var found: RankingChoice.Flaw?
        do {
            _ = try RankingChoice(
                from: from, areas: FocusArea.allCases, kpis: [:], reason: reason, on: Self.today)
        } catch { found = error }
        #expect(found == flaw)
    }
}
