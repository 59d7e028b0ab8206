import Testing

@testable import Intake

/// Texts that a spreadsheet would run as a formula, there and back.
@Suite struct FormulaGuardTests {
    @Test(
        "what would run is led by an apostrophe, a number is not",
        arguments: [
            ("=1+1", "'=1+1"), ("+31612345678", "'+31612345678"), ("@x", "'@x"), ("-", "'-"),
            ("-x", "'-x"), ("\tq", "'\tq"), ("\rq", "'\rq"), ("＝S", "'＝S"), ("＠b", "'＠b"),
            ("'=x", "''=x"), ("''-y", "'''-y"), ("-5", "-5"), ("-1.50", "-1.50"),
            ("-1,5", "-1,5"), ("-1+cmd", "'-1+cmd"), ("'", "'"), ("'t Hart", "'t Hart"),
            ("a=b", "a=b"), ("", ""), ("--5", "'--5"),
        ])
    func guards(text: String, written: String) {
        #expect(FormulaGuard.guarded(text) == written)
    }

    @Test("whatever is written so is read back as it was")
    func thereAndBack() {
        let pieces = ["'", "=", "+", "-", "@", "\t", "＝", "1", ".", "x", ",", "é"]
        var texts = [""]
        for _ in 0..<4 { texts += texts.flatMap { text in pieces.map { text + $0 } } }
        for text in Set(texts) {
            let written = FormulaGuard.guarded(text)
            let bytes = Array(written.utf8)
            let read = FormulaGuard.isGuarded(bytes) ? Array(bytes.dropFirst()) : bytes
            if String(decoding: read, as: UTF8.self) != text { Issue.record("\(text)") }
            // And nothing that is written runs: it begins otherwise, or is a number.
            let first = written.first
            let isNumber = written.first == "-" && Double(written.replacing(",", with: ".")) != nil
            if let first, "=+-@\t＝".contains(first), !isNumber { Issue.record("\(written) runs") }
            // A field that was read as it stands is read so again from the rejected rows.
            let raw = Array(FormulaGuard.guarded(raw: text).utf8)
            let again = FormulaGuard.isGuarded(raw) ? Array(raw.dropFirst()) : raw
            let own = Array(text.utf8)
            let once = FormulaGuard.isGuarded(own) ? Array(own.dropFirst()) : own
            if again != once { Issue.record("raw \(text)") }
        }
    }
}
