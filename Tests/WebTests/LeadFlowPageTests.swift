import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// The page of the lead flow, and what it leads to.
@Suite struct LeadFlowPageTests {
    private static let today = SmallCompany.today

    /// Ten deals went from A on to B in 4 days, five were lost in A; one has waited 40 days.
    private static func store() async throws -> Store {
        let store = try await SmallCompany.store()
        let moved = (0..<10).map { "m\($0)" }
        let lost = (0..<5).map { "v\($0)" }
        try await store.keep(
            .stages([
                Stage(pipeline: "P", name: "Kennismaking", position: 1),
                Stage(pipeline: "P", name: "Voorstel", position: 2),
            ]), .customers([Customer(id: "c1", name: "Bakker & <Zn>")]),
            .deals(
                moved.map {
                    Deal(id: $0, createdOn: today - 100, status: .won, closedOn: today - 90)
                }
                    + lost.map {
                        Deal(id: $0, createdOn: today - 100, status: .lost, closedOn: today - 96)
                    }
                    + [
                        Deal(
                            id: "wacht/1", createdOn: today - 50, name: "Dak <groot>",
                            customerID: "c1", ownerID: "an", amount: Money(minor: 1_234_500))
                    ]),
            .stageChanges(
                (moved + lost).map {
                    StageChange(dealID: $0, toStage: "Kennismaking", changedOn: today - 100)
                }
                    + moved.map {
                        StageChange(dealID: $0, toStage: "Voorstel", changedOn: today - 96)
                    }
                    + [
                        StageChange(
                            dealID: "wacht/1", toStage: "Kennismaking", changedOn: today - 40)
                    ]))
        return store
    }

    private func words(_ uri: String, from store: Store) async throws -> (status: Int, text: String)
    {
        let (status, _, body) = try await PageRoutesTests.get(uri, from: store)
        let text = body.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
        return (status, text.replacing("\u{A0}", with: " "))
    }

    @Test("the area says where leads come from, where it leaks, and what stands still")
    func area() async throws {
        let store = try await Self.store()
        let (status, text) = try await words("/areas/leadFlow", from: store)
        #expect(status == 200)
        #expect(text.contains("Waar komen de leads vandaan?"))
        #expect(text.contains("Het meeste gaat verloren in Kennismaking: 33 % van de deals"))
        #expect(text.contains("Het langst staan deals in Voorstel: de helft staat daar langer"))
        #expect(text.contains("1 open deal staat langer in zijn fase"))
        #expect(text.contains("Dak &lt;groot&gt; Bakker &amp; &lt;Zn&gt; 36 40 € 12.345"))
    }

    @Test("sections without facts say why they are empty")
    func empty() async throws {
        let (_, text) = try await words("/areas/leadFlow", from: SmallCompany.store())
        #expect(text.contains("Importeer stage_changes.csv"))
        #expect(text.contains("Of er deals stilstaan is nog niet te zeggen"))
        let bare = try await emptyStore()
        try await bare.keep(.organisation([Organisation(name: "Leeg")]))
        let (status, nothing) = try await words("/areas/leadFlow", from: bare)
        #expect(status == 200)
        #expect(nothing.contains("geen leads binnengekomen"))
        #expect(nothing.contains("geen twee hele maanden"))
    }

    @Test("all deals that stand still, by pages; one deal with its way and what to ask")
    func deals() async throws {
        let store = try await Self.store()
        let (status, list) = try await words("/stalled-deals", from: store)
        #expect(status == 200 && list.contains("1–1 van 1"))
        #expect(try await words("/stalled-deals?page=2", from: store).status == 404)
        let (found, deal) = try await words("/deals/wacht%2F1", from: store)
        #expect(found == 200)
        #expect(deal.contains("Staat 40 dagen in Kennismaking: 36 dagen langer dan gewoon is."))
        #expect(deal.contains("Klant Bakker &amp; &lt;Zn&gt; Eigenaar An Bedrag € 12.345,00"))
        #expect(deal.contains("staat er nog 40 (langer dan gewoon) 4"))
        #expect(deal.contains("Wat vraag je?"))
        #expect(try await words("/deals/nergens", from: store).status == 404)
    }

    @Test("a deal as of an earlier day: no later closing, and none before it was made")
    func earlier() async throws {
        let store = try await Self.store()
        let day = Self.today - 95
        let (_, open) = try await words("/deals/m0?on=\(day)", from: store)
        #expect(open.contains("Staat 1 dag in Voorstel."))
        let (_, won) = try await words("/deals/m0", from: store)
        #expect(won.contains("Gewonnen op") && !won.contains("Wat vraag je?"))
        #expect(try await words("/deals/m0?on=\(Self.today - 101)", from: store).status == 404)
    }
}
