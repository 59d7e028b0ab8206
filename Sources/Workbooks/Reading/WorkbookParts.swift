/// What `workbook.xml` says, and which part of the package is what.
struct WorkbookParts: Sendable {
    /// A sheet with cells, in the order of the tabs.
    struct Sheet: Sendable {
        let name: String
        let isHidden: Bool
        let part: ZipEntry
    }

    private(set) var sheets: [Sheet] = []
    private(set) var styles: ZipEntry?
    private(set) var strings: ZipEntry?
    /// Days are counted from 1904, as Excel for the Mac once did.
    let is1904: Bool

    /// Reads the part itself and its relations; throws `PackageRefusal`.
    init(_ main: ZipEntry, in package: ZipReader) throws {
        let book = BookReader()
        try Part.read(try package.open(main), into: book)
        is1904 = book.is1904
        let (folder, file) = WorkbookParts.split(main.name)
        let relations = RelationReader()
        if let part = package.entry(named: "\(folder)_rels/\(file).rels") {
            try Part.read(try package.open(part), into: relations)
        }
        func part(_ target: String) -> ZipEntry? {
            package.entry(named: WorkbookParts.path(target, in: folder))
        }
        for relation in relations.found.values {
            if relation.type.hasSuffix("/styles") { styles = part(relation.target) }
            if relation.type.hasSuffix("/sharedStrings") { strings = part(relation.target) }
        }
        for sheet in book.sheets {
            guard let relation = relations.found[sheet.relation] else {
                throw PackageRefusal.damaged
            }
            // A sheet that is one chart has no cells.
            guard relation.type.hasSuffix("/worksheet") else { continue }
            guard !relation.isOutside else { throw PackageRefusal.reachesOutside }
            guard let part = part(relation.target) else { throw PackageRefusal.damaged }
            sheets.append(Sheet(name: sheet.name, isHidden: sheet.isHidden, part: part))
        }
    }

    private static func split(_ path: String) -> (folder: String, file: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }

    /// `worksheets/sheet1.xml` and `../xl/x.xml` are below the folder, `/xl/x.xml` is not.
    private static func path(_ target: String, in folder: String) -> String {
        let whole = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
        var steps: [Substring] = []
        for step in whole.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}

/// Reads `workbook.xml`.
private final class BookReader: PartReader {
    private(set) var sheets: [(name: String, isHidden: Bool, relation: String)] = []
    private(set) var is1904 = false

    func begin(_ name: String, _ attributes: [String: String]) throws {
        switch name {
        case "workbookPr": is1904 = ["1", "true"].contains(attributes["date1904"])
        case "sheet":
            guard let name = attributes["name"],
                let relation = attributes.first(where: { $0.key.hasSuffix(":id") })?.value
            else { throw PackageRefusal.damaged }
            let state = attributes["state"] ?? "visible"
            sheets.append((name, state != "visible", relation))
        default: break
        }
    }
}

/// Reads the relations of a part.
private final class RelationReader: PartReader {
    struct Relation {
        let type: String
        let target: String
        let isOutside: Bool
    }

    private(set) var found: [String: Relation] = [:]

    func begin(_ name: String, _ attributes: [String: String]) {
        guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
            let target = attributes["Target"]
        else { return }
        found[id] = Relation(
            type: type, target: target, isOutside: attributes["TargetMode"] == "External")
    }
}
