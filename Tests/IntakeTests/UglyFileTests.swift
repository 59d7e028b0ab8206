import Domain
import Foundation
import Intake
import Testing

@Suite("Files as other programs write them")
struct UglyFileTests {
    static let plain = #"""
        customer_id,name,customer_type
        C1,Café Zürich,MKB
        C2,"Bakker, ""De Halm""",

        """#

    static let forms: [(String, [UInt8], TextEncoding)] = [
        ("plain", Array(plain.utf8), .utf8),
        ("mark", [0xEF, 0xBB, 0xBF] + Array(plain.utf8), .utf8),
        ("CRLF", Array(plain.replacing("\n", with: "\r\n").utf8), .utf8),
        ("CR", Array(plain.replacing("\n", with: "\r").utf8), .utf8),
        ("no last line end", Array(plain.dropLast().utf8), .utf8),
        (
            "UTF-16 LE", [0xFF, 0xFE] + plain.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
            .utf16LittleEndian
        ),
        (
            "UTF-16 BE", [0xFE, 0xFF] + plain.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] },
            .utf16BigEndian
        ),
        ("1252", plain.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, .windows1252),
    ]

    @Test("means the same in every encoding and with every chunk size", arguments: forms)
    func encodings(_ name: String, _ bytes: [UInt8], _ encoding: TextEncoding) throws {
        for chunkSize in [1, 2, 3, 5, 7, 64, 4096] {
            var sink = CollectingSink()
            let receipt = try FileImport(
                MemorySource(bytes, chunkSize: chunkSize), named: name, as: .canonical(.customers)
            ).run(into: &sink)
            #expect(receipt.form.encoding == encoding)
            #expect(
                sink.customers == [
                    Customer(id: "C1", name: "Café Zürich", type: "MKB"),
                    Customer(id: "C2", name: "Bakker, \"De Halm\""),
                ], "\(name) in chunks of \(chunkSize)")
        }
    }

    @Test("finds delimiter and header below a preamble, however the names are spelt")
    func preamble() throws {
        var sink = CollectingSink()
        let text = """
            Rapport "Klanten";;
            gemaakt op 1-1-2026

            Customer ID;NAME;Customer-Type;Regio
            7;"Zorg
            Noord; Oost";MKB;Zuid
            ;;;
            8;  Bakker  ;
            """
        let receipt = try imported(.customers, text, into: &sink)
        #expect(receipt.form.headerLine == 4)
        #expect(receipt.form.delimiter == ";")
        #expect(receipt.unknownColumns == ["Regio"])
        #expect(receipt.read == 2)
        #expect(sink.customers.map(\.name) == ["Zorg\nNoord; Oost", "Bakker"])
    }

    @Test("names the line on which a record begins")
    func lines() throws {
        var sink = CollectingSink()
        let text = "customer_id,name\n1,\"a\r\nb\nc\"\n\n,nobody\n3,x,extra\n"
        let receipt = try imported(.customers, text, into: &sink)
        #expect(receipt.rejections.map(\.line) == [6, 7])
        #expect(receipt.rejections[0].reason == "customer_id is empty")
        #expect(receipt.rejections[1].value == "extra")
        #expect(receipt.rejections[1].fields == ["3", "x", "extra"])
        let csv = RejectedRows(header: receipt.header).csv(receipt.rejections)
        #expect(csv.hasPrefix("customer_id,name,reason\n,nobody,customer_id is empty\n3,x,"))
    }

    static let refused: [(String, Refusal)] = [
        ("", .empty),
        ("customer_id,name\n1,\"never closed\n2,x\n", .unclosedQuote(line: 2)),
        ("id;klant\n1;x\n", .missingColumns(["customer_id", "name"], found: ["id", "klant"])),
        ("customer_id,naam\n1,x\n", .missingColumns(["name"], found: ["customer_id", "naam"])),
        ("PK\u{3}\u{0}\u{0}", .notText),
    ]

    @Test("is refused as a whole, with the reason", arguments: refused)
    func refusals(_ text: String, _ refusal: Refusal) {
        var sink = CollectingSink()
        #expect(throws: refusal) { try imported(.customers, text, into: &sink) }
        #expect(sink.rows == 0)
    }

    @Test("never calls a header without rows a success")
    func noRows() throws {
        var sink = CollectingSink()
        #expect(try imported(.teams, "team,parent\n\n", into: &sink).state == .noRows)
    }

    @Test("reads what other programs put around a number")
    func numbers() throws {
        let amounts: [(String, DecimalMark?, Int64)] = [
            ("1.234,56", nil, 123_456), ("1,234.56", nil, 123_456), ("EUR 1.234,56", nil, 123_456),
            ("€ 12", nil, 1200), ("117.0", nil, 11700), ("-5", nil, -500), ("- € 5,5", nil, -550),
            ("1 234 567,8", nil, 123_456_780), ("1.234", .comma, 123_400), ("1.234", .point, 123),
            ("0.125", nil, 13), ("-0,125", nil, -13), ("12.345.678", nil, 1_234_567_800),
            ("1'234.50", nil, 123_450), ("(1.234,56)", nil, -123_456), ("1234-", nil, -123_400),
            ("12%", nil, 1200), ("1,5E3", nil, 150_000), ("1e5", nil, 10_000_000),
            ("12,-", nil, 1200),
            ("€ 1.250,--", .comma, 125_000), ("eur 12", nil, 1200), ("12,50 Euro", nil, 1250),
            ("(€ 5,5)", nil, -550), ("\u{2013}5", nil, -500), ("1 234,56", nil, 123_456),
            ("5 -", nil, -500), ("2.5e-1", .point, 25), ("+5", nil, 500),
            ("12 EUR", nil, 1200), (".5", .point, 50),
        ]
        for (text, mark, minor) in amounts {
            var sink = CollectingSink()
            _ = try mapped(
                .invoices, "invoice_line_id=id,booked_on=d,amount=a",
                "id;d;a\n1;2026-01-01;\(text)\n", ImportOptions(decimal: mark), into: &sink)
            #expect(sink.invoices.first?.amount.minor == minor, "\(text)")
        }
    }

    @Test("does not take something else for a number")
    func noNumbers() throws {
        for text in [
            "12,x", "1.2.3", "1,23,456", "USD 5", "--5", "1-2", "EUR", "e5", "1e99", "1.23.456,7",
            "(-5)", "-5-", "()", "%", "5 stuks", "1,2,-",
        ] {
            var sink = CollectingSink()
            let receipt = try mapped(
                .invoices, "invoice_line_id=id,booked_on=d,amount=a",
                "id;d;a\n1;2026-01-01;\(text)\n", into: &sink)
            #expect(receipt.rejections.map(\.value) == [text])
        }
    }
}
