/// What a table holds, as a number of rows and one number over all their values, the same on every
/// engine and in every order of the rows. It guards against mistakes, not against an adversary.
public struct TableSum: Sendable, Hashable {
    /// How many rows there are.
    public private(set) var rows = 0
    private var sum: UInt128 = 0

    /// The sum of a table without rows.
    public init() {}

    /// The number over all values, as 32 hexadecimal digits.
    public var checksum: String {
        let digits = String(sum, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }

    /// Counts a row in. Rows are added up, so that a row that stands there twice counts twice.
    mutating func add(_ row: [SQLValue]) {
        var hash = RowHash()
        for value in row { hash.add(value) }
        rows += 1
        sum &+= hash.mixed
    }
}

/// FNV-1a, 128 bits, over the values of a row in their order.
private struct RowHash {
    private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B
    private var state: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

    private enum Tag: UInt8 {
        case null, int, real, text
    }

    mutating func add(_ value: SQLValue) {
        switch value {
        case .null: mark(.null)
        case .int(let number): add(number)
        case .real(let number):
            // A whole number is the same number in every type, and -0.0, which SQLite keeps as 0.0,
            // is 0; any other differs in its bits.
            if let whole = Int64(exactly: number) { return add(whole) }
            mark(.real)
            add(number.bitPattern)
        case .text(let text):
            mark(.text)
            add(UInt64(text.utf8.count))
            for byte in text.utf8 { add(byte) }
        }
    }

    /// The hash of the row. FNV leaves its last bytes in a few bits, so that two rows that swapped
    /// a value could add up to the same; mixing spreads every byte over all bits (the finalizer
    /// of SplitMix64, over each half).
    var mixed: UInt128 {
        let high = RowHash.mixed(UInt64(truncatingIfNeeded: state >> 64))
        let low = RowHash.mixed(UInt64(truncatingIfNeeded: state) ^ high)
        return UInt128(high) << 64 | UInt128(low)
    }

    private mutating func add(_ whole: Int64) {
        mark(.int)
        add(UInt64(bitPattern: whole))
    }

    private mutating func add(_ word: UInt64) {
        var word = word
        for _ in 0..<8 {
            add(UInt8(truncatingIfNeeded: word))
            word >>= 8
        }
    }

    private mutating func mark(_ tag: Tag) { add(tag.rawValue) }

    private mutating func add(_ byte: UInt8) {
        state = (state ^ UInt128(byte)) &* RowHash.prime
    }

    private static func mixed(_ word: UInt64) -> UInt64 {
        var word = word
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
