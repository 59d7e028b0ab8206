public import Domain

/// A file of the canonical form (formats.md, *Koers CSV*): its columns, and the query that fills them.
struct CanonicalFile {
    /// A column, where it is read from, and how it is written.
    struct Column {
        let name: String
        let sql: SQL
        let holds: Holding
    }

    /// How a value is written.
    enum Holding {
        case text, day, whole, number
        /// The first seven characters of a day.
        case month
        /// Minor units of the organisation's currency, as major ones.
        case money
        /// Billionths.
        case chance
        /// 1 or 0.
        case yes
        /// -1 stands for nothing.
        case minutes
    }

    let kind: FactKind
    let columns: [Column]
    /// The tables with their conditions, and the order of the rows.
    let rows: SQL

    init(_ kind: FactKind, _ columns: [(String, SQL, Holding)], from rows: SQL) {
        self.kind = kind
        self.columns = columns.map { Column(name: $0.0, sql: $0.1, holds: $0.2) }
        self.rows = rows
    }

    var query: SQL { "SELECT \(SQL.joined(columns.map(\.sql), ", ")) FROM \(rows)" }
}

extension CanonicalFile.Column {
    /// The value of a row as the canonical form writes it; nothing is empty.
    func text(_ row: any ResultRow, _ place: Int, _ currency: Currency) -> String {
        guard row.value(place) != .null else { return "" }
        let number = row.int(place) ?? 0
        switch holds {
        case .text: return row.text(place) ?? ""
        case .day: return Day(number: number).description
        case .month: return String(Day(number: number).description.prefix(7))
        case .whole: return String(number)
        case .minutes: return number < 0 ? "" : String(number)
        case .yes: return number == 1 ? "yes" : "no"
        case .number: return Self.plain(row.double(place) ?? 0)
        case .money: return Self.decimal(Int64(number), currency.decimals)
        case .chance: return Self.plain(Double(number) / Double(Stage.certainty))
        }
    }

    /// A number without an exponent and with no more decimals than it needs.
    private static func plain(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
        let text = "\(value)"
        guard text.contains("e"), abs(value) < 9e18 else { return text }
        let billionths = (abs(value).truncatingRemainder(dividingBy: 1) * 1e9).rounded()
        return (value < 0 ? "-" : "") + "\(Int64(abs(value)))."
            + padded(String(Int64(billionths)), to: 9)
    }

    /// Minor units as major ones, with all decimals of the currency.
    private static func decimal(_ minor: Int64, _ decimals: Int) -> String {
        guard decimals > 0 else { return String(minor) }
        let digits = padded(String(minor.magnitude), to: decimals + 1)
        return (minor < 0 ? "-" : "") + digits.dropLast(decimals) + "." + digits.suffix(decimals)
    }

    private static func padded(_ digits: String, to length: Int) -> String {
        String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
}

extension Snapshot {
    /// All rows of a kind in the canonical form, one after the other; answers how many there are.
    /// `header` is called first, and only where there is a row.
    @discardableResult
    public func eachCanonicalRow(
        of kind: FactKind, header: ([String]) throws -> Void, _ body: ([String]) throws -> Void
    ) throws -> Int {
        let currency = try organisation()?.currency ?? .euro
        let file = CanonicalFile.of(kind)
        var count = 0
        try session.stream(file.query) { row in
            if count == 0 { try header(file.columns.map(\.name)) }
            count += 1
            try body(
                file.columns.indices.map { file.columns[$0].text(row, $0, currency) })
        }
        return count
    }
}
