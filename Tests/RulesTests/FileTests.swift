import Testing

/// What holds for every file we write.
@Suite struct FileTests {
    private static let longest = 250

    @Test func filesAreShort() throws {
        let files = try Project.here.swiftFiles(in: "Sources", "Tests")
        expectNone(files.flatMap { tooLong($0.path, $0.text) })
    }

    @Test func nothingIsLeftForLater() throws {
        let project = Project.here
        let paths = try ["Sources", "Tests", "Assets", "bin", "e2e"].flatMap(project.paths)
            .filter { !$0.hasPrefix("Assets/vendor/") && isText($0) }
        expectNone(try paths.flatMap { leftovers($0, try project.text($0)) })
    }

    @Test func aLongFileIsFound() {
        let lines = String(repeating: "\n", count: Self.longest)
        #expect(tooLong("A.swift", lines).isEmpty)
        #expect(tooLong("A.swift", lines + "\n").count == 1)
    }

    @Test func aLeftoverIsFound() {
        for marker in Self.markers {
            #expect(leftovers("A.swift", "a()\n// \(marker): later").count == 1)
        }
        #expect(leftovers("A.swift", "mastodon, fixmehere").isEmpty)
    }

    private func tooLong(_ path: String, _ text: String) -> [String] {
        let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
        return lines <= Self.longest ? [] : ["\(path): \(lines) lines, at most \(Self.longest)"]
    }

    /// Put together, so that this file has none.
    private static let markers = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]

    private func leftovers(_ path: String, _ text: String) -> [String] {
        var findings: [String] = []
        for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let words = line.split { !$0.isLetter }
            for marker in Self.markers where words.contains(Substring(marker)) {
                findings.append("\(path):\(place + 1): \(marker); do it, or open an issue")
            }
        }
        return findings
    }

    private func isText(_ path: String) -> Bool {
        let endings = [".swift", ".c", ".h", ".inc", ".css", ".js", ".json", ".sql", ".svg", ".py"]
        return path.hasPrefix("bin/") || endings.contains { path.hasSuffix($0) }
    }
}
