import Foundation
import Testing

@testable import Web

@Suite struct PageAssetsTests {
    @Test func everyFileOfAssetsIsEmbedded() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Assets").standardizedFileURL.resolvingSymlinksInPath()
        let files = FileManager.default.enumerator(atPath: folder.path)
        while let path = files?.nextObject() as? String {
            guard path.contains("."), !path.hasPrefix("vendor/") else { continue }
            let file = try Data(contentsOf: folder.appending(path: path))
            let isEmbedded = EmbeddedAssets.file(path) == Array(file)
            #expect(
                isEmbedded,
                "\(path) is not in the binary: name it in Sources/CAssets/assets.inc")
        }
    }

    @Test func migrationsComeInOrder() {
        let names = EmbeddedAssets.migrations.map(\.name)
        #expect(names == names.sorted())
        #expect(EmbeddedAssets.migrations.allSatisfy { !$0.text.isEmpty })
    }

    @Test func everyStyleSheetIsServedTokensFirst() {
        let sheet = String(decoding: ServedAsset.stylesheet.bytes, as: UTF8.self)
        #expect(sheet.hasPrefix(EmbeddedAssets.text("css/tokens.css")))
        let parts = EmbeddedAssets.paths.filter { $0.hasPrefix("css/") }
        #expect(parts.allSatisfy { sheet.contains(EmbeddedAssets.text($0)) })
    }

    @Test func addressesChangeWithTheContent() {
        #expect(Set(ServedAsset.all.map(\.hash)).count == ServedAsset.all.count)
        let sheet = ServedAsset.stylesheet
        #expect(sheet.path == "/assets/\(sheet.hash)/koers.css")
        #expect(ServedAsset.at(hash: sheet.hash, name: "koers.css")?.bytes == sheet.bytes)
        #expect(ServedAsset.at(hash: "0", name: "koers.css") == nil)
    }

    @Test func everyClassInTheStylesIsOnAPage() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Web").standardizedFileURL.resolvingSymlinksInPath()
        var sources = ""
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            sources += try String(contentsOf: file, encoding: .utf8)
        }
        // Some are given by a script.
        for script in [ServedAsset.kpiChart, .whatIf, .order, .log, .timer] {
            sources += String(decoding: script.bytes, as: UTF8.self)
        }
        let sheet = String(decoding: ServedAsset.stylesheet.bytes, as: UTF8.self)
        let classes = Set(sheet.matches(of: /\.([a-z][a-z0-9-]+)/).map { String($0.output.1) })
        #expect(classes.filter { !sources.contains($0) }.sorted() == [])
    }
}
