import Domain

/// The first lines of a file, and which of them is the header.
struct TopOfFile {
    /// Rows below the header that are looked at.
    private static let rowsLookedAt = 200

    let form: FormLook
    let text: EncodedText
    let names: [String]
    let rows: [[String]]

    /// A line that may be the header.
    private struct Candidate {
        let delimiter: Delimiter
        let line: Int
        let names: [String]
        let known: Int
        let fullness: Int
    }

    init(
        _ source: any ByteSource, _ choices: FileChoices, _ mappings: [KnownMapping]
    ) throws {
        text = try EncodedText(lookingAt: source, as: choices.encoding)
        var candidates: [Candidate] = []
        var widths: [Delimiter: Int] = [:]
        var refusal: Refusal?
        for delimiter in Delimiter.allCases
        where TopOfFile.isPossible(delimiter, source, choices) {
            do {
                let lines = try TopOfFile.lines(source, text, delimiter, choices.headerLine)
                let counts = lines.map { $0.fields.count { !$0.isEmpty } }.sorted()
                // Of most lines: a title above the table has only one field.
                let width = counts.isEmpty ? 0 : counts[counts.count / 2]
                widths[delimiter] = width
                candidates += lines.map {
                    Candidate(
                        delimiter: delimiter, line: $0.line, names: $0.fields,
                        known: TopOfFile.known($0.fields, mappings),
                        fullness: TopOfFile.fullness($0.fields, width))
                }
            } catch let error as Refusal {
                refusal = error
            }
        }
        guard let best = TopOfFile.best(candidates) else { throw refusal ?? Refusal.empty }
        names = best.names
        rows = try TopOfFile.rows(source, text, best.delimiter, below: best.line)
        form = FormLook(
            encoding: TopOfFile.found(text, choices.encoding),
            delimiter: Found(
                value: best.delimiter,
                evidence: choices.delimiter != nil
                    ? .chosen : best.known > 1 ? .knownNames : .mostColumns,
                alternatives: Delimiter.allCases.filter { $0 != best.delimiter }),
            headerLine: Found(
                value: best.line,
                evidence: choices.headerLine != nil
                    ? .chosen : best.known > 1 ? .knownNames : .firstFullLine,
                alternatives: candidates.filter {
                    $0.delimiter == best.delimiter && $0.line != best.line
                }.map(\.line)))
    }

    /// The rows of a sheet are always told apart by commas.
    private static func isPossible(
        _ delimiter: Delimiter, _ source: any ByteSource, _ choices: FileChoices
    ) -> Bool {
        source.linesAreRecords
            ? delimiter == .comma : choices.delimiter == nil || choices.delimiter == delimiter
    }

    private static func lines(
        _ source: any ByteSource, _ text: EncodedText, _ delimiter: Delimiter, _ chosen: Int?
    ) throws -> [(line: Int, fields: [String])] {
        var reader = CSVReader(try TextStream(source, as: text), delimiter: delimiter.byte)
        var lines: [(Int, [String])] = []
        while lines.count < HeaderSearch.linesToLookAt, try reader.next() {
            if let chosen, reader.line < chosen { continue }
            lines.append((reader.line, reader.fields.indices.map { reader.text($0).trimmed }))
            if chosen != nil { break }
        }
        return lines
    }

    private static func rows(
        _ source: any ByteSource, _ text: EncodedText, _ delimiter: Delimiter, below line: Int
    ) throws -> [[String]] {
        var reader = CSVReader(try TextStream(source, as: text), delimiter: delimiter.byte)
        var rows: [[String]] = []
        while rows.count < rowsLookedAt, try reader.next() {
            guard reader.line > line else { continue }
            rows.append(reader.fields.indices.map { String(reader.text($0).prefix(200)) })
        }
        return rows
    }

    /// How many of the names of a line are columns that are known together.
    private static func known(_ names: [String], _ mappings: [KnownMapping]) -> Int {
        let simple = Set(names.map(\.simplified))
        if mappings.contains(where: { $0.suits(names) }) { return 1_000 }
        let exports = KnownExport.all.compactMap { export in
            export.match(simple).map { $0 + 100 * export.signs.count }
        }
        if let most = exports.max() { return most }
        return FactKind.allCases.map { kind in
            kind.columns.count { column in
                ([column.name] + [Mapping.byName(column.name, kind)].compactMap { $0 })
                    .contains { name in
                        Synonyms.names(of: name, kind).contains(where: simple.contains)
                    }
            }
        }.max() ?? 0
    }

    /// Fields of a header have names, and those are no numbers or dates.
    private static func fullness(_ fields: [String], _ width: Int) -> Int {
        let names = fields.filter { $0.contains(where: \.isLetter) }
        return names.count * 10 >= width * 6 ? min(names.count, width) : 0
    }

    private static func best(_ candidates: [Candidate]) -> Candidate? {
        candidates.enumerated().max { a, b in
            let (one, other) = (a.element, b.element)
            return (one.known, one.fullness, -a.offset) < (other.known, other.fullness, -b.offset)
        }?.element
    }

    private static func found(
        _ text: EncodedText, _ chosen: TextEncoding?
    ) -> Found<TextEncoding> {
        let evidence: Found<TextEncoding>.Evidence =
            if chosen != nil { .chosen } else if text.markLength > 0 { .mark } else {
                text.encoding == .windows1252 ? .notUTF8 : .allFits
            }
        return Found(
            value: text.encoding, evidence: evidence,
            alternatives: TextEncoding.allCases.filter { $0 != text.encoding })
    }
}
