/// What keeps a spreadsheet from running a text as a formula: an apostrophe in front, which is taken
/// off again when the file is read, so that there and back it is the same text.
enum FormulaGuard {
    static let mark: UInt8 = 0x27

    /// A text as it is written: guarded where it could run, and where reading would unguard it.
    static func guarded(_ text: String) -> String {
        let bytes = text.utf8
        let isArmed = isGuarded(bytes) || (runs(bytes) && !isNumber(bytes))
        return isArmed ? "'" + text : text
    }

    /// A field of a file as it came in, so that it is read as it would have been.
    static func guarded(raw text: String) -> String {
        runs(text.utf8) && !isNumber(text.utf8) ? "'" + text : text
    }

    /// Whether an apostrophe is to be taken off: one or more, and behind them what runs.
    static func isGuarded(_ bytes: some Collection<UInt8>) -> Bool {
        guard bytes.first == mark else { return false }
        return runs(bytes.drop { $0 == mark })
    }

    /// Whether a spreadsheet takes it for a formula: also after a tab or a line end, and as the wide
    /// signs that some turn into narrow ones.
    private static func runs(_ bytes: some Collection<UInt8>) -> Bool {
        switch bytes.first {
        case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0A, 0x0D: return true
        case 0xEF:
            let start = Array(bytes.prefix(3))
            return wide.contains(start)
        default: return false
        }
    }

    /// `＝＋－＠`
    private static let wide: [[UInt8]] = [
        [0xEF, 0xBC, 0x9D], [0xEF, 0xBC, 0x8B], [0xEF, 0xBC, 0x8D], [0xEF, 0xBC, 0xA0],
    ]

    /// A negative number as our files have them: no text is taken for one, no number for a text.
    private static func isNumber(_ bytes: some Collection<UInt8>) -> Bool {
        guard bytes.first == 0x2D else { return false }
        let parts = bytes.dropFirst().split(
            maxSplits: 1, omittingEmptySubsequences: false,
            whereSeparator: { $0 == 0x2E || $0 == 0x2C })
        return parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
        }
    }
}

/// What keeps a spreadsheet that separates by another sign from running a part of a text: an
/// apostrophe behind each sign at which it may begin a cell. Such a field always has quotes, and
/// only of a field with quotes it is taken off again.
extension FormulaGuard {
    /// What may separate cells elsewhere, or rows; what separates them here is between quotes.
    private static func mayPart(_ byte: UInt8, but delimiter: UInt8) -> Bool {
        guard byte != delimiter else { return false }
        switch byte {
        case Mark.semicolon, Mark.comma, Mark.tab, Mark.lineFeed, Mark.carriageReturn: return true
        default: return false
        }
    }

    /// The bytes of a text with its parts guarded; as they were where none has to be. `isQuoted`: it
    /// has quotes in any case.
    static func guardedWithin(
        _ bytes: [UInt8], delimiter: UInt8, isQuoted: Bool
    ) -> [UInt8] {
        var guarded: [UInt8] = []
        for place in bytes.indices {
            guarded.append(bytes[place])
            if mayPart(bytes[place], but: delimiter), partRuns(bytes, place + 1, bytes.count) {
                guarded.append(mark)
            }
        }
        // A price such as `100,-`, where no quote follows that could make more of it.
        let isPrice = !isQuoted && guarded.count == bytes.count + 1 && guarded.suffix(3) == price
        return isPrice ? bytes : guarded
    }

    /// `,'-`
    private static let price: ArraySlice<UInt8> = [Mark.comma, mark, 0x2D]

    /// Takes the guards of parts out of a range of a window, in place; answers where it ends now.
    static func unguard(
        _ window: inout [UInt8], _ range: Range<Int>, delimiter: UInt8
    ) -> Int {
        guard window[range].contains(mark) else { return range.upperBound }
        var (read, write) = (range.lowerBound, range.lowerBound)
        while read < range.upperBound {
            let byte = window[read]
            let isGuarded =
                mayPart(byte, but: delimiter) && read + 1 < range.upperBound
                && window[read + 1] == mark && partRuns(window, read + 2, range.upperBound)
            window[write] = byte
            write += 1
            read += isGuarded ? 2 : 1
        }
        return write
    }

    /// Whether what begins there runs, also behind apostrophes and quotes.
    private static func partRuns(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        var place = start
        while place < end, bytes[place] == mark || bytes[place] == Mark.quote { place += 1 }
        guard place < end else { return false }
        switch bytes[place] {
        case 0x3D, 0x40, 0x2B, 0x2D: return true
        case 0xEF: return wide.contains(Array(bytes[place..<min(place + 3, end)]))
        default: return false
        }
    }
}
