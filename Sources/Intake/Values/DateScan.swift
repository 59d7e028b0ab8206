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

    /// A run of ASCII letters, small; nil when there is none.
    mutating func word() -> String? {
        let start = at
        while 0x61...0x7A ~= byte | 0x20 { at += 1 }
        guard at > start else { return nil }
        return String(decoding: text[start..<at].map { $0 | 0x20 }, as: UTF8.self)
    }

    /// Passes over spaces, points, commas, hyphens and slashes.
    mutating func skipBetween() {
        while [0x20, 0x2C, 0x2D, 0x2E, 0x2F].contains(byte) { at += 1 }
    }

    /// There is a letter among the first of what follows.
    var holdsLetters: Bool {
        text[at...].prefix(16).contains { 0x61...0x7A ~= $0 | 0x20 }
    }

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
        if let name = zoneName() {
            if isAtEnd { return name }
            // GMT+0100 (Central European Standard Time), as browsers write it.
            guard name == 0 else { return nil }
        }
        guard byte == 0x2B || byte == 0x2D else { return nil }
        let sign = byte == 0x2D ? -1 : 1
        at += 1
        guard let first = digits() else { return nil }
        if first.count == 4 {
            skipRemark()
            return sign * (first.value / 100 * 3600 + first.value % 100 * 60)
        }
        guard first.count <= 2 else { return nil }
        guard skip(0x3A) else { return sign * first.value * 3600 }
        guard let minutes = number(upTo: 59) else { return nil }
        return sign * (first.value * 3600 + minutes * 60)
    }

    /// Z and the names of zones that mean one thing in Europe; nil where there is none.
    private mutating func zoneName() -> Int? {
        let start = at
        guard let name = word(),
            let hours = ["z": 0, "utc": 0, "gmt": 0, "cet": 1, "cest": 2][name]
        else {
            at = start
            return nil
        }
        return hours * 3600
    }

    /// A remark in brackets at the end.
    private mutating func skipRemark() {
        guard byte == 0x20, at + 1 < text.count, text[at + 1] == 0x28, text.last == 0x29
        else { return }
        at = text.count
    }
}
