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

    init(_ kind: ReferenceKind, in sink: some FactSink, same given: [String: String]) throws {
        self.kind = kind
        self.given = given
        same = try sink.sameNames(kind).merging(given) { _, new in new }
        for reference in try sink.references(kind) { learn(reference.id, named: reference.name) }
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
            same[name].map { MergedName(kind: kind, name: name, meaning: $0, rows: rows) }
        }.sorted { $0.name < $1.name }
    }

    /// Pairs of a name in this file and another one that differ in looks only.
    func nearNames() -> [(name: String, other: String)] {
        let own = rows.keys.filter { same[$0] == nil }
        let all = Set(idsByName.keys).union(own)
        let looks = Dictionary(grouping: all, by: \.simplified)
        let wasCreated = Set(created)
        var pairs: [(name: String, other: String)] = []
        for name in own.sorted() {
            let alike = looks[name.simplified, default: []].sorted()
            for other in alike where other != name && same[other] == nil {
                // Of two names in this file, the one that was made up asks after the other.
                let isAsking = (wasCreated.contains(name) ? 0 : 1, name)
                let isAsked = (wasCreated.contains(other) ? 0 : 1, other)
                if rows[other] == nil || isAsking < isAsked { pairs.append((name, other)) }
            }
        }
        return pairs
    }

    /// The ids that a name stands for.
    func ids(named name: String) -> [String] { idsByName[name] ?? [] }
}
