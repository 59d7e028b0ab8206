/// What a year leaves unfinished, to go on in the plan of the next one.
public struct PlanCarrying: Hashable, Sendable {
    /// The year that ends.
    public let from: Plan
    /// The one that begins, as far as it is there.
    public let into: Plan

    /// From one plan into the next.
    public init(from: Plan, into: Plan) {
        self.from = from
        self.into = into
    }

    /// The lines of an area that may go on: what it is to come to, its strategies, and the tactics
    /// that are not finished.
    public func lines(_ area: FocusArea) -> [PlanItem] {
        from.endResults(area)
            + (from.strategies(area).map { $0.key as String? } + [nil]).flatMap { key in
                (key.flatMap(from.item).map { [$0] } ?? [])
                    + from.tactics(area, under: key).filter { !$0.isFinished }
            }
    }

    /// Whether it went on before: a line is known by its key.
    public func isCarried(_ item: PlanItem) -> Bool { into.item(item.key) != nil }

    /// Whether anything is left that could go on.
    public var isOpen: Bool {
        from.items.contains { $0.kind == .tactic && !$0.isFinished && !isCarried($0) }
    }

    /// When it is to be done now: a day in the new year stays, else the end of its first quarter.
    public func due(of item: PlanItem) -> Day? {
        guard item.kind == .tactic else { return nil }
        if let due = item.dueOn, due.civil.year >= into.year { return due }
        return Day(year: into.year, month: 3, day: 31)
    }

    /// The lines of those keys in the new year, with the strategies that they need; `due` says when
    /// each is to be done. Who left owns nothing new.
    public func items(
        _ keys: Set<String>, due: [String: Day], without hasLeft: (String) -> Bool
    ) -> [PlanItem] {
        let chosen = from.items.filter { keys.contains($0.key) }
        let strategies = Set(chosen.compactMap { $0.kind == .tactic ? $0.parent : nil })
        return from.items.filter { item in
            !isCarried(item)
                && (keys.contains(item.key)
                    || item.kind == .strategy && strategies.contains(item.key))
        }.map { item in
            var item = item
            item.year = into.year
            item.dueOn = due[item.key]
            if item.ownerID.map(hasLeft) == true { item.ownerID = nil }
            return item
        }
    }
}
