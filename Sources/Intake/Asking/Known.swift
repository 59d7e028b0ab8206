import Domain

/// What the headers of a file show: the export of a program, a file of Koers, or some kind of facts.
struct Known {
    let export: KnownExport?
    let kind: FactKind?
    let kinds: [FactKind]
    /// What the names of its columns look like, the likeliest first.
    let likely: [Likeness]
    /// Its columns are ours, and nobody chose otherwise.
    let isCanonical: Bool
    let recognition: Inspection.Recognition?

    init(
        _ columns: [ColumnLook], file: String, _ choices: FileChoices, _ mapping: KnownMapping?
    ) {
        let simple = Set(columns.map(\.name.simplified))
        let fitting = Known.fitting(simple, choices)
        let own = Known.canonical(columns, file: file, choices)
        let isOwn = own != nil && fitting.isEmpty || choices.preset == .koers
        let export = isOwn ? nil : fitting.first
        likely = Likeness.all(columns.map(\.name))
        let sure = Likeness.sure(likely, of: columns.map(\.name))
        let byName: FactKind? =
            if case .facts(let named) = KoersFile(named: file) { named } else { nil }
        // Where the name of the file says another kind than its columns, neither is believed.
        let guess = sure == nil || byName == nil || sure == byName ? sure ?? byName : nil
        kind = choices.kind ?? (isOwn ? own : nil) ?? export?.kind ?? guess
        self.export = export
        isCanonical = isOwn && kind == own && choices.columns.isEmpty && kind != nil
        var ordered = fitting.map(\.kind) + [own].compactMap { $0 } + likely.map(\.kind)
        ordered += [byName].compactMap { $0 }
        ordered = ordered.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        kinds = ordered + FactKind.allCases.filter { !ordered.contains($0) }
        recognition = Known.recognition(mapping, export, isCanonical ? own : nil, simple, kind)
    }

    /// Exports that all signs are there of, the best known first.
    private static func fitting(_ simple: Set<String>, _ choices: FileChoices) -> [KnownExport] {
        guard choices.preset != .other, choices.preset != .koers else { return [] }
        if let preset = choices.preset {
            // Who says that it is of this program is believed, whatever the headers show.
            let exports = preset.exports.filter { choices.kind == nil || $0.kind == choices.kind }
            return exports.sorted { score($0, simple) > score($1, simple) }
        }
        return KnownExport.all.filter { export in
            export.shown(in: simple) != nil
                && (choices.kind == nil || export.kind == choices.kind)
        }.sorted { score($0, simple) > score($1, simple) }
    }

    private static func score(_ export: KnownExport, _ simple: Set<String>) -> Int {
        let labels = Set(export.columns.flatMap { $0.theirs.joined().map(\.simplified) })
        let shown = export.shown(in: simple) == nil ? 0 : 1_000 * export.signs.count
        return shown + labels.intersection(simple).count
    }

    /// The kind whose required columns are there under our own names.
    private static func canonical(
        _ columns: [ColumnLook], file: String, _ choices: FileChoices
    ) -> FactKind? {
        let names = Set(columns.map(\.name.simplified))
        let fitting = FactKind.allCases.filter { kind in
            (choices.kind == nil || choices.kind == kind) && !speaksOtherwise(names, kind)
                && kind.columns.filter(\.isRequired).allSatisfy {
                    names.contains($0.name.simplified)
                }
        }
        if case .facts(let kind) = KoersFile(named: file), fitting.contains(kind) { return kind }
        func known(_ kind: FactKind) -> Int {
            kind.columns.count { names.contains($0.name.simplified) }
        }
        // Two required columns may stand in many a file of another program.
        return fitting.filter { known($0) * 10 >= columns.count * 6 && isTold($0, names) }
            .max { (known($0), $1.columns.count) < (known($1), $0.columns.count) }
    }

    /// Whether a column is there that few tables have: a date and a name may be anything.
    private static func isTold(_ kind: FactKind, _ names: Set<String>) -> Bool {
        kind.columns.map(\.name.simplified).contains {
            names.contains($0) && !Likeness.plain.contains($0)
        }
    }

    /// Whether a column beside ours means one of ours under another name, such as `Owner`: then the
    /// file is not ours, however alike it looks.
    private static func speaksOtherwise(_ names: Set<String>, _ kind: FactKind) -> Bool {
        let ours = Set(kind.columns.map(\.name.simplified))
        return kind.columns.contains { column in
            guard !names.contains(column.name.simplified) else { return false }
            let keys = [column.name, Mapping.byName(column.name, kind)].compactMap { $0 }
            return keys.flatMap { Synonyms.names(of: $0, kind) }.contains {
                names.contains($0) && !ours.contains($0)
            }
        }
    }

    private static func recognition(
        _ mapping: KnownMapping?, _ export: KnownExport?, _ own: FactKind?,
        _ simple: Set<String>, _ kind: FactKind?
    ) -> Inspection.Recognition? {
        if let mapping, let kind {
            return Inspection.Recognition(
                preset: export?.preset, kind: kind, shownBy: mapping.header,
                mappingName: mapping.name)
        }
        if let own {
            let shown = own.columns.filter { $0.isRequired }.map(\.name)
            return Inspection.Recognition(
                preset: .koers, kind: own, shownBy: shown, mappingName: nil)
        }
        guard let export, let shown = export.shown(in: simple) else { return nil }
        return Inspection.Recognition(
            preset: export.preset, kind: export.kind, shownBy: shown, mappingName: nil)
    }
}
