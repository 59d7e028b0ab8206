import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Web

/// A file through the page of imports and through the API, up to its receipt.
@Suite struct UploadTests {
    static let file = "activity_id,person_id,type,date\nn1,an,call,2026-03-02\nn2,an,,x\n"
    private static let type = "multipart/form-data; boundary=b"

    struct Answer {
        let status: Int
        let body: String
        let location: String?
    }

    /// What the router answers to a form with that file, or to any other request.
    func send(
        _ name: String, _ content: String = file, pasted: String = "",
        token: String = "a-token-of-a-test", cookie: String = "koers_language=en",
        to store: Store
    ) async throws -> Answer {
        let form = [
            "--b", "Content-Disposition: form-data; name=\"token\"", "", token, "--b",
            "Content-Disposition: form-data; name=\"pastedName\"", "", "geplakt.csv", "--b",
            "Content-Disposition: form-data; name=\"pasted\"", "", pasted, "--b",
            "Content-Disposition: form-data; name=\"file\"; filename=\"\(name)\"",
            "Content-Type: text/csv", "", content, "--b--", "",
        ].joined(separator: "\r\n")
        return try await ask(
            .post, "/imports", [.contentType: Self.type, .cookie: cookie], form, of: store)
    }

    func ask(
        _ method: HTTPRequest.Method, _ uri: String, _ headers: HTTPFields = [:],
        _ body: String = "", of store: Store
    ) async throws -> Answer {
        try await PageRoutesTests.application(store).test(.router) { client in
            try await client.execute(
                uri: uri, method: method, headers: headers, body: ByteBuffer(string: body)
            ) { answer in
                Answer(
                    status: answer.status.code, body: String(buffer: answer.body),
                    location: answer.headers[.location])
            }
        }
    }

    /// Does all that waits, as the work beside the server would.
    func workAll(_ store: Store) async throws {
        let work = WaitingWork(PageRoutesTests.site(store))
        while try await work.next() != nil {}
    }

    @Test(
        "a file that is known is tried at once, goes in when somebody says so, and leads to its receipt"
    )
    func journey() async throws {
        let store = try await SmallCompany.store()
        let draft = try #require(try await send("activities.csv", to: store).location)
        #expect(draft.hasPrefix("/imports/drafts/a-token-of-a-test-"))
        let again = try await send("C:\\map\\activities.csv", to: store)
        #expect(again.status == 303 && again.location == draft)
        let waiting = try await ask(.get, draft, of: store)
        #expect(waiting.body.contains("<meta http-equiv=\"refresh\" content=\"2\">"))
        #expect(try await ask(.get, "/imports", of: store).body.contains("href=\"\(draft)\""))

        try await workAll(store)
        #expect(try await store.read { try $0.imports(limit: 9) } == [])
        let tried = try await ask(.get, draft, of: store)
        #expect(tried.body.contains("class=\"receipt\"") && tried.body.contains("\(draft)/entry"))

        // Only what was shown goes in: not what somebody chose elsewhere.
        #expect(try await post("\(draft)/entry", "shown=other", to: store).location == draft)
        let shown = "shown=\(DraftJob.mark(""))"
        let job = try #require(try await post("\(draft)/entry", shown, to: store).location)
        #expect(try await post("\(draft)/entry", shown, to: store).location == job)
        try await workAll(store)
        let done = try await ask(.get, job, of: store)
        #expect(done.status == 303 && done.location == "/imports/1")
        let imports = try await store.read { try $0.imports(limit: 9) }
        #expect(imports.map { [$0.read, $0.added, $0.rejected] } == [[2, 1, 1]])
        #expect(imports.first?.file == "activities.csv")
        #expect(try await ask(.get, "/imports/1", of: store).status == 200)
        #expect(try await ask(.get, draft, of: store).location == "/imports/1")
        for way in ["/entry", "/trial", "/removal", ""] {
            let late = try await post("\(draft)\(way)", shown, to: store)
            #expect(late.status == 409 && late.body.contains("href=\"/imports/1\""))
        }
        try await workAll(store)
        #expect(try await store.read { try $0.imports(limit: 9) }.count == 1)
        #expect(try await !ask(.get, "/imports", of: store).body.contains(draft))
    }

    func post(
        _ uri: String, _ fields: String = "", to store: Store
    ) async throws -> Answer {
        try await ask(
            .post, uri, [.contentType: "application/x-www-form-urlencoded"], fields, of: store)
    }

    @Test(
        "a file that is not taken says why on the same page",
        arguments: [
            ("", "", "a-token-of-a-test", 400, "No file was chosen"),
            ("deals.csv", "x", "no sane token", 400, "did not arrive whole"),
            ("<b>.csv", "%PDF-1.7 x", "a-token-of-a-test", 422, "&lt;b&gt;.csv"),
            ("leeg.csv", "", "a-token-of-a-test", 422, "the file is empty"),
        ])
    func refused(
        name: String, content: String, token: String, status: Int, words: String
    ) async throws {
        let store = try await SmallCompany.store()
        let answer = try await send(name, content, token: token, to: store)
        #expect(answer.status == status && answer.body.contains(words))
        #expect(answer.body.contains("role=\"alert\"") && answer.body.contains("type=\"file\""))
        #expect(try await store.read { try $0.importDrafts(limit: 9) } == [])
    }

    @Test("a file of more than 64 MB is refused, and the command line named")
    func tooLarge() async throws {
        let store = try await SmallCompany.store()
        let large = String(repeating: "x", count: ImportJob.mostBytes + 1)
        let page = try await send("deals.csv", large, to: store)
        #expect(page.status == 413 && page.body.contains("koers import FILE"))
        let answer = try await ask(.post, "/api/imports/deals.csv", [:], large, of: store)
        #expect(answer.status == 413 && answer.body.hasPrefix("{\"error\": \"the file has more"))
    }

    @Test("what is no form is refused")
    func noForm() async throws {
        let store = try await SmallCompany.store()
        let answer = try await ask(.post, "/imports", [.contentType: "text/plain"], "x", of: store)
        #expect(answer.status == 400)
    }

    @Test("a program hands over a file under a key of its own, once")
    func program() async throws {
        let store = try await SmallCompany.store()
        let key: HTTPFields = [try #require(HTTPField.Name("Idempotency-Key")): "night-2026-03-02"]
        for _ in 1...2 {
            let taken = try await ask(
                .post, "/api/imports/activities.csv", key, Self.file, of: store)
            #expect(taken.status == 202)
            #expect(taken.body == #"{"job": "night-2026-03-02", "state": "waiting"}"# + "\n")
            #expect(taken.location == "/api/jobs/night-2026-03-02")
        }
        try await workAll(store)
        let done = try await ask(.get, "/api/jobs/night-2026-03-02", of: store)
        #expect(
            done.body
                == #"{"job": "night-2026-03-02", "state": "done", "reason": null, "import": 1}"#
                + "\n")
        let other = try await ask(.post, "/api/imports/teams.csv", key, "team\nOost\n", of: store)
        #expect(other.status == 409 && other.body.contains("was used for activities.csv"))
        let changed = try await ask(
            .post, "/api/imports/activities.csv", key, Self.file + "\n", of: store)
        #expect(changed.status == 409, "what is not taken in is never said to be done")
        let bare = try await ask(.post, "/api/imports/teams.csv", [:], "team\nOost\n", of: store)
        #expect(bare.status == 202 && bare.body.contains("a-token-of-a-test"))
    }

    @Test(
        "a program is told in JSON what is wrong",
        arguments: [
            ("/api/imports/deals.csv", "short", 400, "cannot be a key"),
            ("/api/imports/deals.csv", "no spaces please", 400, "cannot be a key"),
            ("/api/imports/pipeline.csv", "a-good-key", 422, "the command line"),
            ("/api/imports/..%2F..%2Fx.csv", "a-good-key", 422, "x.csv: is not named"),
            ("/api/nothing", "a-good-key", 404, "nothing at this address"),
        ])
    func programMistakes(uri: String, key: String, status: Int, words: String) async throws {
        let store = try await SmallCompany.store()
        let name = try #require(HTTPField.Name("Idempotency-Key"))
        let answer = try await ask(.post, uri, [name: key], "x", of: store)
        #expect(answer.status == status)
        #expect(answer.body.hasPrefix("{\"error\": \"") && answer.body.contains(words))
        #expect(try await ask(.get, "/api/jobs/unknown-job", of: store).status == 404)
    }

    @Test(
        "a page of another site changes nothing",
        arguments: [
            (nil, nil, true), ("same-origin", "http://127.0.0.1:8080", true),
            (nil, "http://127.0.0.1:8080", true), ("none", nil, true),
            ("cross-site", nil, false), ("same-site", nil, false),
            (nil, "http://127.0.0.1:9090", false), (nil, "https://evil.example", false),
            (nil, "null", false), ("same-origin", "http://localhost:8080", false),
        ] as [(String?, String?, Bool)])
    func sites(fetched: String?, origin: String?, isOwn: Bool) async throws {
        var head = HTTPRequest(
            method: .post, scheme: "http", authority: "127.0.0.1:8080", path: "/imports")
        let name = try #require(HTTPField.Name("Sec-Fetch-Site"))
        head.headerFields[name] = fetched
        head.headerFields[.origin] = origin
        #expect(OwnPagesOnly.isOwn(head, at: head.authority) == isOwn)
    }

    @Test("a request from another site gets a page or JSON that says so; reading is not hindered")
    func foreign() async throws {
        let store = try await SmallCompany.store()
        let name = try #require(HTTPField.Name("Sec-Fetch-Site"))
        let foreign: HTTPFields = [name: "cross-site", .cookie: "koers_language=en"]
        let page = try await ask(.post, "/imports", foreign, "x", of: store)
        #expect(page.status == 403 && page.body.contains("did not come from"))
        let answer = try await ask(.post, "/api/imports/deals.csv", foreign, "x", of: store)
        #expect(answer.status == 403 && answer.body.contains("did not come from"))
        #expect(try await ask(.get, "/", foreign, "", of: store).status == 200)
        #expect(try await store.read { try $0.unfinishedJobs(failedSince: 0, limit: 9) } == [])
    }
}
