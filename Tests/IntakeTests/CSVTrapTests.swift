import Domain
import Intake
import Testing

/// Exports as they come, one trap at a time; each holds the same two customers.
@Suite("CSV traps") struct CSVTrapTests {
    struct Trap: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let delimiter: Character

        init(_ name: String, _ text: String, _ delimiter: Character = ";") {
            (testDescription, bytes, self.delimiter) = (name, Array(text.utf8), delimiter)
        }

        init(_ name: String, wide text: String) {
            testDescription = name
            delimiter = ";"
            bytes = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        }
    }

    static let traps = [
        Trap("a told delimiter", "sep=;\ncustomer_id;name\n1;A, B\n2;C\n"),
        Trap("a told delimiter of its own", "sep=^\ncustomer_id^name\n1^A, B\n2^C\n", "^"),
        Trap("bars", "customer_id|name\n1|A, B\n2|C\n", "|"),
        Trap("tabs", "customer_id\tname\n1\tA, B\n2\tC\n", "\t"),
        Trap("told, in UTF-16", wide: "\u{FEFF}sep=;\r\ncustomer_id;name\r\n1;A, B\r\n2;C\r\n"),
        Trap("UTF-16 without a mark", wide: "customer_id;name\n1;A, B\n2;C\n"),
        Trap("a second mark", "customer_id;name\n1;A, B\n\u{FEFF}\"2\";C\n"),
        Trap("a mark within", "\u{FEFF}customer_id;name\n1;\u{FEFF}A, B\u{FEFF}\n2;C\n"),
        Trap("delimiters at the end", "customer_id;name;;;\n1;A, B;;;\n2;C;;;\n"),
        Trap("short rows and blank lines", "customer_id;name;type\n\n1;A, B\n ; \n;;\n2;C;\n\n"),
        Trap("carriage returns only", "customer_id;name\r1;A, B\r2;C"),
        Trap("a mix of line ends", "customer_id;name\r\n1;A, B\n2;C\r"),
        Trap("everything quoted", "\"customer_id\";\"name\"\n\"1\";\"A, B\"\n\"2\";\"C\"\n"),
        Trap("spaces around quotes", "customer_id; name\n1; \"A, B\" \n 2 ;C\n"),
        Trap("a repeated column", "customer_id;name;name\n1;A, B;Z\n2;C;Z\n"),
        Trap("a preamble", "Klanten\n\nGemaakt: nu;;\ncustomer_id;name\n1;A, B\n2;C\n"),
    ]

    @Test("mean what their maker meant, in chunks of any size", arguments: traps)
    func read(trap: Trap) throws {
        for size in [1, 2, 7, 4096] {
            var sink = CollectingSink()
            let receipt = try FileImport(
                MemorySource(trap.bytes, chunkSize: size), named: "a.csv",
                as: .canonical(.customers)
            ).run(into: &sink)
            #expect(receipt.counts == [2, 2, 0] && receipt.form.delimiter == trap.delimiter)
            #expect(sink.customers.map(\.id) == ["1", "2"])
            #expect(sink.customers.map(\.name) == ["A, B", "C"])
        }
    }

    @Test("a repeated column is told and never mixed up; one without a name is told when it says")
    func columns() throws {
        var sink = CollectingSink()
        let text = "customer_id,name,,name,\n1,A,lost,B,\n2,C,,D,also\n"
        let receipt = try imported(.customers, text, into: &sink)
        #expect(sink.customers.map(\.name) == ["A", "C"])
        #expect(receipt.unknownColumns == ["name"])
        let warning = try #require(receipt.warnings.first)
        #expect(warning.kind == .namelessColumn && warning.count == 2 && warning.firstLine == 2)
        #expect(warning.example == "lost")
    }

    static let footers = [
        "Grand Totals (2 records),,", "Confidential Information - Do Not Distribute",
        "Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.", "Totaal", "Total,,",
        "Eindtotaal,,99", "\"Totaal:\",,\"1.234,00\"", "Totals", "Totaal aantal records: 2",
        "Grand Total,,5", "Subtotaal,,5",
    ]

    @Test("a report's footer is left out and told", arguments: footers)
    func footer(line: String) throws {
        var sink = CollectingSink()
        let text = "klant,sinds,omzet\n1,2026-01-01,5\n2,2026-01-01,6\n\n\(line)\n"
        let receipt = try mapped(.leads, "lead_id=klant,created_on=sinds", text, into: &sink)
        #expect(receipt.counts == [2, 2, 0])
        #expect(receipt.warnings.map(\.kind) == [.footer])
        #expect(receipt.warnings.first?.firstLine == 5)
    }

    @Test("two megabytes in a cell are two megabytes; a zero byte is no text")
    func extremes() throws {
        var sink = CollectingSink()
        let long = String(repeating: "a\n\"\"b,", count: 350_000)
        let receipt = try imported(
            .customers, "customer_id,name\n1,\"\(long)\"\n2,C\n", into: &sink)
        #expect(receipt.counts == [2, 2, 0] && sink.customers[0].name.utf8.count == 1_750_000)
        #expect(throws: Refusal.notText) {
            try imported(.customers, "customer_id,name\n1,a\u{0}b\n", into: &sink)
        }
    }

    @Test(
        "what other programs write where there is nothing is nothing",
        arguments: ["-", "--", "null", "N/A", "#N/A", "(No value)", "(leeg)", "n.v.t.", " "])
    func nothing(text: String) throws {
        var sink = CollectingSink()
        let receipt = try mapped(
            .leads, "lead_id=i,created_on=d,qualified_on=q,channel=k",
            "i,d,q,k\n1,2026-01-01,\(text),\(text)\n", into: &sink)
        #expect(receipt.rejections == [] && sink.leads.map(\.channel) == [nil])
        #expect(sink.leads.map(\.qualifiedOn) == [nil])
    }

    @Test("a chance may be a percentage")
    func percentage() throws {
        var sink = CollectingSink()
        _ = try mapped(
            .stages, "pipeline=p,stage=s,position=n,probability=k", "p,s,n,k\nN,D,1,12%\n",
            into: &sink)
        #expect(sink.stages.map(\.probability) == [120_000_000])
    }

    /// Found by `bin/fuzz csv`: a sign that joins the one before it makes one character of both.
    @Test(
        "what is written as CSV is read the same, whatever is in it",
        arguments: [
            "a\"\u{FE00}b", "\"\u{301}", " \u{301}a", "\ta", "a\t", "\"", ";\u{200D}", "a\r\n",
        ])
    func written(value: String) throws {
        var sink = CollectingSink()
        for delimiter in [Character(","), ";"] {
            let text = [["customer_id", "name"], ["1", value + "x"]]
                .map { CSVText.row($0, delimiter: delimiter) }.joined()
            _ = try imported(.customers, text, into: &sink)
            #expect(sink.customers.last?.name == value + "x")
        }
    }
}
