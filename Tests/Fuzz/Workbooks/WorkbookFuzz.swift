import Foundation
import Intake
import Workbooks

/// Bytes as a zip; or, behind a 1, as the parts of a workbook with zeros between them, for which
/// a sound zip is made: no fuzzer finds the sums of one by chance.
func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    guard let first = bytes.first else { return 0 }
    let rest = Array(bytes.dropFirst())
    read(first == 1 ? package(rest) : bytes)
    return 0
}

private let names = [
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
]
private let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let usual = [
    "<worksheet/>", "<sst/>", "<styleSheet/>",
    "<workbook xmlns:r=\"\(kinds)\"><sheets><sheet name=\"A\" r:id=\"a\"/></sheets></workbook>",
    "<Relationships>"
        + "<Relationship Id=\"a\" Type=\"\(kinds)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        + "<Relationship Id=\"b\" Type=\"\(kinds)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
        + "<Relationship Id=\"c\" Type=\"\(kinds)/styles\" Target=\"styles.xml\"/></Relationships>",
]

private func package(_ bytes: [UInt8]) -> [UInt8] {
    let parts = bytes.split(separator: 0, omittingEmptySubsequences: false)
    var zip = StoredZip()
    for (place, name) in names.enumerated() {
        let isGiven = place < parts.count && !parts[place].isEmpty
        zip.add(name, isGiven ? Array(parts[place]) : Array(usual[place].utf8))
    }
    return zip.finished()
}

/// Every sheet is read or refused; what is read is CSV of as many records as there are rows.
private func read(_ bytes: [UInt8]) {
    var limits = ZipLimits()
    limits.unpacked = 4 << 20
    guard let zip = try? ZipReader(bytes: bytes, limits: limits), let book = try? Workbook(zip)
    else { return }
    for sheet in book.sheets.prefix(4) {
        do {
            let source = try book.source(of: sheet.name, spoolingIn: "/dev/shm")
            let text = try all(source)
            let again = try all(try book.source(of: sheet.name, spoolingIn: "/dev/shm"))
            precondition(text == again, "a second reading says something else")
            precondition(records(text) == source.notes.rows, "as many records as rows")
        } catch {
            precondition(error is PackageRefusal, "one clear sentence, not \(error)")
        }
    }
}

private func all(_ source: SheetSource) throws -> [UInt8] {
    let next = try source.open()
    var bytes: [UInt8] = []
    while let chunk = try next() { bytes += chunk }
    return bytes
}

/// Line ends outside quotes.
private func records(_ text: [UInt8]) -> Int {
    var isQuoted = false
    return text.count { byte in
        if byte == 0x22 { isQuoted.toggle() }
        return byte == 0x0A && !isQuoted
    }
}
