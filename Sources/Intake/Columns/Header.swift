import Domain

/// The header of a file: which column stands where.
struct Header {
    let layout: Layout
    /// The line it is on.
    let line: Int
    /// What lies between the fields of this file.
    let delimiter: UInt8
    /// The columns as the file names them.
    let names: [String]
    /// The places of columns without a name, of which nothing is read.
    let nameless: [Int]
    private let positions: [String: Int]

    init(_ layout: Layout, line: Int, delimiter: UInt8, names: [String]) {
        self.layout = layout
        self.line = line
        self.delimiter = delimiter
        self.names = names
        nameless = names.indices.filter { names[$0].isEmpty }
        let keyed = names.enumerated().map { ($1.simplified, $0) }
        positions = Dictionary(keyed) { first, _ in first }
    }

    /// Where our column of that name stands.
    subscript(ours: String) -> Field {
        guard let name = layout.name(of: ours), let position = positions[name.simplified]
        else { return Field(label: ours, position: nil) }
        return Field(label: layout.isMapped ? names[position] : ours, position: position)
    }

    /// Where the column stands that points at something else, by id or, in a mapped file, by name.
    func pointer(_ ours: String, _ kind: ReferenceKind) -> Pointer {
        guard case .mapped(let mapping) = layout else {
            return Pointer(field: self[ours], kind: kind, isName: false)
        }
        guard let name = Mapping.byName(ours, mapping.kind) else {
            return Pointer(field: self[ours], kind: kind, isName: true)
        }
        let isName = mapping.theirs(name) != nil
        return Pointer(field: self[isName ? name : ours], kind: kind, isName: isName)
    }

    /// The columns that hold values of that content.
    func fields(holding content: Column.Content) -> [Field] {
        layout.kind.columns.filter { $0.content == content }.map { self[$0.name] }
    }

    /// Columns of the file that nothing is read from, as the file names them.
    var unknownColumns: [String] {
        let known = Set(layout.knownColumns.map(\.simplified))
        return names.enumerated()
            .filter { !known.contains($1.simplified) || positions[$1.simplified] != $0 }
            .map(\.element)
            .filter { !$0.isEmpty }
    }
}

/// A column of this file.
struct Field {
    /// What the person who made the file calls it.
    let label: String
    /// Its place in a record, nil when the file does not have it.
    let position: Int?
}

/// A column that points at a person, customer, product or team.
struct Pointer {
    let field: Field
    let kind: ReferenceKind
    /// The values are names to look up; else they are kept as they are.
    let isName: Bool
}
