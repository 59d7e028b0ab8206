import Testing

@testable import Web

/// Forms as browsers send them, and what is none.
@Suite struct MultipartFormTests {
    private static let type = "multipart/form-data; boundary=XyZ"

    private static func form(_ lines: String...) -> [UInt8] {
        Array(lines.joined(separator: "\r\n").utf8)
    }

    /// A form with one file, whatever its disposition and content.
    private static func file(_ disposition: String, _ content: String) -> [UInt8] {
        form(
            "--XyZ", "Content-Disposition: form-data; \(disposition)", "Content-Type: text/csv",
            "", content, "--XyZ--", "")
    }

    @Test(
        "a file, by its name and content",
        arguments: [
            ("name=\"file\"; filename=\"deals.csv\"", "a,b", "deals.csv", "a,b"),
            ("name=\"file\"; filename=\"deals.csv\"", "", "deals.csv", ""),
            ("name=\"file\"; filename=\"\"", "", "", ""),
            ("name=\"file\"", "plain", nil, "plain"),
            ("name=file; filename=deals.csv", "x", "deals.csv", "x"),
            ("filename=\"b.csv\"; name=\"file\"", "x", "b.csv", "x"),
            ("name=\"file\"; filename=\"a\\\"b.csv\"", "x", "a\"b.csv", "x"),
            ("name=\"file\"; filename=\"a%22b.csv\"", "x", "a\"b.csv", "x"),
            ("name=\"file\"; filename=\"C:\\map\\b.csv\"", "x", "C:\\map\\b.csv", "x"),
            ("name=\"file\"; filename=\"a;name=x.csv\"", "x", "a;name=x.csv", "x"),
            ("name=\"file\"; filename=\"één.csv\"", "x", "één.csv", "x"),
            ("name=\"file\"; filename=\"a.csv\"", "1\r\n\r\n2\r\n", "a.csv", "1\r\n\r\n2\r\n"),
            ("name=\"file\"; filename=\"a.csv\"", "--XyZ-- and", "a.csv", "--XyZ-- and"),
            ("name=\"file\"; filename=\"a.csv\"", "1\r\n--XyZzy\r\n", "a.csv", "1\r\n--XyZzy\r\n"),
            ("name=\"file\"; filename=\"a.csv\"", "\r\n-", "a.csv", "\r\n-"),
        ] as [(String, String, String?, String)])
    func files(disposition: String, content: String, name: String?, kept: String) throws {
        let form = try MultipartForm(Self.file(disposition, content), contentType: Self.type)
        #expect(
            form.parts == [
                MultipartForm.Part(name: "file", fileName: name, content: Array(kept.utf8))
            ])
    }

    @Test("several fields, found by their names; the first of a name counts")
    func fields() throws {
        let bytes = Self.form(
            "--a b'", "content-disposition: form-data; name=\"token\"", "", "one", "--a b'",
            "CONTENT-DISPOSITION:form-data;name=\"token\"", "", "two", "--a b'--")
        let form = try MultipartForm(
            bytes, contentType: "Multipart/Form-Data; charset=x; boundary=\"a b'\"")
        #expect(form.parts.count == 2)
        #expect(form["token"]?.content == Array("one".utf8))
        #expect(form["file"] == nil)
    }

    @Test("a header of bytes that are no text is refused, however many")
    func noText() {
        let bytes =
            Array("--XyZ\r\nX: ".utf8) + Array(repeating: 0xFF, count: 2_000)
            + Array("\r\ncontent-disposition: form-data; name=a\r\n\r\n1\r\n--XyZ--".utf8)
        _ = try? MultipartForm(bytes, contentType: Self.type)
    }

    @Test(
        "what is no form is refused",
        arguments: [
            (file("name=\"file\"", "x"), "application/x-www-form-urlencoded", .noBoundary),
            (file("name=\"file\"", "x"), "multipart/form-data", .noBoundary),
            (file("name=\"file\"", "x"), "multipart/form-data; boundary=", .noBoundary),
            (file("name=\"file\"", "x"), "multipart/form-data; boundary=other", .noStart),
            ([], type, .noStart), (form("--XyZ--", ""), type, .noStart),
            (form("--XyZ", ""), type, .badHeader),
            (form("--XyZ", "no colon", "", ""), type, .badHeader),
            (file("filename=\"x.csv\"", "x"), type, .badHeader),
            (form("--XyZ", "Content-Type: text/csv", "", "x", "--XyZ--"), type, .badHeader),
            (
                form(
                    "--XyZ", "Content-Disposition: form-data; name=\"a\"",
                    "X: \(String(repeating: "x", count: 5_000))", "", "", "--XyZ--"), type,
                .badHeader
            ),
            (
                form("--XyZ", "Content-Disposition: form-data; name=\"a\"", "", "cut off"), type,
                .noEnd
            ),
            (
                form("--XyZ", "Content-Disposition: form-data; name=\"a\"", "", "x", "--XyZ"), type,
                .noEnd
            ),
            (
                Array(
                    repeating: "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n",
                    count: 17
                )
                .flatMap { Array($0.utf8) }, type, .tooManyParts
            ),
        ] as [([UInt8], String, MultipartForm.Flaw)])
    func flaws(bytes: [UInt8], type: String, flaw: MultipartForm.Flaw) {
        #expect(throws: flaw) { try MultipartForm(bytes, contentType: type) }
    }

    @Test(
        "the name of a file is shown without its folder and without what cannot be seen",
        arguments: [
            ("deals.csv", "deals.csv"), ("/etc/passwd", "passwd"), ("C:\\map\\b.csv", "b.csv"),
            ("../../x.csv", "x.csv"), ("a\u{0}b\r\n\u{202E}c.csv", "abc.csv"), ("", ""), ("/", ""),
            (" a.csv ", "a.csv"), ("e\u{301}.csv", "\u{E9}.csv"),
            (String(repeating: "a", count: 200), String(repeating: "a", count: 120)),
        ])
    func names(given: String, shown: String) {
        #expect(UploadedFile.shownName(given) == shown)
        #expect(UploadedFile.shownName(given).unicodeScalars.elementsEqual(shown.unicodeScalars))
    }
}
