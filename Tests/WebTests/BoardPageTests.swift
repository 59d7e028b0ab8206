import Testing

@testable import Domain
@testable import Web

@Suite struct BoardPageTests {
    private let omzet = PageSample.kpi(
        "omzet", "revenue.total", values: [310_000, 381_000, 236_400], target: 400_000,
        expected: 289_000, health: .offTrack)
    private let score = PageSample.kpi(
        "score", "deal.winRate", values: [36.3, 36.3, 38.4], target: 35, health: .onTrack)

    private func page(_ language: Language = .dutch, on day: Day = PageSample.today) -> BoardPage {
        BoardPage(
            frame: PageSample.frame(language, on: day),
            board: PageSample.board([
                PageSample.area(.leadFlow, 1),
                PageSample.area(.result, 2, kpis: [omzet, score]),
            ]))
    }

    @Test func healthComesFirst() throws {
        let words = page().words
        let headline = try #require(words.firstRange(of: "Uit koers: Resultaat"))
        let figure = try #require(words.firstRange(of: "€ 236.400"))
        #expect(headline.upperBound < figure.lowerBound)
        #expect(words.contains("Geen doel: Leadstroom"))
        #expect(words.contains("Uit koers door Omzet"))
    }

    @Test func anIncompletePeriodIsNotHeldAgainstAWholeOne() {
        let words = page().words
        #expect(words.contains("doel € 400.000 verwacht nu € 289.000"))
        #expect(words.contains("okt in totaal: € 381.000"))
        #expect(words.contains("tot nu toe 2,1 procentpunt hoger dan okt"))
        #expect(words.contains("1–23 nov"))
    }

    @Test func englishHasItsOwnFormats() {
        let words = page(.english).words
        #expect(words.contains("Off track: Result"))
        #expect(words.contains("target €400,000 expected by now €289,000"))
        #expect(words.contains("so far 2.1 points higher than Oct"))
    }

    @Test func namesAreEscaped() {
        let html = page().html
        #expect(html.contains("Jansen &amp; &lt;Zn&gt;"))
        #expect(!html.contains("<Zn>"))
    }

    @Test func nothingIsInline() {
        let html = page().html
        #expect(!html.contains(" style=") && !html.contains("<style") && !html.contains(" on="))
        #expect(!html.contains("<script"))
    }

    @Test func linksKeepAPastDay() throws {
        let day = try #require(Day("2026-10-31"))
        let html = page(on: day).html
        #expect(html.contains("href=\"/kpis/omzet?on=2026-10-31\""))
        #expect(html.contains("href=\"/areas/result?on=2026-10-31\""))
        #expect(html.contains("href=\"/?on=2026-11-01\""))
        #expect(html.contains("href=\"/language/en?back=%2F%3Fon%3D2026-10-31\""))
        #expect(html.contains("href=\"/help\""))
    }

    @Test func todayNeedsNoMention() {
        #expect(page().html.contains("href=\"/kpis/omzet\""))
        #expect(!page().html.contains("href=\"/?on=2026-11-24\""))
    }

    @Test func withoutAnOrganisationItSaysWhatToDo() {
        let frame = Frame(
            .dutch, organisation: nil, on: PageSample.today, today: PageSample.today, here: .board)
        let page = BoardPage(frame: frame, board: nil)
        #expect(page.words.contains("koers import MAP"))
        #expect(page.html.contains("href=\"/start\"") && page.html.contains("href=\"/imports\""))
        #expect(!page.words.contains("Berekend voor"))
    }

    @Test func withoutKPIsItSaysWhatToDo() {
        let board = PageSample.board([PageSample.area(.result, 1)])
        let page = BoardPage(frame: PageSample.frame(), board: board)
        #expect(page.html.contains("href=\"/start/kpis\""))
    }

    @Test func withoutFactsItSaysSo() {
        let kpi = PageSample.kpi("leads", "lead.new", values: [nil, nil])
        let board = PageSample.board([PageSample.area(.leadFlow, 1, kpis: [kpi])])
        let words = BoardPage(frame: PageSample.frame(), board: board).words
        #expect(words.contains("Geen waarde: er is nog niets vastgelegd"))
        #expect(words.contains("nog geen cijfers"))
    }
}
