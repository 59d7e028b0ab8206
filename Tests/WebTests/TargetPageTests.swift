import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// Targets and own numbers, a year at a time.
@Suite struct TargetPageTests {
    private let house: SignInHouse
    private static let path = "/kpis/omzet/targets?year=2026"
    private static let numbers = "/kpis/stemming/numbers?year=2026"

    init() async throws { house = SignInHouse(try await SmallCompany.store()) }

    private func targets(_ kpi: String = "omzet") async throws -> [String] {
        try await house.store.read { try $0.attributes().targets }
            .filter { $0.kpi == kpi }.sorted { $0.from < $1.from }.map { target in
                let stretch = target.stretch.map { "/\($0)" } ?? ""
                return "\(target.from) \(target.scope.text) \(target.value)\(stretch)"
            }
    }

    /// The hidden fields of a sheet, as its form sends them.
    private func hidden(_ body: String) -> [(String, String)] {
        body.matches(of: /type="hidden" name="((?:row|seen)\d*)" value="([^"]*)"/).map {
            (String($0.output.1), String($0.output.2))
        }
    }

    @Test("cells are kept from their first period on; only what changed is written and noted")
    func keeping() async throws {
        let director = try await house.firstBrowser()
        let page = try await director.get(Self.path).body
        #expect(page.contains("placeholder=\"2000\"") && page.contains("Noord"))
        let fields =
            hidden(page) + [
                ("v0.3", "€ 2.500,50"), ("s0.3", "3000"), ("v1.4", "800"), ("do", "keep"),
            ]
        for _ in 1...2 {
            let kept = try await director.post(Self.path, fields)
            #expect(kept.location == "\(Self.path)&done=yes")
        }
        #expect(
            try await targets() == [
                "2025-06-03 all 2000.0", "2026-04-01 all 2500.5/3000.0",
                "2026-05-01 team:Commercie 800.0",
            ])
        let after = try await director.get(Self.path).body
        #expect(after.contains("value=\"2500,5\"") && after.contains("Nieuw: €\u{A0}2.501"))
        #expect(after.ranges(of: "Nieuw:").count == 2)
    }

    @Test("a target that held already wants a reason; the history tells it")
    func reasons() async throws {
        let director = try await house.firstBrowser()
        let page = try await director.get(Self.path).body
        let fields = hidden(page) + [("v0.1", "2200"), ("do", "keep")]
        let asked = try await director.post(Self.path, fields)
        #expect(asked.status == 422 && asked.body.contains("Schrijf kort waarom"))
        #expect(asked.body.contains("value=\"2200\""))
        #expect(try await targets().count == 1)
        let kept = try await director.post(
            Self.path, fields + [("reason", "Nieuwe regio erbij.")])
        #expect(kept.status == 303)
        #expect(try await director.get(Self.path).body.contains("Nieuwe regio erbij."))
    }

    @Test(
        "wrong cells come back marked, with everything that was typed",
        arguments: [
            ("v0.9", "veel", "“veel” is geen getal"), ("s0.9", "12", "geen doel"),
            ("v0.9", "USD 12", "in USD"), ("v0.9", "99999999999999999", "te groot"),
        ])
    func wrong(cell: String, typed: String, said: String) async throws {
        let director = try await house.firstBrowser()
        let page = try await director.get(Self.path).body
        let answer = try await director.post(
            Self.path, hidden(page) + [(cell, typed), ("v0.10", "7"), ("do", "keep")])
        #expect(answer.status == 422 && answer.body.contains(said))
        #expect(answer.body.contains("value=\"\(typed)\"") && answer.body.contains("value=\"7\""))
        #expect(answer.body.contains("href=\"#\(cell)\""))
        #expect(try await targets().count == 1)
    }

    @Test("two who change the same cell: nothing is overwritten unseen, the rest follows")
    func twoAtOnce() async throws {
        let director = try await house.firstBrowser()
        let old = hidden(try await director.get(Self.path).body)
        func send(_ cells: [(String, String)], _ hidden: [(String, String)]) async throws
            -> TestBrowser.Answer
        {
            try await director.post(Self.path, hidden + cells + [("do", "keep")])
        }
        #expect(try await send([("v0.9", "10"), ("v0.10", "20")], old).status == 303)
        let second = try await send([("v0.9", "11")], old)
        #expect(second.status == 409 && second.body.contains("nu: 10"))
        #expect(second.body.contains("value=\"11\"") && second.body.contains("value=\"20\""))
        let again = try await send([("v0.9", "11"), ("v0.10", "20")], hidden(second.body))
        #expect(again.status == 303)
        #expect(
            try await targets().suffix(2) == ["2026-10-01 all 11.0", "2026-11-01 all 20.0"])
    }

    @Test("without a script a pasted table is laid down first, and kept after a look")
    func pasting() async throws {
        let director = try await house.firstBrowser()
        let page = try await director.get(Self.path).body
        let answer = try await director.post(
            Self.path,
            hidden(page) + [
                ("pasted", "1.000\t1.100\t1.200\r\n5\t6\t7\r\n"), ("pasted-row", "all"),
                ("pasted-column", "2026-11-01"), ("pasted-part", "v"), ("do", "spread"),
            ])
        #expect(answer.status == 200 && answer.body.contains("value=\"1.100\""))
        #expect(answer.body.contains("2 cellen vielen buiten de tabel"))
        #expect(try await targets().count == 1)
    }

    @Test("targets under the metric's key are told apart, people come when they are asked for")
    func others() async throws {
        try await house.store.keep(
            .targets([
                Target(kpi: "revenue.total", from: SmallCompany.today, value: 1),
                Target(kpi: "omzet", from: SmallCompany.today, value: 1, period: .week),
            ]))
        let director = try await house.firstBrowser()
        let page = try await director.get(Self.path).body
        #expect(page.contains("Andere doelen") && page.contains("doelen per week"))
        #expect(!page.contains(">Bo<"))
        #expect(try await director.get("\(Self.path)&rows=all").body.contains(">Bo<"))
        #expect(try await director.get("/kpis/omzet/targets?year=9999").status == 404)
        #expect(try await director.get("/kpis/weg/targets").status == 404)
    }

    private func entries() async throws -> [String] {
        let (from, through) = (SmallCompany.today - 400, SmallCompany.today)
        return try await house.store.read {
            try $0.ownNumberEntries("stemming", from: from, through: through)
        }.map { "\($0.day) \($0.content.value) \($0.content.note)" }
    }

    @Test("own numbers are entered, changed and taken back, each once")
    func ownNumbers() async throws {
        let director = try await house.firstBrowser()
        let page = try await director.get(Self.numbers).body
        let first = hidden(page) + [("v0", "7,5"), ("n0", "na het feest"), ("do", "keep")]
        for _ in 1...2 {
            #expect(try await director.post(Self.numbers, first).status == 303)
        }
        #expect(try await entries() == ["2026-01-01 7.5 na het feest"])
        let there = hidden(try await director.get(Self.numbers).body)
        let stale = try await director.post(
            Self.numbers, hidden(page) + [("v0", "3"), ("do", "keep")])
        #expect(stale.status == 409 && stale.body.contains("nu: 7,5"))
        let changed = there + [("v0", "8"), ("v1", "6"), ("do", "keep")]
        #expect(try await director.post(Self.numbers, changed).status == 303)
        #expect(try await entries() == ["2026-01-01 8.0 ", "2026-02-01 6.0 "])
        let now = try await director.get(Self.numbers).body
        #expect(now.contains("7,5 · jan 2026 · na het feest → 8 · jan 2026"))
        let none = hidden(now) + [("v1", "6"), ("do", "keep")]
        #expect(try await director.post(Self.numbers, none).status == 303)
        #expect(try await entries() == ["2026-02-01 6.0 "])
        let wrong =
            hidden(try await director.get(Self.numbers).body) + [("n0", "los"), ("do", "keep")]
        #expect(try await director.post(Self.numbers, wrong).status == 422)
        #expect(try await director.get("/kpis/omzet/numbers").status == 404)
    }

    @Test("whoever sees to a KPI enters its numbers; for others there is no such page")
    func owners() async throws {
        let director = try await house.firstBrowser()
        let path = "/focus/kpis/stemming"
        let seen = hidden(try await director.get(path).body)
        let kept = try await director.post(
            path,
            seen + [
                ("name", "Stemming"), ("period", "month"), ("kind", "result"),
                ("aggregation", "mean"), ("owner", "an"), ("do", "keep"),
            ])
        #expect(kept.status == 303)
        let an = try await house.browser(.member, "an", director)
        let bo = try await house.browser(.member, "bo", director)
        #expect(try await an.get("/board").body.contains("/kpis/stemming/numbers\">getal invoeren"))
        #expect(try await !bo.get("/board").body.contains("getal invoeren"))
        let page = try await an.get(Self.numbers)
        #expect(page.status == 200)
        let fields = hidden(page.body) + [("v0", "7"), ("do", "keep")]
        #expect(try await an.post(Self.numbers, fields).status == 303)
        #expect(try await entries() == ["2026-01-01 7.0 "])
        #expect(try await bo.get(Self.numbers).status == 404)
        #expect(try await bo.post(Self.numbers, fields).status == 404)
        #expect(try await an.get("/kpis/omzet/numbers").status == 404)
        #expect(try await an.get("/kpis/stemming/targets").status == 403)
    }
}
