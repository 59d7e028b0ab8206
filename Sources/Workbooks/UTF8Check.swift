/// Says of bytes that come in pieces whether they are UTF-8 as a whole.
package struct UTF8Check {
    /// A zero byte is in no text: the file is something else.
    package private(set) var holdsZero = false
    /// Nothing so far that is no UTF-8; a character may still be cut off.
    package private(set) var isValid = true
    /// Bytes still due of the present character, and between what the next one must lie.
    private var due = 0
    private var low: UInt8 = 0x80
    private var high: UInt8 = 0xBF

    /// Valid, and not cut off within a character.
    package var isWhole: Bool { isValid && due == 0 }

    package init() {}

    /// Takes in the next piece.
    package mutating func read(_ chunk: [UInt8]) {
        var seen: UInt8 = 0
        var zeros: UInt8 = 0
        // One pass without branches, which the compiler turns into wide instructions.
        for byte in chunk {
            seen |= byte
            zeros |= byte == 0 ? 1 : 0
        }
        if zeros != 0 { holdsZero = true }
        guard isValid, seen >= 0x80 || due > 0 else { return }
        for byte in chunk where !take(byte) {
            isValid = false
            return
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        if due > 0 {
            guard low <= byte, byte <= high else { return false }
            due -= 1
            (low, high) = (0x80, 0xBF)
            return true
        }
        switch byte {
        case 0..<0x80: return true
        case 0xC2...0xDF: due = 1
        case 0xE0: (due, low) = (2, 0xA0)
        case 0xED: (due, high) = (2, 0x9F)
        case 0xE1...0xEF: due = 2
        case 0xF0: (due, low) = (3, 0x90)
        case 0xF4: (due, high) = (3, 0x8F)
        case 0xF1...0xF3: due = 3
        default: return false
        }
        return true
    }
}
