import Foundation
import Testing

@testable import Workbooks

/// Temporary folders go with whoever made them, also when that was killed.
@Suite struct TemporaryFolderTests {
    @Test("those of the living stay, those whose lock nobody holds go, others are not touched")
    func sweeping() throws {
        let all = FileManager.default.temporaryDirectory.appending(
            path: "koers-test-\(UUID().uuidString)")
        let files = FileManager.default
        try files.createDirectory(at: all, withIntermediateDirectories: true)
        defer { try? files.removeItem(at: all) }
        for (name, file) in [
            ("koers-out-7", ".in-use"), ("koers-sheet-8", ".in-use"), ("koers-out-9", "other"),
            ("kaarten", ".in-use"),
        ] {
            let folder = all.appending(path: name)
            try files.createDirectory(at: folder, withIntermediateDirectories: false)
            _ = files.createFile(atPath: folder.appending(path: file).path, contents: nil)
            _ = files.createFile(atPath: folder.appending(path: "sheet.csv").path, contents: nil)
        }
        let living = try #require(TemporaryFolder(forSheetIn: all.path))
        #expect(TemporaryFolder.sweep(all) == 2)
        let left = try files.contentsOfDirectory(atPath: all.path).sorted()
        #expect(left == ["kaarten", "koers-out-9", living.url.lastPathComponent].sorted())
        #expect(TemporaryFolder.sweep(all) == 0)
    }

    @Test("each goes with the last one who uses it")
    func goes() throws {
        var folder: TemporaryFolder? = try TemporaryFolder()
        let path = try #require(folder?.url.path)
        #expect(FileManager.default.fileExists(atPath: path))
        folder = nil
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
