public import Domain
internal import Foundation

extension KnownMapping {
    /// The mapping that was kept; nil when this version cannot read it.
    public init?(_ saved: SavedMapping) {
        let decoder = JSONDecoder()
        guard
            var choices = try? decoder.decode(FileChoices.self, from: Data(saved.options.utf8)),
            let columns = try? decoder.decode(
                [String: [ColumnChoice]].self, from: Data(saved.columns.utf8))
        else { return nil }
        choices.columns = columns
        choices.kind = saved.kind
        self.init(name: saved.name, header: saved.header, choices: choices)
    }

    /// The mapping as it is kept: names of columns and how they are read, no value of any cell.
    public func saved(as kind: FactKind, at second: Int) -> SavedMapping {
        var options = choices.lasting
        options.columns = [:]
        return SavedMapping(
            name: name, kind: kind, columns: KnownMapping.json(choices.columns),
            options: KnownMapping.json(options), header: header, keptSecond: second)
    }

    private static func json(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}

extension Inspection {
    /// What is to be remembered of this file by itself, so that what was said about it is not asked
    /// again of files with these columns; nil where nobody said anything, or where a mapping was
    /// kept for such files. `file` is its name, by which it will be known.
    public func remembered(
        _ choices: FileChoices, of file: String, among mappings: [KnownMapping]
    ) -> KnownMapping? {
        guard choices.isCorrected, choices.mappingName ?? "" == "" else { return nil }
        let suiting = mappings.filter { $0.suits(header) }
        guard suiting.allSatisfy(\.isRemembered) else { return nil }
        let taken = Set(mappings.map(\.name)).subtracting(suiting.map(\.name))
        let names = [file] + (2...99).map { "\(file) (\($0))" }
        guard let name = suiting.first?.name ?? names.first(where: { !taken.contains($0) }),
            let whole = mapping(named: name, choices)
        else { return nil }
        var kept = whole.choices
        kept.isRemembered = true
        // What the values of this file showed, those of the next one show by themselves.
        (kept.dates, kept.decimal) = (choices.dates, choices.decimal)
        return KnownMapping(name: name, header: whole.header, choices: kept)
    }

    /// What is to be kept of this file under a name: every column as it is read now, so that the next
    /// file is read alike. Nil while it is not clear what its rows are.
    public func mapping(named name: String, _ choices: FileChoices) -> KnownMapping? {
        guard kind != nil else { return nil }
        var kept = choices.lasting
        kept.kind = kind
        kept.preset = recognised?.preset ?? choices.preset
        kept.columns = plan.reduce(into: [:]) { $0[$1.key] = $1.sources }
        kept.dates = dates.way ?? choices.dates
        kept.decimal = decimal.way ?? choices.decimal
        return KnownMapping(name: name, header: header, choices: kept)
    }
}
