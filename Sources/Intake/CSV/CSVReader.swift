/// Reads the records of a CSV text one by one, in a window over the text that is reused.
struct CSVReader {
    /// No real record is longer; a quote that is never closed would make one.
    static let longestRecord = 4 << 20

    let delimiter: UInt8
    /// The line of the file, from 1, on which the present record begins.
    private(set) var line = 0
    /// Where the fields of the present record lie in `window`, without their quotes.
    private(set) var fields: [Range<Int>] = []
    private(set) var window: [UInt8] = []

    private var text: TextStream
    private var start = 0
    private var nextLine = 1
    private var hasEnded = false
    /// Fields with quotes inside, which are still to be taken out.
    private var untidy: [Int] = []

    init(_ text: TextStream, delimiter: UInt8) {
        self.text = text
        self.delimiter = delimiter
        fields.reserveCapacity(32)
    }

    /// Its lines are the rows of a sheet, unpacked from a workbook.
    var isOfSheet: Bool { text.linesAreRecords }

    /// Bytes of the source that were read so far.
    var bytesRead: Int { text.bytesRead }

    /// Goes to the next record that holds anything; false at the end.
    mutating func next() throws -> Bool {
        while true {
            guard try advance() else { return false }
            if fields.contains(where: { !$0.isEmpty }) { return true }
        }
    }

    /// The bytes of a field of the present record.
    func bytes(_ field: Int) -> ArraySlice<UInt8> { window[fields[field]] }

    /// A field of the present record as text.
    func text(_ field: Int) -> String { String(decoding: window[fields[field]], as: UTF8.self) }

    private mutating func advance() throws -> Bool {
        while true {
            var scan = RecordScan(from: start, delimiter: delimiter, isLast: hasEnded)
            switch find(&scan) {
            case .record(let next):
                if next == start { return false }
                line = nextLine
                nextLine += text.linesAreRecords ? 1 : scan.lines
                start = next
                for field in untidy { tidy(field) }
                if !text.linesAreRecords { unguard() }
                return true
            case .needsMore: try fill()
            case .unclosed(let lines): throw Refusal.unclosedQuote(line: nextLine + lines)
            }
        }
    }

    /// Lets the scan fill the lists, which are moved out for as long as the window is looked at.
    private mutating func find(_ scan: inout RecordScan) -> RecordScan.End {
        var (found, odd): ([Range<Int>], [Int]) = ([], [])
        swap(&found, &fields)
        swap(&odd, &untidy)
        let end = scan.run(window.span, &found, &odd)
        swap(&found, &fields)
        swap(&odd, &untidy)
        return end
    }

    private mutating func fill() throws {
        if window.count - start > CSVReader.longestRecord {
            throw Refusal.endlessRecord(line: nextLine)
        }
        guard let more = try text.next() else {
            hasEnded = true
            return
        }
        if start == window.count {
            window = more
        } else {
            window.removeSubrange(..<start)
            window += more
        }
        start = 0
    }

    /// Takes the guards out of the parts of fields that have quotes.
    private mutating func unguard() {
        for field in fields.indices {
            let range = fields[field]
            guard range.count > 2 else { continue }
            let isQuoted = range.lowerBound > 0 && window[range.lowerBound - 1] == Mark.quote
            guard isQuoted || untidy.contains(field) else { continue }
            let end = FormulaGuard.unguard(&window, range, delimiter: delimiter)
            fields[field] = range.lowerBound..<end
        }
    }

    /// Takes the quotes out of a field in place: `"a ""b"" c"` becomes `a "b" c`.
    private mutating func tidy(_ field: Int) {
        let range = fields[field]
        var write = range.lowerBound
        var read = range.lowerBound + 1
        var isQuoted = true
        while read < range.upperBound {
            let byte = window[read]
            read += 1
            if isQuoted, byte == Mark.quote {
                guard read < range.upperBound, window[read] == Mark.quote else {
                    isQuoted = false
                    continue
                }
                read += 1
            }
            window[write] = byte
            write += 1
        }
        fields[field] = range.lowerBound..<write
    }
}

/// The bytes that mean something in a CSV text.
enum Mark {
    static let quote: UInt8 = 0x22
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let comma: UInt8 = 0x2C
    static let semicolon: UInt8 = 0x3B
    static let tab: UInt8 = 0x09
    static let bar: UInt8 = 0x7C
    static let space: UInt8 = 0x20
}
