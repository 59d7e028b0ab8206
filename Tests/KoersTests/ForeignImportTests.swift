import Domain
import Intake
import Storage
import TestSupport
import Testing
import Web

@testable import Koers

@Suite("Files of other programs, as the command line brings them in")
struct ForeignImportTests {
    private static let header =
        "Deal - ID,Deal - Title,Deal - Owner,Deal - Stage,Deal - Status,Deal - Deal created,"
        + "Deal - Last stage change,Deal - Deal closed on\n"
    private static let first =
        header + "1,Een,Jan de Vries,Demo,Open,2024-01-02,,\n"
        + "2,Twee,J. de Vries,Demo,Open,2024-01-03,,\n"
    private static let second =
        header + "1,Een,Jan de Vries,Proposal,Open,2024-01-02,2024-02-10,\n"
        + "2,Twee,J. de Vries,Proposal,Open,2024-01-03,,\n"

    private func answer(
        _ text: String, _ choices: FileChoices, in store: Store, keepingAs name: String? = nil
    ) async throws -> ImportAsking.Answer {
        let file = PlannedFile(name: "crm.csv", source: MemorySource(text), layout: nil)
        return try await ImportAsking(file: file, choices: choices)
            .answer(in: store, keepingAs: name)
    }

    private func bring(
        _ text: String, _ choices: FileChoices = FileChoices(), madeOn: String? = nil,
        into store: Store
    ) async throws -> [ImportRun.Done] {
        var choices = choices
        if let madeOn { choices.madeOn = day(madeOn) }
        var done: [ImportRun.Done] = []
        for reading in try await answer(text, choices, in: store).readings {
            let run = ImportRun(
                MemorySource(text), named: "crm.csv", as: reading.layout, options: reading.options,
                at: 1)
            done.append(try await run.run(in: store))
        }
        return done
    }

    private func stays(_ deal: String, in store: Store) async throws -> [String] {
        try await store.read { snapshot in
            try snapshot.course(ofDeal: deal, on: day("2024-12-31")).map {
                "\($0.stage) \($0.enteredOn)"
            }
        }
    }

    @Test("two exports make a history: on the day that the file names, else the day it was made")
    func snapshots() async throws {
        let store = try await emptyStore()
        _ = try await bring(Self.first, madeOn: "2024-02-01", into: store)
        #expect(try await store.read { try $0.stageExactness() } == nil)
        let later = try await bring(Self.second, madeOn: "2024-03-01", into: store)
        #expect(later.map(\.receipt.moved) == [2])
        #expect(later.map(\.record.origin.exactness) == ["betweenSnapshots"])
        #expect(try await stays("1", in: store) == ["Demo 2024-01-02", "Proposal 2024-02-10"])
        #expect(try await stays("2", in: store) == ["Demo 2024-01-03", "Proposal 2024-03-01"])
        #expect(try await store.read { try $0.stageExactness() } == .betweenSnapshots)
    }

    @Test("the same export again, and an older one, change no stage")
    func again() async throws {
        let store = try await emptyStore()
        _ = try await bring(Self.first, madeOn: "2024-02-01", into: store)
        _ = try await bring(Self.second, madeOn: "2024-03-01", into: store)
        let same = try await bring(Self.second, madeOn: "2024-04-01", into: store)
        #expect(same.map(\.receipt.moved) == [0] && same.map(\.receipt.unchanged) == [2])
        let older = try await bring(Self.first, madeOn: "2024-02-01", into: store)
        #expect(older.map(\.receipt.moved) == [0])
    }

    @Test("a won deal gets its closing, and no stage of that name (F58)")
    func closing() async throws {
        let store = try await emptyStore()
        _ = try await bring(Self.first, madeOn: "2024-02-01", into: store)
        let won = Self.header + "1,Een,Jan de Vries,Demo,Won,2024-01-02,,2024-03-05\n"
        let done = try await bring(won, madeOn: "2024-04-01", into: store)
        #expect(done.map(\.receipt.moved) == [0] && done.map(\.receipt.updated) == [1])
        // Nothing is lost: its stay in the stage it closed from ends with the closing (F20, F21).
        #expect(done.map(\.receipt.closed) == [1])
        #expect(done.map(\.record.origin.exactness) == ["betweenSnapshots"])
        #expect(try await stays("1", in: store) == ["Demo 2024-01-02"])
        let lost = Self.header + "2,Twee,J. de Vries,Proposal,Lost,2024-01-03,,2024-03-06\n"
        let later = try await bring(lost, madeOn: "2024-04-01", into: store)
        #expect(later.map(\.receipt.moved) == [1] && later.map(\.receipt.closed) == [0])
        #expect(
            try await stays("2", in: store) == ["Demo 2024-01-03", "Proposal 2024-03-06"])
        let same = try await bring(lost, madeOn: "2024-05-01", into: store)
        #expect(same.map(\.receipt.moved) == [0] && same.map(\.receipt.closed) == [0])
    }

    @Test("answers about names and words are kept, and used the next time")
    func answers() async throws {
        let store = try await emptyStore()
        let text = """
            id,aangemaakt,verkoper,fase,gesloten op
            1,2024-01-02,Jan de Vries,Getekend,2024-02-03
            2,2024-01-02,J. de Vries,Offerte,

            """
        var choices = FileChoices()
        choices.kind = .deals
        choices.same = [
            SameName(kind: .person, name: "J. de Vries", meaning: "Jan de Vries")
        ]
        choices.closings = ["Getekend": .won]
        let first = try await bring(text, choices, into: store)
        #expect(first.map(\.receipt.rejected) == [0])
        #expect(first[0].receipt.created.map(\.name) == ["Jan de Vries"])
        let next = try await bring(text.replacing("1,2024", with: "9,2024"), into: store)
        #expect(next[0].receipt.merged.map(\.meaning) == ["Jan de Vries"])
        #expect(next[0].receipt.created == [] && next[0].receipt.nearMatches == [])
        #expect(next[0].receipt.added == 1 && next[0].receipt.rejected == 0)
    }

    @Test("a mapping that was kept reads the next file of that form by itself")
    func mapping() async throws {
        let store = try await emptyStore()
        let text = "nr,op,wie,hoe,x\n1,03/04/2024,Jan,Demo,\n"
        var choices = FileChoices()
        choices.kind = .deals
        choices.dates = .dmy
        choices.columns = [
            "deal_id": [ColumnChoice(name: "nr")], "created_on": [ColumnChoice(name: "op")],
            "owner": [ColumnChoice(name: "wie")], "stage": [ColumnChoice(name: "hoe")],
        ]
        let kept = try await answer(text, choices, in: store, keepingAs: "eigen")
        let saved = try #require(kept.mapping).saved(as: .deals, at: 1)
        #expect(!"\(saved)".contains("Jan") && !"\(saved)".contains("Demo"))
        try await store.keepMapping(saved)
        let next = try await answer(text, FileChoices(), in: store)
        #expect(next.source == "eigen" && next.readings == kept.readings)
        var named = FileChoices()
        named.mappingName = "eigen"
        #expect(try await answer(text, named, in: store).readings == kept.readings)
        try await store.forgetMapping("eigen")
        #expect(try await store.read { try $0.savedMappings() } == [])
    }

    @Test("what nobody can know is refused with what to say")
    func refused() async throws {
        let store = try await emptyStore()
        let unknown = await #expect(throws: Failure.self) {
            try await answer("kleur,maat\nrood,3\n", FileChoices(), in: store)
        }
        #expect(unknown.map { "\($0)".contains("--kind") } == true)
        let doubtful = await #expect(throws: Failure.self) {
            try await answer("id,naam,datum\n1,Acme,2024-01-02\n", FileChoices(), in: store)
        }
        let said = doubtful.map { "\($0)" } ?? ""
        #expect(said.contains("leads (by id, datum)") && said.contains("customers (by id, naam)"))
        let dates = Self.first.replacing("2024-01-02", with: "03/04/2024")
            .replacing("2024-01-03", with: "04/05/2024")
        let refusal = await #expect(throws: Refusal.self) { try await bring(dates, into: store) }
        #expect(refusal.map { "\($0)".contains("--dates") } == true)
    }
}
