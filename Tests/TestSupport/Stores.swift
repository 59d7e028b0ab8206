public import Domain
internal import Foundation
public import Storage

/// The engines that tests run on.
public enum EngineKind: String, Sendable {
    case memory, file, postgresql

    /// The engine of this run, which every test of pages and storage goes through: bin/test runs
    /// them once on each, by `KOERS_TEST_ENGINE`.
    public static var ofThisRun: EngineKind {
        ProcessInfo.processInfo.environment["KOERS_TEST_ENGINE"].map { name in
            guard let kind = EngineKind(rawValue: name) else {
                fatalError("KOERS_TEST_ENGINE is \(name); give memory, file or postgresql")
            }
            return kind
        } ?? .memory
    }

    /// An empty store of this kind.
    public func store() async throws -> Store {
        try await Store(engine(), migrations: try migrationsOnDisk(), name: rawValue)
    }

    /// An empty database of this kind, without a schema.
    public func engine() async throws -> any Engine {
        switch self {
        case .memory: try SQLiteEngine(.memory)
        case .file: try SQLiteEngine(.file(temporaryFile()))
        case .postgresql: try await PostgresServer.emptyDatabase()
        }
    }
}

/// An empty store on the engine of this run.
public func emptyStore() async throws -> Store { try await EngineKind.ofThisRun.store() }

/// Two stores on one empty database of this run's engine, as two servers have them; in memory there
/// is no such thing, so a file stands in.
public func twinStores() async throws -> [Store] {
    let migrations = try migrationsOnDisk()
    let engines: [any Engine]
    switch EngineKind.ofThisRun {
    case .memory, .file:
        let path = try temporaryFile()
        engines = [try SQLiteEngine(.file(path)), try SQLiteEngine(.file(path))]
    case .postgresql:
        let address = try await PostgresServer.emptyAddress()
        engines = [PostgresServer.engine(address), PostgresServer.engine(address)]
    }
    var stores: [Store] = []
    for engine in engines {
        stores.append(try await Store(engine, migrations: migrations, name: "twin"))
    }
    return stores
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

    /// How many facts stand behind the current point of an answer.
    public func factCount(behind answer: Answer, where filters: [Filter] = []) async throws -> Int {
        try await read { snapshot in
            let measurement = Measurement(facts: snapshot, attributes: try snapshot.attributes())
            let question = try Question(
                answer.metric, on: answer.on, length: answer.length, filters: filters)
            let period = measurement.period(answer.length, holding: answer.on)
            return try snapshot.facts(
                measurement.factQuery(question, in: period), seenBy: .everyone, limit: 500,
                offset: 0
            ).total
        }
    }
}
