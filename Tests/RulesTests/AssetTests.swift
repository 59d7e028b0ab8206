import Testing

/// Every file of `Assets/` is embedded in the binary, under its own path.
@Suite struct AssetTests {
    private static let list = "Sources/CAssets/assets.inc"
    private static let folders = ["css", "images", "js", "locales", "migrations", "vendor"]

    @Test func everyAssetIsEmbedded() throws {
        let project = Project.here
        let assets = try project.paths(in: "Assets")
        expectNone(findings(assets, try project.text(Self.list)))
    }

    @Test func everyFolderOfAssetsIsKnown() throws {
        #expect(try Project.here.folders(in: "Assets") == Self.folders)
    }

    @Test func aForgottenAssetIsFound() {
        let list = """
            ASSET("css/a.css")
            #embed "../../Assets/css/a.css" suffix(, 0) if_empty(0)
            END
            ASSET("css/b.css")
            #embed "../../Assets/css/a.css" suffix(, 0) if_empty(0)
            END
            """
        #expect(findings(["Assets/css/a.css"], list).count == 1)
        #expect(findings(["Assets/css/a.css", "Assets/css/b.css"], list).count == 1)
        let all = ["Assets/css/a.css", "Assets/css/b.css", "Assets/js/c.js"]
        #expect(findings(all, list).count == 2)
    }

    private func findings(_ assets: [String], _ list: String) -> [String] {
        let entries = entries(list)
        let names = Set(entries.map { "Assets/\($0.name)" })
        return Set(assets).subtracting(names).sorted().map { "\($0) is not in \(Self.list)" }
            + names.subtracting(assets).sorted().map { "\(Self.list) has \($0), which is gone" }
            + entries.filter { name, file in
                assets.contains("Assets/\(name)") && !file.hasSuffix("/Assets/\(name)")
            }
            .map { "\(Self.list) has \($0.file) under the name of \($0.name)" }
    }

    /// `ASSET("name")`, followed by `#embed "file"`.
    private func entries(_ list: String) -> [(name: String, file: String)] {
        var entries: [(name: String, file: String)] = []
        var name: String?
        for line in list.split(separator: "\n") {
            let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
            guard parts.count >= 3 else { continue }
            if line.hasPrefix("ASSET(") { name = String(parts[1]) }
            if line.hasPrefix("#embed"), let asset = name {
                entries.append((asset, String(parts[1])))
                name = nil
            }
        }
        return entries
    }
}
