/// Writes a zip whose entries are not packed, byte by byte, so that a test can also write it wrong.
struct StoredZip {
    private(set) var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// The zip of those entries.
    static func of(_ entries: [(String, String)]) -> [UInt8] {
        var zip = StoredZip()
        for (name, text) in entries { zip.add(name, Array(text.utf8)) }
        return zip.finished()
    }

    /// Adds an entry; `flags` 1 says that it has a password.
    mutating func add(_ name: String, _ content: [UInt8], flags: UInt16 = 0, sum: UInt32? = nil) {
        let start = UInt32(bytes.count)
        let size = UInt32(content.count)
        let shared =
            two(20) + two(flags) + two(0) + two(0) + two(0x5A21)
            + four(sum ?? StoredZip.checksum(content)) + four(size) + four(size)
            + two(UInt16(name.utf8.count)) + two(0)
        bytes += four(0x0403_4B50) + shared + Array(name.utf8) + content
        directory +=
            four(0x0201_4B50) + two(20) + shared + two(0) + two(0) + two(0) + four(0)
            + four(start) + Array(name.utf8)
        count += 1
    }

    /// With the list of entries behind them.
    func finished() -> [UInt8] {
        let (number, size) = (UInt16(truncatingIfNeeded: count), UInt32(directory.count))
        return bytes + directory + four(0x0605_4B50) + two(0) + two(0) + two(number) + two(number)
            + four(size) + four(UInt32(bytes.count)) + two(0)
    }

    private func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }
    private func four(_ value: UInt32) -> [UInt8] {
        two(UInt16(value & 0xFFFF)) + two(UInt16(value >> 16))
    }

    /// CRC-32.
    static func checksum(_ content: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in content {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = (sum >> 1) ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        return ~sum
    }
}
