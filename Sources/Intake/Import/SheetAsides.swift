import Domain

extension Sheet {
    /// The value as one of a list of words; in an export of a known program a word that means none
    /// of ours is left out with a warning.
    mutating func forgivenWord<Word: RawRepresentable<String> & CaseIterable>(
        _ field: Field
    ) throws(RowFlaw) -> Word? {
        guard let words = field.words, let text = text(field) else { return try word(field) }
        let simple = text.simplified
        if let word = words[simple].flatMap(Word.init(rawValue:)) { return word }
        if let word = Word.allCases.first(where: { $0.rawValue == simple }) { return word }
        warnings.add(.otherWord, "\(field.label) \(text)")
        return nil
    }

    /// Amounts in another currency than the organisation's cannot be added to its own.
    func checkCurrency(_ field: Field) throws(RowFlaw) {
        guard let text = text(field) else { return }
        let own = organisation.currency.code
        let words = text.split { !$0.isLetter && !"€£$".contains($0) }.map { $0.uppercased() }
        let names = ["EUR": ["€", "EURO"], "GBP": ["£"], "USD": ["$"]][own] ?? []
        guard !words.contains(own), !words.contains(where: names.contains) else { return }
        throw flaw(field, "is another currency than the organisation's, which is \(own)")
    }

    /// Whether a column says yes; nil when there is no such column.
    func isYes(_ field: Field) -> Bool? {
        guard field.isThere else { return nil }
        return text(field).map { Sheet.yes.contains($0.simplified) } ?? false
    }

    private static let yes: Set<String> = [
        "yes", "true", "y", "1", "ja", "j", "waar", "done", "gedaan", "completed", "complete",
        "voltooid", "afgerond", "gereed", "klaar", "won", "gewonnen", "closed", "gesloten",
    ]

    /// What the deal's words for its status and stage say; nil where both are empty.
    func status(_ status: Field, _ stage: Field) -> DealStatus? {
        guard let text = text(status) ?? text(stage) else { return nil }
        return closing(of: text) ?? .open
    }

    /// What a word says of a deal: won, lost, or open where somebody said so; nil for other words.
    func closing(of text: String) -> DealStatus? {
        references.closing(text) ?? DealStatus(closingWord: text)
    }

    /// The stage, as it is known, where it is none of the words for won and lost.
    func openStage(_ field: Field) -> String? {
        guard let stage = text(field) else { return nil }
        guard isMapped else { return stage }
        if let closing = closing(of: stage), closing != .open { return nil }
        return references.spelling(of: stage, .stage)
    }
}
