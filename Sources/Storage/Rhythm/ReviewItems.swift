public import Domain

/// What was said of a KPI in a review.
public struct SaidOfItem: Hashable, Sendable {
    /// What we see.
    public var saw: String
    /// Why that is.
    public var why: String
    /// What we decide.
    public var decided: String
    /// How many minutes it took; nil leaves that to the clock.
    public var spent: Int?

    /// What was typed.
    public init(saw: String, why: String, decided: String, spent: Int?) {
        self.saw = saw
        self.why = why
        self.decided = decided
        self.spent = spent
    }
}

extension Store {
    /// Keeps what was said of a KPI while a review is held, with an action item that was agreed, and
    /// goes on to `next`, of which the time begins; the clock says how long it took when it is done
    /// with and nobody said so. Throws `ReviewRefusal` and `ChangedMeanwhile`.
    public func keep(
        _ said: SaidOfItem, of kpi: String, in id: String, seen: String, action: ActionItem?,
        next: String?, isDone: Bool, on day: Day,
        sights: (review: ReviewSight, action: ActionSight),
        by chooser: Chooser
    ) async throws {
        let (sight, actionSight) = sights
        try await engine.write { session in
            let review = try session.review(id, ledBy: sight)
            guard review.course == .underWay else {
                throw review.course == .held ? ReviewRefusal.held : ReviewRefusal.notBegun
            }
            guard var item = try session.reviewItems(id).first(where: { $0.kpi == kpi }) else {
                throw ReviewRefusal.unknown
            }
            let before = item
            item.take(said, at: chooser.atSecond, most: review.minutes, isDone: isDone)
            if item != before {
                guard before.saidFingerprint == seen else { throw ChangedMeanwhile() }
                try session.keep(item, in: id)
            }
            if let action {
                try session.requireOwner(action.ownerID, on: day, actionSight)
                try session.add(action, by: chooser)
            }
            if let next { try session.begin(next, of: id, at: chooser.atSecond) }
        }
    }

    /// Ends a review: it was held that day, and leaves its agenda and the attention of whoever led
    /// it. One that was held stays as it is, so that the same form counts once. Throws
    /// `ReviewRefusal`, and `ChangedMeanwhile` when minutes are not what `seen` was made from.
    public func end(
        review id: String, spent: [String: Int], leaderID: String?, on day: Day,
        seen: String? = nil, as sight: ReviewSight
    ) async throws {
        try await enter { writer in
            let session = writer.session
            var review = try session.review(id, ledBy: sight)
            guard review.course != .held else { return }
            guard review.course == .underWay else { throw ReviewRefusal.notBegun }
            review.leaderID = leaderID ?? review.leaderID
            var items = try session.reviewItems(id)
            guard seen == nil || seen == items.spentFingerprint else { throw ChangedMeanwhile() }
            for place in items.indices {
                items[place].spent = spent[items[place].kpi] ?? items[place].spent
                try session.keep(items[place], in: id)
            }
            let record = review.record(items, on: day)
            _ = try writer.append(.agenda(record.agenda))
            _ = try writer.append(.attention(record.attention))
            try session.execute(
                """
                UPDATE review SET held_on = \(day), leader_id = \(review.leaderID)
                WHERE id = \(id)
                """)
            for item in items where item.isDiscussed {
                try session.execute(
                    """
                    DELETE FROM agenda_wish WHERE kpi = \(item.kpi) AND team = \(review.team ?? "")
                    """)
            }
        }
    }
}

extension [ReviewItem] {
    /// What tells the minutes from what they become.
    public var spentFingerprint: String {
        Fingerprint.of(map { "\($0.kpi)=\($0.spent ?? -1)" }.joined(separator: "|").utf8)
    }
}

extension ReviewItem {
    /// What tells what was said from what it becomes.
    public var saidFingerprint: String {
        let parts = [saw, why, decided, spent.map(String.init) ?? ""]
        return Fingerprint.of(parts.joined(separator: "\u{1F}").utf8)
    }

    /// Takes over what was said.
    fileprivate mutating func take(_ said: SaidOfItem, at second: Int, most: Int, isDone: Bool) {
        (saw, why, decided) = (said.saw, said.why, said.decided)
        spent = said.spent ?? (isDone ? spent ?? elapsed(at: second, most: most) : spent)
    }
}

extension Session {
    func reviewItems(_ id: String) throws -> [ReviewItem] {
        try all(
            """
            SELECT kpi, area, reason, minutes, began_second, spent, saw, why, decided, value, health
            FROM review_item WHERE review_id = \(id) ORDER BY place, kpi
            """
        ) { row in
            ReviewItem(
                kpi: row.text(0) ?? "", area: FocusArea(rawValue: row.text(1) ?? "") ?? .result,
                reason: AgendaReason(rawValue: row.text(2) ?? "") ?? .added,
                minutes: row.int(3) ?? 0, beganSecond: row.int(4), spent: row.int(5),
                saw: row.text(6) ?? "", why: row.text(7) ?? "", decided: row.text(8) ?? "",
                value: row.double(9), health: Health(rawValue: row.text(10) ?? "") ?? .noData)
        }
    }

    /// Adds points to an agenda, in their order.
    func add(_ items: [ReviewItem], to id: String, from place: Int) throws {
        for (index, item) in items.enumerated() {
            try execute(
                """
                INSERT INTO review_item (review_id, kpi, place, area, reason, minutes, saw, why,
                    decided, health)
                VALUES (\(id), \(item.kpi), \(place + index), \(item.area.rawValue),
                    \(item.reason.rawValue), \(item.minutes), \(item.saw), \(item.why),
                    \(item.decided), \(item.health.rawValue))
                ON CONFLICT (review_id, kpi) DO NOTHING
                """)
        }
    }

    /// The time of a point begins, unless it did.
    func begin(_ kpi: String, of id: String, at second: Int) throws {
        try execute(
            """
            UPDATE review_item SET began_second = \(second)
            WHERE review_id = \(id) AND kpi = \(kpi) AND began_second IS NULL
            """)
    }

    fileprivate func keep(_ item: ReviewItem, in id: String) throws {
        try execute(
            """
            UPDATE review_item SET saw = \(item.saw), why = \(item.why),
                decided = \(item.decided), spent = \(item.spent)
            WHERE review_id = \(id) AND kpi = \(item.kpi)
            """)
    }
}
