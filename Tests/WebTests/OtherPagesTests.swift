import HTML
import Testing

@testable import Domain
@testable import Web

@Suite struct OtherPagesTests {
    private let kpi = PageSample.kpi("omzet", "revenue.total", values: [1])

    private func facts(page: Int, total: Int) -> FactsPage {
        let table = FactTable(
            columns: [.id, .status, .amount],
            rows: [[.text("<b>"), .word("won"), .money(Money(minor: 123_456))]], total: total)
        return FactsPage(
            frame: PageSample.frame(here: .facts(kpi: "omzet", page: page)), kpi: kpi.kpi,
            span: .period(kpi.answer.points[0].period), table: table, page: page)
    }

    @Test func factsSayWhichOfHowMany() {
        let first = facts(page: 1, total: 2909)
        #expect(first.words.contains("1–100 van 2.909"))
        #expect(first.html.contains("href=\"/kpis/omzet/facts?page=2\""))
        #expect(first.html.contains("href=\"/kpis/omzet/facts?page=30\""))
        #expect(facts(page: 30, total: 2909).words.contains("2.901–2.909 van 2.909"))
    }

    @Test func factsAreWordedAndEscaped() {
        let html = facts(page: 1, total: 1).html
        #expect(html.contains("<td>&lt;b&gt;</td><td>gewonnen</td>"))
        #expect(html.contains("€\u{A0}1.234,56"))
    }

    @Test func anAreaShowsEveryKPI() {
        let area = PageSample.area(.result, 3, kpis: [kpi])
        let page = AreaPage(
            frame: PageSample.frame(here: .area(.result)), area: area,
            kpis: [KPIDetail(kpi: kpi, splits: [])], parts: EmptyHTML())
        #expect(page.words.contains("Nummer 3 Resultaat"))
        #expect(page.html.contains("href=\"/kpis/omzet\""))
    }

    @Test func aReceiptAddsUpAndNamesTheRejectedRows() {
        let summary = ImportSummary(
            id: "7", file: "deals.csv", kind: .deals, day: PageSample.today, minute: 845,
            counts: ImportCounts(read: 12, added: 8, updated: 1, unchanged: 1, rejected: 2))
        let detail = ImportDetail(
            summary: summary,
            receipt: StoredReceipt(
                file: "deals.csv", kind: "deals", counts: summary.counts,
                remarks: ["a warning"],
                rejections: [
                    StoredReceipt.RejectedLine(
                        line: 4, column: "amount", value: "x", reason: "no number")
                ]))
        let page = ImportPage(frame: PageSample.frame(here: .importReceipt("7")), detail: detail)
        #expect(page.words.contains("Deals, ingelezen op 23 nov 2026, 14:05."))
        #expect(page.words.contains("Gelezen 12 Toegevoegd 8 Bijgewerkt 1 Ongewijzigd 1"))
        #expect(page.words.contains("4 amount x no number"))
        #expect(page.words.contains("En nog 1 rij"))
        #expect(page.html.contains("href=\"/imports/7/rejections.csv\""))
        let frame = PageSample.frame(here: .imports)
        let list = ImportsPage(
            frame: frame, runs: [ImportedRun([summary])], jobs: [],
            upload: UploadForm(frame: frame, token: "t", mistake: nil))
        #expect(list.html.contains("href=\"/imports/7\""))
    }

    @Test(arguments: Language.allCases, ErrorPage.Problem.allCases)
    func errorsWearTheProductsClothes(language: Language, problem: ErrorPage.Problem) {
        let frame = Frame(
            language, organisation: nil, on: PageSample.today, today: PageSample.today, here: nil)
        let page = ErrorPage(frame: frame, problem: problem, detail: "on=31-31-2026")
        #expect(page.words.contains(String(problem.rawValue)))
        #expect(page.words.contains("on=31-31-2026"))
        #expect(page.html.contains("<html lang=\"\(language.rawValue)\">"))
        #expect(!page.html.contains("type=\"date\""))
    }

    @Test(arguments: Language.allCases) func helpNamesEveryArea(language: Language) {
        let page = HelpPage(frame: PageSample.frame(language, here: .help))
        for area in FocusArea.allCases { #expect(page.words.contains(page.wording.area(area))) }
    }

    @Test func pathsAreEncoded() {
        #expect(Link.kpi("a/b ?é").path == "/kpis/a%2Fb%20%3F%C3%A9")
        #expect(
            Link.facts(kpi: "x", page: 2).href(on: PageSample.today)
                == "/kpis/x/facts?page=2&on=2026-11-23")
        #expect(Link.help.href(on: PageSample.today) == "/help")
    }
}

/// A split of tens of thousands of groups, a page at a time.
@Suite struct SplitPageTests {
    private func page(_ number: Int) -> SplitPage {
        let kpi = PageSample.kpi("omzet", "revenue.total", values: [1])
        let lines = (1...50_000).map { n in
            SplitLine(
                name: "Klant \(n)", id: "c\(n)", pipeline: nil, value: Value(Double(60_000 - n)),
                n: 1)
        }
        let split = Split(
            dimension: .customer, period: kpi.answer.points[0].period, all: lines,
            rows: RowSpan(offset: (number - 1) * SplitPage.size, limit: SplitPage.size),
            yearBefore: { lines })
        return SplitPage(
            frame: PageSample.frame(here: .split(kpi: "omzet", by: .customer, page: number)),
            kpi: kpi, split: split, page: number)
    }

    @Test func onlyTheGroupsOfThePageAreThere() {
        let third = page(3)
        #expect(third.words.contains("201–300 van 50.000"))
        #expect(third.words.contains("Klant 201 € 59.799 € 59.799"))
        #expect(!third.words.contains("Klant 301 ") && !third.words.contains("Klant 200 "))
        #expect(third.html.contains("href=\"/kpis/omzet/by/customer?page=4\""))
        #expect(third.html.utf8.count < 60_000)
    }
}
