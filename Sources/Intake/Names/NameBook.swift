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
    /// Names by what is left of them without case, accents and spaces too many; none where names
    /// that only look different stay apart.
    private var namesByLooks: [String: Set<String>] = [:]
    private let mergesLookalikes: Bool
    /// How often a row of the file's own things had a name that only looks different.
    private var ownTaken: [String: Int] = [:]
    private var same: [String: String]
    private let given: [String: String]

    init(
        _ kind: ReferenceKind, in source: some NameSource, same: [SameName],
        mergingLookalikes: Bool
    ) throws {
        self.kind = kind
        mergesLookalikes = mergingLookalikes
        let own = same.filter { $0.kind == kind || $0.kind == nil }.map { ($0.name, $0.meaning) }
        given = Dictionary(own) { _, last in last }
        self.same = try source.sameNames(kind).merging(given) { _, new in new }
        for reference in try source.references(kind) { learn(reference.id, named: reference.name) }
    }

    /// From now on that name stands for that id.
    mutating func learn(_ id: String, named name: String) {
        guard ids.updateValue(name, forKey: id) == nil else { return }
        idsByName[name, default: []].append(id)
        if mergesLookalikes { namesByLooks[name.folded, default: []].insert(name) }
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
        let found = idsByName[name] ?? lookalike(of: text).flatMap { idsByName[$0] } ?? []
        switch found.count {
        case 0: return .unknown(name)
        case 1: return .id(found[0])
        default: return .several(found.count)
        }
    }

    /// The one known name that differs from this unknown one only in case, accents or spaces, so
    /// that it is taken for it; nil also where somebody said what it means.
    func lookalike(of name: String) -> String? {
        same[name] == nil ? known(lookingLike: name) : nil
    }

    /// The same, whatever was said about the name.
    func known(lookingLike name: String) -> String? {
        guard !isKnown(name), !namesByLooks.isEmpty, let alike = namesByLooks[name.folded],
            alike.count == 1
        else { return nil }
        return alike.first
    }

    /// Counts a row that is about the thing of this name itself.
    mutating func countOwn(_ name: String) {
        if lookalike(of: name) != nil { ownTaken[name, default: 0] += 1 }
    }

    /// The name becomes a thing of its own, with its name as id.
    mutating func adopt(_ name: String) {
        guard ids[name] == nil else { return }
        created.append(name)
        learn(name, named: name)
    }

    /// The names of this file that were taken for another one.
    var merged: [MergedName] {
        rows.merging(ownTaken) { $0 + $1 }.compactMap { name, rows in
            let meaning = same[name] ?? lookalike(of: name) ?? name
            return meaning == name
                ? nil
                : MergedName(
                    kind: kind, name: name, meaning: called(meaning), rows: rows,
                    isByLooks: same[name] == nil)
        }.sorted { $0.name < $1.name }
    }

    /// A name as it is; of an id also whose it is.
    private func called(_ meaning: String) -> String {
        guard let name = ids[meaning], name != meaning else { return meaning }
        return "\(name) (\(meaning))"
    }

    /// What was answered about that name, in this import or before.
    func answer(to name: String) -> String? { same[name] }

    /// Whether something of that name, or with that id, is known.
    func isKnown(_ name: String) -> Bool { ids[name] != nil || idsByName[name] != nil }

    /// How many names of a file are compared with all others.
    private static let mostCompared = 5_000

    /// Pairs of a name in this file and another one that may be the same; with `answered` also of
    /// names about which somebody said so.
    func nearNames(answered: Bool = false) -> [(name: String, other: String)] {
        let own = rows.filter { answered || same[$0.key] == nil && lookalike(of: $0.key) == nil }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(NameBook.mostCompared).map(\.key)
        let names = NearNames(kind, among: Set(idsByName.keys).union(own))
        let wasCreated = Set(created)
        var pairs: [(name: String, other: String)] = []
        for name in own.sorted() {
            for other in names.near(name) where answered || same[other] == nil {
                if rows[other] == nil || asks(name, after: other, wasCreated) {
                    pairs.append((name, other))
                }
            }
        }
        return pairs
    }

    /// Of two names in this file, the one that was made up asks after the other, and the one in
    /// fewer rows after the one in more.
    private func asks(_ name: String, after other: String, _ created: Set<String>) -> Bool {
        func weight(_ name: String) -> (Int, Int, Int) {
            (isKnown(name) && !created.contains(name) ? 1 : 0, rows[name] ?? 0, name.count)
        }
        return weight(name) == weight(other) ? name > other : weight(name) < weight(other)
    }

    /// The ids that a name stands for.
    func ids(named name: String) -> [String] { idsByName[name] ?? [] }
}
