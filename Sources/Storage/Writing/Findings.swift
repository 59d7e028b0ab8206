public import Domain

extension FactWriter {
    /// What is odd about the facts of the kinds that this file brought.
    public func findings(_ kind: FactKind) throws -> [Finding] {
        try oddFacts(kind) + [erasedPeople].compactMap { $0 }
    }

    /// What a file said of people who were erased.
    private var erasedPeople: Finding? {
        get throws {
            let count = max(erasedRows, try erased.met.count)
            return count > 0 ? Finding(kind: .erasedPeople, count: count, examples: []) : nil
        }
    }

    private func oddFacts(_ kind: FactKind) throws -> [Finding] {
        switch kind {
        case .stageChanges:
            try [
                finding(.changesAfterClosing, among: lateChanges),
                finding(.unlistedDeals, among: unlistedDeals("stage_change")),
            ].compactMap { $0 }
        case .deals:
            try [
                finding(.changesAfterClosing, among: lateChanges),
                finding(.unlistedLeads, among: unlistedLeads),
            ].compactMap { $0 }
        case .invoices:
            try [finding(.unlistedDeals, among: unlistedDeals("invoice_line"))].compactMap { $0 }
        case .surveyResponses:
            try [finding(.invitedTooFew, among: smallRounds)].compactMap { $0 }
        default: []
        }
    }

    /// `rows` is a query of what is odd, each by one text.
    private func finding(_ kind: Finding.Kind, among rows: SQL) throws -> Finding? {
        let count = try session.number("SELECT COUNT(*) FROM (\(rows)) AS odd") ?? 0
        guard count > 0 else { return nil }
        let examples = try session.all(
            "SELECT DISTINCT name FROM (\(rows)) AS odd ORDER BY name LIMIT 10"
        ) { $0.text(0) ?? "" }
        return Finding(kind: kind, count: count, examples: examples)
    }

    /// Changes of closed deals, by the deal (F23).
    private var lateChanges: SQL {
        """
        SELECT c.deal_id AS name FROM stage_change c JOIN deal d ON d.id = c.deal_id
        WHERE d.status <> 'open' AND c.changed_on > d.closed_on
        """
    }

    private var unlistedLeads: SQL {
        """
        SELECT DISTINCT f.lead_id AS name FROM deal f
        WHERE f.lead_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM lead l WHERE l.id = f.lead_id)
        """
    }

    private func unlistedDeals(_ table: SQL) -> SQL {
        """
        SELECT DISTINCT f.deal_id AS name FROM \(table) f
        WHERE f.deal_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM deal d WHERE d.id = f.deal_id)
        """
    }

    private var smallRounds: SQL {
        """
        SELECT round AS name FROM survey_response GROUP BY round
        HAVING MAX(invited) < COUNT(*)
        """
    }
}
