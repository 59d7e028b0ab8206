import HTML

/// A QR code to be pointed a phone at: dark on white, also where pages are dark.
struct QRDrawing: HTML {
    let squares: QRSquares
    /// What it is for, for whoever cannot see it.
    let words: String

    var body: some HTML {
        let side = squares.width + 2 * QRDrawing.margin
        svg(
            .class("qr"), .viewBox(side, side), .role("img"), .aria("label", value: words)
        ) {
            rect(.class("qr-paper"), .width("\(side)"), .height("\(side)")) {}
            path(.class("qr-ink"), .d(runs)) {}
        }
    }

    /// White that has to be around it (ISO 18004).
    private static let margin = 4

    /// A rectangle for every row of dark squares beside each other.
    private var runs: String {
        var text = ""
        for row in 0..<squares.width {
            var column = 0
            while column < squares.width {
                let start = column
                while column < squares.width, squares.isDark(row: row, column: column) {
                    column += 1
                }
                if column > start {
                    let (x, y) = (start + QRDrawing.margin, row + QRDrawing.margin)
                    text += "M\(x) \(y)h\(column - start)v1H\(x)z"
                }
                column += 1
            }
        }
        return text
    }
}
