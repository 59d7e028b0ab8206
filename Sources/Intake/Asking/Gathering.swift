import Domain

/// A look at every row of a file: how dates and numbers are written, and which names there are.
struct Gathering {
    /// How many different words are told of a stage or status.
    private static let mostWords = 200
    private(set) var rows = 0
    private(set) var survey: Survey
    private(set) var references: References
    private(set) var newest: NewestDay
    private var words: [String: Int] = [:]

    /// Reads the file of that layout.
    init(
        _ source: any ByteSource, _ text: EncodedText, _ sheet: Sheet, on today: Day
    ) throws {
        survey = Survey(sheet.header)
        references = sheet.references
        newest = NewestDay(sheet.header, until: today)
        let isCompared = sheet.header.layout.isMapped && sheet.header.layout.kind == .deals
        let pointers = sheet.header.pointers.filter(\.isName)
        let words = Gathering.wordsOf(sheet.header)
        var look = sheet
        look.reader = CSVReader(
            try TextStream(source, as: text), delimiter: sheet.header.delimiter)
        while try look.reader.next() {
            guard look.reader.line > sheet.header.line, !look.isFooter else { continue }
            rows += 1
            survey.weigh(look)
            if isCompared { newest.weigh(look) }
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
        let isOpen = question.isOpen
        let isSettled = question.answer != nil || question.proposed != nil
        return (isOpen ? 0 : isSettled ? 1 : 2, -question.rows, question.name)
    }

    private static func questions(
        _ book: NameBook, _ kind: ReferenceKind, _ source: some NameSource
    ) throws -> [NameQuestion] {
        let near = Dictionary(grouping: book.nearNames(answered: true), by: \.name)
        return try book.rows.compactMap { name, rows in
            let alike = book.known(lookingLike: name)
            let others = (near[name] ?? []).map(\.other)
            let bearers = book.ids(named: name)
            let answer = book.answer(to: name)
            let isKnown = book.isKnown(name)
            guard !isKnown || answer != nil || !others.isEmpty || bearers.count > 1
            else { return nil }
            // A whole text is nobody's name, and would not fit on a page.
            guard name.utf8.count <= NamesToAsk.longest else { return nil }
            guard try kind != .person || !source.isErased(name) else { return nil }
            // What is taken for a known name itself is none to be taken for.
            let shown = try others.filter {
                try book.known(lookingLike: $0) == nil
                    && (kind != .person || !source.isErased($0))
            }
            let closedUp = shown.filter { !isKnown && $0.closedUp == name.closedUp }
            return NameQuestion(
                kind: kind, name: name, rows: rows, isKnown: isKnown,
                near: try shown.map { try look($0, book, kind, source) }, answer: answer,
                proposed: alike ?? (closedUp.count == 1 ? closedUp[0] : nil),
                isTaken: alike != nil,
                bearers: try bearers.count < 2
                    ? []
                    : bearers.sorted().map {
                        NameQuestion.Bearer(id: $0, uses: try source.uses(of: $0, kind))
                    })
        }
    }

    private static func look(
        _ other: String, _ book: NameBook, _ kind: ReferenceKind, _ source: some NameSource
    ) throws -> NameQuestion.Near {
        let uses = try book.ids(named: other).reduce(0) { try $0 + source.uses(of: $1, kind) }
        return NameQuestion.Near(name: other, uses: uses + (book.rows[other] ?? 0))
    }
}
