public import Domain

extension Store {
    /// Keeps the organisation's own words of the statements in a language, in the place of those
    /// before; a statement without words speaks Koers's again. Rounds that were planned before keep
    /// theirs.
    public func keep(statements texts: [Statement: String], in locale: String) async throws {
        try await engine.write { session in
            try session.execute("DELETE FROM survey_text WHERE locale = \(locale)")
            for (statement, words) in texts.sorted(by: { $0.key.rawValue < $1.key.rawValue })
            where !words.isEmpty {
                try session.execute(
                    """
                    INSERT INTO survey_text (place, locale, words)
                    VALUES (\(statement.rawValue), \(locale), \(words))
                    """)
            }
        }
    }
}

extension Snapshot {
    /// The organisation's own words of the statements in a language, by the statement; where there are
    /// none, Koers's stand.
    public func statementTexts(_ locale: String) throws -> [Statement: String] {
        try session.texts("SELECT place, words FROM survey_text WHERE locale = \(locale)")
    }
}
