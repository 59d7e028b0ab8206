import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Web

/// What comes over the wire and should not: refused with a plain answer, and nothing kept.
@Suite struct WireTests {
    /// A request, and the status of its answer.
    private struct Case {
        let name: String
        var method = HTTPRequest.Method.get
        let uri: String
        var headers: [String: String] = [:]
        var body: [UInt8] = []
        let status: Int

        static func form(_ name: String, _ body: String, _ status: Int) -> Case {
            form(name, Array(body.utf8), status)
        }

        static func form(
            _ name: String, _ body: [UInt8], _ status: Int, to uri: String = "/costs/2026-03",
            as type: String = "application/x-www-form-urlencoded"
        ) -> Case {
            Case(
                name: name, method: .post, uri: uri, headers: ["Content-Type": type], body: body,
                status: status)
        }
    }

    private static let large = [UInt8](repeating: 0x61, count: 65_537)
    private static let multipart = "multipart/form-data; boundary=b"

    private static let sizes: [Case] =
        [
            .form("a form too large", large, 413),
            .form("a wanted mix too large", large, 413, to: "/areas/result/wanted"),
            .form("a what-if too large", large, 413, to: "/what-if/scenarios", as: multipart),
            .form(
                "a forgotten what-if too large", large, 413, to: "/what-if/scenarios/forget",
                as: multipart),
            Case(
                name: "a page that is sent a file", uri: "/",
                headers: ["Content-Length": "65537"], status: 413),
            Case(
                name: "more than any address takes", method: .post, uri: "/api/imports/deals.csv",
                headers: ["Content-Length": "99999999999"], status: 413),
        ]

    private static let texts: [Case] = [
        .form("bytes that are no UTF-8", Array("label=".utf8) + [0xFF, 0xFE], 400),
        .form("half a letter", "label=%C3", 400), .form("a letter too long", "label=%C0%AF", 400),
        .form("a lone surrogate", "label=%ED%A0%80", 400), .form("a zero", "label=a%00b", 400),
        .form("a bare zero", "label=a\0b", 400), .form("half an escape", "label=%4", 400),
        .form("no escape", "label=%zz", 400),
        .form("a form that says JSON", Array("{}".utf8), 415, as: "application/json"),
        .form("a form that says text", Array("a=b".utf8), 415, as: "text/plain"),
        .form(
            "a name that is no UTF-8",
            Array("--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n".utf8) + [
                0xC3, 0x28,
            ]
                + Array("\r\n--b--\r\n".utf8), 400, to: "/what-if/scenarios", as: multipart),
        Case(
            name: "a workbook by the name of a text", method: .post, uri: "/api/imports/deals.csv",
            body: [0x50, 0x4B, 3, 4, 0, 0, 8, 0], status: 422),
    ]

    private static let paths: [Case] = [
        "/assets/../../etc/passwd", "/assets/x/..%2F..%2F..%2Fetc%2Fpasswd",
        "/assets/..%5C..%5C/koers.db", "/kpis/%2e%2e", "/kpis/a%00b", "/areas/%ff%fe",
        "/imports/1%00", "/imports/1;drop", "/imports/-1", "/imports/99999999999999999999",
        "//example.org", "/.env", "/kpis/omzet/facts.csv/..", "/deals/%25%30%30",
    ].map { Case(name: $0, uri: $0, status: 404) }

    private static let heads: [Case] = [
        Case(
            name: "a page of another site", method: .post, uri: "/costs/2026-03",
            headers: ["Origin": "http://example.org"], status: 403),
        Case(
            name: "a page of nowhere", method: .post, uri: "/costs/2026-03",
            headers: ["Origin": "null"], status: 403),
        Case(
            name: "a method in a header", uri: "/costs/2026-03",
            headers: ["X-HTTP-Method-Override": "POST", "X-Forwarded-Host": "example.org"],
            status: 200),
        Case(
            name: "a cookie that is no language", uri: "/",
            headers: ["Cookie": "koers_language=../../<b>; koers_language=xx"], status: 200),
        Case(
            name: "a key with a path", method: .post, uri: "/api/imports/deals.csv",
            headers: ["Idempotency-Key": "../../etc/passwd"], status: 400),
        Case(name: "another method", method: .delete, uri: "/imports", status: 404),
    ]

    @Test("it is refused, plainly, and nothing of it is kept")
    func refused() async throws {
        let store = try await SmallCompany.store()
        let before = try await counts(store)
        for one in Self.sizes + Self.texts + Self.paths + Self.heads {
            try expectPlain(try await answer(one, store), one)
        }
        #expect(try await counts(store) == before)
    }

    private func expectPlain(_ answer: TestResponse, _ one: Case) throws {
        #expect(answer.status.code == one.status, "\(one.name)")
        let body = String(buffer: answer.body)
        #expect(body.contains("</html>") || body.hasPrefix("{\"error\": "), "\(one.name)")
        for word in ["Error", ".swift", "SQL", "example.org/", "root:"] {
            #expect(!body.contains(word), "\(one.name) says \(word)")
        }
        let isLast = answer.headers[.connection] == "close"
        #expect(isLast == (one.status == 413), "\(one.name)")
        let name = try #require(HTTPField.Name(RequestLog.field))
        #expect(answer.headers[name]?.count ?? 0 > 16, "\(one.name)")
    }

    @Test("the way back leads nowhere else")
    func back() async throws {
        let store = try await SmallCompany.store()
        for address in [
            "//example.org", "/%5Cexample.org", "https:example.org", "/%0d%0aSet-Cookie:a=b",
            "%2F%2Fexample.org", "javascript:alert(1)",
        ] {
            let one = Case(name: address, uri: "/language/en?back=\(address)", status: 303)
            let answer = try await answer(one, store)
            #expect(answer.status == .seeOther && answer.headers[.location] == "/")
        }
    }

    private func answer(_ one: Case, _ store: Store) async throws -> TestResponse {
        let headers = HTTPFields(
            try one.headers.map { name, value in
                HTTPField(name: try #require(HTTPField.Name(name)), value: value)
            })
        return try await PageRoutesTests.application(store).test(.router) { client in
            try await client.execute(
                uri: one.uri, method: one.method, headers: headers,
                body: one.body.isEmpty ? nil : ByteBuffer(bytes: one.body)
            ) { $0 }
        }
    }

    /// What a request could have changed.
    private func counts(_ store: Store) async throws -> [Int] {
        try await store.read { snapshot in
            [
                try snapshot.costs(of: day("2026-03-01")).count,
                try snapshot.unfinishedJobs(failedSince: 0, limit: 99).count,
                try snapshot.imports(limit: 99).count,
            ]
        }
    }
}
