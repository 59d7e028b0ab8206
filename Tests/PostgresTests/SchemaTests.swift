import Storage
import TestSupport
import Testing

@testable import Postgres

/// One text of each migration makes the same schema on both engines, kept side by side.
@Suite struct SchemaTests {
    @Test("the schema of SQLite is the one that is kept")
    func sqlite() async throws {
        let engine = try await EngineKind.memory.engine()
        let lines = try await schema(
            engine,
            """
            SELECT m.name || '.' || c.name || ' ' || c.type
                || CASE WHEN c."notnull" = 1 THEN ' not null' ELSE '' END
                || CASE WHEN c.pk > 0 THEN ' key ' || c.pk ELSE '' END
            FROM sqlite_master m, pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
            UNION ALL
            SELECT 'index ' || i.name || ' ' || m.name || ' ' || c.seqno || ' ' || c.name
            FROM sqlite_master i, sqlite_master m, pragma_index_info(i.name) c
            WHERE i.type = 'index' AND i.name NOT LIKE 'sqlite_%' AND m.name = i.tbl_name
            ORDER BY 1
            """)
        #expect(try Golden.difference(lines, from: "schema.sqlite.txt") == nil)
    }

    @Test(
        "the schema of PostgreSQL is the one that is kept",
        .enabled(
            if: PostgresServer.isThere,
            "LEFT OUT: KOERS_TEST_POSTGRES names no server; bin/test starts one"))
    func postgresql() async throws {
        let lines = try await schema(
            try await EngineKind.postgresql.engine(),
            """
            SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
                || COALESCE(' key ' || array_position(k.conkey, a.attnum), '')
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
            LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
            WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
            UNION ALL
            SELECT 'index ' || i.relname || ' ' || c.relname || ' ' || a.attnum - 1 || ' ' || a.attname
            FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
            JOIN pg_class c ON c.oid = x.indrelid JOIN pg_attribute a ON a.attrelid = i.oid
            WHERE c.relnamespace = current_schema()::regnamespace AND NOT x.indisunique
            ORDER BY 1
            """)
        #expect(try Golden.difference(lines, from: "schema.postgresql.txt") == nil)
    }

    private func schema(_ engine: any Engine, _ query: SQL) async throws -> String {
        _ = try await Store(engine, migrations: migrationsOnDisk(), name: "schema")
        return try await engine.read { session in
            var lines = ""
            try session.query(query) { lines += ($0.text(0) ?? "?") + "\n" }
            return lines
        }
    }

    @Test("servers that start at once on one empty database bring it up to date once")
    func together() async throws {
        _ = try await (twinStores(), twinStores())
        let engine = try await EngineKind.ofThisRun.engine()
        let migrations = try migrationsOnDisk()
        try await withThrowingTaskGroup { group in
            for _ in 1...4 {
                group.addTask { _ = try await Store(engine, migrations: migrations, name: "x") }
            }
            try await group.waitForAll()
        }
    }

    @Test("a schema that goes ahead or back under a running Koers is told")
    func changed() async throws {
        let engine = try await EngineKind.ofThisRun.engine()
        let store = try await Store(engine, migrations: migrationsOnDisk(), name: "x")
        try await store.checkSchema()
        _ = try await engine.write {
            try $0.execute(
                "INSERT INTO schema_migration (name, checksum) VALUES ('9999_z.sql', '')")
        }
        await #expect(throws: StorageError.newer(path: "x", migration: "9999_z.sql")) {
            try await store.checkSchema()
        }
        _ = try await engine.write {
            try $0.execute("DELETE FROM schema_migration WHERE name > '0001_z'")
        }
        await #expect(throws: StorageError.behind(path: "x", migration: "0002_jobs.sql")) {
            try await store.checkSchema()
        }
    }
}
