import Domain
import Foundation
import HTTPTypes
import Storage
import TestSupport
import Testing
import Workbooks

@testable import Web

/// Every table of a page, as CSV and as a workbook.
@Suite struct SavedTableTests {
    /// Tables of what the small company has none of: these are not there.
    private static let without: Set = [
        "/areas/{area}/wanted.csv", "/motivation/statements.csv", "/motivation/teams.csv",
        "/motivation/rounds.csv", "/pulse/weeks.csv", "/mirror/seen.csv",
        "/reviews/{id}/recap.csv", "/imports/{id}/rejections.csv",
        "/kpis/{kpi}/numbers/numbers.csv", "/kpis/{kpi}/numbers/changes.csv",
        "/plan/{year}/changes.csv", "/focus/kpis/{kpi}/changes.csv",
        "/imports/{id}/board.csv",
        "/activity-impact.csv", "/what-if/months.csv", "/areas/{area}/funnel.csv",
        // Saving it adds to it.
        "/audit.csv",
    ]

    private static let areas: [String: FocusArea] = [
        "types": .salesActivity, "teams": .salesActivity, "people": .salesActivity,
        "newByChannel": .leadFlow, "qualifiedByChannel": .leadFlow,
        "qualifiedByMethod": .leadFlow, "growth": .leadFlow, "funnel": .leadFlow,
        "conversion": .leadFlow, "mix": .result, "pareto": .result, "months": .labourEfficiency,
        "lines": .labourEfficiency,
    ]

    private static let csvRoutes = Route.all.map { "\($0.path)" }.filter { $0.hasSuffix(".csv") }

    @Test("each has both forms, open to the same people")
    func twins() throws {
        for path in Self.csvRoutes {
            let csv = try #require(Route.all.first { "\($0.path)" == path })
            let name = path.dropLast(3) + "xlsx"
            let twin = try #require(Route.all.first { "\($0.path)" == name }, "\(name)")
            #expect(csv.audience == twin.audience)
        }
        #expect(Self.csvRoutes.count > 60)
    }

    @Test("both forms say the same, and that they were taken out is in the log")
    func sameCells() async throws {
        let house = SignInHouse(try await SmallCompany.store())
        let browser = try await house.firstBrowser()
        try await browser.get("/language/en")
        for path in Self.csvRoutes where !Self.without.contains(path) {
            let uri = Self.uri(path)
            let csv = try await browser.get(uri)
            #expect(csv.status == 200, "\(uri)")
            let book = try await browser.get(uri.dropLast(3) + "xlsx")
            #expect(book.status == 200, "\(uri)")
            guard csv.status == 200, book.status == 200 else { continue }
            try expectSame(csv, book, uri)
        }
        let log = try await browser.get("/audit.csv")
        #expect(log.body.contains("/stalled-deals.xlsx") && !log.body.contains("/purpose.csv"))
    }

    @Test("what a page does not have cannot be saved either")
    func absent() async throws {
        let house = SignInHouse(try await SmallCompany.store())
        let browser = try await house.firstBrowser()
        for path in ["/areas/result/types.csv", "/pulse/weeks.csv", "/mirror/seen.xlsx"] {
            #expect(try await browser.get(path).status == 404, "\(path)")
        }
    }

    @Test("a file holds all pages of a list, and of a manager's own people only")
    func scopes() async throws {
        let house = SignInHouse(try await SmallCompany.store())
        let first = try await house.firstBrowser()
        let all = try await first.get("/persons.csv?page=3").body
        let manager = try await house.browser(.manager, "man-z", first)
        let own = try await manager.get("/persons.csv").body
        #expect(all.contains("An") && !own.contains("\"An\"") && !own.contains(";An;"))
        #expect(own.split(separator: "\r\n").count < all.split(separator: "\r\n").count)
    }

    @Test("the whole organisation is a zip of its files")
    func everything() async throws {
        let house = SignInHouse(try await SmallCompany.store())
        let browser = try await house.firstBrowser()
        let answer = try await browser.get("/organisation/koers.zip")
        let zip = try ZipReader(bytes: answer.bytes)
        let deals = try #require(zip.entry(named: "deals.csv"))
        let text = String(decoding: try zip.bytes(of: deals, atMost: 1 << 20), as: UTF8.self)
        #expect(text.hasPrefix("deal_id,created_on,"))
        #expect(zip.entries.contains { $0.name == "people.csv" })
    }

    private static func uri(_ path: String) -> String {
        let area = areas.first { path.hasSuffix("/\($0.key).csv") }?.value ?? .result
        return [
            "{kpi}": "gesprekken", "{area}": area.rawValue, "{month}": "2026-01",
            "{dimension}": "team", "{deal}": "d0", "{year}": "2026",
        ].reduce(path) { $0.replacing($1.key, with: $1.value) }
    }

    private func expectSame(
        _ csv: TestBrowser.Answer, _ book: TestBrowser.Answer, _ uri: String
    ) throws {
        #expect(csv.headers[.contentDisposition]?.hasSuffix(".csv\"") == true)
        #expect(book.headers[.contentDisposition]?.hasSuffix(".xlsx\"") == true)
        let folder = try TemporaryFolder()
        let workbook = try Workbook(ZipReader(bytes: book.bytes))
        let sheet = try #require(workbook.sheets.first)
        let spool = try workbook.spool(sheet.name, in: folder.url.path)
        let one = Self.cells(csv.body.replacing("\u{FEFF}", with: ""))
        let other = Self.cells(try String(contentsOfFile: spool.path, encoding: .utf8))
        #expect(one.count == other.count, "\(uri)")
        for (a, b) in Swift.zip(one.joined(), other.joined()) where !Self.isSame(a, b) {
            Issue.record("\(uri): \(a) and \(b)")
        }
    }

    /// A workbook has shares of 1 where a text has percents, and as many decimals as there are.
    private static func isSame(_ text: String, _ cell: String) -> Bool {
        let bare = text.hasPrefix("'") ? String(text.dropFirst()) : text
        if bare == cell { return true }
        if let a = Double(bare), let b = Double(cell.replacing("%", with: "")) {
            return abs(a - b) < 0.001 || abs(a - b * 100) < 0.001
        }
        return cell.hasPrefix(bare)
    }

    /// The records of a text with commas, quotes minded; empty cells at the end do not count.
    private static func cells(_ text: String) -> [[String]] {
        var (records, isQuoted): ([[String]], Bool) = ([[""]], false)
        for character in text {
            let (row, last) = (records.count - 1, records[records.count - 1].count - 1)
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: records[row].append("")
            case "\n" where !isQuoted, "\r\n" where !isQuoted: records.append([""])
            default: records[row][last].append(character)
            }
        }
        return records.map { Array($0.reversed().drop { $0.isEmpty }.reversed()) }.filter {
            !$0.isEmpty
        }
    }
}
