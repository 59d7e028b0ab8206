public import Domain

/// What somebody plans: a round, and whom it asks.
public struct RoundPlan: Hashable, Sendable {
    /// The id of the round.
    public let id: String
    /// What it is called.
    public let name: String
    /// The first and the last day on which it can be answered.
    public let days: Period
    /// The teams that are asked, with all teams below them; everyone where there are none.
    public let teams: [String]

    /// The fingerprint of a round that is not there yet.
    public static let unseen = ""

    /// A round to be asked.
    public init(id: String, name: String, days: Period, teams: [String] = []) {
        self.id = id
        self.name = name
        self.days = days
        self.teams = teams
    }
}

extension Store {
    /// Plans a round, or plans one that is not open yet anew: draws up whom it asks, and keeps the
    /// organisation's own words of the statements as they are now. Whoever comes or goes later
    /// changes nothing of it. `seen` is what the round was like, by its fingerprint, for whoever plans
    /// it anew, or `RoundPlan.unseen`; nil plans it whatever it was. Throws `RoundRefusal`, and
    /// `ChangedMeanwhile`.
    public func plan(
        _ plan: RoundPlan, seen: String? = nil, on today: Day, at second: Int
    ) async throws {
        try await engine.write { session in
            try session.takeTurn(.surveying)
            let snapshot = Snapshot(session: session)
            let known = try snapshot.askedRound(plan.id)
            if let seen, seen != known?.fingerprint ?? RoundPlan.unseen {
                throw ChangedMeanwhile()
            }
            guard known.map({ $0.course(on: today) == .planned }) ?? true else {
                throw RoundRefusal.notPlanned
            }
            let draw = try RoundDraw(plan, snapshot, on: today)
            try session.forget(round: plan.id)
            try session.execute(
                """
                INSERT INTO survey_round (id, name, opens_on, closes_on, min_group, invited,
                    made_second)
                VALUES (\(plan.id), \(plan.name), \(plan.days.start), \(plan.days.last),
                    \(draw.promised), \(draw.ballots.count), \(second))
                """)
            try session.keep(draw.ballots, of: plan)
        }
    }

    /// Gives a round that can still be answered, or is yet to be, another last day. Throws
    /// `RoundRefusal`.
    public func extend(round id: String, through last: Day, on today: Day) async throws {
        try await engine.write { session in
            try session.takeTurn(.surveying)
            let snapshot = Snapshot(session: session)
            guard let round = try snapshot.askedRound(id), round.course(on: today) != .closed else {
                throw RoundRefusal.notPlanned
            }
            guard last >= max(round.days.start, today) else { throw RoundRefusal.daysTurned }
            let days = Period(start: round.days.start, end: last + 1)
            guard days.end.number - days.start.number <= RoundRest.longest else {
                throw RoundRefusal.tooLong(days: RoundRest.longest)
            }
            var asked = try snapshot.asked(round)
            asked.days = days
            let others = try snapshot.roundsAsked(besides: id)
            if let refusal = RoundRest.refusal(asked, beside: others) { throw refusal }
            try session.execute("UPDATE survey_round SET closes_on = \(last) WHERE id = \(id)")
        }
    }

    /// Drops a round that is not closed, with whatever was answered. Throws `RoundRefusal`.
    public func drop(round id: String, on today: Day) async throws {
        try await engine.write { session in
            try session.takeTurn(.surveying)
            let round = try Snapshot(session: session).askedRound(id)
            guard let round, round.course(on: today) != .closed else {
                throw RoundRefusal.notPlanned
            }
            try session.forget(round: id)
        }
    }
}

extension AskedRound {
    /// Tells whether somebody changed what is asked, of whom and when.
    public var fingerprint: String {
        Fingerprint.of(
            "\(name)|\(days.start)|\(days.last)|\(teams.joined(separator: "|"))|\(closedOn == nil)"
                .utf8)
    }
}

extension Snapshot {
    /// Every round that Koers asks or asked, the latest first.
    public func askedRounds() throws -> [AskedRound] {
        try session.askedRounds("ORDER BY opens_on DESC, id")
    }

    /// A round by its id.
    public func askedRound(_ id: String) throws -> AskedRound? {
        try session.askedRounds("WHERE id = \(id)").first
    }

    /// The rounds that can be answered on a day, by whoever is asked.
    public func openRounds(on day: Day) throws -> [AskedRound] {
        try session.askedRounds(
            """
            WHERE closed_on IS NULL AND opens_on <= \(day) AND closes_on >= \(day)
            ORDER BY closes_on, id
            """)
    }

    /// The own words of the statements as a round asks them, in a language, by their place; where
    /// there are none, Koers's stand.
    public func roundTexts(_ id: String, _ locale: String) throws -> [Statement: String] {
        try session.texts(
            """
            SELECT place, words FROM survey_round_text
            WHERE round_id = \(id) AND locale = \(locale)
            """)
    }

    /// Who is asked in a round.
    func ballots(of id: String) throws -> [Ballot] {
        try session.all(
            "SELECT person_id, team FROM survey_ballot WHERE round_id = \(id) ORDER BY person_id"
        ) { Ballot(personID: $0.text(0) ?? "", team: $0.text(1)) }
    }

    /// The other rounds, with whom they ask and as which team, as far as that is still known.
    func roundsAsked(besides id: String) throws -> [RoundRest.Asked] {
        try askedRounds().filter { $0.id != id }.map(asked)
    }

    /// Whom a round asks, and as which team.
    func asked(_ round: AskedRound) throws -> RoundRest.Asked {
        RoundRest.Asked(
            name: round.name, days: round.days,
            teams: Dictionary(
                try ballots(of: round.id).map { ($0.personID, $0.team) },
                uniquingKeysWith: { first, _ in first }), promised: round.promised)
    }
}

extension Session {
    /// Rounds, with the teams they ask.
    func askedRounds(_ condition: SQL) throws -> [AskedRound] {
        let teams = Dictionary(
            grouping: try all("SELECT round_id, team FROM survey_round_team ORDER BY team") {
                ($0.text(0) ?? "", $0.text(1) ?? "")
            }, by: \.0)
        return try all(
            """
            SELECT id, name, opens_on, closes_on, min_group, invited, closed_on, answered, choosers
            FROM survey_round \(condition)
            """
        ) { row in
            let id = row.text(0) ?? ""
            return AskedRound(
                id: id, name: row.text(1) ?? "",
                days: Period(
                    start: Day(number: row.int(2) ?? 0), end: Day(number: row.int(3) ?? 0) + 1),
                teams: teams[id]?.map(\.1) ?? [], promised: row.int(4) ?? 0,
                invited: row.int(5) ?? 0, closedOn: row.int(6).map { Day(number: $0) },
                answered: row.int(7), choosers: row.int(8))
        }
    }

    /// Words by the place of the statement.
    func texts(_ sql: SQL) throws -> [Statement: String] {
        let found = try all(sql) { (Statement(rawValue: $0.int(0) ?? 0), $0.text(1) ?? "") }
        return Dictionary(
            found.compactMap { place, words in place.map { ($0, words) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Keeps whom a round asks, and the organisation's own words of the statements as they are now.
    fileprivate func keep(_ ballots: [Ballot], of plan: RoundPlan) throws {
        for team in Set(plan.teams).sorted() {
            try execute(
                "INSERT INTO survey_round_team (round_id, team) VALUES (\(plan.id), \(team))")
        }
        try execute(
            """
            INSERT INTO survey_round_text (round_id, place, locale, words)
            SELECT \(plan.id), place, locale, words FROM survey_text
            """)
        for ballot in ballots {
            try execute(
                """
                INSERT INTO survey_ballot (round_id, person_id, team, is_used)
                VALUES (\(plan.id), \(ballot.personID), \(ballot.team), 0)
                """)
        }
    }

    /// Takes a round that is not closed away with all that hangs on it.
    fileprivate func forget(round id: String) throws {
        for table in [
            "survey_round_team", "survey_round_text", "survey_ballot", "survey_answer",
            "top_choice",
        ] as [SQL] {
            try execute("DELETE FROM \(table) WHERE round_id = \(id)")
        }
        try execute("DELETE FROM survey_round WHERE id = \(id)")
    }

    /// Forgets who was asked in rounds that closed, and in weeks that began, before a day.
    func forgetBallots(before day: Day) throws {
        try execute(
            """
            DELETE FROM survey_ballot WHERE round_id IN (
                SELECT id FROM survey_round WHERE closed_on < \(day))
            """)
        try execute("DELETE FROM pulse_ballot WHERE monday < \(day)")
    }
}
