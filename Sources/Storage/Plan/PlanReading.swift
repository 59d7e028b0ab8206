public import Domain

extension Snapshot {
    /// The plan of a year, in its order.
    public func plan(of year: Int) throws -> Plan {
        let items = try session.all(
            """
            SELECT area, kind, item, parent, title, owner_id, due_on, state, kpi
            FROM plan_item WHERE year = \(year) ORDER BY place, item
            """
        ) { row -> PlanItem? in
            guard let area = FocusArea(rawValue: row.text(0) ?? ""),
                let kind = PlanKind(rawValue: row.text(1) ?? "")
            else { return nil }
            return PlanItem(
                year: year, area: area, kind: kind, key: row.text(2) ?? "", parent: row.text(3),
                title: row.text(4) ?? "", ownerID: Person.named(row.text(5)),
                dueOn: row.int(6).map(Day.init(number:)), state: row.text(7), kpi: row.text(8))
        }
        return Plan(year: year, items: items.compactMap { $0 })
    }

    /// The plan that people work by on that day.
    public func planInForce(on day: Day) throws -> Plan {
        let year = day.civil.year
        let own = try plan(of: year)
        return own.hasTactics ? own : Plan.inForce(own, after: try plan(of: year - 1))
    }

    /// The years that have a plan, the first one first.
    public func planYears() throws -> [Int] {
        try session.all("SELECT DISTINCT year FROM plan_item ORDER BY year") { $0.int(0) ?? 0 }
    }
}

extension PlanItem {
    /// By which a form knows what it was made from.
    public var mark: String {
        let fields = [
            String(year), area.rawValue, kind.rawValue, key, parent, title, ownerID,
            dueOn.map(String.init(describing:)), state, kpi,
        ]
        return Fingerprint.of(fields.map { $0 ?? "\u{0}" }.joined(separator: "\u{1}").utf8)
    }

    /// As the history of what was chosen keeps it. The id of its owner stands in brackets, so that
    /// it can be found when somebody is erased.
    var text: String {
        [title, ownerID.map { "[\($0)]" }, dueOn.map(String.init(describing:)), state, kpi]
            .compactMap { $0 }.joined(separator: " · ")
    }

    /// By which that history knows it.
    public var changeName: String { PlanItem.changeName(year, key) }

    static func changeName(_ year: Int, _ name: String) -> String { "\(year) \(name)" }
}

extension Plan {
    /// The same for a line with all that goes with it.
    public func mark(ofSubtree item: PlanItem) -> String {
        Fingerprint.of(subtree(of: item).map(\.mark).joined(separator: " ").utf8)
    }

    /// The same for the order of an area.
    public func mark(ofOrder area: FocusArea) -> String {
        let places = places(area).map { "\($0.key)\u{1}\($0.strategy ?? "")" }
        return Fingerprint.of(places.joined(separator: "\u{2}").utf8)
    }

    /// The order of an area, as its history keeps it.
    func orderText(_ area: FocusArea) -> String {
        places(area).compactMap { item($0.key)?.title }.joined(separator: " / ")
    }
}
