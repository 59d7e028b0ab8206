import Domain
import TestSupport
import Testing

@testable import Storage

/// Which tables go with an organisation, and which are of Koers itself.
@Suite struct FactTablesTests {
    /// What is of Koers itself, and of those who use it.
    private static let staying: Set = [
        "account", "account_link", "audit_entry", "change_mark", "company_identity", "company_try",
        "failed_try", "guide_step", "half_sign_in", "import_draft", "import_piece", "job",
        "job_stop",
        "known_browser", "program_key", "recovery_code", "retention", "retention_run",
        "saved_mapping", "schedule", "schema_migration",
        "second_factor", "sign_in", "sign_in_rule",
    ]

    @Test("every table is of one or of the other")
    func complete() async throws {
        let store = try await emptyStore()
        let tables = try await store.read { snapshot in
            try snapshot.session.all(snapshot.session.dialect.tables) { $0.text(0) ?? "" }
        }
        let going = (FactTables.entered + FactTables.following).map(\.text)
        #expect(Set(going).count == going.count)
        #expect(Set(going).isDisjoint(with: Self.staying))
        #expect(Set(tables) == Set(going).union(Self.staying))
    }

    @Test("counts of rows are kept as a text, and only more rows are too many")
    func counts() {
        var then = RowCounts()
        then["deal"] = 12
        then["team"] = 4
        #expect(then.text == "deal 12, team 4" && RowCounts(then.text) == then)
        var now = then
        now["deal"] = 11
        #expect(now.isWithin(then))
        now["cost"] = 1
        #expect(!now.isWithin(then))
    }

    @Test("what is counted goes with what it was counted from")
    func totals() async throws {
        let store = try await emptyStore()
        var chance = SteadyChance(seed: 5)
        let batches = RandomFacts.batches(&chance)
        try await store.write { writer in
            for batch in batches { try writer.anotherFile { _ = try $0.append(batch) } }
            try writer.keepAsSample(at: 5)
        }
        try await store.removeSample()
        try await store.read { snapshot in
            #expect(try snapshot.guideMarks() == Guide(found: Guide.Found(isNothing: false)))
            for table in FactTables.entered + FactTables.following {
                let rows = try snapshot.session.number("SELECT COUNT(*) FROM \(table)")
                #expect(rows == 0, "\(table.text)")
            }
        }
    }
}
