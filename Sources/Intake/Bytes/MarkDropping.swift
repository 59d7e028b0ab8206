/// Leaves byte order marks out of UTF-8: files that were put behind each other keep theirs.
struct MarkDropping {
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// How many bytes of a mark the last piece ended with.
    private var held = 0

    /// The piece without marks; the beginning of one at its end waits for the next piece. What
    /// waits at the end of all is no character.
    mutating func without(_ chunk: [UInt8]) -> [UInt8] {
        guard held > 0 || chunk.contains(0xEF) else { return chunk }
        var kept: [UInt8] = []
        kept.reserveCapacity(chunk.count + 2)
        for byte in chunk {
            if byte == MarkDropping.mark[held] {
                held += 1
                if held == MarkDropping.mark.count { held = 0 }
                continue
            }
            kept += MarkDropping.mark.prefix(held)
            held = byte == MarkDropping.mark[0] ? 1 : 0
            if held == 0 { kept.append(byte) }
        }
        return kept
    }
}
