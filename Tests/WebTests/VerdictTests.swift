import Testing

@testable import Domain
@testable import Web

/// `Signal` is said only of the latest complete period, and what is noise is called noise.
@Suite struct VerdictTests {
    private static let quiet: [Double?] = [100, 110, 100, 110, 100, 110, 100, 110, 100]

    private func kpi(_ metric: String, _ values: [Double?]) -> BoardKPI {
        let kpi = PageSample.kpi("k", metric, values: values)
        var answer = kpi.answer
        let complete = answer.points.filter(\.isComplete).compactMap { point in
            point.value.map { (point.period.start, $0.number) }
        }
        answer.limits =
            answer.metric.limits == .none
            ? nil : ControlLimits(complete, isFloored: true)
        return BoardKPI(kpi: kpi.kpi, answer: answer)
    }

    private func cell(_ kpi: BoardKPI) -> String {
        let frame = PageSample.frame()
        return BoardPage(
            frame: frame,
            board: PageSample.board([PageSample.area(.result, 1, kpis: [kpi])])
        ).words
    }

    @Test(
        "the board's word",
        arguments: [
            // The running period, however far out, is not judged (F45).
            ("lead.new", quiet + [900], "okt in totaal: 100 · ruis"),
            (
                "lead.new", quiet.dropLast() + [300, 5],
                "okt in totaal: 300 · signaal: boven de gewone"
            ),
            ("deal.winRate", quiet + [104], "hoger dan okt · okt: ruis"),
            ("deal.winRate", quiet.dropLast() + [1, 5], "signaal in okt: onder de gewone marge"),
            (
                "lead.new",
                [
                    200, 120, 200, 120, 200, 120, 200, 120, 200, 100, 60, 100, 60, 100, 60, 100, 60,
                    3,
                ],
                "signaal: acht of meer op rij onder het gemiddelde"
            ),
        ] as [(String, [Double?], String)])
    func board(metric: String, values: [Double?], words: String) {
        let text = cell(kpi(metric, values))
            .replacing(" (okt bleef binnen de gewone marge)", with: "")
        let said = text.replacing("·", with: "").replacing(#/ +/#, with: " ")
            .replacing(" :", with: ":")
        let expected = words.replacing("·", with: "").replacing(#/ +/#, with: " ")
        #expect(said.contains(expected), "\(text)")
    }

    @Test(
        "without limits the board says nothing, and the KPI page why",
        arguments: [
            ("pipeline.value", quiet + [5], "een stand op één dag"),
            ("lead.qualificationRate", quiet + [5], "jonge periodes groeit nog"),
            ("efficiency.ratio", quiet + [5], "grotendeels over dezelfde feiten"),
            ("lead.new", [1, 2, 3], "acht complete maanden met een waarde nodig"),
        ] as [(String, [Double?], String)])
    func without(metric: String, values: [Double?], words: String) {
        let kpi = kpi(metric, values)
        #expect(!cell(kpi).contains("ruis") && !cell(kpi).contains("signaal"))
        let page = KPIPage(
            frame: PageSample.frame(here: .kpi("k")), detail: KPIDetail(kpi: kpi, splits: []))
        #expect(page.words.contains(words))
    }

    @Test("the table names the signals, and an older one is told apart from the latest period")
    func table() {
        var values: [Double?] = (0..<24).map { $0 % 2 == 0 ? 100 : 110 } + [5]
        values[5] = 160
        values[12] = 50
        let page = KPIPage(
            frame: PageSample.frame(here: .kpi("k")),
            detail: KPIDetail(kpi: kpi("lead.new", values), splits: []))
        #expect(page.words.contains("apr 2025 signaal: boven de gewone marge 160"))
        #expect(page.words.contains("Ruis: de cijfers bewegen"))
        #expect(page.words.contains("Het laatste signaal was nov 2025: onder de gewone marge."))
        #expect(page.html.contains("&quot;signal&quot;:&quot;signaal: boven"))
    }
}
