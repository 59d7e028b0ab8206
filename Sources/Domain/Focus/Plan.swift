/// The plan of a year: what each area is to come to, by which strategies, and who does what for it.
public struct Plan: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// Its lines, in their order.
    public let items: [PlanItem]

    /// The plan of that year.
    public init(year: Int, items: [PlanItem]) {
        self.year = year
        self.items = items
    }

    /// The line of that key.
    public func item(_ key: String) -> PlanItem? { items.first { $0.key == key } }

    /// What an area is to come to; the first is the one that the board tells.
    public func endResults(_ area: FocusArea) -> [PlanItem] {
        lines(area, .endResult).sorted { CodePoints($0.key) < CodePoints($1.key) }
    }

    /// How an area is to get there.
    public func strategies(_ area: FocusArea) -> [PlanItem] { lines(area, .strategy) }

    /// What is done for a strategy; those of no strategy when it is nil.
    public func tactics(_ area: FocusArea, under strategy: String?) -> [PlanItem] {
        let known = Set(strategies(area).map(\.key))
        return lines(area, .tactic).filter { tactic in
            tactic.parent.flatMap { known.contains($0) ? $0 : nil } == strategy
        }
    }

    /// How many tactics of an area are late on that day.
    public func late(_ area: FocusArea, on day: Day) -> Int {
        items.count { $0.area == area && $0.isLate(on: day) }
    }

    /// Whether anything is to be done by it.
    public var hasTactics: Bool { items.contains { $0.kind == .tactic } }

    /// What a line takes with it when it goes: itself, and the tactics of a strategy.
    public func subtree(of item: PlanItem) -> [PlanItem] {
        item.kind == .strategy ? [item] + tactics(item.area, under: item.key) : [item]
    }

    private func lines(_ area: FocusArea, _ kind: PlanKind) -> [PlanItem] {
        items.filter { $0.area == area && $0.kind == kind }
    }
}

extension Plan {
    /// Where a line of an area stands: behind the one before it, under that strategy.
    public struct Place: Hashable, Sendable {
        /// By which the line is known.
        public let key: String
        /// The strategy of a tactic; nil for none, and for a strategy itself.
        public let strategy: String?

        /// A line under a strategy.
        public init(key: String, strategy: String?) {
            self.key = key
            self.strategy = strategy
        }
    }

    /// The strategies of an area, each followed by its tactics, and then those of no strategy.
    public func places(_ area: FocusArea) -> [Place] {
        strategies(area).flatMap { strategy in
            [Place(key: strategy.key, strategy: nil)]
                + tactics(area, under: strategy.key).map {
                    Place(key: $0.key, strategy: strategy.key)
                }
        } + tactics(area, under: nil).map { Place(key: $0.key, strategy: nil) }
    }

    /// The same plan with an area in that order; lines that it does not name come last.
    public func arranged(_ area: FocusArea, _ places: [Place]) -> Plan {
        let named = Set(places.map(\.key))
        let strategies = Set(strategies(area).map(\.key))
        let loose = Set(tactics(area, under: nil).map(\.key))
        let moved = places.compactMap { place in
            item(place.key).flatMap { $0.area == area ? $0 : nil }.map { item in
                var item = item
                // What stands under nothing keeps what it says it stands under.
                if item.kind == .tactic, place.strategy != nil || !loose.contains(item.key) {
                    item.parent = place.strategy.flatMap { strategies.contains($0) ? $0 : nil }
                }
                return item
            }
        }
        return Plan(
            year: year,
            items: items.filter {
                $0.area != area || !named.contains($0.key) && $0.kind == .endResult
            }
                + moved
                + items.filter {
                    $0.area == area && !named.contains($0.key) && $0.kind != .endResult
                })
    }
}

extension Plan {
    /// The years that can be planned: from last year, for what is still to be marked as done, up to
    /// so many years ahead.
    public static func editable(on day: Day) -> ClosedRange<Int> {
        day.civil.year - 1...day.civil.year + 5
    }

    /// The plan that people work by: that of the year, and as long as it asks nothing of anybody,
    /// that of the year before.
    public static func inForce(_ own: Plan, after last: Plan) -> Plan {
        own.hasTactics || !last.hasTactics ? own : last
    }
}
