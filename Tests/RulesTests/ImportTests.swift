import Testing

/// The arrows between the rooms: which modules a file may import.
@Suite struct ImportTests {
    @Test func roomsImportOnlyWhatTheArrowsAllow() throws {
        expectNone(try Project.sources().flatMap(findings))
    }

    @Test func everyFolderOfSourcesIsARoom() throws {
        let folders = try Project.here.folders(in: "Sources")
        let strangers = Set(folders).subtracting(Arrows.allowed.keys).subtracting(Arrows.ofC)
        expectNone(strangers.sorted().map { "Sources/\($0) is no room of ARCHITECTURE.md" })
    }

    @Test(arguments: [
        ("Domain", "import Foundation"), ("Intake", "internal import Storage"),
        ("Storage", "@preconcurrency import Hummingbird"), ("HTML", "public import Domain"),
        ("Web", "import GRDB"), ("Web", "import struct Configuration.ConfigReader"),
        ("Koers", "import GRDB"), ("Storage", "import CPQ"), ("Web", "import Postgres"),
        ("Sample", "@testable import Storage"),
    ])
    func aForbiddenImportIsFound(room: String, line: String) {
        #expect(findings(SwiftFile("Sources/\(room)/A.swift", "\n\(line)\n")).count == 1)
    }

    @Test func aFileOutsideTheRoomsIsFound() {
        #expect(findings(SwiftFile("Sources/Helpers/A.swift", "import Domain")).count == 1)
    }

    private func findings(_ file: SwiftFile) -> [String] {
        guard let room = file.room, let allowed = Arrows.allowed[room] else {
            return ["\(file.path): lies in no room of ARCHITECTURE.md"]
        }
        return file.imports.filter { !allowed.contains($0.module) }.map {
            "\(file.path):\($0.line): \(room) may not import \($0.module)"
        }
    }
}

/// The rooms of ARCHITECTURE.md and the only arrows between them.
enum Arrows {
    /// What each room may import.
    static let allowed: [String: Set<String>] = [
        "Domain": [],
        "Workbooks": ["CZip", "CXLSXWriter", "FoundationXML", "Synchronization"] + foundation,
        "Intake": ["Domain", "Workbooks"] + foundation,
        "Storage": ["Domain", "Crypto", "GRDB", "Synchronization"] + foundation,
        "Postgres": ["Storage", "CPQ", "Dispatch", "Synchronization"],
        "HTML": [],
        "OpenID": ["AsyncHTTPClient", "Crypto", "JWTKit", "NIOCore", "NIOHTTP1"] + foundation,
        "Sample": ["Domain"],
        "Web": [
            "Domain", "Intake", "Storage", "HTML", "OpenID", "CAssets", "CQREncode",
            "Workbooks", "Hummingbird", "HTTPTypes",
            "HummingbirdCore", "NIOCore", "NIOHTTPTypes", "Logging", "Synchronization", "Crypto",
            "CryptoExtras", "Dispatch",
        ] + foundation,
        "Koers": [
            "Domain", "Intake", "OpenID", "Postgres", "Sample", "Storage", "HTML", "Web",
            "Workbooks",
            "ArgumentParser", "Configuration", "Hummingbird", "NIOCore", "ServiceLifecycle",
            "UnixSignals", "Logging",
            "Synchronization",
        ] + foundation,
    ].mapValues(Set.init)

    /// Rooms of C: they have no Swift files.
    static let ofC: Set = ["CAssets", "CPQ", "CQREncode", "CXLSXWriter", "CZip"]

    /// Modules that come with the toolchain, so that Package.swift does not name them.
    static let foundation = ["Foundation", "FoundationEssentials"]
}

extension SwiftFile {
    /// The modules it imports, each with its line.
    var imports: [(module: String, line: Int)] {
        let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        return tokens.indices.filter(isImport).compactMap { place in
            let words = tokens[(place + 1)...].prefix(2).map { token in
                if case .word(let word) = token.kind { word } else { "" }
            }
            return words.first { !kinds.contains($0) }.map { ($0, tokens[place].line) }
        }
    }

    /// Whether the keyword stands there, not a member of that name.
    private func isImport(_ place: Int) -> Bool {
        let isMember = place > 0 && [.mark("."), .mark("`")].contains(tokens[place - 1].kind)
        return tokens[place].kind == .word("import") && !isMember
    }
}
