public import Domain

/// Why an action item was not kept as it was asked.
public enum ActionRefusal: Error, Hashable, Sendable {
    /// There is none of that id, or none that whoever asks may see.
    case unknown
    /// Nobody is listed by that id, or nobody whom they may ask.
    case unknownOwner
    /// The owner does not work here any more.
    case ownerLeft
}

/// What an action item is to become.
public struct ActionChange: Hashable, Sendable {
    /// Who does it from now on; nil leaves it with whom it is.
    public var ownerID: String?
    /// By when.
    public var dueOn: Day?
    /// When it was done; nil opens it.
    public var doneOn: Day?

    /// All that can become otherwise.
    public init(ownerID: String?, dueOn: Day?, doneOn: Day?) {
        self.ownerID = ownerID
        self.dueOn = dueOn
        self.doneOn = doneOn
    }
}

extension Store {
    /// Keeps a new action item; one with its id is there already when the same form comes twice.
    /// Throws `ActionRefusal`.
    public func keep(
        _ item: ActionItem, on day: Day, as sight: ActionSight, by chooser: Chooser
    ) async throws {
        try await engine.write { session in
            try session.requireOwner(item.ownerID, on: day, sight)
            try session.add(item, by: chooser)
        }
    }

    /// Ticks an item off, opens it again, or gives it another day or owner. `seen` tells what the
    /// form was made from. Throws `ActionRefusal` and `ChangedMeanwhile`.
    public func change(
        action id: String, to change: ActionChange, seen: String, on day: Day,
        as sight: ActionSight
    ) async throws {
        try await engine.write { session in
            guard let item = try session.actionItems(sight, "a.id = \(id)").first else {
                throw ActionRefusal.unknown
            }
            var wanted = item
            wanted.ownerID = change.ownerID ?? item.ownerID
            wanted.dueOn = change.dueOn
            wanted.doneOn = change.doneOn
            guard wanted != item else { return }
            guard item.fingerprint == seen else { throw ChangedMeanwhile() }
            if wanted.ownerID != item.ownerID {
                try session.requireOwner(wanted.ownerID, on: day, sight)
            }
            try session.execute(
                """
                UPDATE action_item SET owner_id = \(wanted.ownerID), due_on = \(wanted.dueOn),
                    done_on = \(wanted.doneOn) WHERE id = \(id)
                """)
        }
    }
}

extension ActionItem {
    /// What tells this item as it is from what it becomes.
    public var fingerprint: String {
        let parts = [title, ownerID ?? "", dueOn?.description ?? "", doneOn?.description ?? ""]
        return Fingerprint.of(parts.joined(separator: "\u{1F}").utf8)
    }
}

extension Snapshot {
    /// The open action items of that sight, the first due first; those without a day last.
    public func openActions(_ sight: ActionSight) throws -> [ActionItem] {
        try session.actionItems(sight, "a.done_on IS NULL")
    }

    /// Those that were done since that day, the latest first.
    public func doneActions(_ sight: ActionSight, since day: Day) throws -> [ActionItem] {
        try session.actionItems(sight, "a.done_on >= \(day)").sorted {
            ($0.doneOn ?? day, $0.id) > ($1.doneOn ?? day, $1.id)
        }
    }

    /// The action item of that id, where it is of that sight.
    public func action(_ id: String, _ sight: ActionSight) throws -> ActionItem? {
        try session.actionItems(sight, "a.id = \(id)").first
    }

    /// The open action items of a KPI, for whoever speaks of it.
    public func openActions(ofKPI slug: String, _ sight: ActionSight) throws -> [ActionItem] {
        try session.actionItems(sight, "a.done_on IS NULL AND a.kpi = \(slug)")
    }

    /// All that was agreed in one place, such as a review.
    public func actions(from source: ActionItem.Source) throws -> [ActionItem] {
        try session.actionItems(
            ActionSight.all,
            "a.source_kind = \(source.kind.rawValue) AND a.source_id = \(source.id)")
    }
}

extension ActionSight {
    /// Everyone's, for what belongs to something that may be seen itself.
    static let all = Access(.director).actionSight(own: nil)

    /// The condition on an action item `a`.
    fileprivate var condition: SQL {
        if isOfAll { return "1 = 1" }
        let names: [SQL] = teams.sorted().map { "\($0)" }
        let ofTeams: SQL =
            names.isEmpty
            ? "1 = 0"
            : """
            a.owner_id IN (SELECT p.id FROM person p
                WHERE p.team IN (\(SQL.joined(names, ", "))))
            """
        let ofOwn: SQL = own.map { "a.owner_id = \($0)" } ?? "1 = 0"
        return "(\(ofOwn) OR \(ofTeams))"
    }
}

extension Session {
    /// Keeps an action item unless it is there.
    func add(_ item: ActionItem, by chooser: Chooser) throws {
        try execute(
            """
            INSERT INTO action_item (id, title, owner_id, due_on, done_on, area, kpi, source_kind,
                source_id, made_second, account_id)
            VALUES (\(item.id), \(item.title), \(item.ownerID), \(item.dueOn), \(item.doneOn),
                \(item.area?.rawValue), \(item.kpi), \(item.source.kind.rawValue),
                \(item.source.id), \(chooser.atSecond), \(chooser.accountID))
            ON CONFLICT (id) DO NOTHING
            """)
    }

    /// Throws unless that person works here and may be asked.
    func requireOwner(_ id: String?, on day: Day, _ sight: ActionSight) throws {
        guard let id, let person = try Snapshot(session: self).attributes().people[id],
            !Person.isNameless(id: id)
        else { throw ActionRefusal.unknownOwner }
        guard person.isActive(on: day) else { throw ActionRefusal.ownerLeft }
        guard sight.holds(person) else { throw ActionRefusal.unknownOwner }
    }

    fileprivate func actionItems(_ sight: ActionSight, _ condition: SQL) throws -> [ActionItem] {
        try all(
            """
            SELECT a.id, a.title, a.owner_id, a.due_on, a.done_on, a.area, a.kpi, a.source_kind,
                a.source_id
            FROM action_item a WHERE \(condition) AND \(sight.condition)
            ORDER BY CASE WHEN a.due_on IS NULL THEN 1 ELSE 0 END, a.due_on, a.made_second, a.id
            """
        ) { row in
            ActionItem(
                id: row.text(0) ?? "", title: row.text(1) ?? "", ownerID: row.text(2),
                dueOn: row.int(3).map(Day.init(number:)),
                doneOn: row.int(4).map(Day.init(number:)),
                area: row.text(5).flatMap(FocusArea.init(rawValue:)), kpi: row.text(6),
                source: ActionItem.Source(
                    ActionItem.Source.Kind(rawValue: row.text(7) ?? "") ?? .page,
                    row.text(8) ?? ""))
        }
    }
}
