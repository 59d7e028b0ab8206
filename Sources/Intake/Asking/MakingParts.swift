import Domain

extension NamesToAsk {
    static let none = NamesToAsk()

    private init() {
        questions = []
        leftOut = 0
    }
}

extension Survey {
    /// Of no file.
    static let nothing = Survey(
        Header(.canonical(.teams), line: 0, delimiter: Mark.comma, names: []))
}

extension KnownExport {
    func takesFirst(_ ours: String) -> Bool {
        columns.contains { $0.ours == ours && $0.takesFirst }
    }
}

extension KnownMapping {
    /// The one that was chosen, or that was made for such a file; choosing none takes none.
    static func fitting(
        _ names: [String], _ choices: FileChoices, _ mappings: [KnownMapping]
    ) -> KnownMapping? {
        if let name = choices.mappingName { return mappings.first { $0.name == name } }
        guard choices.preset == nil else { return nil }
        let suiting = mappings.filter { $0.suits(names) }
        // What somebody kept under a name goes before what was only remembered.
        return suiting.first { !$0.isRemembered } ?? suiting.first
    }
}

extension FileChoices {
    /// What is chosen here, and else what is chosen there.
    func over(_ other: FileChoices) -> FileChoices {
        var all = self
        all.preset = preset ?? other.preset
        all.kind = kind ?? other.kind
        all.encoding = encoding ?? other.encoding
        all.delimiter = delimiter ?? other.delimiter
        all.dates = dates ?? other.dates
        all.decimal = decimal ?? other.decimal
        all.zone = zone ?? other.zone
        all.withHistory = withHistory ?? other.withHistory
        all.columns = other.columns.merging(columns) { _, own in own }
        // Choosing names for ids, or the other way round, replaces what was saved.
        for key in columns.keys {
            let twins = [key + "_id", key.hasSuffix("_id") ? String(key.dropLast(3)) : key]
            for twin in twins where twin != key && columns[twin] == nil {
                all.columns[twin] = nil
            }
        }
        return all
    }
}

extension Layout {
    /// The columns of the file that a mapping reads.
    var sources: [ColumnChoice] {
        if case .mapped(let mapping) = self { mapping.sources } else { [] }
    }
}
