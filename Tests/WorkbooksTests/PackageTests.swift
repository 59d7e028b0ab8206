import Foundation
import Testing

@testable import Workbooks

/// Packages that are damaged, locked or made to hurt.
@Suite("Packages") struct PackageTests {
    static let row = "<row><c><v>1</v></c></row>"

    static func changed(_ part: String, _ change: (String) -> String) -> [UInt8] {
        StoredZip.of(
            MadeWorkbook(rows: row).parts.map { ($0.0, $0.0 == part ? change($0.1) : $0.1) })
    }

    static func rows(_ rows: String) -> [UInt8] { MadeWorkbook(rows: rows).bytes }

    static let sheet = "xl/worksheets/sheet1.xml"

    static let noCharacters: [UInt8] = {
        var zip = StoredZip()
        for (name, text) in MadeWorkbook(rows: row).parts where name != sheet {
            zip.add(name, Array(text.utf8))
        }
        zip.add(
            sheet, Array("<worksheet><".utf8) + [0xD3, 0x89, 0xC1, 0xC3] + Array(" t=\"n\"/>".utf8))
        return zip.finished()
    }()

    struct Trap: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let refusal: PackageRefusal

        init(_ name: String, _ bytes: [UInt8], _ refusal: PackageRefusal) {
            (testDescription, self.bytes, self.refusal) = (name, bytes, refusal)
        }
    }

    static let refused = [
        Trap("nothing", [], .damaged),
        Trap("cut off", Array(MadeWorkbook(rows: row).bytes.dropLast(40)), .damaged),
        Trap("no workbook", StoredZip.of([("word/document.xml", "<a/>")]), .noWorkbook),
        Trap("binary", StoredZip.of([("xl/workbook.bin", "")]), .binaryWorkbook),
        Trap(
            "LibreOffice",
            StoredZip.of([
                ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                ("content.xml", ""),
            ]), .openDocument
        ),
        Trap("no XML", changed(sheet) { _ in "PK" }, .damaged),
        Trap("an empty part", changed(sheet) { _ in "" }, .damaged),
        Trap("XML cut off", changed(sheet) { String($0.dropLast(30)) }, .damaged),
        Trap(
            "an entity",
            changed(sheet) {
                $0.replacing(
                    "<worksheet",
                    with: "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet")
            }, .reachesOutside
        ),
        Trap(
            "a document type outside",
            changed("xl/workbook.xml") {
                $0.replacing("<workbook", with: "<!DOCTYPE x SYSTEM \"http://x.example\"><workbook")
            }, .reachesOutside
        ),
        Trap(
            "an encoding to hide in",
            changed(sheet) { $0.replacing("UTF-8", with: "UTF-7") }, .damaged
        ),
        Trap(
            "a sheet elsewhere",
            changed("xl/_rels/workbook.xml.rels") {
                $0.replacing("Id=\"rId1\"", with: "Id=\"rId1\" TargetMode=\"External\"")
            }, .reachesOutside
        ),
        Trap(
            "only charts",
            changed("xl/_rels/workbook.xml.rels") {
                $0.replacing("/worksheet\"", with: "/chartsheet\"")
            }, .noSheets
        ),
        // Found by `bin/fuzz xlsx`: Foundation's parser ends the process at such a name.
        Trap("a name that is no UTF-8", noCharacters, .damaged),
        // And at these.
        Trap(
            "an instruction",
            changed(sheet) { $0.replacing("<sheetData>", with: "<?a?><sheetData>") },
            .damaged),
        Trap("an instruction at first", changed(sheet) { _ in "<?xml?><worksheet/>" }, .damaged),
        Trap("too many rows", rows("<row r=\"1048577\"/>"), .beyondLimits),
        Trap("too many columns", rows("<row r=\"1\"><c r=\"XFE1\"/></row>"), .beyondLimits),
        Trap("rows in disorder", rows("<row r=\"2\"/><row r=\"1\"/>"), .damaged),
        Trap("a text that is not there", rows("<row><c t=\"s\"><v>9</v></c></row>"), .damaged),
    ]

    @Test("are refused with one clear sentence", arguments: refused)
    func refusal(trap: Trap) {
        #expect(throws: trap.refusal) {
            _ = try Workbook(try ZipReader(bytes: trap.bytes)).spool(
                "Blad1", in: NSTemporaryDirectory())
        }
    }

    @Test("have a password, a wrong sum, or grow beyond all measure")
    func traps() throws {
        var locked = StoredZip()
        locked.add("a.csv", [1, 2, 3], flags: 1)
        let zip = try ZipReader(bytes: locked.finished())
        #expect(throws: PackageRefusal.encrypted) { try zip.open(zip.entries[0]) }
        var wrong = StoredZip()
        wrong.add("a.csv", [1, 2, 3], sum: 7)
        let broken = try ZipReader(bytes: wrong.finished())
        #expect(throws: PackageRefusal.damaged) {
            try broken.bytes(of: broken.entries[0], atMost: 10)
        }
        var limits = ZipLimits()
        limits.harmless = 1000
        limits.ratio = 20
        let bomb = try ZipReader(bytes: PackageTests.bomb, limits: limits)
        #expect(throws: PackageRefusal.bomb) {
            try bomb.bytes(of: bomb.entries[0], atMost: 1 << 20)
        }
        limits.unpacked = 2
        #expect(throws: PackageRefusal.bomb) {
            try ZipReader(bytes: PackageTests.bomb, limits: limits)
        }
        limits = ZipLimits()
        limits.entries = 3
        #expect(throws: PackageRefusal.bomb) {
            try ZipReader(bytes: MadeWorkbook(rows: "").bytes, limits: limits)
        }
    }

    /// A hundred thousand zeros, packed.
    static let bomb: [UInt8] = {
        let base64 = """
            UEsDBBQAAAAIAAAAIVyFwk3FcwAAAKCGAQAFAAAAYS5jc3btwTEBAAAAwqBK65/OGh5AAQAAAAAAAAAAAAAA\
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAK8GUEsBAhQDFAAAAAgAAAAhXIXCTcVzAAAAoIYBAAUAAAAAAAAAAAAA\
            AIABAAAAAGEuY3N2UEsFBgAAAAABAAEAMwAAAJYAAAAAAA==
            """
        return Array(Data(base64Encoded: base64) ?? Data())
    }()

    @Test("are read from a file as from memory, and leave none behind")
    func spooled() throws {
        let folder = NSTemporaryDirectory() + "koers-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/a.xlsx"
        try Data(MadeWorkbook(rows: PackageTests.row).bytes).write(to: URL(fileURLWithPath: path))
        let book = try Workbook(try ZipReader(path: path))
        #expect(throws: PackageRefusal.noSheet("Blad2")) { try book.spool("Blad2", in: folder) }
        let other = MadeWorkbook(rows: PackageTests.row + PackageTests.row).bytes
        try Data(other).write(to: URL(fileURLWithPath: path))
        #expect(throws: PackageRefusal.changed) { try book.spool("Blad1", in: folder) }
        try Data(MadeWorkbook(rows: PackageTests.row).bytes).write(to: URL(fileURLWithPath: path))
        var spool: SheetSpool? = try book.spool("Blad1", in: folder)
        #expect(spool?.size == 2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
        spool = nil
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.xlsx"])
        #expect(throws: PackageRefusal.cannotUnpack) {
            try book.spool("Blad1", in: folder + "/none")
        }
    }

    @Test("say so when the disk is full")
    func fullDisk() throws {
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        let writer = SpoolWriter(SpoolFile(path: "/nowhere/a.csv"), full)
        writer.append([0x31])
        #expect(throws: PackageRefusal.noRoom) { try writer.finish() }
    }
}
