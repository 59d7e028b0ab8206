import Domain
import Intake
import Testing

@Suite("Files of other programs")
struct MappingTests {
    static let deals = """
        deal_id=opportunity_id,owner=sales_agent,product=product,customer=account,\
        stage=deal_stage,status=deal_stage,created_on=engage_date,closed_on=close_date,\
        amount=close_value
        """

    static let crm = """
        opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value,x
        1,Moses Frase,GTX Plus,Cancity,Won,2016-10-20,2017-03-01,1054,
        2,Darcel Schlecht,GTXPro,N/A,Lost,2016-10-25,2017-03-11,4514,
        3,Darcel Schlecht,GTXPro,null,Engaging,2016-10-25,0,NULL,
        4,Moses Frase,GTXPro,Isdom,Prospecting,,,,
        Grand Totals (4 records)
        "Copyright (c) 2000-2026 example.com, inc."

        """

    @Test("are read by name: known ones are found, unknown ones come into being")
    func byName() throws {
        var sink = CollectingSink()
        sink.people = [Person(id: "P7", name: "Moses Frase")]
        sink.products = [Product(name: "GTX Pro")]
        let receipt = try mapped(.deals, MappingTests.deals, MappingTests.crm, into: &sink)
        #expect(receipt.counts == [4, 3, 1])
        #expect(receipt.rejections.map(\.reason) == ["engage_date is empty"])
        #expect(receipt.unknownColumns == ["x"])
        #expect(receipt.warnings.map(\.kind) == [.footer] && receipt.warnings[0].count == 2)
        #expect(sink.deals.map(\.status) == [.won, .lost, .open])
        #expect(sink.deals.map(\.stage) == [nil, nil, "Engaging"])
        #expect(sink.deals.map(\.ownerID) == ["P7", "Darcel Schlecht", "Darcel Schlecht"])
        #expect(sink.deals.map(\.customerID) == ["Cancity", nil, nil])
        #expect(sink.deals[2].closedOn == nil && sink.deals[2].amount == nil)
        // Isdom is named by a rejected row only.
        let created = receipt.created.map(\.name)
        #expect(created == ["Darcel Schlecht", "Cancity", "GTX Plus", "GTXPro"])
        let darcel = Person(id: "Darcel Schlecht", name: "Darcel Schlecht", role: .member)
        #expect(sink.people.last == darcel)
        let near = try #require(receipt.nearMatches.first)
        #expect((near.name, near.rows) == ("GTXPro", 3))
        #expect((near.other, near.uses) == ("GTX Pro", 0))
        #expect(receipt.nearMatches.count == 1)
    }

    @Test("merge two names once somebody says that they are the same, also the next time")
    func same() throws {
        var sink = CollectingSink()
        sink.products = [Product(name: "GTX Pro")]
        let options = ImportOptions(same: ["GTXPro": "GTX Pro"])
        for options in [options, ImportOptions()] {
            let receipt = try mapped(
                .deals, MappingTests.deals, MappingTests.crm, options, into: &sink)
            #expect(sink.deals.suffix(3).map(\.product) == ["GTX Plus", "GTX Pro", "GTX Pro"])
            #expect(receipt.nearMatches == [])
            #expect(receipt.merged.map(\.rows) == [3])
            #expect(sink.kept[.product] == ["GTXPro": "GTX Pro"])
        }
    }

    @Test(
        "take a name that only looks different for the known one where that was asked, and say so")
    func looks() throws {
        var sink = CollectingSink()
        sink.people = [Person(id: "P1", name: "Renée de Vries")]
        sink.stages = [Stage(pipeline: "", name: "Offerte", position: 1)]
        let text = """
            id,wie,op,hoe
            1,RENEE  DE VRIES,2026-01-01,offerte
            2,bea,2026-01-01,Demo
            3,Bea ,2026-01-01,Demo
            4,Reneede Vries,2026-01-01,Demo

            """
        let mapping = "deal_id=id,owner=wie,created_on=op,stage=hoe"
        var known = sink
        let unasked = try mapped(.deals, mapping, text, into: &known)
        #expect(known.deals.map(\.ownerID) == ["RENEE  DE VRIES", "bea", "Bea", "Reneede Vries"])
        #expect(unasked.merged == [])
        #expect(unasked.nearMatches.contains { $0.other == "Renée de Vries" })
        var asked = ImportOptions()
        asked.mergesLookalikes = true
        let receipt = try mapped(.deals, mapping, text, asked, into: &sink)
        #expect(sink.deals.map(\.ownerID) == ["P1", "bea", "bea", "Reneede Vries"])
        #expect(sink.deals.map(\.stage) == ["Offerte", "Demo", "Demo", "Demo"])
        #expect(
            receipt.merged.map(\.meaning) == ["bea", "Renée de Vries", "Offerte"]
                && receipt.merged.allSatisfy(\.isByLooks))
        #expect(receipt.nearMatches.map(\.name) == ["Reneede Vries"])
        asked.same = ImportOptions(same: ["RENEE  DE VRIES": "RENEE  DE VRIES"]).same
        let apart = try mapped(.deals, mapping, text, asked, into: &sink)
        #expect(apart.created.map(\.name).contains("RENEE  DE VRIES"))
    }

    @Test("cannot name somebody whose name is borne by two")
    func namesakes() throws {
        var sink = CollectingSink()
        sink.people = [Person(id: "P1", name: "Jan"), Person(id: "P2", name: "Jan")]
        let text = "id,wie,op,naar\n1,Jan,2026-01-01,Beurs\n2,P2,2026-01-01,\n"
        let receipt = try mapped(
            .leads, "lead_id=id,owner=wie,created_on=op,channel=naar", text, into: &sink)
        #expect(
            receipt.rejections.map(\.reason) == [
                "wie \"Jan\" is the name of 2 people; choose which, or use ids"
            ])
        #expect(sink.leads.map(\.ownerID) == ["P2"])
        let chosen = ImportOptions(same: ["Jan": "P1"])
        _ = try mapped(
            .leads, "lead_id=id,owner=wie,created_on=op,channel=naar", text, chosen, into: &sink)
        #expect(sink.leads.map(\.ownerID) == ["P2", "P1", "P2"])
    }

    @Test("make people of names, with their teams and their managers")
    func people() throws {
        var sink = CollectingSink()
        sink.people = [Person(id: "P1", name: "Anna")]
        let text = "agent,baas,kantoor\nAnna,Dustin,Central\nBea,Cees,East\nCees,,East\n"
        let receipt = try mapped(
            .people, "name=agent,manager=baas,team=kantoor", text, into: &sink)
        #expect(sink.people.suffix(3).map(\.id) == ["P1", "Bea", "Cees"])
        #expect(sink.people.suffix(3).map(\.managerID) == ["Dustin", "Cees", nil])
        #expect(sink.teams.map(\.name) == ["Central", "East"])
        #expect(receipt.created.map(\.name) == ["Dustin", "Central", "East"])
    }

    @Test("may give one column for two of ours")
    func twice() throws {
        var sink = CollectingSink()
        _ = try mapped(
            .customers, "customer_id=accounts,name=accounts,customer_type=sector",
            "accounts,sector\nAcme,retail\n", into: &sink)
        #expect(sink.customers == [Customer(id: "Acme", name: "Acme", type: "retail")])
    }

    static let senseless: [(FactKind, String, String)] = [
        (.deals, "deal_id=id", "created_on"), (.deals, "deal_id", "ours=theirs"),
        (.leads, "lead_id=a,created_on=b,colour=c", "colour"),
        (.leads, "lead_id=a,created_on=b,created_on=c", "twice"),
        (.leads, "lead_id=a,created_on=b,owner=c,owner_id=d", "not both"),
    ]

    @Test("need a mapping that makes sense", arguments: senseless)
    func unusable(_ kind: FactKind, _ text: String, _ word: String) {
        let error = #expect(throws: Refusal.self) { try Mapping(kind: kind, text: text) }
        #expect(error.map { "\($0)".contains(word) } == true)
    }

    @Test("are refused when a column of the mapping is not there")
    func missing() {
        var sink = CollectingSink()
        let text = MappingTests.crm.replacing("account,", with: "accounts,")
        let error = #expect(throws: Refusal.self) {
            try mapped(.deals, MappingTests.deals, text, into: &sink)
        }
        guard case .missingColumns(let missing, let found) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(missing == ["account"] && found.contains("accounts"))
    }

    @Test("are told from our own by their names")
    func names() {
        #expect(KoersFile(named: "/x/Stage Changes.CSV") == .facts(.stageChanges))
        #expect(KoersFile(named: "pulse.csv") == .facts(.pulse))
        #expect(KoersFile(named: "sales_pipeline.csv") == .foreign)
    }
}
