import CQREncode

/// A QR code as light and dark squares. The only file that calls libqrencode, and unsafe for that.
struct QRSquares: Sendable {
    /// How many squares there are on each side.
    let width: Int
    /// Row by row, from the upper left.
    private let isDark: [Bool]

    /// The code of a text; nil when the text is too long for one.
    init?(_ text: String) {
        // The least version that holds it; a quarter of a symbol may be unreadable (level Q).
        guard let code = unsafe QRcode_encodeString8bit(text, 0, QR_ECLEVEL_Q) else { return nil }
        defer { unsafe QRcode_free(code) }
        width = Int(unsafe code.pointee.width)
        // The lowest bit of each byte is its colour; the others tell what the square is for.
        isDark = unsafe UnsafeBufferPointer(start: code.pointee.data, count: width * width)
            .map { $0 & 1 == 1 }
    }

    /// Whether that square is dark.
    func isDark(row: Int, column: Int) -> Bool { isDark[row * width + column] }
}
