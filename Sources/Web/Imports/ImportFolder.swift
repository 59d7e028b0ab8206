internal import Domain
internal import Foundation
public import Intake

/// A folder in the canonical form: which of its files go in, in which order, and which do not.
public struct ImportFolder: Sendable {
    /// Files that go in, in the order of formats.md.
    public let files: [File]
    /// Other files, which are none of Koers.
    public let foreign: [String]

    /// A file that goes in.
    public struct File: Sendable {
        /// Its name.
        public let name: String
        /// Where it is.
        public let path: String
        /// How its columns are named.
        public let layout: Intake.Layout

        /// A file that goes in, wherever it stands.
        public init(name: String, path: String, layout: Intake.Layout) {
            self.name = name
            self.path = path
            self.layout = layout
        }
    }

    /// Looks at what a folder holds; throws when it cannot be read.
    public init(_ path: String) throws {
        let folder = URL(filePath: path)
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
            .filter { !$0.hasPrefix(".") }.sorted()
        var files: [File] = []
        var foreign: [String] = []
        for name in names {
            switch KoersFile(named: name) {
            case .facts(let kind):
                let path = folder.appending(path: name).path
                files.append(File(name: name, path: path, layout: .canonical(kind)))
            case .foreign: foreign.append(name)
            }
        }
        self.files = files.sorted { a, b in
            FactOrder.place(a.layout.kind) < FactOrder.place(b.layout.kind)
        }
        self.foreign = foreign
    }
}

/// The order in which files go in, whatever the order on disk.
private enum FactOrder {
    static func place(_ kind: FactKind) -> Int { FactKind.allCases.firstIndex(of: kind) ?? 0 }
}
