public import Domain

/// A one-on-one that was held.
public struct HeldTalk: Hashable, Sendable {
    /// Made by the page that ended it.
    public let id: String
    /// When.
    public let heldOn: Day
    /// What both had written down for it.
    public let shared: String

    /// One that was held that day.
    public init(id: String, heldOn: Day, shared: String = "") {
        self.id = id
        self.heldOn = heldOn
        self.shared = shared
    }
}

extension Store {
    /// Keeps how often a pair talks and when next. Throws `ChangedMeanwhile`.
    public func keep(
        weeks: Int, nextOn: Day?, of pair: TalkPair, seen: String, on day: Day
    ) async throws {
        try await engine.write { session in
            var talk = try session.oneOnOne(pair)
            guard talk.rhythmFingerprint == seen else { throw ChangedMeanwhile() }
            (talk.weeks, talk.nextOn) = (weeks, nextOn)
            try session.keep(talk, of: pair, on: day)
        }
    }

    /// Keeps what both wrote down for the next one. Throws `ChangedMeanwhile`.
    public func keep(
        shared: String, of pair: TalkPair, seen: String, on day: Day
    ) async throws {
        try await engine.write { session in
            var talk = try session.oneOnOne(pair)
            guard talk.shared != shared else { return }
            guard Fingerprint.of(talk.shared.utf8) == seen else { throw ChangedMeanwhile() }
            talk.shared = shared
            try session.keep(talk, of: pair, on: day)
        }
    }

    /// Keeps what one of them wrote for nobody else. Throws `ChangedMeanwhile`.
    public func keep(
        privateNote words: String, of pair: TalkPair, accountID: String, seen: String, on day: Day
    ) async throws {
        try await engine.write { session in
            let now = try session.privateNote(of: pair, accountID: accountID)
            guard now != words else { return }
            guard Fingerprint.of(now.utf8) == seen else { throw ChangedMeanwhile() }
            guard !words.isEmpty else {
                try session.execute(
                    """
                    DELETE FROM private_note WHERE account_id = \(accountID)
                        AND leader_id = \(pair.leaderID) AND person_id = \(pair.personID)
                    """)
                return
            }
            try session.execute(
                """
                INSERT INTO private_note (account_id, leader_id, person_id, words, changed_on)
                VALUES (\(accountID), \(pair.leaderID), \(pair.personID), \(words), \(day))
                ON CONFLICT (account_id, leader_id, person_id) DO UPDATE SET
                    words = excluded.words, changed_on = excluded.changed_on
                """)
        }
    }

    /// Notes that a pair talked that day, with the minutes for each area as coaching of whoever leads.
    /// The same form counts once. What was written down stays with it, the next one begins blank.
    public func hold(
        _ talkID: String, of pair: TalkPair, on day: Day, minutes: [FocusArea: Int]
    ) async throws {
        try await enter { writer in
            let session = writer.session
            let talk = try session.oneOnOne(pair)
            let latest = try Snapshot(session: session).latestTalks()[pair]
            // What was written down is for the next one, not for one that is noted afterwards.
            let isNext = latest.map { $0 < day } ?? true
            let shared = isNext ? talk.shared : ""
            let isNew =
                try session.execute(
                    """
                    INSERT INTO one_on_one_talk (id, leader_id, person_id, held_on, shared)
                    VALUES (\(talkID), \(pair.leaderID), \(pair.personID), \(day), \(shared))
                    ON CONFLICT (id) DO NOTHING
                    """) == 1
            guard isNew else { return }
            let rows = FocusArea.allCases.compactMap { area in
                minutes[area].flatMap { $0 > 0 ? $0 : nil }.map { minutes in
                    Attention(
                        day: day, managerID: pair.leaderID, area: area, kind: .coaching,
                        minutes: minutes, personID: pair.personID)
                }
            }
            if !rows.isEmpty { _ = try writer.append(.attention(rows)) }
            if isNext { try session.keep(talk.held(on: day), of: pair, on: day) }
        }
    }
}

extension OneOnOne {
    /// What tells the rhythm from what it becomes.
    public var rhythmFingerprint: String {
        Fingerprint.of("\(weeks) \(nextOn?.description ?? "")".utf8)
    }

    /// What tells the shared notes from what they become.
    public var sharedFingerprint: String { Fingerprint.of(shared.utf8) }
}

extension Snapshot {
    /// How often a pair talks, when next, and what both wrote down.
    public func oneOnOne(_ pair: TalkPair) throws -> OneOnOne { try session.oneOnOne(pair) }

    /// What an account wrote about the talks of a pair for nobody else; empty without anything.
    public func privateNote(of pair: TalkPair, accountID: String) throws -> String {
        try session.privateNote(of: pair, accountID: accountID)
    }

    /// The talks of a pair that were held, the latest first.
    public func heldTalks(_ pair: TalkPair, limit: Int) throws -> [HeldTalk] {
        try session.all(
            """
            SELECT id, held_on, shared FROM one_on_one_talk
            WHERE leader_id = \(pair.leaderID) AND person_id = \(pair.personID)
            ORDER BY held_on DESC, id LIMIT \(limit)
            """
        ) {
            HeldTalk(
                id: $0.text(0) ?? "", heldOn: Day(number: $0.int(1) ?? 0), shared: $0.text(2) ?? "")
        }
    }

    /// When each pair talked last.
    public func latestTalks() throws -> [TalkPair: Day] {
        let found = try session.all(
            """
            SELECT leader_id, person_id, MAX(held_on) FROM one_on_one_talk
            GROUP BY leader_id, person_id
            """
        ) { row in
            (
                TalkPair(leaderID: row.text(0) ?? "", personID: row.text(1) ?? ""),
                Day(number: row.int(2) ?? 0)
            )
        }
        return Dictionary(found, uniquingKeysWith: max)
    }

    /// The rhythm of each pair that has one of its own; without what was written down.
    public func rhythms() throws -> [TalkPair: OneOnOne] {
        let found = try session.all("SELECT leader_id, person_id, weeks, next_on FROM one_on_one") {
            row in
            (
                TalkPair(leaderID: row.text(0) ?? "", personID: row.text(1) ?? ""),
                OneOnOne(
                    weeks: row.int(2) ?? OneOnOne.usualWeeks,
                    nextOn: row.int(3).map(Day.init(number:)))
            )
        }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }
}

extension Session {
    fileprivate func privateNote(of pair: TalkPair, accountID: String) throws -> String {
        try first(
            """
            SELECT words FROM private_note WHERE account_id = \(accountID)
                AND leader_id = \(pair.leaderID) AND person_id = \(pair.personID)
            """
        ) { $0.text(0) ?? "" } ?? ""
    }

    fileprivate func oneOnOne(_ pair: TalkPair) throws -> OneOnOne {
        try first(
            """
            SELECT weeks, next_on, shared FROM one_on_one
            WHERE leader_id = \(pair.leaderID) AND person_id = \(pair.personID)
            """
        ) { row in
            OneOnOne(
                weeks: row.int(0) ?? OneOnOne.usualWeeks,
                nextOn: row.int(1).map(Day.init(number:)), shared: row.text(2) ?? "")
        } ?? OneOnOne()
    }

    fileprivate func keep(_ talk: OneOnOne, of pair: TalkPair, on day: Day) throws {
        try execute(
            """
            INSERT INTO one_on_one (leader_id, person_id, weeks, next_on, shared, changed_on)
            VALUES (\(pair.leaderID), \(pair.personID), \(talk.weeks), \(talk.nextOn),
                \(talk.shared), \(day))
            ON CONFLICT (leader_id, person_id) DO UPDATE SET weeks = excluded.weeks,
                next_on = excluded.next_on, shared = excluded.shared,
                changed_on = excluded.changed_on
            """)
    }
}
