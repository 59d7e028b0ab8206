/// That somebody who leads lets the director look in their mirror from then on, or no longer.
public struct MirrorSharing: Hashable, Sendable {
    /// Whose mirror it is.
    public let personID: String
    /// From which second on, since 1970.
    public let fromSecond: Int
    /// Whether the director may look.
    public let isOn: Bool
}

extension Store {
    /// Keeps a choice about one's own mirror; false when it was just so.
    public func keep(
        mirrorOf personID: String, isShared isOn: Bool, at second: Int
    ) async throws -> Bool {
        try await engine.write { session in
            let latest = try session.mirrorSharings(personID).first
            guard isOn != latest?.isOn ?? false else { return false }
            let from = max(second, (latest?.fromSecond ?? 0) + 1)
            try session.execute(
                """
                INSERT INTO mirror_sharing (person_id, from_second, is_on)
                VALUES (\(personID), \(from), \(isOn ? 1 : 0))
                """)
            return true
        }
    }
}

extension Snapshot {
    /// The choice about that person's mirror that holds; nil as long as they made none, which is no.
    public func mirrorSharing(of personID: String) throws -> MirrorSharing? {
        try session.mirrorSharings(personID).first
    }

    /// Whose mirrors may be looked in, by id.
    public func sharedMirrors() throws -> [MirrorSharing] {
        let all = try session.mirrorSharings(nil)
        let latest = Dictionary(
            all.map { ($0.personID, $0) }, uniquingKeysWith: { first, _ in first })
        return latest.values.filter(\.isOn).sorted { $0.personID < $1.personID }
    }
}

extension Session {
    /// The latest first.
    fileprivate func mirrorSharings(_ personID: String?) throws -> [MirrorSharing] {
        let only: SQL = personID.map { "WHERE person_id = \($0)" } ?? ""
        return try all(
            """
            SELECT person_id, from_second, is_on FROM mirror_sharing \(only)
            ORDER BY from_second DESC LIMIT 10000
            """
        ) { row in
            MirrorSharing(
                personID: row.text(0) ?? "", fromSecond: row.int(1) ?? 0, isOn: row.int(2) == 1)
        }
    }
}
