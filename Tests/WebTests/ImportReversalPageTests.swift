import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Intake
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Web

/// The receipt of an import, with what it did to the board, and the way back.
@Suite struct ImportReversalPageTests {
    private static let english = "koers_language=en"

    private func post(
        _ uri: String, _ body: String, to store: Store
    ) async throws -> (status: Int, location: String?) {
        try await PageRoutesTests.application(store).test(.router) { client in
            try await client.execute(
                uri: uri, method: .post,
                headers: [.contentType: "application/x-www-form-urlencoded"],
                body: ByteBuffer(string: body)
            ) { ($0.status.code, $0.headers[.location]) }
        }
    }

    private func page(_ uri: String, _ store: Store) async throws -> String {
        try await PageRoutesTests.get(uri, cookie: Self.english, from: store).body
    }

    /// Hands a file over and does what waits.
    private func bring(_ text: String, _ id: String, to store: Store) async throws {
        let job = Job(
            id: id, kind: .importFile, subject: "activities.csv", content: Array(text.utf8),
            askedSecond: 0)
        try await store.ask(job)
        try await workAll(store)
    }

    private func workAll(_ store: Store) async throws {
        let work = WaitingWork(PageRoutesTests.site(store))
        while try await work.next() != nil {}
    }

    private static let file = """
        activity_id,person_id,type,date,colour
        n1,an,meeting,2026-03-02,red
        n2,an,call,2026-03-03,red
        n3,an,,2026-03-03,red

        """

    @Test("a receipt tells what changed on the board, and can be taken back once")
    func wayBack() async throws {
        let store = try await SmallCompany.store()
        let before = try await store.answer("activity.count", on: SmallCompany.today).points
        // What the store was made of has the number of the first import.
        try await bring("activity_id,person_id,type,date\nx,an,,y\n", "one-bad-row", to: store)
        try await bring(Self.file, "the-second-job", to: store)
        let receipt = try await page("/imports/2", store)
        #expect(receipt.contains("Part of it is in."))
        #expect(receipt.contains("What changed on the board"))
        #expect(receipt.contains("About columns (1)"))
        #expect(receipt.contains("Fingerprint") && receipt.contains("/imports/2/reversal"))
        let outlook = try await page("/imports/2/reversal", store)
        #expect(outlook.contains("Nothing has been done yet"))
        #expect(outlook.contains("<dt>Rows that go</dt><dd>2</dd>"))
        for _ in 1...2 {
            let asked = try await post(
                "/imports/2/reversal", "token=a-token-of-a-test", to: store)
            #expect(asked.status == 303 && asked.location == "/imports/jobs/a-token-of-a-test")
        }
        #expect(try await page("/imports/jobs/a-token-of-a-test", store).contains("Take back"))
        try await workAll(store)
        let done = try await PageRoutesTests.get(
            "/imports/jobs/a-token-of-a-test", from: store)
        #expect(done.status == 303 && done.headers[.location] == "/imports/2")
        #expect(try await page("/imports/2", store).contains("was taken back on"))
        #expect(try await !page("/imports/2", store).contains("/imports/2/reversal"))
        #expect(try await page("/imports", store).contains("taken back"))
        #expect(try await page("/imports/2/reversal", store).contains("taken back already"))
        let after = try await store.answer("activity.count", on: SmallCompany.today).points
        #expect(after == before)
    }

    @Test("a file with nothing in is never called a success")
    func nothingIn() async throws {
        let store = try await SmallCompany.store()
        try await bring("activity_id,person_id,type,date\n", "without-a-row", to: store)
        try await bring("activity_id,person_id,type,date\nx,an,,y\n", "one-bad-row", to: store)
        let none = try await page("/imports/jobs/without-a-row", store)
        #expect(none.contains("There are no rows below the header; nothing was imported."))
        let bad = try await page("/imports/1", store)
        #expect(bad.contains("every row has something wrong"))
        #expect(bad.contains("Nothing on the board changed."))
        #expect(!bad.contains("All the others did"))
        #expect(!bad.contains("/imports/1/reversal"))
    }

    @Test("a job that waits is cancelled at once, and one that runs at its next step")
    func cancelled() async throws {
        let store = try await SmallCompany.store()
        let job = Job(
            id: "a-long-one", kind: .importFile, subject: "activities.csv",
            content: Array(Self.file.utf8), askedSecond: 0)
        try await store.ask(job)
        #expect(try await page("/imports/jobs/a-long-one", store).contains("Cancel"))
        #expect(try await post("/imports/jobs/a-long-one/stop", "", to: store).status == 303)
        #expect(try await store.read { try $0.job("a-long-one") }?.reason == "cancelled")
        #expect(try await page("/imports/jobs/a-long-one", store).contains("Cancelled."))

        let site = PageRoutesTests.site(store)
        try await store.ask(
            Job(
                id: "another-one", kind: .importFile, subject: "activities.csv",
                content: Array(Self.file.utf8), askedSecond: 0))
        site.running.stop("another-one", by: "Dora")
        _ = try await WaitingWork(site).next()
        while try await WaitingWork(site).next() != nil {}
        let stopped = try await store.read { try $0.job("another-one") }
        #expect(stopped?.reason == "cancelled by Dora" && stopped?.state == .failed)
        #expect(try await store.read { try $0.imports(limit: 9) } == [])
        #expect(site.running.ids.isEmpty)
    }

    @Test("how far it is, how fast, and how long it still takes")
    func progress() throws {
        let running = RunningWork()
        #expect(running.progress("a") == nil)
        running.begin("a", size: 1_000, at: 0)
        try running.tell("a", rows: 50, bytes: 250, size: 1_000, at: 5_000_000_000)
        let told = RunningWork.Progress(
            rows: 50, bytes: 250, size: 1_000, rowsPerSecond: 10, share: 0.25, secondsLeft: 15)
        #expect(running.progress("a") == told)
        #expect(running.stop("a", by: ""))
        #expect(throws: JobRefusal("cancelled")) {
            try running.tell("a", rows: 60, bytes: 300, size: 1_000, at: 6_000_000_000)
        }
    }

    @Test("a receipt that is kept comes back as it was")
    func stored() async throws {
        let store = try await emptyStore()
        let run = ImportRun(
            MemorySource(Self.file), named: "activities.csv", as: .canonical(.activities),
            boardDay: SmallCompany.today, at: 0)
        let receipt = StoredReceipt(try await run.run(in: store, dryRun: true))
        #expect(receipt.verdict == .inPart && receipt.rejections.count == 1)
        let text = try JSONEncoder().encode(receipt)
        #expect(try JSONDecoder().decode(StoredReceipt.self, from: text) == receipt)
        #expect(try await store.read { try $0.imports(limit: 1) } == [])
    }
}
