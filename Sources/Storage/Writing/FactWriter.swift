public import Domain

/// Keeps the facts of one file, within one write transaction.
public final class FactWriter: FactSink {
    let session: any Session
    private let importKey: Int
    private var personKeys: [String: Int] = [:]
    private var typeKeys: [String: Int] = [:]
    private var tables: [FactKind: any BatchTable] = [:]
    private var touched: Set<FactGroup> = []
    private var erasedPeople: ErasedPeople?
    /// Rows of people.csv that were left out, because they are of somebody who was erased.
    var erasedRows = 0
    /// Somebody's function is another than before.
    var functionsChanged = false
    /// What is done with known and new rows of the file's own kind; those it points at by name are
    /// always made.
    private var restriction: (mode: ImportMode, kind: FactKind)?
    /// What rows said before; nil where nothing is taken back.
    private(set) var trace: ImportTrace?
    /// The number of an import that was taken back in this transaction.
    var reversedKey: Int?

    /// The import of rows that people enter in Koers itself: they belong to none.
    static let noImport = 0

    /// Whether the rows are entered in Koers, and not of a file: one that equals a row that is there
    /// already is another one.
    var isEntering: Bool { importKey == FactWriter.noImport }

    /// Keeps what people enter in Koers itself, within the open transaction.
    static func enter<T>(in session: any Session, _ body: (FactWriter) throws -> T) throws -> T {
        let writer = FactWriter(session: session, importKey: noImport)
        let result = try body(writer)
        try writer.settle()
        return result
    }

    /// Writes within the open transaction; afterwards all that follows from the facts is right.
    static func use<T>(in session: any Session, _ body: (FactWriter) throws -> T) throws -> T {
        let writer = try FactWriter(session: session)
        let result = try body(writer)
        try writer.settle()
        return result
    }

    private convenience init(session: any Session) throws {
        try session.takeTurn(.importing)
        let latest = try session.number("SELECT MAX(key) FROM import") ?? FactWriter.noImport
        self.init(session: session, importKey: latest + 1)
    }

    private init(session: any Session, importKey: Int) {
        self.session = session
        self.importKey = importKey
    }

    /// The organisation as it is within this transaction.
    public var organisation: Organisation {
        get throws { try Snapshot(session: session).organisation() ?? Organisation(name: "") }
    }

    /// The facts as they are within this transaction; what is counted from them follows once it is
    /// settled.
    public var snapshot: Snapshot { Snapshot(session: session) }

    /// The number of this import.
    public var key: Int { importKey }

    /// Begins the import of a file of that kind, which can be taken back from now on.
    public func begin(_ kind: FactKind, mode: ImportMode) throws {
        restriction = (mode, kind)
        trace = try ImportTrace(session, of: importKey)
    }

    /// What is done with known and new rows of that kind.
    func mode(of kind: FactKind?) -> ImportMode {
        restriction.flatMap { $0.kind == kind ? $0.mode : nil } ?? .both
    }

    /// Keeps the rows, in their order, and says for each what became of it.
    public func append(_ batch: Batch) throws -> [RowOutcome] {
        switch batch {
        case .activities(let rows): try table(.activities, ActivityTable.init).put(rows)
        case .leads(let rows): try table(.leads, LeadTable.init).put(rows)
        case .deals(let rows): try table(.deals, DealTable.init).put(rows)
        case .stageChanges(let rows):
            try table(.stageChanges, StageChangeTable.init).put(rows)
        case .invoices(let rows): try table(.invoices, InvoiceTable.init).put(rows)
        case .attention(let rows): try table(.attention, AttentionTable.init).put(rows)
        case .agenda(let rows): try table(.agenda, AgendaTable.init).put(rows)
        case .numbers(let rows): try rows.map(table(.numbers, OwnNumberTable.init).put)
        case .costs(let rows): try rows.map(table(.costs, CostTable.init).put)
        case .organisation(let rows):
            try rows.map(table(.organisation, OrganisationTable.init).put)
        case .teams(let rows): try rows.map(table(.teams, TeamTable.init).put)
        case .people(let rows): try rows.map(table(.people, PersonTable.init).put)
        case .customers(let rows): try rows.map(table(.customers, CustomerTable.init).put)
        case .products(let rows): try rows.map(table(.products, ProductTable.init).put)
        case .stages(let rows): try rows.map(table(.stages, StageTable.init).put)
        case .surveyResponses(let rows):
            try rows.map(table(.surveyResponses, SurveyTable.init).put)
        case .pulse(let rows): try rows.map(table(.pulse, PulseTable.init).put)
        case .kpis(let rows): try rows.map(table(.kpis, KPITable.init).put)
        case .targets(let rows): try rows.map(table(.targets, TargetTable.init).put)
        case .ranking(let rows): try rows.map(table(.ranking, RankingTable.init).put)
        case .plan(let rows): try rows.map(table(.plan, PlanTable.init).put)
        case .wanted(let rows): try rows.map(table(.wanted, WantedTable.init).put)
        case .motivators(let rows): try rows.map(table(.motivators, MotivatorTable.init).put)
        case .thresholds(let rows): try rows.map(table(.thresholds, ThresholdTable.init).put)
        case .holidays(let rows): try rows.map(table(.holidays, HolidayTable.init).put)
        case .settings(let rows): try rows.map(table(.settings, SettingTable.init).put)
        }
    }

    /// Notes what changes, so that nothing is remembered that no longer holds.
    func touch(_ group: FactGroup) { touched.insert(group) }

    /// Brings all that follows from the rows up to date, once no more of them come.
    public func settle() throws {
        // In the order in which files go in: what follows from rows needs the rows it points at.
        for kind in FactKind.allCases { try tables[kind]?.settle() }
        tables = [:]
        if functionsChanged, try session.number("SELECT key FROM activity LIMIT 1") != nil {
            try recount(TotalTable.activityDay)
        }
        functionsChanged = false
        try session.mark(touched)
    }

    /// The function of each person who has one, by the key that facts store. It is that of today for
    /// every day (F15): when one changes, what is counted by it is counted anew.
    func functions() throws -> [Int: String] {
        Dictionary(
            try session.all("SELECT key, function FROM person WHERE function IS NOT NULL") {
                ($0.int(0) ?? 0, $0.text(1) ?? "")
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The one table of a kind for the length of this file, made when it is first needed.
    private func table<Table: BatchTable>(
        _ kind: FactKind, _ make: (FactWriter, Int) throws -> Table
    ) throws -> Table {
        touch(kind.group)
        if let known = tables[kind] as? Table { return known }
        let made = try make(self, importKey)
        tables[kind] = made
        return made
    }

    /// Who was erased, read when it is first needed.
    var erased: ErasedPeople {
        get throws {
            if let erasedPeople { return erasedPeople }
            let found = try ErasedPeople(session)
            erasedPeople = found
            return found
        }
    }

    /// The key that facts store for a person; one that nobody listed gets a place without a name,
    /// and for somebody who was erased a nameless person stands.
    func personKey(_ id: String?) throws -> SQLValue {
        guard let id else { return .null }
        if let key = personKeys[id] { return .int(Int64(key)) }
        let key = try knownKey(currentID(id)) ?? addPerson(currentID(id))
        personKeys[id] = key
        return .int(Int64(key))
    }

    func knownKey(_ id: String) throws -> Int? {
        try session.number("SELECT key FROM person WHERE id = \(id)")
    }

    private func addPerson(_ id: String) throws -> Int {
        touch(.attributes)
        let key = (try session.number("SELECT MAX(key) FROM person") ?? 0) + 1
        try session.execute(
            "INSERT INTO person (key, id, listed, name) VALUES (\(key), \(id), 0, \(id))")
        try trace?.note(.person, [.text(id)], was: nil, became: PersonTable.unlisted(id))
        return key
    }

    /// The key that activities store for their type.
    func typeKey(_ name: String) throws -> SQLValue {
        if let key = typeKeys[name] { return .int(Int64(key)) }
        let key =
            try session.number("SELECT key FROM activity_type WHERE name = \(name)")
            ?? addType(name)
        typeKeys[name] = key
        return .int(Int64(key))
    }

    private func addType(_ name: String) throws -> Int {
        let key = (try session.number("SELECT MAX(key) FROM activity_type") ?? 0) + 1
        try session.execute("INSERT INTO activity_type (key, name) VALUES (\(key), \(name))")
        try trace?.note(.activityType, [.text(name)], was: nil, became: [])
        return key
    }
}

/// Where the rows of one kind go, for the length of one file.
protocol BatchTable: AnyObject {
    /// Brings what follows from the rows of this table up to date.
    func settle() throws
}

extension BatchTable {
    func settle() throws {}
}
