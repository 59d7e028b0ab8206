import Domain
import Foundation
import Intake
import Testing
import Workbooks

/// What a file really is, whatever its name says.
@Suite("A file that is handed over") struct HandedFileTests {
    private static func wide(_ text: String) -> [UInt8] {
        text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    }

    private static let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    struct Stranger: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        /// A piece of the sentence.
        let sentence: String

        init(_ name: String, _ bytes: [UInt8], _ sentence: String) {
            (testDescription, self.bytes, self.sentence) = (name, bytes, sentence)
        }
    }

    static let strangers = [
        Stranger("nothing", [], "is empty"),
        Stranger("PDF", Array("%PDF-1.7".utf8), "a PDF"),
        Stranger("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D], "a picture"),
        Stranger("JPEG", [0xFF, 0xD8, 0xFF, 0xE0], "a picture"),
        Stranger("gzip", [0x1F, 0x8B, 8, 0], "is packed"),
        Stranger("a page", Array("\n<HTML><table>".utf8), "a web page"),
        Stranger("XML", Array("<?xml version=\"1.0\"?><Workbook>".utf8), "is XML"),
        Stranger("JSON", Array("[\n {\"id\": 1}]".utf8), "is JSON"),
        Stranger(".xls", container + wide("Root Entry Workbook"), "97-2003"),
        Stranger("locked", container + [1] + wide("EncryptedPackage"), "has a password"),
        Stranger("a Word file", container + wide("WordDocument"), "a document"),
        Stranger("Word", StoredZip.of([("word/document.xml", "<a/>")]), "no workbook in it"),
        Stranger("a damaged zip", Array("PK\u{3}\u{4}and nothing more".utf8), "damaged"),
    ]

    @Test("is refused with a sentence that says what to do", arguments: strangers)
    func strange(stranger: Stranger) throws {
        for size in [1, 3, 4096] {
            let source = MemorySource(stranger.bytes, chunkSize: size)
            let error = #expect(throws: (any Error).self) {
                _ = try HandedFile.look(source, named: "deals.csv")
            }
            let sentence = error.map { "\($0)" } ?? ""
            #expect(sentence.contains(stranger.sentence), "\(sentence)")
        }
    }

    @Test("is read as what it is: a workbook called .csv, a zip of tables, text")
    func looked() throws {
        let book = MadeWorkbook(rows: "<row><c><v>1</v></c></row>").bytes
        guard case .workbook(let found) = try HandedFile.look(MemorySource(book), named: "a.csv")
        else {
            Issue.record("no workbook")
            return
        }
        #expect(found.sheets.map(\.name) == ["Blad1"])
        let zip = StoredZip.of([("koers/", ""), ("koers/teams.csv", "team\nNoord\n")])
        guard case .archive(let archive) = try HandedFile.look(MemorySource(zip), named: "a.zip")
        else {
            Issue.record("no archive")
            return
        }
        let entry = try #require(archive.entry(named: "koers/teams.csv"))
        let next = try ZippedSource(entry, in: archive).open()
        #expect(try next() == Array("team\nNoord\n".utf8))
        guard case .text = try HandedFile.look(MemorySource("a;b\n"), named: "a.xlsx") else {
            Issue.record("no text")
            return
        }
    }

    @Test("that changes while it is read is refused")
    func changing() throws {
        let path = NSTemporaryDirectory() + "koers-\(UUID().uuidString).csv"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let text = String(repeating: "team\n", count: 100_000)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let source = try FileSource(path: path)
        func change(_ text: String) throws {
            let handle = try #require(FileHandle(forWritingAtPath: path))
            try handle.seekToEnd()
            try handle.write(contentsOf: Data(text.utf8))
            try handle.close()
        }
        var count = 0
        let whole = try source.open()
        while let chunk = try whole() { count += chunk.count }
        #expect(count == source.size)
        let grown = try source.open()
        _ = try grown()
        try change("x\n")
        #expect(throws: Refusal.changed) { while try grown() != nil {} }
        #expect(throws: Refusal.changed) { _ = try source.open() }
        let shrunk = try FileSource(path: path)
        let next = try shrunk.open()
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.truncate(atOffset: 10)
        #expect(throws: Refusal.changed) { while try next() != nil {} }
    }
}
