import Testing

/// A migration that is released never changes: databases remember the checksum of its text.
@Suite struct MigrationTests {
    private static let golden = "Tests/RulesTests/Goldens/migrations.txt"

    @Test func releasedMigrationsAreUnchanged() throws {
        let project = Project.here
        let found = try project.paths(in: "Assets/migrations").map { path in
            Entry(name: Entry.fileName(path), checksum: fnv1a(try project.text(path)))
        }
        expectNone(findings(found, golden: try project.text(Self.golden)))
    }

    @Test func migrationsAreNumberedWithoutAGap() throws {
        let names = try Project.here.paths(in: "Assets/migrations").map(Entry.fileName)
        for (place, name) in names.enumerated() {
            #expect(Int(name.prefix(4)) == place + 1, "\(name) should have the number \(place + 1)")
        }
    }

    /// The log is only ever added to.
    @Test func nothingChangesOrRemovesAnEntryOfTheLog() throws {
        let forbidden = ["UPDATE audit_entry", "DELETE FROM audit_entry", "DROP TABLE audit_entry"]
        let project = Project.here
        let texts = try Project.sources().map { ($0.path, try project.text($0.path)) }
        expectNone(
            texts.flatMap { path, text in
                forbidden.filter(text.contains).map { "\(path): \($0): the log is append-only" }
            })
    }

    /// An upgrade is tried from every state that databases out there may be in.
    @Test func everyMigrationBeforeTheLastHasAFrozenState() throws {
        let project = Project.here
        let names = try project.paths(in: "Assets/migrations").map(Entry.fileName)
        let states = try project.paths(in: "Tests/States").map(Entry.fileName)
        expectNone(unfrozen(names, states: states))
        for state in states where state.hasSuffix(".sql") {
            let rows = try project.text("Tests/States/\(state)")
            let made = try names.filter { $0 <= state }.flatMap { name in
                try tables(project.text("Assets/migrations/\(name)"))
            }
            expectNone(
                made.filter { !rows.contains("INSERT INTO \"\($0)\" (") }
                    .map { "Tests/States/\(state) has no row in the table \($0)" })
        }
    }

    @Test func aMigrationWithoutAFrozenStateBeforeItIsFound() {
        let names = ["0001_a.sql", "0002_b.sql", "0003_c.sql"]
        #expect(unfrozen(names, states: ["0001_a.sql", "0002_b.sql"]) == [])
        #expect(unfrozen(names, states: ["0001_a.sql", "0003_c.sql"]).count == 1)
        #expect(unfrozen(names, states: []).count == 2)
        #expect(tables("CREATE TABLE a (\n b\n);\nCREATE TABLE c (d);") == ["a", "c"])
    }

    private func unfrozen(_ names: [String], states: [String]) -> [String] {
        names.sorted().dropLast().filter { !states.contains($0) }.map {
            "the state after \($0) was not frozen before the next one: run bin/freeze without that"
        }
    }

    private func tables(_ migration: String) -> [String] {
        let mark = "CREATE TABLE "
        return migration.split(separator: "\n").filter { $0.hasPrefix(mark) }
            .map { String($0.dropFirst(mark.count).prefix { $0 != " " }) }
    }

    @Test func anEditedMigrationIsFound() {
        let golden = "0001_a.sql \(fnv1a("CREATE TABLE a (b);"))\n"
        let same = Entry(name: "0001_a.sql", checksum: fnv1a("CREATE TABLE a (b);"))
        let edited = Entry(name: "0001_a.sql", checksum: fnv1a("CREATE TABLE a (c);"))
        let later = Entry(name: "0002_b.sql", checksum: fnv1a(""))
        #expect(findings([same], golden: golden) == [])
        #expect(findings([edited], golden: golden).count == 1)
        #expect(findings([], golden: golden).count == 1)
        #expect(findings([same, later], golden: golden).count == 1)
    }

    /// http://www.isthe.com/chongo/tech/comp/fnv: the offset for no text, and that of `foobar`.
    @Test func theChecksumIsFNV1a() {
        #expect(fnv1a("") == "cbf29ce484222325")
        #expect(fnv1a("foobar") == "85944171f73967e8")
    }

    private struct Entry: Equatable {
        let name: String
        let checksum: String

        var line: String { "\(name) \(checksum)" }

        static func fileName(_ path: String) -> String {
            path.split(separator: "/").last.map(String.init) ?? path
        }
    }

    private func findings(_ found: [Entry], golden: String) -> [String] {
        let released = Set(golden.split(separator: "\n").map(String.init))
        let lines = Set(found.map(\.line))
        return lines.subtracting(released).sorted().map { line in
            "\(line) is not in \(Self.golden): never edit a released migration, add the next one; "
                + "put this line there once for a new one"
        }
            + released.subtracting(lines).sorted().filter { line in
                !found.contains { line.hasPrefix($0.name + " ") }
            }
            .map { "\($0) was released and is gone from Assets/migrations" }
    }

    /// As `Migration.checksum` in Storage.
    private func fnv1a(_ text: String) -> String {
        let hash = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        return String(hash, radix: 16)
    }
}
