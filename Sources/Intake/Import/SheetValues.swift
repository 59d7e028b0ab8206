import Domain

extension Sheet {
    /// The value as text, nil when empty.
    func text(_ field: Field) -> String? {
        guard field.isPlain else { return composedText(field) }
        return value(field).map { String(decoding: reader.window[$0], as: UTF8.self).composed }
    }

    /// The value as text; empty is a flaw.
    func required(_ field: Field) throws(RowFlaw) -> String {
        guard let text = text(field) else { throw empty(field) }
        return text
    }

    /// The value as one of a list of words; in a mapped file however it is spelt.
    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ field: Field
    ) throws(RowFlaw) -> Word? {
        guard let text = text(field) else { return nil }
        if let word = Word(rawValue: text) { return word }
        if isMapped {
            let simple = text.simplified
            if let word = Word.allCases.first(where: { $0.rawValue.simplified == simple }) {
                return word
            }
        }
        let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
        throw flaw(field, "is none of \(words)")
    }

    /// The value as one of a list of words; empty is a flaw.
    func requiredWord<Word: RawRepresentable<String> & CaseIterable>(
        _ field: Field
    ) throws(RowFlaw) -> Word {
        guard let word: Word = try word(field) else { throw empty(field) }
        return word
    }

    /// The value as a day, nil when empty.
    func day(_ field: Field) throws(RowFlaw) -> Day? {
        guard let range = value(field) else { return nil }
        switch DateText.read(reader.window.span.extracting(range), zone) {
        case .day(let day): return day
        case .parts(let parts): return try day(parts, field)
        case .none:
            if isMapped, range.count == 1, reader.window[range.lowerBound] == 0x30 { return nil }
            throw flaw(field, "is not a date")
        }
    }

    /// The value as a day; empty is a flaw.
    func requiredDay(_ field: Field) throws(RowFlaw) -> Day {
        guard let day = try day(field) else { throw empty(field) }
        return day
    }

    private func day(_ parts: DateParts, _ field: Field) throws(RowFlaw) -> Day {
        if let dates {
            if let day = dates.day(parts) { return parts.time.map { zone.day(day, $0) } ?? day }
            throw flaw(field, "is not a date in the order \(dates.rawValue)")
        }
        guard DateOrder.allCases.contains(where: { $0.day(parts) != nil })
        else { throw flaw(field, "is not a date") }
        throw .undecidedDates
    }

    /// The value as a number, nil when empty.
    func number(_ field: Field) throws(RowFlaw) -> Numeral? {
        guard let range = value(field) else { return nil }
        let text = reader.window.span.extracting(range)
        switch NumberText.read(text, mark(of: text), organisation.currency) {
        case .number(let number): return number
        case .undecided: throw .undecidedDecimal
        case .otherCurrency(let unit):
            let own = organisation.currency.code
            throw flaw(field, "is in \(unit), and the organisation's currency is \(own)")
        case .none: throw flaw(field, "is not a number")
        }
    }

    /// The mark of the file. A workbook's own numbers have a point beside texts with a comma.
    func mark(of text: borrowing Span<UInt8>) -> DecimalMark? {
        guard reader.isOfSheet, decimal == .comma,
            case .number = NumberText.read(copy text, nil, organisation.currency)
        else { return decimal }
        return nil
    }

    /// The value as a whole number of the range, nil when empty.
    func whole(_ field: Field, _ range: ClosedRange<Int>) throws(RowFlaw) -> Int? {
        guard let number = try number(field) else { return nil }
        if let whole = number.whole, whole > range.upperBound, range.isOpenAbove {
            throw flaw(field, "is too large")
        }
        guard let whole = number.whole, range.contains(whole) else {
            throw flaw(field, "is not a whole number\(range.inWords)")
        }
        return whole
    }

    /// The value as a whole number of the range; empty is a flaw.
    func requiredWhole(_ field: Field, _ range: ClosedRange<Int>) throws(RowFlaw) -> Int {
        guard let whole = try whole(field, range) else { throw empty(field) }
        return whole
    }

    /// The value as an amount of the organisation's currency, nil when empty.
    mutating func money(_ field: Field) throws(RowFlaw) -> Money? {
        guard let number = try number(field) else { return nil }
        guard let (minor, isExact) = number.scaled(to: organisation.currency.decimals),
            minor.magnitude <= Money.largest.minor
        else { throw flaw(field, "is too large") }
        if !isExact { warnings.add(.roundedMoney, "\(field.label) \(text(field) ?? "")") }
        return Money(minor: minor)
    }

    /// The value as a measurement, nil when empty.
    func measure(_ field: Field) throws(RowFlaw) -> Double? {
        guard let number = try number(field) else { return nil }
        guard let value = number.double else { throw flaw(field, "is not a number") }
        return value
    }

    /// What is wrong with the value of a column: the reason begins with both.
    func flaw(_ field: Field, _ reason: String) -> RowFlaw {
        let value = text(field) ?? ""
        let shown = value.count > 60 ? "\(value.prefix(60))…" : value
        return .rejected(
            column: field.label, value: value, reason: "\(field.label) \"\(shown)\" \(reason)")
    }

    /// The value of a required column is missing.
    func empty(_ field: Field) -> RowFlaw {
        .rejected(column: field.label, value: "", reason: "\(field.label) is empty")
    }
}

extension ClosedRange<Int> {
    /// It ends where nobody comes, not where a rule says so.
    fileprivate var isOpenAbove: Bool { upperBound >= Int(Int32.max) }

    fileprivate var inWords: String {
        if lowerBound == .min, upperBound == .max { return "" }
        return isOpenAbove
            ? " of \(lowerBound) or more" : " from \(lowerBound) to \(upperBound)"
    }
}
