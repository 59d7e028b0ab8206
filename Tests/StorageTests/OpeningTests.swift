import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct OpeningTests {
    private let first = Migration(name: "0001_a.sql", text: "CREATE TABLE a (x INTEGER)")

    private func open(_ path: String, _ migrations: [Migration]) async throws {
        _ = try await Store(
            SQLiteEngine(.existingFile(path)), migrations: migrations, name: path)
    }

    private func made(_ migrations: [Migration]) async throws -> String {
        let path = try temporaryFile()
        _ = try await Store(SQLiteEngine(.file(path)), migrations: migrations, name: path)
        return path
    }

    @Test("a database that is behind is brought up to date, once")
    func behind() async throws {
        let path = try await made([first])
        let second = Migration(name: "0002_b.sql", text: "CREATE TABLE b (y INTEGER)")
        try await open(path, [first, second])
        try await open(path, [first, second])
    }

    @Test("a newer, changed, foreign, missing or broken database is refused, saying what to do")
    func refused() async throws {
        let path = try await made([first])
        await #expect(throws: StorageError.newer(path: path, migration: "0001_a.sql")) {
            try await open(path, [])
        }
        let edited = Migration(name: first.name, text: first.text + " ")
        await #expect(throws: StorageError.changedMigration(path: path, migration: first.name)) {
            try await open(path, [edited])
        }
        await #expect(throws: StorageError.missing(path: path + "x")) {
            try await open(path + "x", [first])
        }
        let text = try temporaryFile("notes.txt")
        try String(repeating: "this is no database. ", count: 200)
            .write(toFile: text, atomically: true, encoding: .utf8)
        await #expect(throws: StorageError.notADatabase(path: text)) {
            try await open(text, [first])
        }
        #expect(StorageError.newer(path: "p", migration: "m").description.contains("newer Koers"))
    }

    @Test("a database of another program is left alone")
    func foreign() async throws {
        let path = try temporaryFile()
        let engine = try SQLiteEngine(.file(path))
        try await engine.write { try $0.run(script: "CREATE TABLE other (x INTEGER)") }
        await #expect(throws: StorageError.foreign(path: path)) { try await open(path, [first]) }
    }

    @Test("a damaged database is named as damaged, not read as if it were whole")
    func damaged() async throws {
        let path = try temporaryFile()
        let store = try await fileStore(path)
        try await store.keep(.people(Cast.people))
        let handle = try FileHandle(forUpdating: URL(filePath: path))
        for page in 1..<8 {
            try handle.seek(toOffset: UInt64(page * 4096))
            try handle.write(contentsOf: Data(repeating: 0xA5, count: 4096))
        }
        try handle.close()
        try? FileManager.default.removeItem(atPath: path + "-wal")
        await #expect(throws: StorageError.self) {
            let again = try await fileStore(path)
            _ = try await again.read { try $0.attributes() }
        }
    }

    @Test("a write that was acknowledged is there for whoever opens the file next")
    func durable() async throws {
        let path = try temporaryFile()
        try await fileStore(path).keep(.people(Cast.people))
        let people = try await fileStore(path).read { try $0.attributes().people }
        #expect(people.count == Cast.people.count)
    }
}
