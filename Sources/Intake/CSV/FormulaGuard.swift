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
