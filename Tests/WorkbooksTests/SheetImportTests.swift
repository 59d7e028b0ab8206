import Domain
import Foundation
import Intake
import Testing
import Workbooks

/// From the cells of a sheet to facts and rejections, by the same way as a CSV.
@Suite("A sheet that is imported") struct SheetImportTests {
    private static func texts(_ texts: [String], _ row: Int) -> String {
        let cells = texts.enumerated().map { place, text in
            let column = Character(Unicode.Scalar(UInt8(65 + place)))
            return "<c r=\"\(column)\(row)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        }
        return "<row r=\"\(row)\">\(cells.joined())</row>"
    }

    private static func imported(_ rows: String) throws -> (Receipt, CollectedInvoices) {
        var book = MadeWorkbook(rows: rows)
        book.styles = [0, 14]
        let source = try Workbook(try ZipReader(bytes: book.bytes))
            .source(of: "Blad1", spoolingIn: NSTemporaryDirectory())
        let mapping = try Mapping(
            kind: .invoices, text: "invoice_line_id=Nr,booked_on=Datum,amount=Bedrag")
        var sink = CollectedInvoices()
        let receipt = try FileImport(source, named: "a.xlsx", as: .mapped(mapping))
            .run(into: &sink)
        return (receipt, sink)
    }

    @Test("tells rows by their numbers, whatever breaks lie within cells")
    func lines() throws {
        let (receipt, sink) = try SheetImportTests.imported(
            SheetImportTests.texts(["Overzicht\nvan facturen"], 2)
                + SheetImportTests.texts(["Nr", "Datum", "Bedrag"], 4)
                + SheetImportTests.texts(["1", "31-10-2026", "1.234,56"], 5)
                + "<row r=\"9\"><c r=\"A9\"><v>2</v></c><c r=\"B9\" s=\"1\"><v>46326</v></c>"
                + "<c r=\"C9\"><v>1234.5</v></c></row>"
                + SheetImportTests.texts(["3\n3", "morgen", "1"], 12)
                + SheetImportTests.texts(["4", "1-10-2026", "5.678"], 13))
        #expect(receipt.form.headerLine == 4)
        #expect(receipt.rejections.map(\.line) == [12])
        // Texts have a comma, as their writer is used to; numbers of the sheet are what they are.
        #expect(sink.invoices.map(\.amount.minor) == [123_456, 123_450, 567_800])
        #expect(sink.invoices.map(\.bookedOn).first == Day("2026-10-31"))
        #expect(sink.invoices.map(\.bookedOn)[1] == Day("2026-10-31"))
    }
}

/// Takes in invoices, and knows nobody.
struct CollectedInvoices: FactSink {
    private(set) var invoices: [InvoiceLine] = []
    var organisation: Organisation { Organisation(name: "") }

    mutating func append(_ batch: Batch) throws -> [RowOutcome] {
        guard case .invoices(let rows) = batch else { return [] }
        invoices += rows
        return rows.map { _ in .added }
    }

    func references(_ kind: ReferenceKind) -> [NamedReference] { [] }
    func unlisted(_ kind: ReferenceKind, among ids: Set<String>) -> Set<String> { [] }
    func uses(of id: String, _ kind: ReferenceKind) -> Int { 0 }
    func sameNames(_ kind: ReferenceKind) -> [String: String] { [:] }
    mutating func keepSameName(_ from: String, as to: String, _ kind: ReferenceKind) {}
    func isErased(_ text: String) -> Bool { false }
    func findings(_ kind: FactKind) -> [Finding] { [] }
}
