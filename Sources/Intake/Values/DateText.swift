import Domain

/// What a text says about a day.
enum DateText {
    /// One day, whatever the order of the file.
    case day(Day)
    /// Three numbers, of which the order is the file's.
    case parts(DateParts)
    /// No date.
    case none

    /// Reads a date, with or without a time; a time with an offset is brought to `zone`.
    static func read(_ text: Span<UInt8>, _ zone: Zone) -> DateText {
        if text.count == 10, let day = isoDay(text) { return .day(day) }
        let scan = DateScan(text)
        if let day = NamedDate.day(scan, zone) { return .day(day) }
        return numbers(scan, zone)
    }

    private static func numbers(_ start: DateScan, _ zone: Zone) -> DateText {
        var scan = start
        guard let first = scan.digits() else { return .none }
        guard let mark = scan.separator() else { return alone(first, scan, zone) }
        guard let second = scan.digits() else { return .none }
        guard scan.skip(mark), let third = scan.digits() else {
            // 45123.75: an Excel serial with a time of day.
            return scan.isAtEnd && mark == 0x2E ? serial(first) : .none
        }
        var parts = DateParts(first: first, second: second, third: third)
        if scan.isAtEnd { return first.count == 4 ? exactly(parts) : .parts(parts) }
        guard let time = scan.time() else { return .none }
        guard first.count == 4 else {
            parts.time = time
            return .parts(parts)
        }
        guard let day = DateOrder.ymd.day(parts) else { return .none }
        return .day(zone.day(day, time))
    }

    /// `2026-10-31`, straight from the bytes; nil for any other text and for no existing date.
    private static func isoDay(_ text: Span<UInt8>) -> Day? {
        guard text[4] == 0x2D, text[7] == 0x2D,
            let century = pair(text, 0), let year = pair(text, 2), let month = pair(text, 5),
            let day = pair(text, 8)
        else { return nil }
        return Day(year: century * 100 + year, month: month, day: day)
    }

    @inline(__always)
    private static func pair(_ text: Span<UInt8>, _ at: Int) -> Int? {
        let (tens, ones) = (text[at] &- 0x30, text[at + 1] &- 0x30)
        guard tens < 10, ones < 10 else { return nil }
        return Int(tens) * 10 + Int(ones)
    }

    private static func exactly(_ parts: DateParts) -> DateText {
        DateOrder.ymd.day(parts).map { .day($0) } ?? .none
    }

    /// One number: `20261031`, perhaps with a time, or an Excel serial, `45123,75` among them.
    private static func alone(
        _ number: Digits, _ rest: DateScan, _ zone: Zone
    ) -> DateText {
        var scan = rest
        guard number.count == 8 else {
            let isFraction = scan.skip(0x2C) && scan.digits() != nil
            return scan.isAtEnd && (rest.isAtEnd || isFraction) ? serial(number) : .none
        }
        let (year, rest) = number.value.quotientAndRemainder(dividingBy: 10_000)
        guard let day = Day(year: year, month: rest / 100, day: rest % 100) else { return .none }
        if scan.isAtEnd { return .day(day) }
        return scan.time().map { .day(zone.day(day, $0)) } ?? .none
    }

    /// Days since 1899-12-30, of five digits (1927 to 2173); fewer would make a date of any number.
    private static func serial(_ number: Digits) -> DateText {
        number.count == 5 ? .day(Day(number: number.value - 25_569)) : .none
    }
}
