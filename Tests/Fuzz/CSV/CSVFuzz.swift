import Domain

@testable import Intake

/// Bytes as a file of text: the first says in which chunks they come and with which delimiter.
func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    guard let first = bytes.first else { return 0 }
    let text = Array(bytes.dropFirst())
    let delimiter = [Mark.comma, Mark.semicolon, Mark.tab, Mark.bar][Int(first & 3)]
    let inOne = Records(MemorySource(text), delimiter)
    let inPieces = Records(MemorySource(text, chunkSize: 1 + Int(first >> 2) % 7), delimiter)
    precondition(inOne == inPieces, "the size of the chunks changes what is read")
    checkLines(inOne, text)
    checkWriting(inOne, delimiter)
    checkCounts(text, isMapped: first & 128 != 0, hasHead: first & 64 != 0)
    return 0
}

/// All records of a text, or why there are none.
private struct Records: Equatable {
    var lines: [Int] = []
    var fields: [[String]] = []
    var refusal: Refusal?

    init(_ source: MemorySource, _ delimiter: UInt8) {
        do {
            let text = try EncodedText(lookingAt: source)
            var reader = CSVReader(try TextStream(source, as: text), delimiter: delimiter)
            while try reader.next() {
                lines.append(reader.line)
                fields.append(reader.fields.indices.map(reader.text))
            }
        } catch {
            refusal = error as? Refusal
        }
    }
}

/// Lines go up, and none lies beyond the end.
private func checkLines(_ records: Records, _ text: [UInt8]) {
    precondition(zip(records.lines, records.lines.dropFirst()).allSatisfy { $0 < $1 })
    let ends = text.count { $0 == Mark.lineFeed || $0 == Mark.carriageReturn }
    precondition(records.lines.allSatisfy { 1...(ends + 1) ~= $0 })
}

/// What was read, written as CSV, is read the same.
private func checkWriting(_ records: Records, _ delimiter: UInt8) {
    guard records.refusal == nil, !records.fields.isEmpty else { return }
    let mark = Character(Unicode.Scalar(delimiter))
    let text = records.fields.map { CSVText.row($0, delimiter: mark) }.joined()
    let again = Records(MemorySource("\u{FEFF}" + text), delimiter)
    precondition(again.fields == records.fields, "what was written is read otherwise")
}

/// Every row is a fact or a rejection, whatever it says.
private func checkCounts(_ text: [UInt8], isMapped: Bool, hasHead: Bool) {
    var sink = Counting()
    let pairs = "deal_id=id,owner=o,status=s,created_on=d,closed_on=e,amount=a,product=p"
    guard let mapping = try? Mapping(kind: .deals, text: pairs) else { return }
    let layout = isMapped ? Layout.mapped(mapping) : .canonical(.deals)
    let head = isMapped ? "id,o,s,d,e,a,p\n" : "deal_id,status,created_on,amount,closed_on,name\n"
    var handed: [Int] = []
    let source = MemorySource((hasHead ? [] : Array(head.utf8)) + text, chunkSize: 64)
    let receipt = try? FileImport(source, named: "a.csv", as: layout).run(
        into: &sink, rejections: { handed += $0.map(\.line) })
    guard let receipt else { return }
    precondition(receipt.read == receipt.added + receipt.rejected)
    precondition(handed.count == receipt.rejected)
    precondition(zip(handed, handed.dropFirst()).allSatisfy { $0 < $1 })
}

/// Takes everything in and knows nobody.
private struct Counting: FactSink {
    var organisation: Organisation { Organisation(name: "A") }

    mutating func append(_ batch: Batch) -> [RowOutcome] {
        switch batch {
        case .deals(let rows): rows.map { _ in .added }
        case .people(let rows): rows.map { _ in .added }
        case .products(let rows): rows.map { _ in .added }
        case .customers(let rows): rows.map { _ in .added }
        default: []
        }
    }

    func references(_ kind: ReferenceKind) -> [NamedReference] { [] }
    func unlisted(_ kind: ReferenceKind, among ids: Set<String>) -> Set<String> { ids }
    func uses(of id: String, _ kind: ReferenceKind) -> Int { 0 }
    func sameNames(_ kind: ReferenceKind) -> [String: String] { [:] }
    mutating func keepSameName(_ from: String, as to: String, _ kind: ReferenceKind) {}
    func isErased(_ text: String) -> Bool { false }
    func findings(_ kind: FactKind) -> [Finding] { [] }
}
