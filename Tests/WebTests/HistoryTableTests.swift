import Domain
import Foundation
import Intake
import Storage
import TestSupport
import Testing

@testable import Web

/// What is told beside the figures, as files: who chose what otherwise, and what left the board.
@Suite struct HistoryTableTests {
    private let house: SignInHouse

    init() async throws { house = SignInHouse(try await SmallCompany.store()) }

    @Test("a history says when, who, what it was and became, and why")
    func histories() async throws {
        let director = try await house.firstBrowser()
        try await director.get("/language/en")
        try await director.get("/thresholds")
        _ = try await director.post(
            "/thresholds", [("ratio", "50"), ("consequence", "A day off"), ("on", "2026-03-30")])
        let lines = try await director.get("/thresholds/changes.csv").body.split(separator: "\r\n")
        #expect(lines.first?.hasSuffix("When,Who,Was,Became,Why") == true)
        #expect(lines.count == 2 && lines[1].contains("A day off"))
        let page = try await director.get("/thresholds").body
        #expect(page.contains("href=\"/thresholds/changes.csv\""))
        #expect(try await director.get("/plan/2026/changes.csv").status == 404)
    }

    @Test("a KPI that left is in the file of those that did")
    func left() async throws {
        let director = try await house.firstBrowser()
        try await director.get("/focus/kpis/leads/leave")
        _ = try await director.post(
            "/focus/kpis/leads/leave", [("reason", "Zegt te weinig.")])
        let file = try await director.get("/focus/left.csv").body
        #expect(file.contains("KPI;Gebied;Van;Tot"))
        #expect(file.split(separator: "\r\n").count == 2)
        let changes = try await director.get("/focus/kpis/leads/changes.csv").body
        #expect(changes.contains("Wanneer;Wie;Was;Werd;Waarom"))
        #expect(changes.contains("Zegt te weinig."))
        #expect(try await director.get("/focus").body.contains("href=\"/focus/left.xlsx\""))
    }

    @Test(
        "what was computed has four decimals, or four digits below a thousandth",
        arguments: [
            (100.0 / 3, 33.3333), (2.0 / 3, 0.6667), (0, 0), (-1.23456, -1.2346),
            (0.000123456, 0.0001235), (1_234_567, 1_234_567), (0.05, 0.05),
        ] as [(Double, Double)])
    func rounded(number: Double, told: Double) {
        #expect(TableFile.rounded(number) == told)
    }
}

/// The list of imports: a zip is one row, what was taken back says so, and older ones are a page on.
@Suite struct ImportListTests {
    private func bring(_ file: String, _ team: String, run: String, to store: Store) async throws {
        _ = try await ImportRun(
            MemorySource(Array("team\n\(team)\n".utf8)), named: file, as: .canonical(.teams),
            from: ImportOrigin(runID: run), at: 60
        ).run(in: store)
    }

    @Test("a zip is one row with the sums of its files, and the receipt of one lists them all")
    func zip() async throws {
        let house = SignInHouse(try await SmallCompany.store())
        try await bring("teams.csv", "A", run: "zip", to: house.store)
        try await bring("people.csv", "B", run: "zip", to: house.store)
        try await bring("teams.csv", "C", run: "other", to: house.store)
        let runs = try await house.store.read { try $0.importRuns(limit: 2, offset: 0) }
        #expect(runs.map(\.count) == [1, 2])
        let director = try await house.firstBrowser()
        try await director.get("/language/en")
        let list = try await director.get("/imports").body
        #expect(list.contains("Zip with 2 files") && list.contains("several kinds"))
        let all = try await director.get("/imports.csv").body
        #expect(all.contains("Taken back on,Taken back by"))
        #expect(all.split(separator: "\r\n").count == 4)
        let key = try #require(runs.last?.first?.key)
        let receipt = try await director.get("/imports/\(key)").body
        #expect(receipt.contains("All that came of this file"))
    }

    @Test("older imports are a page further on")
    func pages() async throws {
        let house = SignInHouse(try await SmallCompany.store())
        for n in 0...ImportsPage.size {
            try await bring("teams-\(n).csv", "T\(n)", run: "", to: house.store)
        }
        let director = try await house.firstBrowser()
        let first = try await director.get("/imports").body
        #expect(first.contains("href=\"/imports?page=2\""))
        #expect(first.contains("teams-\(ImportsPage.size).csv") && !first.contains("teams-0.csv"))
        let second = try await director.get("/imports?page=2")
        #expect(second.status == 200 && second.body.contains("teams-0.csv"))
        #expect(try await director.get("/imports?page=3").status == 404)
    }

    @Test("the first file of all tells what the board will show")
    func firstOfAll() async throws {
        let store = try await emptyStore()
        let day = SmallCompany.today
        let rows = (1...5).map { "a\($0),Piet,call,\(day - $0)\n" }.joined()
        let done = try await ImportRun(
            MemorySource(Array("activity_id,person_id,type,date\n\(rows)".utf8)),
            named: "activities.csv", as: .canonical(.activities), boardDay: day, at: 60
        ).run(in: store, dryRun: true)
        let changes = try #require(BoardChange.all(in: done.record.board))
        #expect(changes.contains { $0.before == nil && $0.after != nil })
    }

    @Test("a long list in a remark is folded, its number stays")
    func folded() {
        let names = (1...41).map { "Naam \($0)" }.joined(separator: ", ")
        let made = ToldRemark("customer made up from names: 41: \(names)")
        #expect(made.text == "customer made up from names (41)" && made.list == names)
        let unread = ToldRemark("columns that nothing is read from: \(names)")
        #expect(unread.text == "columns that nothing is read from (41)")
        #expect(ToldRemark("1 x cell with an error: A").list == nil)
    }
}
