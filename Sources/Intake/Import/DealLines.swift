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

        /// What the first row says of the deal itself.
        private var deal: Deal?

        /// Adds a row that says the same of the deal as the first.
        fileprivate mutating func add(_ row: Deal, _ line: Int) {
            let first = deal ?? row
            deal = first
            if row.createdOn != first.createdOn || row.closedOn != first.closedOn
                || row.status != first.status || row.ownerID != first.ownerID
            {
                flaw =
                    flaw ?? "line \(line) has the same name and says something else of the deal; "
                    + "give each deal a number of its own"
            }
            guard let money = row.amount else { return }
            let (total, isTooLarge) = (sum?.minor ?? 0).addingReportingOverflow(money.minor)
            sum = Money(minor: total)
            if isTooLarge || total.magnitude > Money.largest.minor {
                flaw = "the amounts of the rows of this deal are too large together"
            }
        }

        fileprivate init(firstLine: Int) { self.firstLine = firstLine }
    }

    /// Reads the file of `sheet` from its beginning; finds out the order of the dates and the decimal
    /// mark when that is needed, and throws `Refusal` when the file does not say them.
    init(_ source: any ByteSource, as text: EncodedText, _ sheet: inout Sheet) throws {
        let reader = DealReader(sheet.header)
        let id = sheet.header["deal_id"]
        var look = sheet
        look.reader = CSVReader(
            try TextStream(source, as: text), delimiter: sheet.header.delimiter)
        while try look.reader.next() {
            guard look.reader.line > sheet.header.line, let id = look.text(id) else { continue }
            let survey = { [sheet] in try Survey(source, as: text, sheet) }
            try take(&look, id, reader, survey)
        }
        (sheet.dates, sheet.decimal) = (look.dates, look.decimal)
        lines = lines.filter { $0.value.rows > 1 }
    }

    /// The rows of that deal, nil when it has only one.
    subscript(id: String) -> Lines? { lines[id] }

    /// None of the other rows of a deal may go in when its first did not.
    mutating func fail(_ id: String?, line: Int) {
        guard let id, lines[id]?.flaw == nil else { return }
        lines[id]?.flaw = "line \(line), of the same deal, was rejected"
    }

    /// Takes in a row, with all that can be wrong with it: what is rejected adds to no sum.
    private mutating func take(
        _ look: inout Sheet, _ id: String, _ reader: DealReader, _ survey: () throws -> Survey
    ) throws {
        let line = look.reader.line
        var found = lines[id] ?? Lines(firstLine: line)
        if lines[id] != nil { found.rows += 1 }
        defer { lines[id] = found }
        while true {
            look.beginRow()
            do throws(RowFlaw) {
                try look.checkWidth()
                return found.add(try reader.fact(in: &look), line)
            } catch .undecidedDates {
                look.dates = try survey().dateOrder().0
            } catch .undecidedDecimal {
                look.decimal = try survey().decimalMark().0
            } catch .leftOut {
                return
            } catch .rejected {
                found.flaw = found.flaw ?? "line \(line), of the same deal, was rejected"
                return
            }
        }
    }
}
