public import Domain
public import Workbooks

/// A zip with files of the Koers form in it: an organisation, or a part of one.
public struct KoersArchive: Sendable {
    /// The files of the Koers form, in the order in which they go in.
    public let members: [Member]
    /// The names of other files in it, which are not read.
    public let foreign: [String]

    /// A file of the Koers form in a zip.
    public struct Member: Sendable {
        /// What its rows are; its name says so.
        public let kind: FactKind
        /// Its bytes.
        public let source: any ByteSource
    }

    /// Looks at what is in a zip; throws `Refusal` when two files are of one kind, which is no
    /// organisation.
    public init(_ zip: ZipReader) throws {
        var members: [Member] = []
        var foreign: [String] = []
        for entry in zip.entries where !entry.isFolder {
            let name = entry.name.split(separator: "/").last.map(String.init) ?? entry.name
            // What macOS puts beside each file.
            guard !name.hasPrefix("."), !entry.name.hasPrefix("__MACOSX/") else { continue }
            guard case .facts(let kind) = KoersFile(named: name) else {
                foreign.append(name)
                continue
            }
            guard !members.contains(where: { $0.kind == kind }) else {
                throw Refusal.mapping("the zip has two files \(kind.fileName)")
            }
            members.append(Member(kind: kind, source: ZippedSource(entry, in: zip)))
        }
        self.members = FactKind.allCases.flatMap { kind in members.filter { $0.kind == kind } }
        self.foreign = foreign
    }
}
