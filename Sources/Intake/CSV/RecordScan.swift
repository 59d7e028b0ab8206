/// Finds the fields of one record.
struct RecordScan {
    enum End {
        /// The record is whole; the next one begins there. Nothing left: it begins where it began.
        case record(next: Int)
        /// The text goes on beyond the window.
        case needsMore
        /// The text ended within a quote that was opened that many lines further.
        case unclosed(Int)
    }

    /// Line ends passed.
    private(set) var lines = 0
    private var at: Int
    private let delimiter: UInt8
    private let isLast: Bool

    init(from start: Int, delimiter: UInt8, isLast: Bool) {
        at = start
        self.delimiter = delimiter
        self.isLast = isLast
    }

    /// Fills in `fields`, and in `untidy` the numbers of those that still hold their quotes.
    mutating func run(
        _ window: Span<UInt8>, _ fields: inout [Range<Int>], _ untidy: inout [Int]
    ) -> End {
        fields.removeAll(keepingCapacity: true)
        untidy.removeAll(keepingCapacity: true)
        let end = window.count
        while true {
            let start = at
            while at < end, window[at] == Mark.space { at += 1 }
            if at < end, window[at] == Mark.quote {
                if let stop = quoted(window, &fields, &untidy) { return stop }
            } else {
                at = start
                skipToMark(window)
                fields.append(trimmed(window, start, at))
            }
            guard at < end else {
                return isLast ? .record(next: at) : .needsMore
            }
            let mark = window[at]
            at += 1
            if mark == delimiter { continue }
            lines += 1
            guard mark == Mark.carriageReturn else { return .record(next: at) }
            if at == end, !isLast { return .needsMore }
            if at < end, window[at] == Mark.lineFeed { at += 1 }
            return .record(next: at)
        }
    }

    /// A field between quotes, and whatever follows the closing one; the scan is at the opening one.
    private mutating func quoted(
        _ window: Span<UInt8>, _ fields: inout [Range<Int>], _ untidy: inout [Int]
    ) -> End? {
        let opening = at
        let openingLine = lines
        var holdsQuotes = false
        at += 1
        while true {
            skipToQuote(window)
            guard at < window.count else { return isLast ? .unclosed(openingLine) : .needsMore }
            at += 1
            if at == window.count, !isLast { return .needsMore }
            guard at < window.count, window[at] == Mark.quote else { break }
            holdsQuotes = true
            at += 1
        }
        let closing = at - 1
        skipToMark(window)
        let rest = trimmed(window, closing + 1, at)
        if holdsQuotes || !rest.isEmpty {
            untidy.append(fields.count)
            fields.append(opening..<(rest.isEmpty ? closing + 1 : rest.upperBound))
        } else {
            fields.append(opening + 1..<closing)
        }
        return nil
    }

    private mutating func skipToMark(_ window: Span<UInt8>) {
        while at < window.count {
            let byte = window[at]
            if byte == delimiter || byte == Mark.lineFeed || byte == Mark.carriageReturn { return }
            at += 1
        }
    }

    private mutating func skipToQuote(_ window: Span<UInt8>) {
        while at < window.count {
            let byte = window[at]
            if byte == Mark.quote { return }
            at += 1
            if byte == Mark.lineFeed { lines += 1 }
            if byte == Mark.carriageReturn, at < window.count, window[at] != Mark.lineFeed {
                lines += 1
            }
        }
    }

    private func trimmed(_ window: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int> {
        var (low, high) = (start, end)
        while low < high, window[low] == Mark.space || window[low] == Mark.tab { low += 1 }
        while low < high, window[high - 1] == Mark.space || window[high - 1] == Mark.tab {
            high -= 1
        }
        return low..<high
    }
}
