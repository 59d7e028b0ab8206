import Domain

/// Why a person was not erased.
public enum ErasureRefusal: Error, Hashable, Sendable {
    /// Nobody has that id.
    case unknownPerson
    /// Nobody would be left who can let others in.
    case lastDirector
}

/// What became of what a person did.
public struct Erasure: Hashable, Sendable {
    /// Activities, leads, deals and invoice lines that stay, as counts without a name.
    public internal(set) var kept = 0
    /// Rows that are gone or have no words any more.
    public internal(set) var removed = 0
}

extension Store {
    /// Erases a person, in one transaction: what they did stays as counts of their team without a
    /// name, and all else that tells of them is gone. Throws `ErasureRefusal`.
    @discardableResult
    public func erase(_ personID: String, as mark: ErasureMark, at second: Int) async throws
        -> Erasure
    {
        try await engine.write { session in
            try FactWriter.use(in: session) { writer in
                try session.takeTurn(.lettingIn)
                return try PersonErasing(writer, personID, mark, at: second).run()
            }
        }
    }
}

/// The erasing of one person, within one transaction.
struct PersonErasing {
    let session: any Session
    let writer: FactWriter
    let person: PersonWords
    let mark: ErasureMark
    let second: Int
    /// The keys of the person, and of the nameless one who stands for them from now on.
    let key, namelessKey: Int
    let namelessID: String

    init(_ writer: FactWriter, _ id: String, _ mark: ErasureMark, at second: Int) throws {
        session = writer.session
        self.writer = writer
        self.mark = mark
        self.second = second
        let found = try session.first("SELECT key, name, email FROM person WHERE id = \(id)") {
            ($0.int(0) ?? 0, $0.text(1) ?? "", $0.text(2))
        }
        guard let (key, name, email) = found, !Person.isNameless(id: id) else {
            throw ErasureRefusal.unknownPerson
        }
        self.key = key
        namelessKey = try NamelessPeople(session).key(like: key)
        let nameless = namelessKey
        namelessID =
            try session.first("SELECT id FROM person WHERE key = \(nameless)") {
                $0.text(0) ?? ""
            } ?? ""
        let spellings = try session.all(
            """
            SELECT from_name FROM same_name WHERE kind = 'person' AND to_name IN (\(id), \(name))
            """
        ) { $0.text(0) ?? "" }
        person = PersonWords(id: id, name: name, email: email, spellings: spellings)
    }

    func run() throws -> Erasure {
        for group in FactGroup.allCases { writer.touch(group) }
        var erasure = Erasure()
        try closeAccounts(&erasure)
        try moveFacts(&erasure)
        try moveAttention()
        try removeMentions(&erasure)
        try closeTalks(&erasure)
        try closeMotivation(&erasure)
        try cleanFiles(&erasure)
        try session.execute("DELETE FROM person WHERE key = \(key)")
        try remember()
        return erasure
    }

    /// Facts stay with the nameless person, and so do the totals by person.
    private func moveFacts(_ erasure: inout Erasure) throws {
        erasure.kept += try session.execute(
            "UPDATE activity SET person_key = \(namelessKey) WHERE person_key = \(key)")
        for table in ["lead", "deal", "invoice_line"] as [SQL] {
            erasure.kept += try session.execute(
                "UPDATE \(table) SET owner_key = \(namelessKey) WHERE owner_key = \(key)")
        }
        try session.execute(
            """
            INSERT INTO activity_month_total (type_key, month, person_key, n, part, sum)
            SELECT type_key, month, \(namelessKey), n, part, sum
            FROM activity_month_total WHERE person_key = \(key)
            ON CONFLICT (type_key, month, person_key) DO UPDATE SET
                n = activity_month_total.n + excluded.n,
                part = activity_month_total.part + excluded.part,
                sum = activity_month_total.sum + excluded.sum
            """)
        try session.execute("DELETE FROM activity_month_total WHERE person_key = \(key)")
    }

    /// Who led whom, what was asked of them, and who looked.
    private func removeMentions(_ erasure: inout Erasure) throws {
        let id = person.id
        try session.execute("UPDATE person SET manager_id = NULL WHERE manager_id = \(id)")
        try session.execute("UPDATE plan_item SET owner_id = NULL WHERE owner_id = \(id)")
        try session.execute(
            """
            UPDATE choice_change SET was = REPLACE(was, \("[\(id)]"), \("[]")),
                became = REPLACE(became, \("[\(id)]"), \("[]"))
            WHERE subject = \(ChoiceChange.Subject.planItem.rawValue)
            """)
        try session.execute("UPDATE kpi SET owner_id = NULL WHERE owner_id = \(id)")
        try forgetChoices(about: id)
        let scope = TargetScope.person(id).text
        erasure.removed += try session.execute("DELETE FROM target WHERE scope = \(scope)")
        erasure.removed += try session.execute(
            "DELETE FROM person_look WHERE person_id = \(id)")
        let holder = ActivityGoal.Holder.person(id).text
        try session.execute("DELETE FROM activity_goal WHERE holder = \(holder)")
        let goals = try session.all(
            "SELECT id, name FROM choice_change WHERE subject = 'activityGoal'"
        ) {
            ($0.text(0) ?? "", $0.text(1) ?? "")
        }
        for (change, name) in goals where name.hasPrefix("\(holder) ") {
            try session.execute("DELETE FROM choice_change WHERE id = \(change)")
        }
        for table in ["logged_entry", "mirror_sharing"] as [SQL] {
            try session.execute("DELETE FROM \(table) WHERE person_id = \(id)")
        }
        try session.execute(
            """
            DELETE FROM same_name WHERE kind = 'person'
                AND (to_name IN (\(id), \(person.name)) OR from_name IN (\(id), \(person.name)))
            """)
        for kpi in try Snapshot(session: session).kpis() where kpi.filters.contains(person.filter) {
            let filters = kpi.filters.map { $0 == person.filter ? Filter(.person, nil) : $0 }
            try session.execute(
                "UPDATE kpi SET filters = \(Filter.text(filters)) WHERE slug = \(kpi.slug)")
        }
    }

    /// Noted choices speak of a person by their id, at the end of what was and became.
    private func forgetChoices(about id: String) throws {
        let ending = TargetScope.person(id).text
        try forgetFilters(of: id)
        let noted = try session.all("SELECT id, was, became FROM choice_change") {
            (id: $0.text(0) ?? "", was: $0.text(1) ?? "", became: $0.text(2) ?? "")
        }
        for one in noted where one.was.hasSuffix(ending) || one.became.hasSuffix(ending) {
            let nobody = TargetScope.person(namelessID).text
            let (was, became) = (
                one.was.replacing(ending, with: nobody),
                one.became.replacing(ending, with: nobody)
            )
            try session.execute(
                """
                UPDATE choice_change SET was = \(was), became = \(became) WHERE id = \(one.id)
                """)
        }
    }

    /// KPIs that were narrowed to them say so in the middle of a line, each part by itself.
    private func forgetFilters(of id: String) throws {
        let noted = try session.all(
            "SELECT id, was, became FROM choice_change WHERE subject = 'kpi'"
        ) {
            (id: $0.text(0) ?? "", was: $0.text(1) ?? "", became: $0.text(2) ?? "")
        }
        func without(_ text: String) -> String {
            text.split(separator: " ", omittingEmptySubsequences: false)
                .map { $0 == id ? namelessID : String($0) }.joined(separator: " ")
        }
        for one in noted {
            let (was, became) = (without(one.was), without(one.became))
            guard (was, became) != (one.was, one.became) else { continue }
            try session.execute(
                """
                UPDATE choice_change SET was = \(was), became = \(became) WHERE id = \(one.id)
                """)
        }
    }

    /// A later file that names them does not bring them back.
    private func remember() throws {
        for word in person.all {
            try session.execute(
                """
                INSERT INTO erased_person (id_hash, person_id, erased_second)
                VALUES (\(mark.hash(of: ErasedPeople.word(word))), \(namelessID), \(second))
                ON CONFLICT (id_hash) DO NOTHING
                """)
        }
    }
}
