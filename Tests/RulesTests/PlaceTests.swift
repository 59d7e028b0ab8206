import Testing

/// Code that has its place: anywhere else it is a mistake.
@Suite struct PlaceTests {
    /// A piece of code and the only paths where it may stand.
    struct Place: Sendable, CustomTestStringConvertible {
        let code: String
        /// Whole paths, or folders with a slash behind them.
        let paths: [String]
        let why: String

        var testDescription: String { code }

        func findings(_ file: SwiftFile) -> [String] {
            let isAllowed = paths.contains { path in
                path.hasSuffix("/") ? file.path.hasPrefix(path) : file.path == path
            }
            return isAllowed ? [] : file.findings(of: code, why)
        }
    }

    static let places = [
        Place(
            code: "unsafe",
            paths: [
                "Sources/Postgres/LibPQ.swift", "Sources/Web/Assets/EmbeddedAssets.swift",
                "Sources/Web/SecondFactor/QRSquares.swift", "Sources/Workbooks/Zip/LibZip.swift",
                "Sources/Workbooks/WorkbookWriter.swift", "Sources/Workbooks/ZipWriter.swift",
            ],
            why: "which is for the files that touch C: libpq, libqrencode, libxlsxwriter, libzip, "
                + "what was embedded"),
        Place(
            code: "@unchecked", paths: [],
            why: "which hides a data race from the compiler"),
        Place(
            code: "HTMLRaw(", paths: ["Sources/HTML/"],
            why: "which is not escaped: make elements instead"),
        Place(
            code: ".run(script:", paths: ["Sources/Storage/Migrations/"],
            why: "which is for migrations: everything else is a statement with its values"),
        Place(
            code: "execute(sql:", paths: ["Sources/Storage/SQLite/"],
            why: "which belongs behind the seam of the engines"),
        Place(
            code: "SQL(pieces:", paths: ["Sources/Storage/SQL.swift"],
            why: "which could make a statement of a text that came in"),
        Place(
            code: "(nameInSchema:", paths: ["Sources/Storage/Moving/"],
            why: "which is for names that the database itself gives, when all of it moves"),
        Place(
            code: "Router(", paths: ["Sources/Web/Server/Site.swift"],
            why: "which would answer addresses outside the table of routes"),
        Place(
            code: ".on(path", paths: [],
            why: "which would answer addresses outside the table of routes"),
    ]

    @Test(arguments: places) func codeStandsInItsPlace(place: Place) throws {
        expectNone(try Project.sources().flatMap(place.findings))
    }

    @Test(arguments: places) func codeOutOfPlaceIsFound(place: Place) {
        let file = SwiftFile("Sources/Web/Board/A.swift", "x \(place.code)")
        #expect(place.findings(file).count == 1)
        for path in place.paths {
            let name = path.hasSuffix("/") ? path + "A.swift" : path
            #expect(place.findings(SwiftFile(name, "x \(place.code)")).isEmpty)
        }
    }

    /// A list that outlives what it allows would let the next mistake pass.
    @Test(arguments: places) func everyPlaceIsStillInUse(place: Place) throws {
        let files = try Project.sources()
        for path in place.paths where !path.hasSuffix("/") {
            let file = try #require(files.first { $0.path == path }, "\(path) is gone")
            #expect(!file.lines(of: place.code).isEmpty, "\(path) no longer needs \(place.code)")
        }
    }
}
