import Domain

/// In which order a file writes day, month and year, where the year does not come first in full.
public enum DateOrder: String, CaseIterable, Codable, Sendable, Hashable {
    case dmy, mdy, ymd

    /// The day that three numbers mean in this order, nil when there is none.
    func day(_ parts: DateParts) -> Day? {
        let (first, second, third) = (parts.first, parts.second, parts.third)
        switch self {
        case .dmy: return DateOrder.day(third, second, first)
        case .mdy: return DateOrder.day(third, first, second)
        case .ymd: return DateOrder.day(first, second, third)
        }
    }

    private static func day(_ year: Digits, _ month: Digits, _ day: Digits) -> Day? {
        guard month.count <= 2, day.count <= 2 else { return nil }
        switch year.count {
        case 4: return Day(year: year.value, month: month.value, day: day.value)
        case 2:
            // As POSIX reads two digits: 69 is 1969, 68 is 2068.
            let century = year.value < 69 ? 2000 : 1900
            return Day(year: century + year.value, month: month.value, day: day.value)
        default: return nil
        }
    }
}

/// A run of digits.
struct Digits {
    var value = 0
    var count = 0
}

/// The three numbers of a date whose order the text itself does not tell.
struct DateParts {
    let first: Digits
    let second: Digits
    let third: Digits
    /// The time behind it.
    var time: TimeOfDay?
}
