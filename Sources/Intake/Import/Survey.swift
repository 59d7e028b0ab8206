import Domain

/// Looks through a whole file for the order of its dates and its decimal mark.
struct Survey {
    private var dates = Deciding(DateOrder.allCases)
    private var marks = Deciding(DecimalMark.allCases)

    /// Reads the file of `sheet` from its beginning.
    init(_ source: any ByteSource, as text: EncodedText, _ sheet: Sheet) throws {
        var look = sheet
        look.reader = CSVReader(
            try TextStream(source, as: text), delimiter: sheet.header.delimiter)
        let days = sheet.header.fields(holding: .day)
        let numbers = sheet.header.fields(holding: .number)
        while try look.reader.next() {
            guard look.reader.line > sheet.header.line else { continue }
            for field in days { weighDate(look, field) }
            for field in numbers { weighNumber(look, field) }
        }
    }

    /// The one order of all dates, and a date that shows it; throws when there is no such order.
    func dateOrder() throws(Refusal) -> (DateOrder, sample: String?) {
        switch dates.verdict {
        case .one(let order, let sample): return (order, sample)
        case .several(let example): throw .ambiguousDates(example: example)
        case .none(let example, let other):
            throw .mixedDates(example: example, other: other)
        }
    }

    /// The one decimal mark of all numbers, and a number that shows it; throws when there is none.
    func decimalMark() throws(Refusal) -> (DecimalMark, sample: String?) {
        switch marks.verdict {
        case .one(let mark, let sample): return (mark, sample)
        case .several(let example): throw .ambiguousNumbers(example: example)
        case .none: throw .ambiguousNumbers(example: marks.firstAmbiguous ?? "")
        }
    }

    private mutating func weighDate(_ sheet: Sheet, _ field: Field) {
        guard let range = sheet.value(field) else { return }
        let text = sheet.reader.window.span.extracting(range)
        guard case .parts(let parts) = DateText.read(text, sheet.zone) else { return }
        dates.weigh(DateOrder.allCases.map { $0.day(parts) }) { sheet.text(field) ?? "" }
    }

    private mutating func weighNumber(_ sheet: Sheet, _ field: Field) {
        guard let range = sheet.value(field) else { return }
        let currency = sheet.organisation.currency
        var readings: [Numeral?] = []
        for mark in DecimalMark.allCases {
            let text = sheet.reader.window.span.extracting(range)
            if case .number(let number) = NumberText.read(text, mark, currency) {
                readings.append(number)
            } else {
                readings.append(nil)
            }
        }
        // In a workbook a number with a point says nothing of the texts beside it.
        if sheet.reader.isOfSheet, readings.first == .some(nil) { return }
        marks.weigh(readings) { sheet.text(field) ?? "" }
    }
}

/// Strikes out ways of reading, value after value.
private struct Deciding<Way: Hashable> {
    enum Verdict {
        /// That way, as a value shows.
        case one(Way, sample: String?)
        /// More than one is left, and a value means something else in each.
        case several(example: String)
        /// Values contradict each other.
        case none(example: String, other: String)
    }

    private let ways: [Way]
    private var left: [Bool]
    private var sample: String?
    private var contradiction: String?
    /// For each pair of ways a value that they read differently.
    private var differing: [Int: String] = [:]

    init(_ ways: [Way]) {
        self.ways = ways
        left = ways.map { _ in true }
    }

    /// A value that more than one way can read, with different outcomes.
    var firstAmbiguous: String? { differing.sorted { $0.key < $1.key }.first?.value }

    /// Takes in what each way makes of a value; nil where it can make nothing of it.
    mutating func weigh<Reading: Equatable>(_ readings: [Reading?], _ text: () -> String) {
        guard contradiction == nil, readings.contains(where: { $0 != nil }) else { return }
        for first in ways.indices {
            for second in ways.indices where first < second && differing[first * 8 + second] == nil
            {
                guard let one = readings[first], let other = readings[second], one != other
                else { continue }
                differing[first * 8 + second] = text()
            }
        }
        let kept = ways.indices.map { left[$0] && readings[$0] != nil }
        guard kept != left else { return }
        if kept.contains(true) {
            left = kept
            sample = text()
        } else {
            contradiction = text()
        }
    }

    var verdict: Verdict {
        if let contradiction { return .none(example: sample ?? "", other: contradiction) }
        let open = ways.indices.filter { left[$0] }
        for first in open {
            for second in open where first < second {
                if let example = differing[first * 8 + second] {
                    return .several(example: example)
                }
            }
        }
        return .one(ways[open[0]], sample: sample)
    }
}
