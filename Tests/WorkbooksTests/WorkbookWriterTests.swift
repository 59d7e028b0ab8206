import Foundation
import Testing

@testable import Workbooks

/// Workbooks that are written, as our own reader finds them.
@Suite struct WorkbookWriterTests {
    private func text(
        _ columns: [String], _ rows: [[SheetCell]]
    ) throws -> (sheets: [WorkbookSheet], csv: String) {
        let folder = try TemporaryFolder()
        let writer = try WorkbookWriter(path: folder.path("a.xlsx"), waitingIn: folder.url.path)
        try writer.begin(sheet: "Feiten", columns: columns)
        for row in rows { try writer.add(row) }
        try writer.close()
        let book = try Workbook(ZipReader(path: folder.path("a.xlsx")))
        let sheet = try #require(book.sheets.first)
        let spool = try book.spool(sheet.name, in: folder.url.path)
        return (book.sheets, try String(contentsOfFile: spool.path, encoding: .utf8))
    }

    @Test("every kind of cell comes back as what it was")
    func cells() throws {
        let (sheets, csv) = try text(
            ["a", "b", "c", "d", "e", "f", "g", "h"],
            [
                [
                    .text("An"), .whole(-12), .number(1.25, decimals: 4),
                    .money(minor: 123_456, decimals: 2), .percent(12.5), .day(20_000),
                    .moment(20_000 * 86_400 + 9 * 3600 + 300), .empty,
                ]
            ])
        #expect(sheets.map(\.name) == ["Feiten"])
        let lines = csv.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        #expect(lines.first == ["a", "b", "c", "d", "e", "f", "g", "h"])
        let row = try #require(lines.last)
        #expect(row.prefix(4) == ["An", "-12", "1.25", "1234.56"])
        #expect(Double(row[4]) == 0.125 || row[4] == "12.5%")
        #expect(row[5] == "2024-10-04")
        #expect(row[6].hasPrefix("2024-10-04") && row[6].contains("09:05"))
    }

    @Test(
        "a text stays a text, whatever it looks like",
        arguments: [
            "=1+1", "http://x.nl", "007", "1e5", "+31 6", " rand ", "a\nb", "<b>&\"'", "_x0041_",
            "日本 🙂", "TRUE", "2026-01-01",
        ])
    func texts(text wanted: String) throws {
        let (_, csv) = try text(["naam"], [[.text(wanted)]])
        let quoted = csv.dropFirst("naam\n".count).dropLast()
        let bare =
            quoted.hasPrefix("\"")
            ? String(quoted.dropFirst().dropLast()).replacing("\"\"", with: "\"") : String(quoted)
        #expect(bare == wanted)
    }

    @Test("what Excel cannot hold is cut with a mark, replaced, or goes on in another sheet")
    func limits() throws {
        let long = String(repeating: "é", count: 40_000)
        #expect(SheetLimits.text(long).utf16.count == SheetLimits.cell)
        #expect(SheetLimits.text(long).hasSuffix("…"))
        #expect(SheetLimits.text("a\0b\u{FFFF}") == "a\u{FFFD}b\u{FFFD}")
        #expect(SheetLimits.sheetName("[a]: b/c?", besides: []) == "a   b c")
        #expect(SheetLimits.sheetName("''", besides: []) == "Koers")
        let name = String(repeating: "x", count: 40)
        let first = SheetLimits.sheetName(name, besides: [])
        let second = SheetLimits.sheetName(name, besides: [first])
        #expect(first.count == 31 && second.count == 31 && second.hasSuffix("(2)"))
        let (_, csv) = try text(["dag"], [[.day(-30_000)], [.day(-20_000)]])
        #expect(csv == "dag\n1887-11-12\n1915-03-31\n")
    }

    @Test("an empty table is a workbook with a header")
    func empty() throws {
        #expect(try text(["a", "b"], []).csv == "a,b\n")
    }

    @Test("a zip holds the files and bytes that were put in, and no name twice")
    func zips() throws {
        let folder = try TemporaryFolder()
        try Data("uit een bestand".utf8).write(to: URL(filePath: folder.path("b")))
        let zip = try ZipWriter(path: folder.path("a.zip"))
        try zip.add("é/een.csv", bytes: Array("een".utf8))
        try zip.add("leeg", bytes: [])
        try zip.add("b.csv", file: folder.path("b"))
        #expect(throws: WritingTrouble.nameTaken("leeg")) { try zip.add("leeg", bytes: [1]) }
        try zip.close()
        let reader = try ZipReader(path: folder.path("a.zip"))
        #expect(reader.entries.map(\.name) == ["é/een.csv", "leeg", "b.csv"])
        #expect(
            try reader.entries.map {
                String(decoding: try reader.bytes(of: $0, atMost: 99), as: UTF8.self)
            }
                == ["een", "", "uit een bestand"])
        let rights = try FileManager.default.attributesOfItem(atPath: folder.path("a.zip"))
        #expect(rights[.posixPermissions] as? Int == 0o600)
        #expect(throws: WritingTrouble.self) { try ZipWriter(path: folder.path("a.zip")) }
        #expect(throws: WritingTrouble.self) { try ZipWriter(path: "/nergens/a.zip") }
    }
}
