import Domain
import Testing

/// The steps of the first run: what is there counts, whatever was said.
@Suite struct GuideTests {
    @Test("nothing is there: the first step is the first")
    func nothing() {
        let guide = Guide()
        #expect(guide.isUnderWay && guide.current == .organisation && guide.doneCount == 0)
        #expect(guide.missing(before: .ranking) == .organisation)
        #expect(guide.missing(before: .organisation) == nil)
    }

    @Test("what is there is done, and what has to be there is not done by saying so")
    func standing() {
        let guide = Guide(
            marks: [.organisation: .done, .account: .passedOver, .imports: .passedOver],
            found: Guide.Found(steps: [.organisation, .kpis], isNothing: false), latestSecond: 9)
        #expect(guide.standing(.organisation) == .done && guide.standing(.kpis) == .done)
        #expect(guide.standing(.account) == .open && guide.standing(.imports) == .passedOver)
        #expect(guide.missing(before: .kpis) == .account)
        #expect(guide.next(after: .organisation) == .account && guide.current == .account)
        #expect(guide.next(after: .people) == .account)
    }

    @Test("a database with an organisation and nothing said is in no guide")
    func uninvited() {
        let found = Guide.Found(steps: [.organisation, .imports], isNothing: false)
        #expect(!Guide(found: found).isUnderWay)
        #expect(Guide(found: found, latestSecond: 5).isUnderWay)
        #expect(!Guide(found: found, isPutAway: true, latestSecond: 5).isUnderWay)
        #expect(!Guide(found: found, isInvented: true, latestSecond: 5).isUnderWay)
    }

    @Test("a week after the last word it says nothing more")
    func ended() {
        let all = Guide.Found(steps: Set(Guide.Step.allCases), isNothing: false)
        let guide = Guide(found: all, latestSecond: 100)
        #expect(!guide.isUnderWay && guide.hasJustEnded(at: 100))
        #expect(!guide.hasJustEnded(at: 100 + 7 * 86_400))
        #expect(!Guide(found: all).hasJustEnded(at: 100))
    }

    @Test("a metric is chosen for periods that it has")
    func choice() throws {
        let kpi = try #require(
            KPI(choosing: "deal.winRate", per: .quarter, in: .result, rank: 2))
        #expect(kpi.slug == "deal-winrate-quarter" && !kpi.isAction)
        #expect(KPI(choosing: "lead.velocityRate", per: .week, in: .leadFlow, rank: 1) == nil)
        #expect(KPI(choosing: "stage.stalled", per: .month, in: .leadFlow, rank: 1) == nil)
        #expect(KPI(choosing: "nothing.atAll", per: .month, in: .leadFlow, rank: 1) == nil)
        for area in FocusArea.allCases { #expect(!Catalogue.choices(in: area).isEmpty) }
    }
}
