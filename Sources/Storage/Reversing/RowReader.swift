/// Reads what `RowText` wrote: a million rows may be taken back at once.
struct RowReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func object() -> [String: SQLValue]? {
        guard take("{") else { return nil }
        var values: [String: SQLValue] = [:]
        if take("}") { return values }
        repeat {
            guard let name = text(), take(":"), let value = value() else { return nil }
            values[name] = value
        } while take(",")
        return take("}") ? values : nil
    }

    mutating func list() -> [SQLValue]? {
        guard take("[") else { return nil }
        var values: [SQLValue] = []
        if take("]") { return values }
        repeat {
            guard let value = value() else { return nil }
            values.append(value)
        } while take(",")
        return take("]") ? values : nil
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
        place += 1
        return true
    }

    private mutating func value() -> SQLValue? {
        guard place < bytes.count else { return nil }
        switch bytes[place] {
        case UInt8(ascii: "\""): return text().map { .text($0) }
        case UInt8(ascii: "n"): return word() == "null" ? .null : nil
        case UInt8(ascii: "["):
            place += 1
            guard let number = Double(word()), take("]") else { return nil }
            return .real(number)
        default: return Int64(word()).map { .int($0) }
        }
    }

    /// What stands up to the end of a value.
    private mutating func word() -> String {
        let start = place
        while place < bytes.count, !Self.ends.contains(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private static let ends = Array(",]}".utf8)

    private mutating func text() -> String? {
        guard take("\"") else { return nil }
        var found: [UInt8] = []
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: found, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let sign = escaped() else { return nil }
                found.append(sign)
            default: found.append(byte)
            }
        }
        return nil
    }

    /// A quote, a backslash, or one of the signs below a space.
    private mutating func escaped() -> UInt8? {
        guard place < bytes.count else { return nil }
        let byte = bytes[place]
        place += 1
        guard byte == UInt8(ascii: "u") else { return byte }
        guard place + 4 <= bytes.count else { return nil }
        let digits = String(decoding: bytes[place..<(place + 4)], as: UTF8.self)
        place += 4
        return UInt8(digits, radix: 16)
    }
}
