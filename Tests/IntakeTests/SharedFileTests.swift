import Domain
import Foundation
import Intake
import Testing

/// The files beside the package, where they are to be had.
enum SharedFiles {
    static let folder: String? = {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let roots = [
            here.appendingPathComponent("../.."),
            URL(fileURLWithPath: FileManager.default.currentDirectoryPath),
        ]
        for root in roots {
            let folder = root.appendingPathComponent("../shared").standardizedFileURL.path
            if FileManager.default.fileExists(atPath: folder + "/acceptance/company") {
                return folder
            }
        }
        print("SKIPPED: there is no ../shared beside the package; its files are not imported")
        return nil
    }()
}

@Suite("The files beside the package", .enabled(if: SharedFiles.folder != nil))
struct SharedFileTests {
    @Test("of a whole company are accepted whole", arguments: FactKind.allCases)
    func company(_ kind: FactKind) throws {
        let folder = try #require(SharedFiles.folder)
        let source = try FileSource(path: "\(folder)/acceptance/company/\(kind.fileName)")
        var sink = CollectingSink()
        let receipt = try FileImport(source, named: kind.fileName, as: .canonical(kind))
            .run(into: &sink)
        #expect(receipt.rejections == [])
        #expect(receipt.state == .imported)
        #expect(receipt.added == receipt.read && sink.rows == receipt.read)
        // KPIs may ask for metrics that this version does not answer yet.
        let warnings = receipt.warnings.filter { $0.kind != .unknownMetric }
        #expect(receipt.unknownColumns == [] && warnings == [])
    }

    @Test("of a public CRM lose no row")
    func pipeline() throws {
        let folder = try #require(SharedFiles.folder)
        let path = "\(folder)/data/crm-opportunities/sales_pipeline.csv"
        let mapping = MappingTests.deals.replacing("=account,", with: "=accounts,")
        var sink = CollectingSink()
        sink.products = [Product(name: "GTX Pro")]
        let receipt = try FileImport(
            try FileSource(path: path), named: "sales_pipeline.csv",
            as: .mapped(try Mapping(kind: .deals, text: mapping))
        ).run(into: &sink)
        #expect(receipt.counts == [8800, 8300, 500])
        #expect(Set(sink.deals.map(\.status)) == [.open, .won, .lost])
        #expect(sink.deals.count { $0.status == .won } == 4238)
        #expect(receipt.nearMatches.map(\.name) == ["GTXPro"])
        #expect(receipt.nearMatches.map(\.rows) == [1480])
        #expect(receipt.rejections.count == 500)
    }
}
