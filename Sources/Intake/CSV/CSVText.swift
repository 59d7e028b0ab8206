/// Writes values as CSV: comma, quotes only where they are needed.
public enum CSVText {
    /// One row with its line end.
    public static func row(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",") + "\n"
    }

    private static func field(_ value: String) -> String {
        let needsQuotes =
            value.utf8.contains { byte in
                byte == Mark.comma || byte == Mark.quote || byte == Mark.lineFeed
                    || byte == Mark.carriageReturn
            } || value.hasPrefix(" ") || value.hasSuffix(" ")
        return needsQuotes ? "\"\(value.replacing("\"", with: "\"\""))\"" : value
    }
}
