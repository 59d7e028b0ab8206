public import Domain

extension Inspection {
    /// Looks at a file with what was chosen about it; `day` is the day of today, `mappings` are those
    /// that were saved. Throws `Refusal` when it cannot be read at all.
    public static func look(
        at source: any ByteSource, named file: String, choices: FileChoices,
        organisation: Organisation, names: some NameSource, mappings: [KnownMapping] = [],
        on day: Day
    ) throws -> Inspection {
        let top = try TopOfFile(source, choices, mappings)
        let making = Making(
            source: source, file: file, top: top, organisation: organisation, day: day,
            choices: choices, mappings: mappings)
        return try making.inspection(names)
    }
}

/// What an inspection is made of.
struct Making {
    let source: any ByteSource
    let file: String
    let top: TopOfFile
    let organisation: Organisation
    let day: Day
    /// What was chosen now, above what a saved mapping says.
    let choices: FileChoices
    let columns: [ColumnLook]
    let known: Known
    let kind: FactKind?
    let plan: [ColumnPlan]

    init(
        source: any ByteSource, file: String, top: TopOfFile, organisation: Organisation, day: Day,
        choices: FileChoices, mappings: [KnownMapping]
    ) {
        self.source = source
        self.file = file
        self.top = top
        self.organisation = organisation
        self.day = day
        columns = ColumnLook.all(top.names, top.rows, organisation.currency)
        let mapping = KnownMapping.fitting(top.names, choices, mappings)
        let all = mapping.map { choices.over($0.choices) } ?? choices
        self.choices = all
        known = Known(columns, file: file, all, mapping)
        kind = known.kind
        plan =
            kind.map { [known] kind in
                Planning(
                    kind: kind, columns: ColumnLook.all(top.names, top.rows, organisation.currency),
                    export: known.export, choices: all,
                    saved: Set(mapping?.choices.columns.keys.map { $0 } ?? [])
                        .subtracting(choices.columns.keys)
                ).plan()
            } ?? []
    }

    func inspection(_ names: some NameSource) throws -> Inspection {
        guard let kind, let layout = try? layout(kind) else {
            return inspection(nil, [], NamesToAsk.none, [], [])
        }
        let header = header(layout)
        var sheet = Sheet(
            CSVReader(try TextStream(source, as: top.text), delimiter: header.delimiter),
            header, organisation,
            try References(header.namedKinds, in: names, same: same, mergingLookalikes: true))
        sheet.dates = choices.dates
        sheet.decimal = choices.decimal
        let gathering = try Gathering(source, top.text, sheet, on: day)
        let asked = try NamesToAsk(gathering.references, in: names)
        let entries = entries(kind, sheet)
        return inspection(
            gathering, gathering.closings(sheet), asked, entries,
            readings(layout, entries, gathering))
    }

    private func inspection(
        _ gathering: Gathering?, _ closings: [ClosingWord], _ asked: NamesToAsk,
        _ entries: [Mapping.StageEntry], _ readings: [Reading]
    ) -> Inspection {
        let none = Survey.nothing
        let survey = gathering?.survey ?? none
        return Inspection(
            form: top.form, columns: columns, rows: Array(top.rows.prefix(20)),
            rowCount: gathering?.rows, recognised: known.recognition, kinds: known.kinds,
            likely: known.likely, kind: kind, plan: plan, problems: problems(rows: gathering?.rows),
            dates: survey.dateGuess(chosen: choices.dates),
            decimal: survey.decimalGuess(chosen: choices.decimal), names: asked.questions,
            namesLeftOut: asked.leftOut,
            exportDay: exportDay(gathering), closings: closings, entries: entries,
            readings: problems(rows: gathering?.rows).contains(where: \.isBlocking)
                ? [] : readings)
    }

    /// The names that were said to be the same, and the words that were said to close a deal.
    private var same: [SameName] {
        choices.same
            + choices.closings.sorted { $0.key < $1.key }.map {
                SameName(kind: .closing, name: $0.key, meaning: $0.value.rawValue)
            }
    }

    private func header(_ layout: Layout) -> Header {
        Header(
            layout, line: top.form.headerLine.value, delimiter: top.form.delimiter.value.byte,
            names: top.names)
    }

    private func layout(_ kind: FactKind) throws -> Layout {
        if known.isCanonical { return .canonical(kind) }
        let pairs = plan.filter { !$0.sources.isEmpty }.map { column in
            Mapping.Pair(
                ours: column.key, sources: column.sources,
                takesFirst: known.export?.takesFirst(column.key) ?? false,
                isSalesforceID: known.export?.preset == .salesforce && column.key == "deal_id")
        }
        return .mapped(
            try Mapping(
                kind: kind, pairs: pairs, words: known.export?.words ?? [:],
                constants: known.export?.constants ?? [:],
                sumsRows: known.export?.sumsRows ?? false))
    }

    private func entries(_ kind: FactKind, _ sheet: Sheet) -> [Mapping.StageEntry] {
        guard kind == .deals, !known.isCanonical else { return [] }
        return StageColumns.entries(in: columns) { stage in
            sheet.closing(of: stage).map { $0 != .open } ?? false
        }
    }

    private func readings(
        _ layout: Layout, _ entries: [Mapping.StageEntry], _ gathering: Gathering
    ) -> [Reading] {
        var options = options(isMapped: layout.isMapped)
        options.dates = gathering.survey.dateGuess(chosen: choices.dates).way
        if layout.isMapped {
            options.decimal = gathering.survey.decimalGuess(chosen: choices.decimal).way
        }
        let history = history(layout, entries)
        if layout.kind == .stageChanges { options.exactness = .exact }
        if layout.isMapped, layout.kind == .deals, history == nil, choices.withHistory != false {
            options.comparedOn = exportDay(gathering).day
        }
        var past = options
        (past.comparedOn, past.exactness) = (nil, .lastEntry)
        options.alsoRead = history?.sources ?? []
        past.alsoRead = layout.sources
        return [Reading(layout: layout, options: options)]
            + [history.map { Reading(layout: $0, options: past) }].compactMap { $0 }
    }

    private func exportDay(_ gathering: Gathering?) -> ExportDay {
        let order = gathering?.survey.dateGuess(chosen: choices.dates).way
        return ExportDay(
            chosen: choices.madeOn, file: file, newest: gathering?.newest.day(order), today: day)
    }

    private func history(_ layout: Layout, _ entries: [Mapping.StageEntry]) -> Layout? {
        guard case .mapped(let mapping) = layout, choices.withHistory != false, !entries.isEmpty,
            let id = mapping.pair("deal_id")
        else { return nil }
        return (try? Mapping(kind: .stageChanges, pairs: [id], entries: entries)).map {
            .mapped($0)
        }
    }

    private func options(isMapped: Bool) -> ImportOptions {
        var options = ImportOptions(dates: choices.dates, decimal: choices.decimal)
        options.same = same
        options.mode = choices.mode
        options.zone = choices.zone
        options.encoding = top.text.encoding
        options.delimiter = top.form.delimiter.value
        options.headerLine = top.form.headerLine.value
        return options
    }

    private func problems(rows: Int?) -> [Inspection.Problem] {
        let hasNoRows = rows == 0 || top.rows.isEmpty
        guard let kind else { return hasNoRows ? [.noRows] : [.unknownKind] }
        let ours = Set(plan.filter { !$0.sources.isEmpty }.map(\.key))
            .union(known.export?.constants.keys.map { $0 } ?? [])
        let missing = kind.columns.filter {
            $0.isRequired && !Mapping.covers($0.name, kind, by: ours)
        }
        let isThere = Set(columns.map(\.name.simplified))
        let gone = plan.flatMap { plan in
            plan.sources.filter { !isThere.contains($0.name.simplified) }
                .map { Inspection.Problem.notThere(column: $0.name, ours: plan.column) }
        }
        return (hasNoRows ? [.noRows] : []) + missing.map { .missing($0.name) } + gone + usedTwice
    }

    private var usedTwice: [Inspection.Problem] {
        let single = plan.filter { $0.sources.count == 1 && $0.why != .preset }
        return Dictionary(grouping: single, by: { $0.sources[0] }).filter { $0.value.count > 1 }
            .map { .usedTwice(column: $0.key.name, ours: $0.value.map(\.column)) }
            .sorted { "\($0)" < "\($1)" }
    }
}
