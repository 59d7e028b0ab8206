import Domain

/// A file under the eye: the present row, and all that is needed to read its values.
struct Sheet {
    var reader: CSVReader
    let header: Header
    let organisation: Organisation
    var zone: Zone
    var dates: DateOrder?
    var decimal: DecimalMark?
    var warnings = WarningTally()
    var references: References
    /// Of deals that take several rows: what the rows say together.
    var lines: DealLines?
    /// When deals of this batch last changed stage, by the file.
    var moves: [String: Day] = [:]
    /// The last stage of each deal, in a history that has a row for every change of a deal.
    var stages: [String: (name: String, since: Day)] = [:]

    init(
        _ reader: CSVReader, _ header: Header, _ organisation: Organisation,
        _ references: References
    ) {
        self.reader = reader
        self.header = header
        self.organisation = organisation
        self.references = references
        zone = Zone(organisation.timeZone)
    }

    var isMapped: Bool { header.layout.isMapped }

    mutating func beginRow() {
        warnings.beginRow()
        references.beginRow()
    }

    mutating func settleRow() {
        warnings.settleRow(line: reader.line)
        references.settleRow()
    }

    /// Where the value lies in the window; nil when there is none.
    func value(_ field: Field) -> Range<Int>? {
        guard let position = field.position else { return nil }
        if let value = value(at: position) { return value }
        for other in field.others {
            if let value = value(at: other) { return value }
        }
        return nil
    }

    private func value(at position: Int) -> Range<Int>? {
        guard position < reader.fields.count else { return nil }
        var range = reader.fields[position]
        guard !range.isEmpty else { return nil }
        let isGuarded = reader.window[range.lowerBound] == FormulaGuard.mark
        if isGuarded, FormulaGuard.isGuarded(reader.window[range]) {
            range = range.lowerBound + 1..<range.upperBound
        }
        // A value between quotes may begin with a space; in a mapped file that means nothing.
        let edge = reader.window[range.lowerBound]
        guard isMapped || edge <= Mark.space else { return range }
        let inner = trimmed(range)
        if inner.isEmpty || (isMapped && isNothing(inner)) { return nil }
        return isMapped ? inner : range
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, reader.window[low] <= Mark.space { low += 1 }
        while low < high, reader.window[high - 1] <= Mark.space { high -= 1 }
        return low..<high
    }

    /// What other programs write where there is nothing.
    private func isNothing(_ range: Range<Int>) -> Bool {
        // Most values begin otherwise.
        guard 1...10 ~= range.count, Sheet.beginnings.contains(reader.window[range.lowerBound])
        else { return false }
        return Sheet.nothings.contains(String(decoding: reader.window[range], as: UTF8.self))
    }

    /// Several values as one text, or the first of several, or what every row says.
    func composedText(_ field: Field) -> String? {
        guard let position = field.position else { return field.constant }
        let texts = ([position] + field.others).compactMap(value(at:)).map {
            String(decoding: reader.window[$0], as: UTF8.self).composed
        }
        guard let first = texts.first else { return field.constant }
        if field.takesFirst {
            return first.split(separator: ";").map(\.trimmed).first { !$0.isEmpty }
        }
        let text = texts.joined(separator: " / ")
        return field.isSalesforceID ? text.salesforceReportID : text
    }

    private static let nothings: Set = [
        "null", "NULL", "N/A", "n/a", "#N/A", "#N/B", "-", "--", "(No value)", "(no value)",
        "(leeg)", "(blank)", "(empty)", "n.v.t.",
    ]
    private static let beginnings = Array("nN#-(".utf8)

    /// The present row as it was read.
    var rawFields: [String] { reader.fields.indices.map(reader.text) }

    /// Tells of a value under a column without a name.
    mutating func noteNameless() {
        for position in header.nameless
        where position < reader.fields.count && !reader.fields[position].isEmpty {
            warnings.add(.namelessColumn, reader.text(position))
        }
    }

    /// The row has values for which the header has no column.
    func checkWidth() throws(RowFlaw) {
        let width = header.names.count
        guard reader.fields.count > width else { return }
        for position in width..<reader.fields.count where !reader.fields[position].isEmpty {
            throw .rejected(
                column: "", value: reader.text(position),
                reason: "the row has \(reader.fields.count) values and the header \(width) "
                    + "columns; are quotes missing around a value with a separator in it?")
        }
    }
}
