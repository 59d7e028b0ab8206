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

    @Test(
        "what another spreadsheet takes for a cell within a text is guarded as well",
        arguments: [
            ("x,=1+1", "\"x,'=1+1\""), ("x\t@y", "\"x\t'@y\""), ("x,+1", "\"x,'+1\""),
            ("x,\"=1\"", "\"x,'\"\"=1\"\"\""), ("x,'=1", "\"x,''=1\""), ("a\n-b", "\"a\n'-b\""),
            ("x,＝S", "\"x,'＝S\""), ("€ 100,- p.s.", "\"€ 100,'- p.s.\""), ("€ 100,-", "€ 100,-"),
            ("\"€ 100,-", "\"\"\"€ 100,'-\""), ("x;=1", "\"x;=1\""), ("a, = b", "a, = b"),
            ("a=b", "a=b"), ("t,'t", "t,'t"),
        ])
    func parts(text: String, written: String) throws {
        #expect(CSVText.row([text], delimiter: ";") == written + "\n")
        // Semicolons and commas change places where commas separate.
        let other = CSVText.row([swapped(text)])
        if !text.contains("€") { #expect(other == swapped(written) + "\n") }
        #expect(CSVText.rawRow([swapped(text)]) == other)
    }

    private func swapped(_ text: String) -> String {
        String(text.map { $0 == ";" ? "," : $0 == "," ? ";" : $0 })
    }

    @Test("a row is read back as it was, and runs in no spreadsheet, whatever separates its cells")
    func rows() throws {
        let pieces = ["'", "\"", "=", "-", "@", ";", ",", "\t", "\n", "1", " "]
        var texts = [""]
        for _ in 0..<4 { texts += texts.flatMap { text in pieces.map { text + $0 } } }
        let all = Array(Set(texts)).sorted().filter { $0.contains(where: ";,\t\n".contains) }
        for delimiter in [",", ";"] as [Character] {
            let rows = all.map { CSVText.row(["x", $0, "y"], delimiter: delimiter) }
            let source = MemorySource(rows.joined())
            let stream = try TextStream(source, as: EncodedText(lookingAt: source, as: .utf8))
            var reader = CSVReader(stream, delimiter: delimiter.asciiValue ?? 0)
            for (text, row) in zip(all, rows) {
                let isThere = try reader.next()
                #expect(isThere, "\(text)")
                let bytes = Array(reader.bytes(1))
                let read = FormulaGuard.isGuarded(bytes) ? Array(bytes.dropFirst()) : bytes
                if String(decoding: read, as: UTF8.self) != text || reader.fields.count != 3 {
                    Issue.record("\(text.debugDescription) came back otherwise")
                }
                for other in ",;\t" where other != delimiter {
                    for cell in cells(row, other) where runs(cell) {
                        Issue.record("\(row.debugDescription) runs where \(other) separates")
                    }
                }
            }
        }
    }

    /// The cells of a text as a spreadsheet that separates by that sign finds them: quotes count where
    /// a cell begins with one.
    private func cells(_ text: String, _ separator: Character) -> [String] {
        var cells: [String] = []
        var (cell, isQuoted, isNew) = ("", false, true)
        for sign in text {
            if isQuoted {
                if sign == "\"" { isQuoted = false } else { cell.append(sign) }
            } else if sign == separator || sign == "\n" {
                cells.append(cell)
                (cell, isNew) = ("", true)
                continue
            } else if sign == "\"", isNew {
                isQuoted = true
            } else {
                cell.append(sign)
            }
            isNew = false
        }
        return cells + [cell]
    }

    /// Whether it is more than a sign by itself, and no number.
    private func runs(_ cell: String) -> Bool {
        guard let first = cell.first, "=+-@".contains(first) else { return false }
        guard first == "+" || first == "-" else { return true }
        // `-;` begins no formula, whatever follows.
        return cell.count > 1 && cell.dropFirst().first != ";" && Double(cell) == nil
    }
}
