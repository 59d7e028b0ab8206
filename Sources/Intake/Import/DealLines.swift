import Domain

/// What the rows of a deal say together, in a file that has a row for every article line.
struct DealLines {
    private var lines: [String: Lines] = [:]

    /// The rows of one deal.
    struct Lines {
        /// The line of the first, which becomes the deal.
        let firstLine: Int
        var rows = 1
        /// The sum of the amounts that are given.
        var sum: Money?
        /// Why none of the rows can become a deal.
        var flaw: String?

        fileprivate mutating func add(_ money: Money) {
            let (total, isTooLarge) = (sum?.minor ?? 0).addingReportingOverflow(money.minor)
            sum = Money(minor: total)
            if isTooLarge || total.magnitude > Money.largest.minor {
                flaw = "the amounts of the rows of this deal are too large together"
            }
        }
    }

    /// Reads the file of `sheet` from its beginning; finds out the decimal mark when that is needed.
    init(_ source: any ByteSource, as text: EncodedText, _ sheet: inout Sheet) throws {
        if sheet.decimal == nil {
            sheet.decimal = try? Survey(source, as: text, sheet).decimalMark().0
        }
        let (id, amount) = (sheet.header["deal_id"], sheet.header["amount"])
        var look = sheet
        look.reader = CSVReader(
            try TextStream(source, as: text), delimiter: sheet.header.delimiter)
        while try look.reader.next() {
            guard look.reader.line > sheet.header.line, let id = look.text(id) else { continue }
            add(look, id, amount)
        }
        lines = lines.filter { $0.value.rows > 1 }
    }

    /// The rows of that deal, nil when it has only one.
    subscript(id: String) -> Lines? { lines[id] }

    /// None of the other rows of a deal may go in when its first did not.
    mutating func fail(_ id: String?, line: Int) {
        guard let id, lines[id]?.flaw == nil else { return }
        lines[id]?.flaw = "line \(line), of the same deal, was rejected"
    }

    private mutating func add(_ sheet: Sheet, _ id: String, _ amount: Field) {
        var found = lines[id] ?? Lines(firstLine: sheet.reader.line)
        if lines[id] != nil { found.rows += 1 }
        var look = sheet
        do throws(RowFlaw) {
            if let money = try look.money(amount) { found.add(money) }
        } catch {
            found.flaw =
                found.flaw
                ?? "line \(sheet.reader.line), of the same deal, has an amount that cannot be read"
        }
        lines[id] = found
    }
}
