public import Domain

extension Snapshot {
    /// How exactly the days of changes of stage are known, by the least exact import that is in; nil
    /// when all are exact.
    public func stageExactness() throws -> StageExactness? {
        let found = try session.all(
            """
            SELECT DISTINCT exactness FROM import
            WHERE state = \(ImportRecord.State.kept.rawValue) AND reversed_second IS NULL
                AND (exactness = \(StageExactness.betweenSnapshots.rawValue)
                    OR (exactness = \(StageExactness.lastEntry.rawValue) AND added > 0))
            """
        ) { StageExactness(rawValue: $0.text(0) ?? "") }
        return found.contains(.betweenSnapshots) ? .betweenSnapshots : found.first ?? nil
    }
}
