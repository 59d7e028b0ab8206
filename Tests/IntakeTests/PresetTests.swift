import Domain
import Intake
import Testing

@Suite("Exports of known programs")
struct PresetTests {
    @Test("are recognised by their headers, and by no other's", arguments: PresetFiles.all)
    func recognised(_ preset: Preset, _ kind: FactKind, _ text: String) throws {
        let inspection = try asked(text)
        let recognition = try #require(inspection.recognised)
        #expect(recognition.preset == preset)
        #expect(recognition.kind == kind && inspection.kind == kind)
        #expect(!recognition.shownBy.isEmpty)
        #expect(inspection.problems.filter(\.isBlocking) == [])
        #expect(inspection.isReady, "\(inspection.dates) \(inspection.decimal)")
    }

    @Test("HubSpot: deals, and when they last entered each stage")
    func hubspot() throws {
        var sink = CollectingSink()
        let receipts = try understood(PresetFiles.hubspotDeals, into: &sink)
        #expect(receipts.map(\.counts) == [[3, 2, 1], [3, 3, 0]])
        #expect(receipts[0].rejections.map(\.column) == ["Currency"])
        #expect(sink.deals.map(\.status) == [.won, .open])
        #expect(sink.deals.map(\.amount) == [Money(minor: 11_700), Money(minor: 250_050)])
        #expect(sink.deals.map(\.customerID) == ["77", "79"])
        #expect(sink.deals.map(\.revenueType) == [.upsell, .new])
        #expect(sink.deals.map(\.closedOn) == [Day("2023-12-15"), nil])
        #expect(sink.deals.map(\.ownerID) == ["Jan de Vries", "Piet Bos"])
        #expect(sink.changes.map(\.dealID) == ["101", "101", "102"])
        #expect(sink.changes.map(\.toStage) == ["Demo", "Proposal", "Demo"])
        #expect(sink.changes.allSatisfy { $0.fromStage == nil })
        #expect(receipts.map(\.exactness) == [nil, .lastEntry])
    }

    @Test("HubSpot: contacts become leads")
    func contacts() throws {
        var sink = CollectingSink()
        _ = try understood(PresetFiles.hubspotContacts, into: &sink)
        #expect(sink.leads.map(\.channel) == ["Organic Search", "Referrals"])
        #expect(sink.leads.map(\.qualifiedOn) == [nil, Day("2023-11-20")])
        #expect(sink.leads.map(\.ownerID) == ["Jan de Vries", nil])
    }

    @Test("Pipedrive: deals with either closing time, and only activities that are done")
    func pipedrive() throws {
        var sink = CollectingSink()
        _ = try understood(PresetFiles.pipedriveDeals, into: &sink)
        #expect(sink.deals.map(\.status) == [.open, .won, .lost])
        #expect(sink.deals.map(\.closedOn) == [nil, Day("2024-03-01"), Day("2024-03-02")])
        #expect(sink.deals.map(\.stage) == ["Proposal", "Proposal", "Demo"])
        let receipt = try understood(PresetFiles.pipedriveActivities, into: &sink)[0]
        #expect(receipt.counts == [2, 2, 0])
        #expect(receipt.warnings.map(\.kind) == [.notDone])
        #expect(sink.activities.map(\.day) == [Day("2024-01-06"), Day("2024-01-08")])
        #expect(sink.activities.map(\.type) == ["Call", "Meeting"])
    }

    @Test("Salesforce: a report without ids, its footer, and words that mean nothing to us")
    func salesforce() throws {
        var sink = CollectingSink()
        let receipt = try understood(PresetFiles.salesforceDeals, into: &sink)[0]
        #expect(receipt.counts == [3, 3, 0])
        #expect(sink.deals.map(\.id) == ["Acme / Upgrade", "Bolt / First", "Bolt / Second"])
        #expect(sink.deals.map(\.revenueType) == [.upsell, .new, nil])
        #expect(sink.deals.map(\.amount?.minor) == [123_456, 200_000, 1_000])
        #expect(receipt.form.dates == .dmy && receipt.form.decimal == .comma)
        #expect(
            Set(receipt.warnings.map(\.kind)) == [.footer, .otherWord, .closedWhileOpen])
    }

    @Test("Salesforce: a history without rows that change nothing, and without closings (F58)")
    func history() throws {
        var sink = CollectingSink()
        let receipt = try understood(PresetFiles.salesforceHistory, into: &sink)[0]
        #expect(receipt.counts == [1, 1, 0] && receipt.exactness == .exact)
        #expect(Set(receipt.warnings.map(\.kind)) == [.noStageChange, .closingInHistory])
        #expect(sink.changes.map(\.toStage) == ["Qualification"])
        #expect(sink.changes.map(\.fromStage) == ["Prospecting"])
    }

    @Test("Salesforce: the tables behind the reports, as a data loader writes them")
    func tables() throws {
        var sink = CollectingSink()
        let deals = try understood(PresetFiles.salesforceOpportunities, into: &sink)[0]
        #expect(sink.deals.map(\.id) == ["006A", "006C"] && sink.deals[0].customerID == "001A")
        #expect(sink.deals.map(\.status) == [.won, .open])
        #expect(Set(deals.warnings.map(\.kind)) == [.deletedThere, .closedWhileOpen])
        let table = try understood(PresetFiles.salesforceTable, into: &sink)[0]
        #expect(table.counts == [2, 2, 0] && table.exactness == .exact)
        #expect(
            Set(table.warnings.map(\.kind)) == [.noStageChange, .closingInHistory, .deletedThere])
        #expect(sink.changes.map(\.toStage) == ["Prospecting", "Qualification"])
        #expect(sink.changes.map(\.changedOn) == [Day("2024-01-02"), Day("2024-01-05")])
        // A report has the same id without its last three signs.
        let whole = PresetFiles.salesforceTable.replacing("006A", with: "0063000000D8cuIAAR")
        _ = try understood(whole, into: &sink)
        #expect(sink.changes.last?.dealID == "0063000000D8cuI")
        let odd = PresetFiles.salesforceTable.replacing("006A", with: "0063000000D8cuIAAA")
        _ = try understood(odd, into: &sink)
        #expect(sink.changes.last?.dealID == "0063000000D8cuIAAA")
        let fields = try understood(PresetFiles.salesforceFields, into: &sink)[0]
        #expect(fields.counts == [1, 1, 0])
        #expect(Set(fields.warnings.map(\.kind)) == [.otherField, .closingInHistory])
        #expect(sink.changes.last?.fromStage == "Prospecting")
    }

    @Test("Teamleader: rows of one deal are one deal, with the sum of their amounts")
    func teamleader() throws {
        var sink = CollectingSink()
        let receipt = try understood(PresetFiles.teamleaderDeals, into: &sink)[0]
        #expect(receipt.counts == [2, 2, 0])
        #expect(receipt.warnings.map(\.kind) == [.furtherLine])
        #expect(sink.deals.map(\.id) == ["Acme / Website", "Bolt / Onderhoud"])
        #expect(sink.deals.map(\.amount?.minor) == [150_050, 25_000])
        #expect(sink.deals.map(\.status) == [.open, .won])
    }

    @Test("Teamleader: one bad row of a deal rejects all its rows, to be mended together")
    func badLine() throws {
        var sink = CollectingSink()
        let text = PresetFiles.teamleaderDeals.replacing("500,00", with: "veel")
        let receipt = try understood(text, into: &sink)[0]
        #expect(receipt.counts == [3, 1, 2])
        #expect(receipt.rejections.map(\.line) == [2, 3])
    }

    @Test("Odoo: under labels, and under technical names")
    func odoo() throws {
        var sink = CollectingSink()
        _ = try understood(PresetFiles.odooLeads, into: &sink)
        _ = try understood(PresetFiles.odooTechnical, into: &sink)
        #expect(sink.deals.map(\.id) == ["Acme / Desks", "Bolt / Chairs", "7"])
        #expect(sink.deals.map(\.status) == [.open, .won, .open])
    }

    @Test("Koers's own form is known whatever the file is called")
    func koers() throws {
        var sink = CollectingSink()
        let receipt = try understood(PresetFiles.koersDeals, into: &sink)[0]
        #expect(receipt.counts == [1, 1, 0])
        #expect(sink.deals.map(\.ownerID) == ["P1"] && sink.people == [])
    }
}
