import Testing

/// The table of routes is the access table: each entry names who may see it, by its type.
@Suite struct RouteTests {
    private static let table = "Sources/Web/Routes/Route.swift"

    @Test func everyListOfRoutesIsInTheTable() throws {
        let files = try Project.sources()
        let table = try #require(files.first { $0.path == Self.table })
        expectNone(missing(from: table, files))
    }

    @Test func theRouterAnswersOnlyTheTable() throws {
        expectNone(try Project.sources().flatMap(strays))
    }

    /// Without it somebody who is signed in could not send the form, and the server says so late.
    @Test func everyFormThatChangesSomethingHasItsToken() throws {
        expectNone(
            try Project.sources().filter { file in
                let forms = file.lines(of: ".method(\"post\")").count
                return forms > file.lines(of: "FormToken(frame").count
            }.map { "\($0.path): a form that is posted has no FormToken" })
    }

    @Test func aForgottenListIsFound() {
        let table = SwiftFile(Self.table, "static let all: [Route] = BoardRoutes.all")
        let lists = ["Board", "KPI"].map {
            SwiftFile(
                "Sources/Web/Routes/\($0)Routes.swift",
                "enum \($0)Routes { static let all: [Route] = [] }")
        }
        #expect(missing(from: table, lists) == ["KPIRoutes.all is not in the table of routes"])
    }

    @Test(arguments: [
        "router.get(\"/x\") { }", "router.post(\"/x\") { }", "router.group(\"/api\")",
        "group.on(\"/x\", method: .get) { }",
    ])
    func aStrayRouteIsFound(line: String) {
        #expect(strays(SwiftFile("Sources/Web/Board/A.swift", line)).count == 1)
    }

    private func missing(from table: SwiftFile, _ files: [SwiftFile]) -> [String] {
        let others = files.filter { file in
            file.path != table.path && !file.lines(of: "static let all: [Route]").isEmpty
        }
        return others.flatMap(\.enums).filter { table.lines(of: "\($0).all").isEmpty }
            .map { "\($0).all is not in the table of routes" }
    }

    private func strays(_ file: SwiftFile) -> [String] {
        guard file.path != "Sources/Web/Server/Site.swift" else { return [] }
        let calls = ["get", "post", "put", "patch", "delete", "head", "on", "ws"].flatMap { verb in
            ["router", "group", "routes"].map { "\($0).\(verb)(" }
        }
        return (calls + ["router.group(", "router.add("]).flatMap {
            file.findings(of: $0, "which answers an address outside the table of routes")
        }
    }
}

extension SwiftFile {
    /// The enumerations of this file.
    fileprivate var enums: [String] {
        tokens.indices.dropLast().compactMap { place in
            guard tokens[place].kind == .word("enum"),
                case .word(let name) = tokens[place + 1].kind
            else { return nil }
            return name
        }
    }
}
