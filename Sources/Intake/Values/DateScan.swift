/// A time of day, with the offset from UTC where the text gives one.
struct TimeOfDay {
    var seconds: Int
    /// Seconds east of Greenwich.
    var offset: Int?
}

/// Walks over the bytes of a date and of the time behind it.
struct DateScan {
    private let text: [UInt8]
    private var at = 0

    init(_ span: Span<UInt8>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(span.count)
        for index in span.indices { bytes.append(span[index]) }
        text = bytes
    }

    var isAtEnd: Bool { at == text.count }
    private var byte: UInt8 { at < text.count ? text[at] : 0 }

    /// One to eight digits.
    mutating func digits() -> Digits? {
        var found = Digits()
        while found.count < 9, 0x30...0x39 ~= byte {
            found.value = found.value * 10 + Int(byte - 0x30)
            found.count += 1
            at += 1
        }
        return (1...8).contains(found.count) ? found : nil
    }

    /// A hyphen, point or slash.
    mutating func separator() -> UInt8? {
        guard 0x2D...0x2F ~= byte else { return nil }
        at += 1
        return text[at - 1]
    }

    mutating func skip(_ mark: UInt8) -> Bool {
        guard byte == mark, mark != 0 else { return false }
        at += 1
        return true
    }

    /// The rest as a time: ` 20:09`, `T20:09:00.000Z`, ` 8:09 PM`, `T20:09+02:00`.
    mutating func time() -> TimeOfDay? {
        guard skip(0x20) || skip(0x54) || (skip(0x2C) && skip(0x20)) else { return nil }
        guard var hour = number(upTo: 24), skip(0x3A), let minute = number(upTo: 59)
        else { return nil }
        let second = skip(0x3A) ? number(upTo: 60) : 0
        guard let second else { return nil }
        if skip(0x2E) || skip(0x2C) { guard digits() != nil else { return nil } }
        let hasSpace = skip(0x20)
        if let isAfternoon = halfOfDay() {
            guard 1...12 ~= hour else { return nil }
            hour = hour % 12 + (isAfternoon ? 12 : 0)
        }
        let offset = offset(afterSpace: hasSpace)
        guard isAtEnd else { return nil }
        return TimeOfDay(seconds: hour * 3600 + minute * 60 + second, offset: offset)
    }

    private mutating func number(upTo highest: Int) -> Int? {
        guard let found = digits(), found.count <= 2, found.value <= highest else { return nil }
        return found.value
    }

    /// AM is false, PM is true, neither is nil.
    private mutating func halfOfDay() -> Bool? {
        let half = byte | 0x20
        guard half == 0x61 || half == 0x70, at + 1 < text.count, text[at + 1] | 0x20 == 0x6D
        else { return nil }
        at += 2
        return half == 0x70
    }

    private mutating func offset(afterSpace: Bool) -> Int? {
        if skip(0x5A) { return 0 }
        if at + 3 == text.count, text[at...].elementsEqual([0x55, 0x54, 0x43]) {
            at += 3
            return 0
        }
        guard byte == 0x2B || byte == 0x2D else { return nil }
        let sign = byte == 0x2D ? -1 : 1
        at += 1
        guard let first = digits() else { return nil }
        if first.count == 4 { return sign * (first.value / 100 * 3600 + first.value % 100 * 60) }
        guard first.count <= 2 else { return nil }
        guard skip(0x3A) else { return sign * first.value * 3600 }
        guard let minutes = number(upTo: 59) else { return nil }
        return sign * (first.value * 3600 + minutes * 60)
    }
}
