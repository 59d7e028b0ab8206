import Testing
import Workbooks

/// Sheets as Excel and other programs write them, one trap at a time.
@Suite("Sheets") struct SheetReadingTests {
    static let cells: [(trap: String, row: String, csv: String)] = [
        ("a number", "<c r=\"A1\"><v>12</v></c>", "12"),
        ("noise of binary numbers", "<c r=\"A1\"><v>0.30000000000000004</v></c>", "0.3"),
        ("noise in an amount", "<c r=\"A1\"><v>18500.150000000001</v></c>", "18500.15"),
        ("noise below", "<c r=\"A1\"><v>1234.5599999999999</v></c>", "1234.56"),
        ("all nines", "<c r=\"A1\"><v>0.99999999999999999</v></c>", "1"),
        ("an exponent", "<c r=\"A1\"><v>1.2E5</v></c>", "120000"),
        ("a small exponent", "<c r=\"A1\"><v>-5.0000000000000001E-3</v></c>", "-0.0050"),
        ("three decimals", "<c r=\"A1\"><v>1.234</v></c>", "1.2340"),
        ("a long id", "<c r=\"A1\"><v>12345678901234567</v></c>", "12345678901234567"),
        ("a percentage", "<c r=\"A1\" s=\"7\"><v>0.12</v></c>", "0.12"),
        ("beyond any number", "<c r=\"A1\"><v>1E300</v></c>", "1E300"),
        ("a shared text", "<c r=\"A1\" t=\"s\"><v>0</v></c>", "Café"),
        ("runs, spoken text left out", "<c r=\"A1\" t=\"s\"><v>1</v></c>", "Zorg Noord"),
        ("quotes and commas", "<c r=\"A1\" t=\"s\"><v>2</v></c>", "\"a \"\"b\"\", c\""),
        ("a line break", "<c r=\"A1\" t=\"s\"><v>3</v></c>", "\"a\nb\""),
        ("an escape", "<c r=\"A1\" t=\"s\"><v>4</v></c>", "\"x\ny_z\""),
        ("an inline text", "<c r=\"A1\" t=\"inlineStr\"><is><t>hé</t></is></c>", "hé"),
        (
            "inline runs",
            "<c r=\"A1\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>", "ab"
        ),
        ("a formula's text", "<c r=\"A1\" t=\"str\"><f>B1&amp;C1</f><v>uit</v></c>", "uit"),
        ("a formula's number", "<c r=\"A1\"><f>1+1</f><v>2</v></c>", "2"),
        ("a boolean", "<c r=\"A1\" t=\"b\"><v>1</v></c>", "TRUE"),
        ("no place", "<c><v>1</v></c><c><v>2</v></c>", "1,2"),
        ("a gap", "<c r=\"B1\"><v>1</v></c><c r=\"D1\"><v>2</v></c>", ",1,,2"),
        ("wrong order", "<c r=\"B1\"><v>2</v></c><c r=\"A1\"><v>1</v></c>", "1,2"),
        ("spaces at the edge", "<c r=\"A1\" t=\"str\"><v> a</v></c>", "\" a\""),
        ("a day", "<c r=\"A1\" s=\"1\"><v>46326</v></c>", "2026-10-31"),
        (
            "a day and a time", "<c r=\"A1\" s=\"2\"><v>46326.604166666664</v></c>",
            "2026-10-31 14:30"
        ),
        ("almost midnight", "<c r=\"A1\" s=\"2\"><v>46325.999999999993</v></c>", "2026-10-31"),
        ("a time", "<c r=\"A1\" s=\"3\"><v>0.75</v></c>", "18:00"),
        ("hours beyond a day", "<c r=\"A1\" s=\"4\"><v>1.5</v></c>", "36:00"),
        ("the first day", "<c r=\"A1\" s=\"1\"><v>1</v></c>", "1900-01-01"),
        ("before the leap day", "<c r=\"A1\" s=\"1\"><v>59</v></c>", "1900-02-28"),
        ("a day that never was", "<c r=\"A1\" s=\"1\"><v>60</v></c>", "1900-02-29"),
        ("behind the leap day", "<c r=\"A1\" s=\"1\"><v>61</v></c>", "1900-03-01"),
        ("an empty date", "<c r=\"A1\" s=\"1\"><v>0</v></c>", "0"),
        ("less than no day", "<c r=\"A1\" s=\"1\"><v>-5</v></c>", "-5"),
        ("the last day", "<c r=\"A1\" s=\"1\"><v>2958465</v></c>", "9999-12-31"),
        ("a custom date", "<c r=\"A1\" s=\"5\"><v>46326</v></c>", "2026-10-31"),
        ("a currency that looks like one", "<c r=\"A1\" s=\"6\"><v>46326</v></c>", "46326"),
        ("a day as text", "<c r=\"A1\" t=\"d\"><v>2026-10-31T00:00:00</v></c>", "2026-10-31"),
        // Found by `bin/fuzz xlsx`.
        ("a day that is none", "<c r=\"A1\" t=\"d\"><v>20\"6,1T0</v></c>", "\"20\"\"6,1 0\""),
        ("prefixes", "<x:c r=\"A1\" xmlns:x=\"\(MadeWorkbook.space)\"><x:v>5</x:v></x:c>", "5"),
        ("CDATA", "<c r=\"A1\" t=\"str\"><v><![CDATA[a<b]]></v></c>", "a<b"),
    ]

    static func book(_ rows: String) -> MadeWorkbook {
        var book = MadeWorkbook(rows: rows)
        book.strings = """
            <si><t>Café</t></si>\
            <si><r><t>Zorg </t></r><r><t>Noord</t></r><rPh sb="0" eb="1"><t>zorg</t></rPh></si>\
            <si><t>a "b", c</t></si><si><t>a
            b</t></si><si><t>x_x000D__x000A_y_x005F_z</t></si>
            """
        book.formats = [
            (164, "[$-413]dd\\-mmm\\-yyyy;@"), (165, "&quot;USD d&quot; #,##0.00"), (166, "[h]:mm"),
        ]
        book.styles = [0, 14, 22, 20, 166, 164, 165, 9]
        return book
    }

    @Test("hold what is in a cell, however it is stored", arguments: cells)
    func cell(trap: String, row: String, csv: String) throws {
        let book = SheetReadingTests.book("<row r=\"1\">\(row)</row>")
        #expect(try book.read().csv == csv + "\n")
    }

    @Test("count days from 1904 where the workbook says so")
    func macintosh() throws {
        var book = SheetReadingTests.book(
            "<row><c s=\"1\"><v>0</v></c><c s=\"1\"><v>44864</v></c></row>")
        book.properties = "date1904=\"1\""
        #expect(try book.read().csv == "1904-01-01,2026-10-31\n")
    }

    @Test("keep the numbers of their rows, also where rows are not there or say nothing")
    func rows() throws {
        let rows = """
            <row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3" s="1"/></row>\
            <row r="5"><c r="B5"><v>2</v></c></row><row r="6"/><row><c><v>3</v></c></row>
            """
        let (csv, notes) = try MadeWorkbook(rows: rows).read()
        #expect(csv == "\n1\n\n\n,2\n\n3\n")
        #expect(notes.rows == 7 && notes.columns == 2)
    }

    @Test("tell what was left out and what to know")
    func told() throws {
        var book = MadeWorkbook(rows: "")
        book.sheets = [
            (
                "Verborgen", "state=\"veryHidden\"",
                """
                <dimension ref="A1:C3"/><sheetData><row r="1"><c r="A1" t="e"><v>#N/A</v></c>\
                <c r="B1"><f>NOW()</f></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row>\
                </sheetData><sheetProtection sheet="1"/>\
                <mergeCells><mergeCell ref="A1:B2"/></mergeCells>
                """
            )
        ]
        let sheet = try #require(try Workbook(try ZipReader(bytes: book.bytes)).sheets.first)
        #expect(sheet.isHidden && sheet.isProtected && sheet.rows == 3)
        let (csv, notes) = try book.read("Verborgen")
        #expect(csv == "\n1\n")
        #expect(SheetNotes.Kind.allCases.allSatisfy { notes[$0] == 1 })
        #expect(notes.sentences.count == 6)
    }

    static let codes: [(code: String, format: String)] = [
        ("General", "12"), ("dd-mm-yyyy", "1900-01-12"), ("d mmm", "1900-01-12"),
        ("mmmm", "1900-01-12"), ("yyyy\\ &quot;h&quot;", "1900-01-12"), ("0.00&quot;d&quot;", "12"),
        ("#,##0 [Red]", "12"), ("[$€-413] #,##0.00", "12"), ("[ss]", "288:00"),
        ("hh:mm AM/PM", "1900-01-12"), ("0&quot;m&quot;", "12"), ("[Green]0;[Red]-0;d", "12"),
        ("_-* #,##0_d", "12"), ("@", "12"), ("mm:ss.0", "1900-01-12"),
    ]

    @Test("know a date by the code of its format", arguments: codes)
    func format(code: String, shown: String) throws {
        var book = MadeWorkbook(rows: "<row><c s=\"1\"><v>12</v></c></row>")
        book.formats = [(170, code)]
        book.styles = [0, 170]
        #expect(try book.read().csv == shown + "\n")
    }
}
