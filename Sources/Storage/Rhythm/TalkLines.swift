public import Domain

extension Store {
    /// Puts a line on the next talk of a pair; false when one about the same is open already, or the
    /// same form came before.
    @discardableResult
    public func add(_ line: TalkLine, to pair: TalkPair, on day: Day) async throws -> Bool {
        try await engine.write { session in
            if let about = line.about {
                let open = try session.lines(pair, "done_on IS NULL")
                guard !open.contains(where: { $0.about == about }) else { return false }
            }
            let (kind, subject) = line.about.stored
            return try session.execute(
                """
                INSERT INTO one_on_one_line (id, leader_id, person_id, kind, words, about_kind,
                    about, due_on, made_on)
                VALUES (\(line.id), \(pair.leaderID), \(pair.personID), \(line.kind.rawValue),
                    \(line.words), \(kind), \(subject), \(line.dueOn), \(day))
                ON CONFLICT (id) DO NOTHING
                """) == 1
        }
    }

    /// Ticks a line off, or opens it again; false when the pair has none of that id.
    public func setDone(line id: String, of pair: TalkPair, on day: Day?) async throws -> Bool {
        try await engine.write { session in
            try session.execute(
                """
                UPDATE one_on_one_line SET done_on = \(day) WHERE id = \(id)
                    AND leader_id = \(pair.leaderID) AND person_id = \(pair.personID)
                """) == 1
        }
    }
}

extension Snapshot {
    /// What a pair is to talk about and agreed on: all that is open, and what was done since that day.
    public func talkLines(_ pair: TalkPair, doneSince day: Day) throws -> [TalkLine] {
        try session.lines(pair, "(done_on IS NULL OR done_on >= \(day))")
    }
}

extension TalkLine.About? {
    /// As a table keeps it.
    fileprivate var stored: (kind: String?, subject: String?) {
        switch self {
        case .deal(let id): ("deal", id)
        case .kpi(let slug): ("kpi", slug)
        case nil: (nil, nil)
        }
    }
}

extension Session {
    fileprivate func lines(_ pair: TalkPair, _ condition: SQL) throws -> [TalkLine] {
        try all(
            """
            SELECT id, kind, words, about_kind, about, due_on, done_on FROM one_on_one_line
            WHERE leader_id = \(pair.leaderID) AND person_id = \(pair.personID) AND \(condition)
            ORDER BY made_on, id
            """
        ) { row in
            let subject = row.text(4) ?? ""
            let about: TalkLine.About? =
                switch row.text(3) {
                case "deal": .deal(subject)
                case "kpi": .kpi(subject)
                default: nil
                }
            return TalkLine(
                id: row.text(0) ?? "", kind: TalkLine.Kind(rawValue: row.text(1) ?? "") ?? .point,
                words: row.text(2) ?? "", about: about, dueOn: row.int(5).map(Day.init(number:)),
                doneOn: row.int(6).map(Day.init(number:)))
        }
    }
}
