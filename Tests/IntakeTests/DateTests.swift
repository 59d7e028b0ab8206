import Domain
import Intake
import Testing

@Suite("Dates")
struct DateTests {
    static let dates: [(String, DateOrder?, String)] = [
        ("2026-10-31", nil, "2026-10-31"), ("2026-1-5", nil, "2026-01-05"),
        ("2026/10/31", nil, "2026-10-31"), ("31/10/2026", nil, "2026-10-31"),
        ("10/31/2026", nil, "2026-10-31"), ("31.10.2026", nil, "2026-10-31"),
        ("3-4-2026", .dmy, "2026-04-03"), ("3-4-2026", .mdy, "2026-03-04"),
        ("26-10-31", .ymd, "2026-10-31"), ("31-10-26", .dmy, "2026-10-31"),
        ("5/5/2026", nil, "2026-05-05"), ("45123", nil, "2023-07-16"),
        ("45123.75", nil, "2023-07-16"), ("20261031", nil, "2026-10-31"),
        ("2026-10-31 23:30", nil, "2026-10-31"), ("31/10/2026 8:09 PM", nil, "2026-10-31"),
        ("2026-10-31T23:30:00Z", nil, "2026-11-01"),
        ("2026-10-24T22:30:00.000+00:00", nil, "2026-10-25"),
        ("2026-03-29T00:30:00+0200", nil, "2026-03-28"),
        ("2026-12-31T23:30:00-05:00", nil, "2027-01-01"),
        ("31/12/2026 23:30 -05:00", nil, "2027-01-01"), ("3 mrt 2026", nil, "2026-03-03"),
        ("Mar 3, 2026", nil, "2026-03-03"), ("3-Mar-26", nil, "2026-03-03"),
        ("zaterdag 31 oktober 2026", nil, "2026-10-31"), ("1 sept. 2026", nil, "2026-09-01"),
        ("March 3rd, 2026", nil, "2026-03-03"), ("31 Oct 2026 8:09 PM", nil, "2026-10-31"),
        ("za 31 okt. 2026 om 14:30", nil, "2026-10-31"), ("2026-Oct-31", nil, "2026-10-31"),
        ("Sat Oct 31 2026 23:30:00 GMT+0000 (UTC)", nil, "2026-11-01"),
        ("Sat, 31 Oct 2026 23:30:00 CET", nil, "2026-10-31"), ("45123,75", nil, "2023-07-16"),
        ("20261031 14:30", nil, "2026-10-31"), ("20261031T23:30:00Z", nil, "2026-11-01"),
    ]

    @Test("are read however they are written", arguments: dates)
    func read(_ text: String, _ order: DateOrder?, _ day: String) throws {
        var sink = CollectingSink()
        let receipt = try imported(
            .leads, "lead_id,created_on\n1,\"\(text)\"\n", ImportOptions(dates: order), into: &sink)
        #expect(receipt.rejections == [])
        #expect(sink.leads.first?.createdOn == Day(day))
    }

    @Test(
        "that do not exist are rejected",
        arguments: [
            "2026-02-29", "31/31/2026", "31 feb 2026", "3 mrtt 2026", "3 ma 2026", "mrt 2026",
            "12345,", "3 mrt 2026 en", "2026-13-01", "soon", "2026", "1", "2026-10-31 25:00",
        ])
    func noDates(_ text: String) throws {
        var sink = CollectingSink()
        let receipt = try imported(.leads, "lead_id,created_on\n1,\"\(text)\"\n", into: &sink)
        #expect(receipt.rejections.map(\.reason) == ["created_on \"\(text)\" is not a date"])
        #expect(receipt.state == .nothingImported)
    }

    @Test("take their order from the whole file, also from a later row and another column")
    func inferred() throws {
        var sink = CollectingSink()
        let text = """
            lead_id,created_on,qualified_on
            1,2026-01-01,
            2,03/04/2026,
            3,04/04/2026,28/04/2026
            """
        let receipt = try imported(.leads, text, into: &sink)
        #expect(receipt.form.dates == .dmy)
        #expect(receipt.form.dateSample == "28/04/2026")
        #expect(sink.leads[1].createdOn == Day("2026-04-03"))
    }

    @Test("are refused when no row or two rows say the order")
    func ambiguous() {
        var sink = CollectingSink()
        let header = "lead_id,created_on\n"
        #expect(throws: Refusal.ambiguousDates(example: "03/04/2026")) {
            try imported(.leads, header + "1,03/04/2026\n2,05/05/2026\n", into: &sink)
        }
        #expect(throws: Refusal.mixedDates(example: "31/10/2026", other: "10/31/2026")) {
            try imported(.leads, header + "1,31/10/2026\n2,10/31/2026\n", into: &sink)
        }
    }

    @Test("that do not fit the order one was told are rejected one by one")
    func told() throws {
        var sink = CollectingSink()
        let receipt = try imported(
            .leads, "lead_id,created_on\n1,31/10/2026\n2,10/31/2026\n",
            ImportOptions(dates: .dmy), into: &sink)
        #expect(receipt.added == 1)
        #expect(receipt.rejections.map(\.line) == [3])
    }

    @Test("and numbers decide each for themselves in a foreign file")
    func decimals() throws {
        var sink = CollectingSink()
        let mapping = "invoice_line_id=id,booked_on=d,amount=a"
        let head = "id;d;a\n1;2026-01-01;1.234\n"
        #expect(throws: Refusal.ambiguousNumbers(example: "1.234")) {
            try mapped(.invoices, mapping, head, into: &sink)
        }
        let receipt = try mapped(.invoices, mapping, head + "2;2026-01-01;9,5\n", into: &sink)
        #expect(receipt.form.decimal == .comma)
        #expect(sink.invoices.map(\.amount.minor) == [123_400, 950])
    }
}
