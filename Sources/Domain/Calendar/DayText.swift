extension Day: CustomStringConvertible, LosslessStringConvertible {
    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = civil
        return "\(Day.padded(year, 4))-\(Day.padded(month, 2))-\(Day.padded(day, 2))"
    }

    /// Reads exactly `YYYY-MM-DD`; nil for anything else, also for a date that does not exist.
    public init?(_ iso: String) {
        var parts = (year: 0, month: 0, day: 0)
        var position = 0
        for byte in iso.utf8 {
            let digit = Int(byte) - 0x30
            switch position {
            case 4, 7: guard byte == 0x2D else { return nil }
            case _ where !(0...9).contains(digit): return nil
            case 0..<4: parts.year = parts.year * 10 + digit
            case 5..<7: parts.month = parts.month * 10 + digit
            case 8..<10: parts.day = parts.day * 10 + digit
            default: return nil
            }
            position += 1
        }
        guard position == 10 else { return nil }
        self.init(year: parts.year, month: parts.month, day: parts.day)
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
