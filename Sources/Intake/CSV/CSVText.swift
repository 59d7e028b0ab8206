/// Writes values as CSV: quotes only where they are needed.
public enum CSVText {
    /// One row with its line end.
    public static func row(
        _ fields: [String], delimiter: Character = ",", lineEnd: String = "\n"
    ) -> String {
        fields.map { field($0, delimiter) }.joined(separator: String(delimiter)) + lineEnd
    }

    private static func field(_ value: String, _ delimiter: Character) -> String {
        let needsQuotes =
            value.utf8.contains { byte in
                byte == delimiter.asciiValue || byte == Mark.quote || byte == Mark.lineFeed
                    || byte == Mark.carriageReturn
            } || value.hasPrefix(" ") || value.hasSuffix(" ")
        return needsQuotes ? "\"\(value.replacing("\"", with: "\"\""))\"" : value
    }
}
