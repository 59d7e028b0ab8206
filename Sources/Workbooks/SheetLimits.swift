import Foundation

/// What Excel can hold, and what is done with more.
enum SheetLimits {
    /// Rows of a sheet, the header among them.
    static let rows = 1_048_576
    static let columns = 16_384
    /// UTF-16 units of a cell.
    static let cell = 32_767
    /// Characters of the name of a sheet.
    static let name = 31
    /// Excel keeps fifteen digits of a number; a longer one is written as text.
    static let largestWhole = 999_999_999_999_999
    /// Excel's calendar is wrong before 1 March 1900; days before it are written as text.
    static let firstSerial = 61
    /// Excel counts days from 30 December 1899.
    static let serialOf1970 = 25_569
    /// 31 December 9999, the last day that Excel knows.
    static let lastSerial = 2_958_465

    /// A text that a cell can hold: what XML cannot say is replaced, what is too long is cut, with
    /// an ellipsis to say so.
    static func text(_ text: String) -> String {
        var cut = text
        if cut.utf16.count > cell {
            var kept = String.UnicodeScalarView()
            var length = 1
            for scalar in text.unicodeScalars {
                length += UTF16.width(scalar)
                guard length <= cell else { break }
                kept.append(scalar)
            }
            cut = String(kept) + "…"
        }
        guard cut.unicodeScalars.contains(where: isUnsayable) || cut.contains("_x") else {
            return cut
        }
        let sayable = String(
            String.UnicodeScalarView(cut.unicodeScalars.map { isUnsayable($0) ? "\u{FFFD}" : $0 }))
        // `_x0041_` in a cell is read as "A": what only looks like that is told apart.
        return sayable.replacing(/_x[0-9A-Fa-f]{4}_/) { "_x005F" + $0.output }
    }

    /// Zero ends a text of C; the others no XML may hold.
    private static func isUnsayable(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\0" || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }

    /// A name that a sheet may have, other than those that are taken.
    static func sheetName(_ wish: String, besides taken: Set<String>) -> String {
        let plain = String(
            String.UnicodeScalarView(
                wish.unicodeScalars.map { scalar in
                    let isForbidden = "[]:*?/\\".unicodeScalars.contains(scalar)
                    return isForbidden || scalar.value < 0x20 || isUnsayable(scalar) ? " " : scalar
                }))
        let trimmed = plain.trimmingCharacters(in: CharacterSet(charactersIn: "' \u{A0}"))
        let stem = trimmed.isEmpty ? "Koers" : trimmed
        var number = 1
        while true {
            let ending = number == 1 ? "" : " (\(number))"
            let name = shortened(stem, to: self.name - ending.utf16.count) + ending
            if !taken.contains(name.lowercased()) { return name }
            number += 1
        }
    }

    private static func shortened(_ text: String, to length: Int) -> String {
        var short = text
        while short.utf16.count > length { short.removeLast() }
        return short.trimmingCharacters(in: CharacterSet(charactersIn: "' \u{A0}"))
    }

    /// The day or moment as Excel counts it; nil when it knows none such.
    static func serial(secondsSince1970 second: Int) -> Double? {
        let serial = Double(second) / 86_400 + Double(serialOf1970)
        let isKnown = serial >= Double(firstSerial) && serial < Double(lastSerial) + 1
        return isKnown ? serial : nil
    }
}
