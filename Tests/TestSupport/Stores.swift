public import Domain
internal import Foundation
public import Storage

/// The engines that every storage test runs on.
public enum EngineKind: String, CaseIterable, Sendable {
    case memory, file

    /// An empty store of this kind.
    public func store() async throws -> Store {
        switch self {
        case .memory: try await memoryStore()
        case .file: try await fileStore(temporaryFile())
        }
    }
}

/// A store in that file.
public func fileStore(_ path: String) async throws -> Store {
    try await Store(SQLiteEngine(.file(path)), migrations: try migrationsOnDisk(), name: path)
}

/// A path in a folder of its own that nothing is at yet.
public func temporaryFile(_ name: String = "koers.db") throws -> String {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "koers-test-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appending(path: name).path
}

extension Store {
    /// Keeps these facts, as one file each.
    @discardableResult
    public func keep(_ batches: Batch...) async throws -> [[RowOutcome]] {
        var outcomes: [[RowOutcome]] = []
        for batch in batches {
            outcomes.append(try await write { writer in try writer.append(batch) })
        }
        return outcomes
    }

    /// The answer to a question about a metric of that key.
    public func answer(
        _ key: String, on day: Day, _ length: PeriodLength = .month, periods: Int = 1,
        by split: Domain.Dimension? = nil, where filters: [Filter] = []
    ) async throws -> Answer {
        try await read { snapshot in
            guard let metric = Catalogue.metric(key) else {
                throw Question.Refusal.unknownMetric(key)
            }
            return try Measurement(facts: snapshot, attributes: snapshot.attributes()).answer(
                Question(
                    metric, on: day, length: length, periods: periods, split: split,
                    filters: filters))
        }
    }
}
