public import Domain

/// Why something was not done with a review.
public enum ReviewRefusal: Error, Hashable, Sendable {
    /// There is none of that id, or none that whoever asks leads.
    case unknown
    /// It began, so that its plan and agenda stand.
    case begun
    /// It was held, and stays as it is.
    case held
    /// It did not begin yet.
    case notBegun
    /// That person cannot lead it.
    case unknownLeader
}

extension Store {
    /// Plans a review; one with its id is there already when the same form comes twice.
    public func plan(_ review: Review, as sight: ReviewSight, by chooser: Chooser) async throws {
        guard sight.leads(review) else { throw ReviewRefusal.unknown }
        _ = try await engine.write { session in
            try session.require(leader: review.leaderID, of: review, on: review.plannedOn)
            try session.execute(
                """
                INSERT INTO review (id, planned_on, team, leader_id, minutes, made_second,
                    account_id)
                VALUES (\(review.id), \(review.plannedOn), \(review.team), \(review.leaderID),
                    \(review.minutes), \(chooser.atSecond), \(chooser.accountID))
                ON CONFLICT (id) DO NOTHING
                """)
        }
    }

    /// Gives a review that did not begin another day, length or leader. Throws `ReviewRefusal` and
    /// `ChangedMeanwhile`.
    public func move(
        review id: String, to day: Day, minutes: Int, leaderID: String?, seen: String,
        as sight: ReviewSight
    ) async throws {
        try await engine.write { session in
            let review = try session.review(id, ledBy: sight)
            guard review.course == .planned else { throw ReviewRefusal.begun }
            guard review.fingerprint == seen else { throw ChangedMeanwhile() }
            try session.require(leader: leaderID, of: review, on: day)
            try session.execute(
                """
                UPDATE review SET planned_on = \(day), minutes = \(minutes),
                    leader_id = \(leaderID) WHERE id = \(id)
                """)
        }
    }

    /// Drops a review that was not held, with all that was said in it. What was to be done after it
    /// stays. Throws `ReviewRefusal`.
    public func drop(review id: String, as sight: ReviewSight) async throws {
        try await engine.write { session in
            let review = try session.review(id, ledBy: sight)
            guard review.course != .held else { throw ReviewRefusal.held }
            try session.execute("DELETE FROM review_item WHERE review_id = \(id)")
            try session.execute("DELETE FROM review WHERE id = \(id)")
        }
    }

    /// Keeps the agenda of a review that did not begin as somebody put it. Throws `ReviewRefusal` and
    /// `ChangedMeanwhile`.
    public func keep(
        agenda items: [ReviewItem], of id: String, seen: String, as sight: ReviewSight
    ) async throws {
        try await engine.write { session in
            let review = try session.review(id, ledBy: sight)
            guard review.course == .planned else { throw ReviewRefusal.begun }
            guard try session.reviewItems(id).agendaFingerprint == seen else {
                throw ChangedMeanwhile()
            }
            try session.execute("DELETE FROM review_item WHERE review_id = \(id)")
            try session.add(items, to: id, from: 1)
        }
    }

    /// Begins a review: with the agenda that was kept, else with this one, and notes how each KPI
    /// stands now. One that began goes on as it is. Throws `ReviewRefusal`.
    public func begin(
        review id: String, with proposal: [ReviewItem], standing: [String: ReviewItem],
        at second: Int, as sight: ReviewSight
    ) async throws {
        try await engine.write { session in
            let review = try session.review(id, ledBy: sight)
            guard review.course == .planned else { return }
            if try session.reviewItems(id).isEmpty {
                try session.add(proposal, to: id, from: 1)
            }
            let items = try session.reviewItems(id)
            for item in items {
                let now = standing[item.kpi]
                try session.execute(
                    """
                    UPDATE review_item SET value = \(now?.value),
                        health = \((now?.health ?? .noData).rawValue)
                    WHERE review_id = \(id) AND kpi = \(item.kpi)
                    """)
            }
            try session.execute("UPDATE review SET began_second = \(second) WHERE id = \(id)")
            if let first = items.first { try session.begin(first.kpi, of: id, at: second) }
        }
    }
}

extension Review {
    /// What tells its plan from what it becomes.
    public var fingerprint: String {
        Fingerprint.of("\(plannedOn) \(minutes) \(leaderID ?? "")".utf8)
    }
}

extension [ReviewItem] {
    /// What tells an agenda from what it becomes.
    public var agendaFingerprint: String {
        Fingerprint.of(map { "\($0.kpi) \($0.minutes)" }.joined(separator: "\n").utf8)
    }
}

extension Snapshot {
    /// The reviews that somebody sees; those that were held last come first.
    public func reviews(_ sight: ReviewSight) throws -> [Review] {
        try session.reviews("1 = 1").filter(sight.reads)
    }

    /// The review of that id with its agenda, nil where there is none that somebody sees.
    public func review(
        _ id: String, _ sight: ReviewSight
    ) throws -> (review: Review, items: [ReviewItem])? {
        guard let review = try session.reviews("id = \(id)").first, sight.reads(review) else {
            return nil
        }
        return (review, try session.reviewItems(id))
    }

    /// When each KPI was discussed last, up to that day.
    public func latestDiscussions(upTo day: Day) throws -> [String: Day] {
        let pairs = try session.all(
            """
            SELECT kpi, MAX(held_on) FROM agenda_item
            WHERE held_on <= \(day) AND kpi <> '' GROUP BY kpi
            """
        ) { ($0.text(0) ?? "", Day(number: $0.int(1) ?? 0)) }
        return Dictionary(pairs, uniquingKeysWith: max)
    }

    /// What was decided about a KPI before, the latest first, as far as somebody reads it.
    public func decisions(
        onKPI slug: String, _ sight: ReviewSight, limit: Int
    ) throws -> [(heldOn: Day, decided: String)] {
        let found = try session.all(
            """
            SELECT r.id, r.held_on, i.decided FROM review_item i JOIN review r ON r.id = i.review_id
            WHERE i.kpi = \(slug) AND i.decided <> '' AND r.held_on IS NOT NULL
            ORDER BY r.held_on DESC, r.id LIMIT 50
            """
        ) { ($0.text(0) ?? "", Day(number: $0.int(1) ?? 0), $0.text(2) ?? "") }
        let readable = Set(try reviews(sight).map(\.id))
        return found.filter { readable.contains($0.0) }.prefix(limit).map { ($0.1, $0.2) }
    }
}

extension Session {
    func review(_ id: String, ledBy sight: ReviewSight) throws -> Review {
        guard let found = try reviews("id = \(id)").first, sight.leads(found) else {
            throw ReviewRefusal.unknown
        }
        return found
    }

    fileprivate func reviews(_ condition: SQL) throws -> [Review] {
        try all(
            """
            SELECT id, planned_on, team, leader_id, minutes, began_second, held_on FROM review
            WHERE \(condition) ORDER BY COALESCE(held_on, planned_on) DESC, made_second DESC, id
            """
        ) { row in
            Review(
                id: row.text(0) ?? "", plannedOn: Day(number: row.int(1) ?? 0), team: row.text(2),
                leaderID: row.text(3), minutes: row.int(4) ?? 0, beganSecond: row.int(5),
                heldOn: row.int(6).map(Day.init(number:)))
        }
    }
}

extension Session {
    /// Throws unless that person can lead the review: minutes count as their attention. Whoever led
    /// it already still does.
    fileprivate func require(leader id: String?, of review: Review, on day: Day) throws {
        guard let id,
            id
                != (try number("SELECT 1 FROM review WHERE id = \(review.id)") == nil
                    ? nil : review.leaderID)
        else { return }
        let leaders = try Snapshot(session: self).attributes().reviewLeaders(
            ofTeam: review.team, on: day)
        guard leaders.contains(where: { $0.id == id }) else { throw ReviewRefusal.unknownLeader }
    }
}
