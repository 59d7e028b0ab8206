import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Web

/// Two servers on one database: what one of them works on, the other can have given up.
@Suite struct StopElsewhereTests {
    private static let file =
        "activity_id,person_id,type,date\n"
        + (1...300_000).map { "n\($0),an,call,2026-03-02\n" }.joined()

    @Test(
        "a job that another server works on is stopped there, and nothing of it stays",
        .enabled(if: EngineKind.ofThisRun == .postgresql))
    func stopped() async throws {
        let stores = try await twinStores()
        let job = Job(
            id: "a-job-elsewhere", kind: .importFile, subject: "activities.csv",
            content: Array(Self.file.utf8), askedSecond: 0)
        try await stores[0].ask(job)
        let here = PageRoutesTests.site(stores[0])
        let working = Task { while try await WaitingWork(here).next() != nil {} }
        for _ in 0..<6_000 where here.running.ids.isEmpty {
            try await Task.sleep(for: .milliseconds(10))
        }
        try #require(!here.running.ids.isEmpty)
        let answer = try await PageRoutesTests.application(stores[1]).test(.router) { client in
            try await client.execute(
                uri: "/imports/jobs/a-job-elsewhere/stop", method: .post,
                headers: [.contentType: "application/x-www-form-urlencoded"],
                body: ByteBuffer(string: "")
            ) { $0.status }
        }
        #expect(answer == .seeOther)
        #expect(try await stores[1].read { try $0.job("a-job-elsewhere") }?.state == .waiting)
        try await working.value
        let record = try await stores[1].read { try $0.job("a-job-elsewhere") }
        #expect(record?.state == .failed && record?.reason == "cancelled")
        #expect(try await stores[1].read { try $0.imports(limit: 9) } == [])
        let left = try await stores[1].answer("activity.count", on: SmallCompany.today)
        #expect(left.current?.value == nil)
    }
}
