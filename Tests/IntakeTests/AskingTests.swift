import Domain
import Intake
import Testing

@Suite("What a file shows of itself")
struct AskingTests {
    private static let dutch = """
        Overzicht deals,,,,

        Nummer,Aangemaakt op,Verkoper,Waarde,Fase
        1,03/04/2026,Jan de Vries,"1.234,50",Demo
        2,13/04/2026,J. de Vries,"99,00",Demo

        """

    @Test("is proposed by names, in the line where the header is")
    func proposals() throws {
        let inspection = try asked(Self.dutch)
        #expect(inspection.form.headerLine.value == 3)
        #expect(inspection.recognised == nil && inspection.kind == .deals)
        let plan = Dictionary(uniqueKeysWithValues: inspection.plan.map { ($0.column, $0) })
        #expect(plan["deal_id"]?.sources.map(\.name) == ["Nummer"])
        #expect(plan["owner_id"]?.key == "owner" && plan["owner_id"]?.otherKey == "owner_id")
        #expect(plan["created_on"]?.why == .name && plan["closed_on"]?.why == nil)
        #expect(inspection.dates.way == .dmy && inspection.decimal.way == .comma)
        #expect(inspection.dates.verdict == .decided(by: "13/04/2026"))
        #expect(inspection.rowCount == 2 && inspection.isReady)
        #expect(inspection.closings.map(\.word) == ["Demo"])
    }

    @Test("names that are near are asked about, with how often each is used")
    func names() throws {
        var sink = CollectingSink()
        sink.people = [Person(id: "P1", name: "Jan de Vries")]
        let inspection = try asked(Self.dutch, in: sink)
        let question = try #require(inspection.names.first)
        #expect(question.kind == .person && question.name == "J. de Vries" && !question.isKnown)
        #expect(question.near.map(\.name) == ["Jan de Vries"] && question.near[0].uses == 1)
        #expect(question.answer == nil)
        sink.kept = [.person: ["J. de Vries": "Jan de Vries"]]
        #expect(try asked(Self.dutch, in: sink).names.first?.answer == "Jan de Vries")
    }

    @Test("a name that only looks different is proposed as the known one, until somebody says else")
    func looks() throws {
        var sink = CollectingSink()
        sink.people = [Person(id: "P1", name: "JAN DE VRIES"), Person(id: "P2", name: "jdevries")]
        let text = Self.dutch.replacing("J. de Vries", with: "J de Vries")
        let proposed = try asked(text, in: sink).names
        let one = try #require(proposed.first { $0.name == "Jan de Vries" })
        #expect(one.proposed == "JAN DE VRIES" && one.isTaken && !one.isOpen)
        let two = try #require(proposed.first { $0.name == "J de Vries" })
        #expect(two.proposed == "jdevries" && !two.isTaken && !two.isOpen)
        let three = text.replacing("J de Vries", with: "Jandevries")
        let closed = try asked(three, in: sink).names.first { $0.name == "Jandevries" }
        #expect(closed?.proposed == "JAN DE VRIES" && closed?.isTaken == false)
        sink.kept = [.person: ["J de Vries": "J de Vries"]]
        let answered = try asked(text, in: sink).names
        let apart = try #require(answered.first { $0.name == "J de Vries" })
        #expect(apart.answer == "J de Vries" && apart.near.map(\.name).contains("jdevries"))
    }

    @Test("a name that two bear is asked about, with both")
    func bearers() throws {
        var sink = CollectingSink()
        sink.people = [
            Person(id: "P2", name: "Jan de Vries"), Person(id: "P1", name: "Jan de Vries"),
        ]
        let open = try #require(try asked(Self.dutch, in: sink).names.first { $0.isKnown })
        #expect(open.bearers.map(\.id) == ["P1", "P2"] && open.isOpen)
        var choices = FileChoices()
        choices.same = [SameName(kind: .person, name: "Jan de Vries", meaning: "P2")]
        let chosen = try asked(Self.dutch, choices, in: sink)
        #expect(chosen.names.first { $0.isKnown }?.answer == "P2")
        _ = try understood(Self.dutch, choices, into: &sink)
        #expect(sink.deals.first?.ownerID == "P2")
    }

    @Test("what is chosen is read, also of columns with one name")
    func chosen() throws {
        let text = "nr,datum,datum,wat\n1,2026-01-02,2026-02-03,Demo\n"
        var choices = FileChoices()
        choices.kind = .deals
        choices.columns = [
            "deal_id": [ColumnChoice(name: "nr", place: 0)],
            "created_on": [ColumnChoice(name: "datum", place: 2)],
            "stage": [ColumnChoice(name: "wat", place: 3)],
        ]
        var sink = CollectingSink()
        _ = try understood(text, choices, into: &sink)
        #expect(sink.deals.map(\.createdOn) == [Day("2026-02-03")])
        choices.columns["stage"] = []
        let inspection = try asked(text, choices)
        #expect(inspection.problems == [.missing("status")] && inspection.readings == [])
        choices.columns["stage"] = [ColumnChoice(name: "fase")]
        #expect(
            try asked(text, choices).problems == [.notThere(column: "fase", ours: "stage")])
    }

    @Test("dates that can be read in two ways are asked about")
    func ambiguous() throws {
        let inspection = try asked(Self.dutch.replacing("13/04", with: "05/04"))
        #expect(inspection.dates.hasToBeAsked && !inspection.isReady)
        var choices = FileChoices()
        choices.dates = .mdy
        let told = try asked(Self.dutch.replacing("13/04", with: "05/04"), choices)
        #expect(told.dates.verdict == .chosen && told.isReady)
    }

    @Test("times are brought from the zone of the file to that of the organisation")
    func zones() throws {
        var choices = FileChoices()
        choices.zone = "America/New_York"
        var sink = CollectingSink()
        let text = PresetFiles.pipedriveDeals.replacing(
            "2024-01-02 10:00", with: "2024-01-02 20:00")
        _ = try understood(text, choices, into: &sink)
        #expect(sink.deals[0].createdOn == Day("2024-01-03"))
    }

    static let days: [(String, String, ExportDay.Evidence)] = [
        ("deals-2026-10-31.csv", "2026-10-31", .fileName),
        ("export_20261031.csv", "2026-10-31", .fileName),
        ("export 20261031T1230.csv", "2026-10-31", .fileName),
        ("20261031123000.csv", "2026-10-31", .fileName),
        ("31-10-2026.csv", "2026-10-31", .fileName), ("10.31.2026.csv", "2026-10-31", .fileName),
        ("03-04-2026.csv", "2026-04-13", .newestRow),
        ("deals 2027-01-01.csv", "2026-04-13", .newestRow),
        ("2026-10-01_2026-10-31.csv", "2026-10-31", .fileName),
        ("deals.csv", "2026-04-13", .newestRow), ("deals (3).csv", "2026-04-13", .newestRow),
    ]

    @Test("the day of an export is that in its name, or of its newest row", arguments: days)
    func exportDays(_ file: String, _ day: String, _ evidence: ExportDay.Evidence) throws {
        let inspection = try asked(Self.dutch, named: file)
        #expect(inspection.exportDay.day == Day(day))
        #expect(inspection.exportDay.evidence == evidence)
        #expect(inspection.readings.first?.options.comparedOn == Day(day))
        let fresh = try asked(Self.dutch.replacing("13/04/2026", with: "30/10/2026"))
        #expect(fresh.exportDay.day == Day("2026-11-01") && fresh.exportDay.evidence == .today)
        var choices = FileChoices()
        choices.madeOn = Day("2026-09-09")
        #expect(try asked(Self.dutch, choices, named: file).exportDay.evidence == .chosen)
    }

    static let columns: [(String, String?)] = [
        ("Date entered \"Proposal (Sales Pipeline)\"", "Proposal"),
        ("Date entered 'Proposal (Sales)'", "Proposal"),
        ("Date entered “Contract (sent) (Sales Pipeline)”", "Contract (sent)"),
        ("Date entered Demo (Sales Pipeline)", "Demo"), ("Datum ingevoerd \"Demo (A)\"", "Demo"),
        ("Date exited \"Demo (A)\"", nil), ("Deal Stage", nil),
    ]

    @Test("columns of stages are known under any quotes", arguments: columns)
    func stages(_ name: String, _ stage: String?) throws {
        let quoted = name.replacing("\"", with: "\"\"")
        let text =
            "Record ID,Deal Name,Deal Stage,Create Date,\"\(quoted)\"\n1,A,Demo,2024-01-02,\n"
        #expect(try asked(text).entries.map(\.stage) == [stage].compactMap { $0 })
    }

    static let kinds: [(String, String, FactKind?, FactKind?)] = [
        ("id,naam,datum", "export.csv", nil, nil), ("id,datum,kanaal", "x.csv", nil, .leads),
        ("account,sector,opgericht,omzet,medewerkers", "accounts.csv", nil, nil),
        ("id,created,owner,source,status", "x.csv", nil, nil),
        ("date,name", "verjaardagen.csv", nil, nil), ("date,name", "holidays.csv", .holidays, nil),
        ("name,currency", "landen.csv", nil, nil), ("team,parent", "x.csv", .teams, nil),
        ("nummer,aangemaakt op,verkoper,fase", "x.csv", .deals, .deals),
        ("sales_agent,manager,regional_office", "x.csv", .people, .people),
        ("nummer,aangemaakt op,verkoper,fase", "leads.csv", nil, .deals),
    ]

    @Test("a kind is taken only where the columns leave no doubt", arguments: kinds)
    func asksTheKind(
        _ header: String, _ file: String, _ kind: FactKind?, _ nearest: FactKind?
    ) throws {
        let values = header.split(separator: ",").map { _ in "2026-01-02" }
        let text = "\(header)\n\(values.joined(separator: ","))\n"
        let inspection = try asked(text, named: file)
        #expect(inspection.kind == kind)
        if let nearest { #expect(inspection.nearest.first?.kind == nearest) }
        guard kind == nil else { return }
        #expect(inspection.problems == [.unknownKind] && inspection.readings == [])
        #expect(inspection.nearest.allSatisfy { !$0.columns.isEmpty })
        #expect(inspection.kinds.first == inspection.likely.first?.kind)
        var choices = FileChoices()
        choices.kind = .leads
        #expect(try asked(text, choices, named: file).kind == .leads)
    }
}
