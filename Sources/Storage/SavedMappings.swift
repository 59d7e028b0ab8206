public import Domain

extension Snapshot {
    /// The mappings that were kept, by name.
    public func savedMappings() throws -> [SavedMapping] {
        try session.all(
            """
            SELECT name, kind, columns, options, header, kept_second FROM saved_mapping
            ORDER BY name LIMIT 1000
            """
        ) { row in
            FactKind(rawValue: row.text(1) ?? "").map { kind in
                SavedMapping(
                    name: row.text(0) ?? "", kind: kind, columns: row.text(2) ?? "",
                    options: row.text(3) ?? "", header: Joined.parts(row.text(4) ?? ""),
                    keptSecond: row.int(5) ?? 0)
            }
        }.compactMap { $0 }
    }
}

extension Store {
    /// Keeps a mapping under its name, in the place of another one of that name.
    public func keepMapping(_ saved: SavedMapping) async throws {
        _ = try await engine.write { try $0.keepMapping(saved) }
    }

    /// Forgets the mapping of that name.
    public func forgetMapping(_ name: String) async throws {
        _ = try await engine.write { session in
            try session.execute("DELETE FROM saved_mapping WHERE name = \(name)")
        }
    }
}

extension FactWriter {
    /// Keeps a mapping together with the facts of its file.
    public func keepMapping(_ saved: SavedMapping) throws { try session.keepMapping(saved) }
}

extension Session {
    fileprivate func keepMapping(_ saved: SavedMapping) throws {
        try execute(
            """
            INSERT INTO saved_mapping (name, kind, columns, options, header, kept_second)
            VALUES (\(saved.name), \(saved.kind.rawValue), \(saved.columns), \(saved.options),
                \(Joined.text(saved.header)), \(saved.keptSecond))
            ON CONFLICT (name) DO UPDATE SET kind = excluded.kind,
                columns = excluded.columns, options = excluded.options,
                header = excluded.header, kept_second = excluded.kept_second
            """)
    }
}
