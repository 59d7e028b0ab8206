/// The raw fields of the rows of a batch, in one buffer: the store may still reject one of them.
struct KeptRows {
    private var bytes: [UInt8] = []
    private var fields: [Range<Int>] = []
    private var rows: [Row] = []

    private struct Row {
        let line: Int
        let firstField: Int
        /// How far its bytes moved from the window to the buffer.
        let shift: Int
    }

    mutating func append(_ reader: CSVReader) {
        guard let first = reader.fields.first, let last = reader.fields.last else { return }
        let shift = bytes.count - first.lowerBound
        rows.append(Row(line: reader.line, firstField: fields.count, shift: shift))
        fields.append(contentsOf: reader.fields)
        bytes.append(contentsOf: reader.window[first.lowerBound..<last.upperBound])
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
    }

    func line(of row: Int) -> Int { rows[row].line }

    func fields(of row: Int) -> [String] {
        let last = row + 1 < rows.count ? rows[row + 1].firstField : fields.count
        return fields[rows[row].firstField..<last].map { field in
            let (start, end) = (field.lowerBound, field.upperBound)
            return String(
                decoding: bytes[start + rows[row].shift..<end + rows[row].shift], as: UTF8.self)
        }
    }
}
