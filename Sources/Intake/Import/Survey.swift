import Domain

/// Looks through a whole file for the order of its dates and its decimal mark.
struct Survey {
    private var dates = Deciding(DateOrder.allCases)
    private var marks = Deciding(DecimalMark.allCases)

    private let days: [Field]
    private let numbers: [Field]

    /// Looks at the columns of that header that hold days and numbers.
    init(_ header: Header) {
        days = header.fields(holding: .day)
        numbers = header.fields(holding: .number)
    }

    /// Reads the file of `sheet` from its beginning.
    init(_ source: any ByteSource, as text: EncodedText, _ sheet: Sheet) throws {
        self.init(sheet.header)
        var look = sheet
        look.reader = CSVReader(
            try TextStream(source, as: text), delimiter: sheet.header.delimiter)
        while try look.reader.next() {
            guard look.reader.line > sheet.header.line else { continue }
            weigh(look)
        }
    }

    /// Takes in the present row of a sheet.
    mutating func weigh(_ sheet: Sheet) {
        for field in days { weighDate(sheet, field) }
        for field in numbers { weighNumber(sheet, field) }
    }

    /// What is known of the order of dates.
    func dateGuess(chosen: DateOrder?) -> Guess<DateOrder> { dates.guess(chosen: chosen) }

    /// What is known of the decimal mark.
    func decimalGuess(chosen: DecimalMark?) -> Guess<DecimalMark> { marks.guess(chosen: chosen) }

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
private struct Deciding<Way: Hashable & Sendable> {
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
    /// The first different values.
    private var samples: [String] = []
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
        if samples.count < 5 {
            let sample = text()
            if !samples.contains(sample) { samples.append(sample) }
        }
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

    /// The verdict beside what was chosen.
    func guess(chosen: Way?) -> Guess<Way> {
        if let chosen { return Guess(way: chosen, verdict: .chosen, samples: samples) }
        switch verdict {
        case .one(let way, let sample?):
            return Guess(way: way, verdict: .decided(by: sample), samples: samples)
        case .one: return Guess(way: nil, verdict: .notNeeded, samples: samples)
        case .several:
            let examples = Array(Set(differing.values).sorted().prefix(5))
            return Guess(way: nil, verdict: .ambiguous(examples), samples: samples)
        case .none(let one, let other):
            return Guess(way: nil, verdict: .contradicting(one, other), samples: samples)
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
