public import Domain
internal import Synchronization

/// What was computed before, for as long as the facts it came from are the same: an answer looks at
/// many facts, and is asked for again and again.
final class Recollection: Sendable {
    /// How often each group of facts had changed when something was computed.
    typealias Marks = [FactGroup: Int]

    /// What was made of a subject, and of which facts.
    struct Entry: Sendable {
        let marks: Marks
        let value: any Sendable
        let weight: Int
        /// The number of the look at the memory that last asked for it.
        var used: Int
    }

    private struct Contents {
        /// By the type of their subjects.
        var shelves: [ObjectIdentifier: any Shelf] = [:]
        var weight = 0
        var looks = 0
    }

    /// What is kept weighs no more than this: some 60 MB.
    private static let most = 600_000
    private let contents = Mutex(Contents())

    /// What was kept of the subject when the facts were those of the marks.
    func value<T: Sendable, Subject: Hashable & Sendable>(
        of subject: Subject, _ marks: Marks
    ) -> T? {
        contents.withLock { contents in
            let shelf = contents.shelves[ObjectIdentifier(Subject.self)] as? SubjectShelf<Subject>
            guard let shelf, let entry = shelf.entries[subject], entry.marks == marks else {
                return nil
            }
            contents.looks += 1
            shelf.entries[subject]?.used = contents.looks
            return entry.value as? T
        }
    }

    /// Keeps a value; one that weighs too much is not kept. Where room is short, what is out of date
    /// goes first, then what was not asked for longest.
    func keep<Subject: Hashable & Sendable>(
        _ value: some Sendable, of subject: Subject, _ marks: Marks, weight: Int
    ) {
        guard weight <= Recollection.most / 2 else { return }
        contents.withLock { contents in
            let place = ObjectIdentifier(Subject.self)
            let shelf = contents.shelves[place] as? SubjectShelf<Subject> ?? SubjectShelf()
            contents.looks += 1
            contents.weight += weight - (shelf.entries[subject]?.weight ?? 0)
            shelf.entries[subject] = Entry(
                marks: marks, value: value, weight: weight, used: contents.looks)
            contents.shelves[place] = shelf
            if contents.weight > Recollection.most { Recollection.makeRoom(&contents, marks) }
        }
    }

    private static func makeRoom(_ contents: inout Contents, _ now: Marks) {
        for shelf in contents.shelves.values {
            shelf.keep { entry in
                entry.marks.allSatisfy { now[$0.key] == nil || now[$0.key] == $0.value }
            }
        }
        let left = contents.shelves.values.flatMap(\.all).sorted { $0.used > $1.used }
        // A quarter is left free, so that this is seldom needed.
        var (room, oldest) = (most * 3 / 4, 0)
        for entry in left where oldest == 0 {
            room -= entry.weight
            if room < 0 { oldest = entry.used }
        }
        for shelf in contents.shelves.values { shelf.keep { $0.used > oldest } }
        contents.weight = contents.shelves.values.flatMap(\.all).reduce(0) { $0 + $1.weight }
    }
}

/// What is remembered of one type of subjects; only looked at under the lock of the recollection.
private protocol Shelf: AnyObject {
    var all: [Recollection.Entry] { get }
    func keep(_ condition: (Recollection.Entry) -> Bool)
}

private final class SubjectShelf<Subject: Hashable & Sendable>: Shelf {
    var entries: [Subject: Recollection.Entry] = [:]

    var all: [Recollection.Entry] { Array(entries.values) }

    func keep(_ condition: (Recollection.Entry) -> Bool) {
        entries = entries.filter { condition($0.value) }
    }
}

extension Snapshot {
    /// What `make` gave before for the same subject, while none of these groups of facts and no
    /// attribute has changed since; else what it gives now. `weight` is how many small values it is.
    public func remembered<T: Sendable>(
        _ subject: some Hashable & Sendable, of groups: Set<FactGroup>, weight: (T) -> Int,
        _ make: () throws -> T
    ) throws -> T {
        guard let recollection else { return try make() }
        let all = try marks()
        let marks = all.filter { $0.key == .attributes || groups.contains($0.key) }
        if let known: T = recollection.value(of: subject, marks) { return known }
        let made = try make()
        // Something small weighs as well: the entry itself.
        recollection.keep(made, of: subject, marks, weight: weight(made) + 16)
        return made
    }

    /// How often each group of facts has changed, in this snapshot.
    private func marks() throws -> Recollection.Marks {
        if let marksFound { return marksFound }
        let rows = try session.all("SELECT subject, n FROM change_mark") {
            (FactGroup(rawValue: $0.text(0) ?? ""), $0.int(1) ?? 0)
        }
        var marks: Recollection.Marks = [:]
        for group in FactGroup.allCases { marks[group] = 0 }
        for case (let group?, let n) in rows { marks[group] = n }
        marksFound = marks
        return marks
    }
}

extension Session {
    /// Notes that facts of these groups change in this transaction, at its end: whoever writes at
    /// the same time waits until it is kept.
    func mark(_ groups: Set<FactGroup>) throws {
        for group in groups.sorted(by: { $0.rawValue < $1.rawValue }) {
            try execute(
                """
                INSERT INTO change_mark (subject, n) VALUES (\(group.rawValue), 1)
                ON CONFLICT (subject) DO UPDATE SET n = change_mark.n + 1
                """)
        }
    }
}
