public import Domain

/// One file on its way into the store: bytes become facts or rejections, and a receipt.
public struct FileImport: Sendable {
    private let source: any ByteSource
    private let file: String
    private let layout: Layout
    private let options: ImportOptions

    /// A file of that name, whose columns are laid out so.
    public init(
        _ source: any ByteSource, named file: String, as layout: Layout,
        options: ImportOptions = ImportOptions()
    ) {
        self.source = source
        self.file = file
        self.layout = layout
        self.options = options
    }

    /// Reads the file into the sink, in batches. Rejected rows are handed over as they occur.
    ///
    /// Throws `Refusal` when the file as a whole cannot be read and `StrictRefusal` when rows were
    /// rejected and none may be, and whatever `progress` throws to stop; after any error the caller takes back what went into the sink.
    public func run(
        into sink: inout some FactSink,
        rejections: ([Rejection]) throws -> Void = { _ in },
        progress: (ImportProgress) throws -> Void = { _ in }
    ) throws -> Receipt {
        let text = try EncodedText(lookingAt: source, as: options.encoding)
        let header = try HeaderSearch(
            source, as: text, layout, delimiter: options.delimiter, line: options.headerLine
        ).header()
        let sheet = try sheet(header, text, sink)
        let receipt = Receipt(
            file: file, kind: layout.kind, form: form(text, header), header: header,
            alsoRead: options.alsoRead)
        let reading = FileReading(source, text, sheet, receipt, options)
        let done = try reading.run(into: &sink, rejections, progress)
        if options.isStrict, done.rejected > 0 { throw StrictRefusal(receipt: done) }
        return done
    }

    private func sheet(
        _ header: Header, _ text: EncodedText, _ sink: some FactSink
    ) throws -> Sheet {
        var sheet = Sheet(
            CSVReader(try TextStream(source, as: text), delimiter: header.delimiter), header,
            try sink.organisation,
            try References(
                header.namedKinds, in: sink, same: options.same,
                mergingLookalikes: options.mergesLookalikes))
        sheet.zone = Zone(sheet.organisation.timeZone, written: options.zone)
        sheet.dates = options.dates
        sheet.decimal = options.decimal ?? (layout.isMapped ? nil : .point)
        if case .mapped(let mapping) = layout, mapping.sumsRows {
            sheet.lines = try DealLines(source, as: text, &sheet)
        }
        if layout.isMapped, layout.kind == .people { try sheet.meetPeople(of: source, text) }
        return sheet
    }

    private func form(_ text: EncodedText, _ header: Header) -> FileForm {
        FileForm(
            encoding: text.encoding,
            delimiter: Character(Unicode.Scalar(header.delimiter)), headerLine: header.line)
    }
}

extension FileReading {
    /// Reads the whole file with the reader of its kind.
    fileprivate consuming func run(
        into sink: inout some FactSink, _ rejections: ([Rejection]) throws -> Void,
        _ progress: (ImportProgress) throws -> Void
    ) throws -> Receipt {
        func read<Reader: FactReader>(_ reader: Reader.Type) throws -> Receipt {
            try self.read(as: reader, into: &sink, rejections, progress)
        }
        switch receipt.kind {
        case .organisation: return try read(OrganisationReader.self)
        case .teams: return try read(TeamReader.self)
        case .people: return try read(PersonReader.self)
        case .customers: return try read(CustomerReader.self)
        case .products: return try read(ProductReader.self)
        case .stages: return try read(StageReader.self)
        case .activities: return try read(ActivityReader.self)
        case .leads: return try read(LeadReader.self)
        case .deals: return try read(DealReader.self)
        case .stageChanges: return try read(StageChangeReader.self)
        case .invoices: return try read(InvoiceReader.self)
        case .costs: return try read(CostReader.self)
        case .surveyResponses: return try read(SurveyReader.self)
        case .pulse: return try read(PulseReader.self)
        case .kpis: return try read(KPIReader.self)
        case .targets: return try read(TargetReader.self)
        case .numbers: return try read(OwnNumberReader.self)
        case .ranking: return try read(RankingReader.self)
        case .plan: return try read(PlanReader.self)
        case .wanted: return try read(WantedReader.self)
        case .motivators: return try read(MotivatorReader.self)
        case .thresholds: return try read(ThresholdReader.self)
        case .attention: return try read(AttentionReader.self)
        case .agenda: return try read(AgendaReader.self)
        case .holidays: return try read(HolidayReader.self)
        case .settings: return try read(SettingReader.self)
        }
    }
}

extension Sheet {
    /// Lets the file's own people be found by name, wherever in the file they stand.
    fileprivate mutating func meetPeople(
        of source: any ByteSource, _ text: EncodedText
    ) throws {
        let (id, name) = (header["person_id"], header["name"])
        var look = self
        look.reader = CSVReader(try TextStream(source, as: text), delimiter: header.delimiter)
        while try look.reader.next() {
            guard look.reader.line > header.line, let name = look.text(name) else { continue }
            references.learn(look.text(id), named: name, .person)
        }
    }
}
