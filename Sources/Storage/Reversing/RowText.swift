/// Values of a row as JSON: texts and whole numbers as they are, a measurement in brackets, so that
/// each comes back as what it was.
enum RowText {
    /// Columns by name, in their order.
    static func object(_ columns: [SQL], _ values: [SQLValue]) -> String {
        let pairs = zip(columns, values).map { column, value in
            "\(quoted(column.text)):\(plain(value))"
        }
        return "{\(pairs.joined(separator: ","))}"
    }

    /// Values without names.
    static func list(_ values: [SQLValue]) -> String {
        "[\(values.map(plain).joined(separator: ","))]"
    }

    /// What stands for one value of a column, up to the comma behind it.
    static func pair(_ column: String, _ value: Int) -> String { "\"\(column)\":\(value)," }

    /// The values by the names of their columns; nil for what is no such text.
    static func read(object text: String) -> [String: SQLValue]? {
        var reader = RowReader(text)
        return reader.object()
    }

    /// The values without names; nil for what is no such text.
    static func read(list text: String) -> [SQLValue]? {
        var reader = RowReader(text)
        return reader.list()
    }

    private static func plain(_ value: SQLValue) -> String {
        switch value {
        case .null: "null"
        case .int(let number): String(number)
        case .real(let number): "[\(number)]"
        case .text(let text): quoted(text)
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for sign in text.unicodeScalars {
            switch sign {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case let sign where sign.value < 0x20:
                let digits = String(sign.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(sign)
            }
        }
        return quoted + "\""
    }
}
