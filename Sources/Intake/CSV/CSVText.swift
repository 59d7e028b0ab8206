/// Writes values as CSV: quotes only where they are needed, and nothing that a spreadsheet would run.
public enum CSVText {
    /// One row with its line end.
    public static func row(
        _ fields: [String], delimiter: Character = ",", lineEnd: String = "\n"
    ) -> String {
        line(fields.map { FormulaGuard.guarded($0) }, delimiter, lineEnd)
    }

    /// A row of fields as they were read from a file, to be read so again.
    static func rawRow(_ fields: [String]) -> String {
        line(fields.map { FormulaGuard.guarded(raw: $0) }, ",", "\n")
    }

    private static func line(
        _ fields: [String], _ delimiter: Character, _ lineEnd: String
    ) -> String {
        fields.map { field($0, delimiter) }.joined(separator: String(delimiter)) + lineEnd
    }

    /// Byte by byte: a quote with an accent on it is one character, and a quote all the same.
    private static func field(_ value: String, _ delimiter: Character) -> String {
        let own = delimiter.asciiValue ?? Mark.comma
        let plain = Array(value.utf8)
        let needsQuotes =
            plain.contains { byte in
                byte == own || byte == Mark.quote || byte == Mark.lineFeed
                    || byte == Mark.carriageReturn
            } || isBlank(plain.first) || isBlank(plain.last)
        let bytes = FormulaGuard.guardedWithin(plain, delimiter: own, isQuoted: needsQuotes)
        guard needsQuotes || bytes.count != plain.count else { return value }
        var quoted: [UInt8] = [Mark.quote]
        for byte in bytes {
            if byte == Mark.quote { quoted.append(byte) }
            quoted.append(byte)
        }
        return String(decoding: quoted + [Mark.quote], as: UTF8.self)
    }

    private static func isBlank(_ byte: UInt8?) -> Bool { byte == Mark.space || byte == Mark.tab }
}
