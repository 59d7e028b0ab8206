import Domain

/// Reads a file row by row, gives the facts to the store in batches and writes the receipt.
struct FileReading {
    private let source: any ByteSource
    private let text: EncodedText
    private let options: ImportOptions
    private var sheet: Sheet
    private(set) var receipt: Receipt
    private var kept = KeptRows()
    private var rejected: [Rejection] = []
    private let pointers: [Pointer]
    private let hasManyRequired: Bool

    init(
        _ source: any ByteSource, _ text: EncodedText, _ sheet: Sheet, _ receipt: Receipt,
        _ options: ImportOptions
    ) {
        self.source = source
        self.text = text
        self.sheet = sheet
        self.receipt = receipt
        self.options = options
        pointers = sheet.header.pointers.filter(\.isName)
        hasManyRequired = receipt.kind.columns.count(where: \.isRequired) > 1
    }

    /// Reads all rows below the header as facts of one kind.
    mutating func read<Reader: FactReader>(
        as reader: Reader.Type, into sink: inout some FactSink,
        _ rejections: ([Rejection]) throws -> Void, _ progress: (ImportProgress) throws -> Void
    ) throws -> Receipt {
        let reader = Reader(sheet.header)
        var facts: [Reader.Fact] = []
        facts.reserveCapacity(options.batchSize)
        while try sheet.reader.next() {
            guard sheet.reader.line > sheet.header.line else { continue }
            let known = facts.count
            try take(reader, into: &facts)
            for _ in known..<facts.count { kept.append(sheet.reader) }
            guard facts.count + rejected.count >= options.batchSize else { continue }
            try flush(&facts, reader, into: &sink, rejections, progress)
        }
        try flush(&facts, reader, into: &sink, rejections, progress)
        try finish(&sink)
        return receipt
    }

    /// Adds what the present row states; nothing when it is rejected, or left out.
    private mutating func take<Reader: FactReader>(
        _ reader: Reader, into facts: inout [Reader.Fact]
    ) throws {
        if sheet.isMapped {
            guard !sheet.isFooter else { return leaveOutFooter() }
            sheet.countNames(pointers)
        }
        let known = facts.count
        while true {
            sheet.beginRow()
            do throws(RowFlaw) {
                try sheet.checkWidth()
                sheet.noteNameless()
                try reader.read(&sheet, into: &facts)
                sheet.settleRow()
                receipt.read += facts.count - known
                return
            } catch .undecidedDates {
                let (order, sample) = try Survey(source, as: text, sheet).dateOrder()
                sheet.dates = order
                receipt.form.dateSample = sample
            } catch .undecidedDecimal {
                let (mark, sample) = try Survey(source, as: text, sheet).decimalMark()
                sheet.decimal = mark
                receipt.form.numberSample = sample
            } catch .leftOut(let why, let example) {
                return leaveOut(why, example)
            } catch .rejected(let column, let value, let reason) {
                if hasManyRequired, sheet.isFooter || sheet.isCutFooter {
                    return leaveOutFooter()
                }
                receipt.read += 1
                if sheet.lines != nil {
                    let id = sheet.text(sheet.header["deal_id"])
                    sheet.lines?.fail(id, line: sheet.reader.line)
                }
                return reject(
                    sheet.reader.line, column, value, reason, fields: sheet.rawFields)
            }
        }
    }

    private mutating func leaveOutFooter() {
        leaveOut(.footer, sheet.reader.text(0))
    }

    private mutating func leaveOut(_ why: Warning.Kind, _ example: String) {
        sheet.beginRow()
        sheet.warnings.add(why, example)
        sheet.warnings.settleRow(line: sheet.reader.line)
    }

    private mutating func reject(
        _ line: Int, _ column: String, _ value: String, _ reason: String, fields: [String]
    ) {
        receipt.rejected += 1
        rejected.append(
            Rejection(line: line, column: column, value: value, reason: reason, fields: fields))
    }

    private mutating func flush<Reader: FactReader>(
        _ facts: inout [Reader.Fact], _ reader: Reader, into sink: inout some FactSink,
        _ rejections: ([Rejection]) throws -> Void, _ progress: (ImportProgress) throws -> Void
    ) throws {
        try sheet.references.flush(into: &sink)
        if !facts.isEmpty {
            let batch = Reader.batch(facts)
            let comparison = try options.comparedOn.flatMap {
                try StageComparison(batch, in: sink, madeOn: $0)
            }
            let outcomes = try sink.append(batch)
            precondition(outcomes.count == facts.count, "the store has to answer for every row")
            if let found = try comparison?.keep(outcomes, sheet.moves, in: &sink) {
                receipt.moved += found.moved
                receipt.closed += found.closed
            }
            sheet.moves.removeAll()
            for (row, outcome) in outcomes.enumerated() { take(outcome, of: row) }
        }
        facts.removeAll(keepingCapacity: true)
        kept.removeAll()
        if !rejected.isEmpty {
            rejected.sort { $0.line < $1.line }
            let room = Receipt.rejectionsKept - receipt.rejections.count
            receipt.rejections += rejected.prefix(max(0, room))
            try rejections(rejected)
            rejected.removeAll(keepingCapacity: true)
        }
        try progress(
            ImportProgress(
                rows: receipt.read, bytes: sheet.reader.bytesRead, size: source.size))
    }

    private mutating func take(_ outcome: RowOutcome, of row: Int) {
        switch outcome {
        case .added: receipt.added += 1
        case .updated: receipt.updated += 1
        case .unchanged: receipt.unchanged += 1
        case .leftAlone: leaveAlone(row)
        case .rejected(let column, let reason):
            let field = sheet.header[column]
            let fields = kept.fields(of: row)
            let value = field.position.flatMap { $0 < fields.count ? fields[$0] : nil }
            reject(kept.line(of: row), field.label, value ?? "", reason, fields: fields)
        }
    }

    private mutating func leaveAlone(_ row: Int) {
        receipt.unchanged += 1
        sheet.warnings.beginRow()
        sheet.warnings.add(
            options.mode == .add ? .knownLeft : .unknownLeft, kept.fields(of: row).first ?? "")
        sheet.warnings.settleRow(line: kept.line(of: row))
    }

    private mutating func finish(_ sink: inout some FactSink) throws {
        receipt.form.dates = sheet.dates
        receipt.form.decimal = sheet.decimal
        receipt.warnings = sheet.warnings.warnings
        receipt.comparedOn = options.comparedOn
        let isCompared = receipt.moved + receipt.closed > 0
        receipt.exactness = isCompared ? .betweenSnapshots : options.exactness
        try sheet.references.report(on: &receipt, &sink)
        receipt.findings = try sink.findings(receipt.kind)
    }
}

extension Sheet {
    /// Counts the names in the row, whatever becomes of it.
    fileprivate mutating func countNames(_ pointers: [Pointer]) {
        for pointer in pointers {
            if let name = text(pointer.field) { references.count(name, pointer.kind) }
        }
    }
}
