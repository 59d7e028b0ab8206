public import Domain

/// Who chooses something otherwise, and when.
public struct Chooser: Hashable, Sendable {
    /// Their account; nil for whoever works on the machine itself.
    public let accountID: String?
    /// What they are called.
    public let name: String
    /// Seconds since 1970.
    public let atSecond: Int

    /// Somebody who chooses at that second.
    public init(accountID: String?, name: String, atSecond: Int) {
        self.accountID = accountID
        self.name = name
        self.atSecond = atSecond
    }
}

/// What a form was made from is no longer so: somebody else changed it meanwhile. Nothing was
/// written; whoever sent the form sees what it is now, and chooses.
public struct ChangedMeanwhile: Error, Hashable, Sendable {
    /// Changed meanwhile.
    public init() {}
}

extension Session {
    /// Notes in this transaction what was chosen otherwise; nothing when it is as it was.
    func note(
        _ subject: ChoiceChange.Subject, _ name: String, was: String, became: String,
        reason: String = "", by chooser: Chooser
    ) throws {
        guard was != became else { return }
        let n = try number("SELECT COUNT(*) FROM choice_change") ?? 0
        let id = Fingerprint.of("\(chooser.atSecond) \(n) \(subject) \(name) \(became)".utf8)
        try execute(
            """
            INSERT INTO choice_change (id, at_second, account_id, actor, subject, name, was, became,
                reason)
            VALUES (\("\(n)-\(id)"), \(chooser.atSecond), \(chooser.accountID), \(chooser.name),
                \(subject.rawValue), \(name), \(was), \(became), \(reason))
            """)
    }
}

extension Snapshot {
    /// What was chosen otherwise of that kind, of one of them or of all; the latest first.
    public func choiceChanges(
        of subject: ChoiceChange.Subject, _ name: String? = nil, limit: Int = 100
    ) throws -> [ChoiceChange] {
        let only: SQL = name.map { " AND name = \($0)" } ?? ""
        return try session.all(
            """
            SELECT at_second, actor, name, was, became, reason FROM choice_change
            WHERE subject = \(subject.rawValue)\(only)
            ORDER BY at_second DESC, LENGTH(id) DESC, id DESC LIMIT \(limit)
            """
        ) { row in
            ChoiceChange(
                atSecond: row.int(0) ?? 0, actor: row.text(1) ?? "", subject: subject,
                name: row.text(2) ?? "", was: row.text(3) ?? "", became: row.text(4) ?? "",
                reason: row.text(5) ?? "")
        }
    }
}
