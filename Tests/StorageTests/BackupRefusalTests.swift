import Foundation
import TestSupport
import Testing

@testable import Storage

/// A backup that is not what it was is used for nothing.
@Suite struct BackupRefusalTests {
    private let home: MovingCargo
    private let path: String

    init() async throws {
        home = try await MovingCargo(.memory)
        try await home.fill(activities: 500)
        path = try temporaryFile("backup.db")
        _ = try await home.backUp(to: path)
    }

    @Test(
        "a backup that was changed is named with what differs",
        arguments: [
            ("DELETE FROM activity WHERE key = 7", "the table activity has 499 rows for 500"),
            ("UPDATE cost SET amount = amount + 1 WHERE month = 2147483647", "holds other values"),
            ("DROP TABLE team", "the table team is gone"),
        ] as [(SQL, String)])
    func changed(change: SQL, told: String) async throws {
        try await SQLiteEngine(.alone(path)).closing {
            try await $0.write { _ = try $0.execute(change) }
        }
        let error = await #expect(throws: StorageError.self) {
            _ = try await Backup.verified(path)
        }
        #expect(error?.description.contains(told) == true, "\(error?.description ?? "")")
        await refused()
    }

    @Test("a backup with a page that is damaged is refused")
    func damaged() async throws {
        let file = try FileHandle(forUpdating: URL(filePath: path))
        let size = try file.seekToEnd()
        for page in stride(from: UInt64(8_192), to: size, by: 40_960) {
            try file.seek(toOffset: page)
            try file.write(contentsOf: Data(repeating: 0x5A, count: 600))
        }
        try file.close()
        await refused()
    }

    @Test("half a file, another file, and no file are refused")
    func others() async throws {
        let whole = try Data(contentsOf: URL(filePath: path))
        try whole.prefix(whole.count / 2).write(to: URL(filePath: path))
        await refused()
        try Data("not a database, but long enough to be one".utf8).write(to: URL(filePath: path))
        await refused()
        try FileManager.default.removeItem(atPath: path)
        await refused()
        _ = try await fileStore(path)
        await #expect(throws: StorageError.notSealed(path: path)) {
            _ = try await Backup.verified(path)
        }
    }

    @Test("a database with rows in it is not written over")
    func notEmpty() async throws {
        let full = try await MovingCargo(.ofThisRun)
        try await full.fill(activities: 1)
        let before = try await full.contents()
        await #expect(throws: StorageError.notEmpty(path: "target", table: "team")) {
            _ = try await home.restore(path, into: full.engine)
        }
        #expect(try await full.contents() == before)
    }

    /// Nothing of it comes into an empty database.
    private func refused() async {
        await #expect(throws: StorageError.self) {
            _ = try await home.restore(path, into: EngineKind.ofThisRun.engine())
        }
    }
}
