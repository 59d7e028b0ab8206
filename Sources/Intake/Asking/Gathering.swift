import Domain

/// A look at every row of a file: how dates and numbers are written, and which names there are.
struct Gathering {
    /// How many different words are told of a stage or status.
    private static let mostWords = 200
    private(set) var rows = 0
    private(set) var survey: Survey
    private(set) var references: References
    private var words: [String: Int] = [:]

    /// Reads the file of that layout.
    init(
        _ source: any ByteSource, _ text: EncodedText, _ sheet: Sheet
    ) throws {
        survey = Survey(sheet.header)
        references = sheet.references
        let pointers = sheet.header.pointers.filter(\.isName)
        let words = Gathering.wordsOf(sheet.header)
        var look = sheet
        look.reader = CSVReader(
            try TextStream(source, as: text), delimiter: sheet.header.delimiter)
        while try look.reader.next() {
            guard look.reader.line > sheet.header.line, !look.isFooter else { continue }
            rows += 1
            survey.weigh(look)
            for pointer in pointers {
                if let name = look.text(pointer.field) { references.count(name, pointer.kind) }
            }
            if let word = words.flatMap(look.text), self.words.count < Gathering.mostWords {
                self.words[word, default: 0] += 1
            }
        }
    }

    /// The column whose words may mean won or lost.
    private static func wordsOf(_ header: Header) -> Field? {
        guard header.layout.isMapped else { return nil }
        switch header.layout.kind {
        case .deals: return [header["status"], header["stage"]].first(where: \.isThere)
        case .stageChanges: return [header["to_stage"]].first(where: \.isThere)
        default: return nil
        }
    }

    /// Words for stages and statuses, those with the most rows first.
    func closings(_ sheet: Sheet) -> [ClosingWord] {
        words.map { word, rows in
            ClosingWord(
                word: word, rows: rows, meaning: sheet.closing(of: word) ?? .open,
                isAnswered: sheet.references.closing(word) != nil)
        }.sorted { ($1.rows, $0.word) < ($0.rows, $1.word) }
    }
}

/// Names of a file about which something can be asked.
struct NamesToAsk {
    private static let most = 400
    /// The most bytes of a name that is asked about.
    private static let longest = 300
    let questions: [NameQuestion]
    let leftOut: Int

    init(_ references: References, in source: some NameSource) throws {
        var found: [NameQuestion] = []
        for kind in ReferenceKind.allCases where kind != .closing {
            guard let book = references.book(kind) else { continue }
            found += try NamesToAsk.questions(book, kind, source)
        }
        found.sort { NamesToAsk.order($0) < NamesToAsk.order($1) }
        questions = Array(found.prefix(NamesToAsk.most))
        leftOut = found.count - questions.count
    }

    private static func order(_ question: NameQuestion) -> (Int, Int, String) {
        let isOpen = question.answer == nil && !question.near.isEmpty
        return (isOpen ? 0 : question.answer != nil ? 1 : 2, -question.rows, question.name)
    }

    private static func questions(
        _ book: NameBook, _ kind: ReferenceKind, _ source: some NameSource
    ) throws -> [NameQuestion] {
        let near = Dictionary(grouping: book.nearNames(), by: \.name)
        return try book.rows.compactMap { name, rows in
            let others = near[name] ?? []
            let answer = book.answer(to: name)
            let isKnown = book.isKnown(name)
            guard !isKnown || answer != nil || !others.isEmpty else { return nil }
            // A whole text is nobody's name, and would not fit on a page.
            guard name.utf8.count <= NamesToAsk.longest else { return nil }
            guard try kind != .person || !source.isErased(name) else { return nil }
            let looks = try others.filter { try kind != .person || !source.isErased($0.other) }
                .map { pair in
                    let uses = try book.ids(named: pair.other).reduce(0) {
                        try $0 + source.uses(of: $1, kind)
                    }
                    return NameQuestion.Near(
                        name: pair.other, uses: uses + (book.rows[pair.other] ?? 0))
                }
            return NameQuestion(
                kind: kind, name: name, rows: rows, isKnown: isKnown, near: looks, answer: answer)
        }
    }
}
