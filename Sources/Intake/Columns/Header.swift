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
        guard case .mapped(let mapping) = layout else {
            return Field(label: ours, position: positions[ours.simplified])
        }
        guard let pair = mapping.pair(ours) else {
            return Field(label: ours, position: nil, constant: mapping.constants[ours])
        }
        let found = pair.sources.compactMap(position)
        guard found.count == pair.sources.count, let first = found.first else {
            return Field(label: ours, position: nil)
        }
        return Field(
            label: found.map { names[$0] }.joined(separator: " + "), position: first,
            others: Array(found.dropFirst()), takesFirst: pair.takesFirst,
            isSalesforceID: pair.isSalesforceID,
            words: mapping.words[ours])
    }

    /// Where a column of the file stands: where it was, when it is still called so, else by its name.
    func position(_ column: ColumnChoice) -> Int? {
        let name = column.name.simplified
        if let place = column.place, names.indices.contains(place),
            names[place].simplified == name
        {
            return place
        }
        return positions[name]
    }

    /// A column of the file itself.
    func field(_ column: ColumnChoice) -> Field {
        let place = position(column)
        return Field(label: place.map { names[$0] } ?? column.name, position: place)
    }

    /// Where the column stands that points at something else, by id or, in a mapped file, by name.
    func pointer(_ ours: String, _ kind: ReferenceKind) -> Pointer {
        guard case .mapped(let mapping) = layout else {
            return Pointer(field: self[ours], kind: kind, isName: false)
        }
        guard let name = Mapping.byName(ours, mapping.kind) else {
            return Pointer(field: self[ours], kind: kind, isName: true)
        }
        let isName = mapping.pair(name) != nil
        return Pointer(field: self[isName ? name : ours], kind: kind, isName: isName)
    }

    /// The columns that hold values of that content.
    func fields(holding content: Column.Content) -> [Field] {
        let columns = layout.kind.columns + (layout.isMapped ? Mapping.asides(of: layout.kind) : [])
        return columns.filter { $0.content == content }.map { self[$0.name] }
            + (content == .day ? entries.map(\.field) : [])
    }

    /// The columns that hold when a deal entered a stage.
    var entries: [(stage: String, field: Field)] {
        guard case .mapped(let mapping) = layout else { return [] }
        return mapping.entries.map { ($0.stage, field($0.column)) }
    }

    /// Columns of the file that nothing is read from, as the file names them; `others` are read by
    /// another reading of it.
    func unknownColumns(besides others: [ColumnChoice]) -> [String] {
        var used = Set(others.compactMap(position))
        switch layout {
        case .canonical:
            used.formUnion(layout.knownColumns.compactMap { positions[$0.simplified] })
        case .mapped(let mapping): used.formUnion(mapping.sources.compactMap(position))
        }
        return names.enumerated().filter { !used.contains($0.offset) }.map(\.element)
            .filter { !$0.isEmpty }
    }
}

/// A column of this file.
struct Field {
    /// What the person who made the file calls it.
    let label: String
    /// Its place in a record, nil when the file does not have it.
    let position: Int?
    /// The places of the columns that are read together with it.
    var others: [Int] = []
    /// Of several values with `;` between them, only the first counts.
    var takesFirst = false
    /// Ids of Salesforce, which are brought to the form of its reports.
    var isSalesforceID = false
    /// What every row says, where the file does not have it.
    var constant: String?
    /// Simplified words of another program -> ours; nil where every word has to be ours.
    var words: [String: String]?

    /// Whether there is anything to read.
    var isThere: Bool { position != nil || constant != nil }
    /// Whether its text is that of one column as it stands.
    var isPlain: Bool { others.isEmpty && !takesFirst && constant == nil && !isSalesforceID }
}

/// A column that points at a person, customer, product or team.
struct Pointer {
    let field: Field
    let kind: ReferenceKind
    /// The values are names to look up; else they are kept as they are.
    let isName: Bool
}
