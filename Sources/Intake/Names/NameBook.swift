import Domain

/// Every name of one kind of thing: those known, those of this file, and which ones are the same.
struct NameBook {
    enum Meaning: Equatable {
        case id(String)
        /// Nobody knows it; it will be created under this name.
        case unknown(String)
        /// That many bear it.
        case several(Int)
    }

    let kind: ReferenceKind
    private(set) var created: [String] = []
    /// Answers that were used and not kept before.
    private(set) var answers: [String: String] = [:]
    /// How many rows of the file have a name.
    private(set) var rows: [String: Int] = [:]
    private var ids: [String: String] = [:]
    private var idsByName: [String: [String]] = [:]
    private var same: [String: String]
    private let given: [String: String]

    init(_ kind: ReferenceKind, in source: some NameSource, same: [SameName]) throws {
        self.kind = kind
        let own = same.filter { $0.kind == kind || $0.kind == nil }.map { ($0.name, $0.meaning) }
        given = Dictionary(own) { _, last in last }
        self.same = try source.sameNames(kind).merging(given) { _, new in new }
        for reference in try source.references(kind) { learn(reference.id, named: reference.name) }
    }

    /// From now on that name stands for that id.
    mutating func learn(_ id: String, named name: String) {
        guard ids.updateValue(name, forKey: id) == nil else { return }
        idsByName[name, default: []].append(id)
    }

    /// Counts a row that has this name.
    mutating func count(_ text: String) {
        rows[text, default: 0] += 1
        if let meaning = given[text] { answers[text] = meaning }
    }

    /// What the text stands for: an id as it is, else the one thing of that name.
    func meaning(of text: String) -> Meaning {
        let name = same[text] ?? text
        if ids[name] != nil { return .id(name) }
        let found = idsByName[name] ?? []
        switch found.count {
        case 0: return .unknown(name)
        case 1: return .id(found[0])
        default: return .several(found.count)
        }
    }

    /// The name becomes a thing of its own, with its name as id.
    mutating func adopt(_ name: String) {
        guard ids[name] == nil else { return }
        created.append(name)
        learn(name, named: name)
    }

    /// The names of this file that were taken for another one.
    var merged: [MergedName] {
        rows.compactMap { name, rows in
            same[name].flatMap { meaning in
                meaning == name
                    ? nil : MergedName(kind: kind, name: name, meaning: meaning, rows: rows)
            }
        }.sorted { $0.name < $1.name }
    }

    /// What was answered about that name, in this import or before.
    func answer(to name: String) -> String? { same[name] }

    /// Whether something of that name, or with that id, is known.
    func isKnown(_ name: String) -> Bool { ids[name] != nil || idsByName[name] != nil }

    /// How many names of a file are compared with all others.
    private static let mostCompared = 5_000

    /// Pairs of a name in this file and another one that may be the same.
    func nearNames() -> [(name: String, other: String)] {
        let own = rows.filter { same[$0.key] == nil }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(NameBook.mostCompared).map(\.key)
        let names = NearNames(kind, among: Set(idsByName.keys).union(own))
        let wasCreated = Set(created)
        var pairs: [(name: String, other: String)] = []
        for name in own.sorted() {
            for other in names.near(name) where same[other] == nil {
                // Of two names in this file, the one that was made up asks after the other.
                let isAsking = (isKnown(name) && !wasCreated.contains(name) ? 1 : 0, name)
                let isAsked = (isKnown(other) && !wasCreated.contains(other) ? 1 : 0, other)
                if rows[other] == nil || isAsking < isAsked { pairs.append((name, other)) }
            }
        }
        return pairs
    }

    /// The ids that a name stands for.
    func ids(named name: String) -> [String] { idsByName[name] ?? [] }
}
