import Foundation
import Intake
import Workbooks

/// A workbook written part by part, as a test wants it.
struct MadeWorkbook {
    /// Each sheet: its name, what else its `sheet` element says, and its XML below `worksheet`.
    var sheets: [(name: String, state: String, xml: String)]
    var strings = ""
    /// Custom formats: number and code.
    var formats: [(Int, String)] = []
    /// The number format of each style, from 0.
    var styles: [Int] = [0]
    var properties = ""
    var others: [(String, String)] = []

    /// One sheet called `Blad1` with those rows.
    init(rows: String) {
        sheets = [("Blad1", "", "<sheetData>\(rows)</sheetData>")]
    }

    static let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let kinds =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// The parts with their names, in the order of the zip.
    var parts: [(String, String)] {
        let numbers = sheets.indices.map { $0 + 1 }
        let list = numbers.map { number in
            let sheet = sheets[number - 1]
            return "<sheet name=\"\(sheet.name)\" sheetId=\"\(number)\" \(sheet.state) "
                + "r:id=\"rId\(number)\"/>"
        }.joined()
        let relations = numbers.map {
            relation("rId\($0)", "worksheet", "worksheets/sheet\($0).xml")
        }.joined()
        let shared =
            relation("a", "sharedStrings", "sharedStrings.xml")
            + relation("b", "styles", "/xl/styles.xml")
        let codes = formats.map { "<numFmt numFmtId=\"\($0.0)\" formatCode=\"\($0.1)\"/>" }
        let cells = styles.map { "<xf numFmtId=\"\($0)\"/>" }
        let book = "<workbookPr \(properties)/><sheets>\(list)</sheets>"
        return [
            ("[Content_Types].xml", "<Types/>"),
            ("xl/workbook.xml", element("workbook", book)),
            ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)\(shared)</Relationships>"),
            ("xl/sharedStrings.xml", element("sst", strings)),
            (
                "xl/styles.xml",
                element(
                    "styleSheet",
                    "<numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
                        + "</cellStyleXfs><cellXfs>\(cells.joined())</cellXfs>")
            ),
        ] + others + numbers.map { ("xl/worksheets/sheet\($0).xml", sheet($0)) }
    }

    /// The bytes of the file.
    var bytes: [UInt8] { StoredZip.of(parts) }

    /// What a sheet of it says as CSV, with what is to be known besides.
    func read(_ name: String = "Blad1") throws -> (csv: String, notes: SheetNotes) {
        let book = try Workbook(try ZipReader(bytes: bytes))
        let source = try book.source(of: name, spoolingIn: NSTemporaryDirectory())
        let next = try source.open()
        var text: [UInt8] = []
        while let chunk = try next() { text += chunk }
        return (String(decoding: text, as: UTF8.self), source.notes)
    }

    private func sheet(_ number: Int) -> String {
        element("worksheet", sheets[number - 1].xml)
    }

    private func element(_ name: String, _ inner: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<\(name) xmlns=\"\(MadeWorkbook.space)\" xmlns:r=\"\(MadeWorkbook.kinds)\">"
            + "\(inner)</\(name)>"
    }

    private func relation(_ id: String, _ kind: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"\(MadeWorkbook.kinds)/\(kind)\" Target=\"\(target)\"/>"
    }
}
