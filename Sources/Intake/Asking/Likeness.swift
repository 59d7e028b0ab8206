public import Domain

/// How much the names of a file's columns look like one kind of fact.
public struct Likeness: Hashable, Sendable {
    /// The kind.
    public let kind: FactKind
    /// The columns of the file whose names are known for it, in their order.
    public let columns: [String]
    /// Whether every column that each row needs is among them.
    public let isWhole: Bool
    /// A name that stands in any table says less than one that few have.
    let points: Int
}

extension Likeness {
    private static let asked: [FactKind] = [
        .deals, .activities, .leads, .invoices, .stageChanges, .customers, .people, .products,
        .costs, .holidays,
    ]

    /// Names that a table of anything may have.
    static let plain: Set<String> = [
        "id", "nr", "nummer", "number", "naam", "name", "type", "soort", "kind", "status", "stand",
        "datum", "date", "dag", "op", "van", "naar", "from", "to", "bedrag", "amount", "waarde",
        "value", "totaal", "total", "omschrijving", "onderwerp", "titel", "title", "label", "note",
        "item", "group", "groep", "rep", "user", "aantal", "count", "quantity", "currency",
        "valuta", "email", "emailadres", "mailadres",
    ]

    /// What the columns look like, the likeliest kind first; kinds they have nothing of are left
    /// out.
    static func all(_ names: [String]) -> [Likeness] {
        let found = asked.map { of($0, names) }.filter { !$0.columns.isEmpty }
        return found.enumerated().sorted { one, other in
            (other.element.rank, one.offset) < (one.element.rank, other.offset)
        }.map(\.element)
    }

    /// The kind that the columns leave no doubt about: much of the file is known for it, and no
    /// other kind is about as near.
    static func sure(_ all: [Likeness], of names: [String]) -> FactKind? {
        guard let best = all.first, best.isWhole, best.points >= 6 else { return nil }
        let (known, width) = (best.columns.count, names.count { !$0.isEmpty })
        guard known >= 5 || known * 2 >= width else { return nil }
        let isAlone = all.dropFirst().allSatisfy {
            $0.points + ($0.isWhole ? 2 : 1) <= best.points
        }
        return isAlone ? best.kind : nil
    }

    fileprivate var rank: Int { points + (isWhole ? 2 : 0) }

    private static func of(_ kind: FactKind, _ names: [String]) -> Likeness {
        let keys = Mapping.columns(of: kind)
        let known = keys.map { ($0, Set(Synonyms.names(of: $0, kind))) }
        let there = Set(names.map(\.simplified))
        let found = Set(known.filter { !$0.1.isDisjoint(with: there) }.map(\.0))
        let columns = names.filter { name in known.contains { $0.1.contains(name.simplified) } }
        return Likeness(
            kind: kind, columns: columns,
            isWhole: kind.columns.allSatisfy {
                !$0.isRequired || Mapping.covers($0.name, kind, by: found)
            },
            points: Set(columns.map(\.simplified)).reduce(0) { $0 + (plain.contains($1) ? 1 : 2) })
    }
}

extension Inspection {
    /// The two or three kinds that the names of its columns look like most.
    public var nearest: [Likeness] {
        let best = likely.first?.rank ?? 0
        return likely.prefix(3).filter { $0.rank > 1 && $0.rank + 3 >= best }
    }
}
