import Foundation

/// The files of the package, as they lie on the disk.
struct Project {
    /// The folder of `Package.swift`.
    let root: URL

    /// The package that these tests belong to.
    static let here = Project(
        root: URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent())

    /// The files below a folder, by their paths from the root, in order; hidden ones are left out.
    func paths(in folder: String) throws -> [String] {
        let found = try FileManager.default.subpathsOfDirectory(atPath: url(folder).path)
        return found.filter { path in !path.split(separator: "/").contains { $0.hasPrefix(".") } }
            .map { "\(folder)/\($0)" }.filter { !isFolder($0) }.sorted()
    }

    /// The names of the folders right in a folder, in order.
    func folders(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url(folder).path)
            .filter { !$0.hasPrefix(".") && isFolder("\(folder)/\($0)") }.sorted()
    }

    func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: url(path)), as: UTF8.self)
    }

    /// The Swift files below some folders, read and taken apart.
    func swiftFiles(in folders: String...) throws -> [SwiftFile] {
        try folders.flatMap { folder in
            try paths(in: folder).filter { $0.hasSuffix(".swift") }
                .map { SwiftFile($0, try text($0)) }
        }
    }

    /// Every Swift file of the product.
    static func sources() throws -> [SwiftFile] { try sourceFiles.get() }
    private static let sourceFiles = Result { try here.swiftFiles(in: "Sources") }

    private func url(_ path: String) -> URL { root.appendingPathComponent(path) }

    private func isFolder(_ path: String) -> Bool {
        (try? url(path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
    }
}

/// A Swift file: where it lies and what it consists of.
struct SwiftFile {
    /// From the root of the package: `Sources/Domain/Calendar/Day.swift`.
    let path: String
    let text: String
    let tokens: [Token]

    init(_ path: String, _ text: String) {
        self.path = path
        self.text = text
        tokens = Token.all(in: text)
    }

    /// The room it belongs to: `Domain`; nil outside the rooms.
    var room: String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }

    /// The lines on which this code occurs, whatever the spaces in it; comments do not count.
    func lines(of code: String) -> [Int] {
        let wanted = Token.all(in: code).map(\.kind)
        guard let first = wanted.first, tokens.count >= wanted.count else { return [] }
        return (0...tokens.count - wanted.count).filter { place in
            tokens[place].kind == first
                && zip(tokens[place...], wanted).allSatisfy { $0.kind == $1 }
        }
        .map { tokens[$0].line }
    }

    /// One finding for every occurrence of forbidden code: `path:line: code, why`.
    func findings(of code: String, _ why: String) -> [String] {
        lines(of: code).map { "\(path):\($0): \(code), \(why)" }
    }
}
