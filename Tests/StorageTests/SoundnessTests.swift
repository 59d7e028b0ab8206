import Domain
import Foundation
import TestSupport
import Testing

@testable import Storage

/// Whether a database is sound.
@Suite struct SoundnessTests {
    @Test("a sound database has no flaws, and no orphans")
    func sound() async throws {
        let cargo = try await MovingCargo(.ofThisRun)
        try await cargo.store.keep(.people(Cast.people))
        #expect(try await cargo.store.read { try $0.flaws(in: "x") }.isEmpty)
        #expect(try await cargo.store.read { try $0.orphans() }.isEmpty)
    }

    @Test("rows that point at nothing are named, and counted")
    func orphans() async throws {
        let cargo = try await MovingCargo(.ofThisRun)
        try await cargo.fill(activities: 3)
        let found = try await cargo.store.read { try $0.orphans().map(\.description) }
        #expect(
            found == [
                "3 rows of activity point at the import 1, which is not there",
                "3 rows of activity point at the person 1, which is not there",
                "3 rows of activity point at the activity_type 1, which is not there",
            ])
    }

    @Test("every column that is a key of another table is looked at")
    func complete() async throws {
        let cargo = try await MovingCargo(.memory)
        let tables = try await cargo.engine.read { try TableShape.all(in: $0, path: "x") }
        let keys = tables.flatMap { table in
            table.columns.filter { $0.hasSuffix("_key") }.map { "\(table.name).\($0)" }
        }
        let known = Reference.all.map { "\($0.table.text).\($0.column.text)" }
        #expect(Set(keys) == Set(known) && known.count == Set(known).count)
    }

    @Test("a page of a file that is damaged is told, not counted over")
    func damaged() async throws {
        let path = try temporaryFile()
        let cargo = try await MovingCargo(SQLiteEngine(.file(path)))
        try await cargo.fill(activities: 4_000)
        try await cargo.engine.close()
        let file = try FileHandle(forUpdating: URL(filePath: path))
        let size = try file.seekToEnd()
        for page in stride(from: size / 2, to: size, by: 20_480) {
            try file.seek(toOffset: page)
            try file.write(contentsOf: Data(repeating: 0x5A, count: 300))
        }
        try file.close()
        let store = try await fileStore(path)
        do {
            #expect(try await !store.read { try $0.flaws(in: path) }.isEmpty)
        } catch StorageError.damaged {}
    }
}
