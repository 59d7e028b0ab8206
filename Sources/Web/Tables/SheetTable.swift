import Hummingbird

/// A table of a page, as it is saved: one list that makes both forms.
struct SheetTable: Sendable {
    /// What it is called: the file and the sheet are named so.
    let title: String
    let columns: [String]
    /// As many cells as columns.
    let rows: [[TableCell]]

    /// A table of one row for each thing.
    init<Thing>(
        _ title: String, _ columns: [String], _ things: some Sequence<Thing>,
        row: (Thing) -> [TableCell]
    ) {
        self.title = title
        self.columns = columns.map(Self.begun)
        rows = things.map(row)
    }

    /// A heading begins with a capital, unless it has one of its own further on, such as eNPS.
    private static func begun(_ heading: String) -> String {
        heading.dropFirst().first?.isUppercase == true
            ? heading : heading.prefix(1).uppercased() + heading.dropFirst()
    }
}

/// A page or a part of one that has tables which can be saved. They hold what whoever looks sees
/// there, on all pages of it.
protocol SavesTables {
    /// The table of that name; nil where there is none.
    func sheet(of name: TableName) -> SheetTable?
}

extension Page {
    /// A table of this page as a file.
    func file(_ saved: SavedTable) throws -> Response {
        guard let table = (self as? any SavesTables)?.sheet(of: saved.name) else {
            throw Mistake.unknownAddress
        }
        let file = try TableFile(saved.form, wording)
        try file.begin(table.title, table.columns)
        for row in table.rows { try file.add(row) }
        return try file.response(named: "\(table.title)-\(frame.on)")
    }
}
