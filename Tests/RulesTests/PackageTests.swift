import Testing

/// `Package.swift` draws the same arrows as the imports.
@Suite struct PackageTests {
    private let manifest: Manifest

    init() throws {
        manifest = Manifest(try Project.here.text("Package.swift"))
    }

    @Test func everyRoomIsATarget() {
        #expect(Set(manifest.rooms.keys) == Set(Arrows.allowed.keys).union(Arrows.ofC))
    }

    @Test(arguments: Arrows.allowed.keys.sorted())
    func aRoomDependsOnlyOnWhatItMayImport(room: String) throws {
        let depends = try #require(manifest.rooms[room])
        let forbidden = depends.subtracting(Arrows.allowed[room] ?? [])
        expectNone(forbidden.sorted().map { "\(room) may not depend on \($0)" })
    }

    @Test func theCRoomsStandAlone() {
        for room in Arrows.ofC { #expect(manifest.rooms[room] == []) }
    }

    @Test func everyRoomIsCompiledUnderTheStrictRules() throws {
        let text = try Project.here.text("Package.swift")
        let settings = [
            ".swiftLanguageMode(.v6)", ".treatAllWarnings(as: .error)", ".strictMemorySafety()",
            ".enableUpcomingFeature(\"ExistentialAny\")",
            ".enableUpcomingFeature(\"MemberImportVisibility\")",
            ".enableUpcomingFeature(\"InternalImportsByDefault\")",
        ]
        expectNone(settings.filter { !text.contains($0) }.map { "Package.swift has no \($0)" })
        let lenient = manifest.lenient.subtracting(Arrows.ofC).sorted()
        expectNone(lenient.map { "\($0) is not compiled under `strict`" })
    }

    @Test func aForbiddenArrowIsFound() {
        let manifest = Manifest(
            """
            let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
            let package = Package(name: "koers", targets: [
                .target(name: "HTML", swiftSettings: strict),
                .target(name: "Web", dependencies: ["HTML", grdb, .product(
                    name: "NIOCore", package: "swift-nio")]),
                .testTarget(name: "WebTests", dependencies: ["Web", "Sample"]),
            ])
            """)
        #expect(manifest.rooms == ["HTML": [], "Web": ["HTML", "GRDB", "NIOCore"]])
        #expect(manifest.lenient == ["Web", "WebTests"])
    }
}

/// What a `Package.swift` says of its targets.
struct Manifest {
    /// The targets that are not for tests, each with the modules it depends on.
    private(set) var rooms: [String: Set<String>] = [:]
    /// The targets that are not compiled under `strict`.
    private(set) var lenient: Set<String> = []
    /// Names given to products of other packages.
    private let products: [String: String]

    init(_ text: String) {
        let tokens = Token.all(in: text).map(\.kind)
        products = Manifest.products(tokens)
        for place in tokens.indices where tokens[place] == .mark(".") {
            guard place + 2 < tokens.count, case .word(let kind) = tokens[place + 1],
                ["target", "executableTarget", "testTarget", "systemLibrary"].contains(kind),
                tokens[place + 2] == .mark("(")
            else { continue }
            let inner = Manifest.inside(tokens[(place + 2)...])
            guard let name = Manifest.name(in: inner) else { continue }
            if !inner.contains(.word("strict")) { lenient.insert(name) }
            let isForTests = kind == "testTarget" || inner.contains(.word("path"))
            if !isForTests { rooms[name] = dependencies(inner) }
        }
    }

    /// `let grdb = Target.Dependency.product(name: "GRDB", …)`
    private static func products(_ tokens: [Token.Kind]) -> [String: String] {
        var products: [String: String] = [:]
        for place in tokens.indices where tokens[place] == .word("let") {
            guard place + 7 < tokens.count, case .word(let name) = tokens[place + 1],
                tokens[(place + 2)...(place + 7)].elementsEqual([
                    .mark("="), .word("Target"), .mark("."), .word("Dependency"), .mark("."),
                    .word("product"),
                ])
            else { continue }
            products[name] = self.name(in: inside(tokens[(place + 8)...]))
        }
        return products
    }

    /// The tokens within the bracket that comes first.
    private static func inside(_ tokens: ArraySlice<Token.Kind>) -> [Token.Kind] {
        var depth = 0
        var inner: [Token.Kind] = []
        for token in tokens {
            if token == .mark(")") || token == .mark("]") { depth -= 1 }
            if depth > 0 { inner.append(token) }
            if token == .mark("(") || token == .mark("[") { depth += 1 }
            if depth == 0 { break }
        }
        return inner
    }

    private static func name(in tokens: [Token.Kind]) -> String? {
        guard let place = tokens.firstIndex(of: .word("name")), place + 2 < tokens.count,
            case .literal(let pieces) = tokens[place + 2]
        else { return nil }
        return pieces.joined()
    }

    private func dependencies(_ tokens: [Token.Kind]) -> Set<String> {
        guard let place = tokens.firstIndex(of: .word("dependencies")) else { return [] }
        var found: Set<String> = []
        var isPackage = false
        for token in Manifest.inside(tokens[(place + 2)...]) {
            switch token {
            case .literal(let pieces) where !isPackage: found.insert(pieces.joined())
            case .word(let word): products[word].map { _ = found.insert($0) }
            default: break
            }
            // `package: "swift-nio"` names no module.
            if case .literal = token { isPackage = false }
            if token == .word("package") { isPackage = true }
        }
        return found
    }
}
