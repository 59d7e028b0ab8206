import Domain

/// What the rows of a file point at: names looked up in a mapped file, ids counted in any.
struct References {
    private var books: [ReferenceKind: NameBook] = [:]
    /// How many rows point at an id, per kind of thing.
    private var uses = Array(repeating: [String: Int](), count: ReferenceKind.allCases.count)
    private var adoptedOfRow: [(kind: ReferenceKind, name: String)] = []
    private var created: [ReferenceKind: Int] = [:]

    /// Simplified words of this file's program -> what they say of a deal.
    private var closings: [String: DealStatus] = [:]
    /// Words for won and lost that were given now, and are to be kept.
    private var newClosings: [SameName] = []

    /// Opens a book of names for every kind of thing that the file names.
    init(
        _ kinds: Set<ReferenceKind>, in source: some NameSource, same: [SameName],
        mergingLookalikes: Bool
    ) throws {
        for kind in kinds {
            books[kind] = try NameBook(
                kind, in: source, same: same, mergingLookalikes: mergingLookalikes)
        }
        guard kinds.contains(.stage) else { return }
        newClosings = same.filter { $0.kind == .closing }
        let words = try source.sameNames(.closing).map { ($0.key, $0.value) }
        for (word, meaning) in words + newClosings.map({ ($0.name, $0.meaning) }) {
            closings[word.simplified] = DealStatus(rawValue: meaning)
        }
    }

    /// What somebody said that a word for a stage or status means.
    func closing(_ word: String) -> DealStatus? { closings[word.simplified] }

    /// How a name is known that a row only spells, such as that of a stage.
    func spelling(of text: String, _ kind: ReferenceKind) -> String {
        switch books[kind]?.meaning(of: text) {
        case .id(let id), .unknown(let id): id
        case .several, nil: text
        }
    }

    /// The book of one kind.
    func book(_ kind: ReferenceKind) -> NameBook? { books[kind] }

    mutating func beginRow() {
        if !adoptedOfRow.isEmpty { adoptedOfRow = [] }
    }

    /// The row is accepted: what it names and nobody knew comes into being.
    mutating func settleRow() {
        for (kind, name) in adoptedOfRow { books[kind]?.adopt(name) }
        beginRow()
    }

    /// Counts a row of the file that has this name, whatever becomes of the row.
    mutating func count(_ text: String, _ kind: ReferenceKind) {
        books[kind]?.count(text)
    }

    /// Counts a fact that points at this id.
    mutating func use(_ id: String, _ kind: ReferenceKind) {
        uses[kind.place][id, default: 0] += 1
    }

    /// What a name stands for.
    mutating func meaning(of text: String, _ kind: ReferenceKind) -> NameBook.Meaning {
        let meaning = books[kind]?.meaning(of: text) ?? .id(text)
        if case .unknown(let name) = meaning { adoptedOfRow.append((kind, name)) }
        return meaning
    }

    /// What a name stands for that is a row's own and need not be created.
    mutating func ownMeaning(of text: String, _ kind: ReferenceKind) -> NameBook.Meaning {
        books[kind]?.countOwn(text)
        return books[kind]?.meaning(of: text) ?? .id(text)
    }

    /// A person of the file itself, known before its row is read.
    mutating func learn(_ id: String?, named name: String, _ kind: ReferenceKind) {
        if let id {
            books[kind]?.learn(id, named: name)
        } else if books[kind]?.meaning(of: name) == .unknown(name) {
            books[kind]?.learn(name, named: name)
        }
    }

    /// Gives the store what came into being since the last time, before the facts that point at it.
    mutating func flush(into sink: inout some FactSink) throws {
        for kind in ReferenceKind.allCases {
            guard let book = books[kind] else { continue }
            let fresh = book.created.dropFirst(created[kind] ?? 0)
            guard !fresh.isEmpty else { continue }
            if let batch = kind.batch(of: fresh) { _ = try sink.append(batch) }
            created[kind] = book.created.count
        }
    }

    /// Keeps the answers that were used, and writes down what the receipt says about names.
    func report(on receipt: inout Receipt, _ sink: inout some FactSink) throws {
        for closing in newClosings {
            try sink.keepSameName(closing.name, as: closing.meaning, .closing)
        }
        for kind in ReferenceKind.allCases {
            try reportUnlisted(kind, on: &receipt, sink)
            guard let book = books[kind] else { continue }
            for (name, meaning) in book.answers.sorted(by: { $0.key < $1.key }) {
                try sink.keepSameName(name, as: meaning, kind)
            }
            func isHidden(_ name: String) throws -> Bool {
                try kind == .person && sink.isErased(name)
            }
            receipt.created += try book.created.filter { try !isHidden($0) }
                .map { CreatedReference(kind: kind, name: $0) }
            receipt.merged += try book.merged.filter { try !isHidden($0.name) }
            for (name, other) in book.nearNames() where try !isHidden(name) && !isHidden(other) {
                let uses = try book.ids(named: other).reduce(0) {
                    try $0 + sink.uses(of: $1, kind)
                }
                receipt.nearMatches.append(
                    NearMatch(
                        kind: kind, name: name, rows: book.rows[name] ?? 0, other: other,
                        uses: uses))
            }
        }
    }

    private func reportUnlisted(
        _ kind: ReferenceKind, on receipt: inout Receipt, _ sink: some FactSink
    ) throws {
        let used = uses[kind.place]
        guard !used.isEmpty else { return }
        let unlisted = try sink.unlisted(kind, among: Set(used.keys)).filter {
            try kind != .person || !sink.isErased($0)
        }
        guard !unlisted.isEmpty else { return }
        receipt.unlisted.append(
            UnlistedReferences(
                kind: kind, ids: unlisted.count,
                rows: unlisted.reduce(0) { $0 + (used[$1] ?? 0) },
                examples: Array(unlisted.sorted().prefix(10))))
    }
}

extension ReferenceKind {
    fileprivate var place: Int {
        switch self {
        case .person: 0
        case .customer: 1
        case .product: 2
        case .team: 3
        case .stage: 4
        case .channel: 5
        case .closing: 6
        }
    }

    fileprivate func batch(of names: ArraySlice<String>) -> Batch? {
        switch self {
        case .person: .people(names.map { Person(id: $0, name: $0, role: .member) })
        case .customer: .customers(names.map { Customer(id: $0, name: $0) })
        case .product: .products(names.map { Product(name: $0) })
        case .team: .teams(names.map { Team(name: $0) })
        case .stage, .channel, .closing: nil
        }
    }
}
