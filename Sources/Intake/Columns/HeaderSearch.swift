public import Domain

/// Looks for the header in the first lines of a file, with each delimiter in turn.
struct HeaderSearch {
    static let delimiters = [Mark.comma, Mark.semicolon, Mark.tab, Mark.bar]
    static let linesToLookAt = 20

    private let source: any ByteSource
    private let text: EncodedText
    private let layout: Layout
    /// What was chosen to lie between the fields.
    private let chosen: UInt8?
    /// The line that was chosen.
    private let line: Int?
    private let wanted: [(name: String, simple: String)]
    private let known: [String]

    /// A line that may be the header, and how many of the known columns it holds.
    private struct Candidate {
        let header: Header
        let missing: [String]
        let known: Int
    }

    init(
        _ source: any ByteSource, as text: EncodedText, _ layout: Layout,
        delimiter: Delimiter? = nil, line: Int? = nil
    ) {
        chosen = delimiter?.byte
        self.line = line
        self.source = source
        self.text = text
        self.layout = layout
        wanted = layout.wantedColumns.map { ($0, $0.simplified) }
        known = layout.knownColumns.map(\.simplified)
    }

    /// The first line that holds all required columns; throws `Refusal.missingColumns`.
    func header() throws -> Header {
        var candidates: [Candidate] = []
        var refusal: Refusal?
        let told = try chosen ?? toldDelimiter()
        for delimiter in told.map({ [$0] }) ?? HeaderSearch.delimiters {
            do {
                try gather(into: &candidates, delimiter)
            } catch let error as Refusal {
                refusal = error
            }
        }
        let whole = candidates.filter(\.missing.isEmpty)
        if let first = whole.min(by: { $0.header.line < $1.header.line }) {
            return whole.filter { $0.header.line == first.header.line }
                .reduce(first) { $1.known > $0.known ? $1 : $0 }.header
        }
        if let refusal { throw refusal }
        guard let first = candidates.first else { throw Refusal.empty }
        // What looks most like a header is what to show: known columns first, then many of them.
        let nearest = candidates.reduce(first) { best, next in
            (next.known, next.header.names.count) > (best.known, best.header.names.count)
                ? next : best
        }
        throw Refusal.missingColumns(nearest.missing, found: nearest.header.names)
    }

    /// `sep=;` on the first line, by which a file tells Excel what lies between its fields.
    private func toldDelimiter() throws -> UInt8? {
        var reader = CSVReader(try TextStream(source, as: text), delimiter: 0)
        guard !reader.isOfSheet, (try? reader.next()) == true else { return nil }
        let line = reader.text(0).lowercased()
        guard line.hasPrefix("sep="), line.utf8.count == 5, let mark = line.utf8.last
        else { return line == "sep=" ? Mark.tab : nil }
        return mark
    }

    private func gather(into candidates: inout [Candidate], _ delimiter: UInt8) throws {
        var reader = CSVReader(try TextStream(source, as: text), delimiter: delimiter)
        for count in 0... {
            guard try reader.next() else { return }
            if let line {
                guard reader.line >= line else { continue }
                return candidates.append(candidate(reader))
            }
            guard count < HeaderSearch.linesToLookAt else { return }
            candidates.append(candidate(reader))
        }
    }

    private func candidate(_ reader: CSVReader) -> Candidate {
        let names = reader.fields.indices.map { reader.text($0).trimmed }
        let simple = Set(names.map(\.simplified))
        return Candidate(
            header: Header(
                layout, line: reader.line, delimiter: reader.delimiter, names: names),
            missing: wanted.filter { !simple.contains($0.simple) }.map(\.name),
            known: known.count { simple.contains($0) })
    }
}

extension FactKind {
    /// Whether a file has the columns of this kind under our own names; also when it cannot be read
    /// at all, which its import then tells.
    public func isCanonical(_ source: any ByteSource) -> Bool {
        do {
            let text = try EncodedText(lookingAt: source)
            _ = try HeaderSearch(source, as: text, .canonical(self)).header()
            return true
        } catch Refusal.missingColumns {
            return false
        } catch {
            return true
        }
    }
}
