public import Domain

extension Store {
    /// Keeps the organisation's own words of the statements by language, in the place of those before;
    /// a statement without words speaks Koers's again. Rounds that were planned before keep theirs.
    /// `seen` is the fingerprint of those that were changed, nil whatever they were; throws
    /// `ChangedMeanwhile` when it is no longer theirs.
    public func keep(
        statements texts: [String: [Statement: String]], seen: String? = nil
    ) async throws {
        try await engine.write { session in
            try session.takeTurn(.surveying)
            let now = try Snapshot(session: session).statementsFingerprint()
            guard now == seen ?? now else { throw ChangedMeanwhile() }
            for (locale, words) in texts.sorted(by: { $0.key < $1.key }) {
                try session.keep(words, in: locale)
            }
        }
    }
}

extension Session {
    /// Keeps the organisation's own words in a language, in the place of those before.
    fileprivate func keep(_ texts: [Statement: String], in locale: String) throws {
        try execute("DELETE FROM survey_text WHERE locale = \(locale)")
        for (statement, words) in texts.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where !words.isEmpty {
            try execute(
                """
                INSERT INTO survey_text (place, locale, words)
                VALUES (\(statement.rawValue), \(locale), \(words))
                """)
        }
    }
}

extension Snapshot {
    /// The organisation's own words of the statements in a language, by the statement; where there are
    /// none, Koers's stand.
    public func statementTexts(_ locale: String) throws -> [Statement: String] {
        try session.texts("SELECT place, words FROM survey_text WHERE locale = \(locale)")
    }

    /// Tells whether somebody changed the organisation's own words, in any language.
    public func statementsFingerprint() throws -> String {
        let all = try session.all(
            "SELECT locale, place, words FROM survey_text ORDER BY locale, place"
        ) { "\($0.text(0) ?? "")|\($0.int(1) ?? 0)|\($0.text(2) ?? "")" }
        return Fingerprint.of(all.joined(separator: "\n").utf8)
    }
}
