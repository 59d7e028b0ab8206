import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Web

/// Every address, with SQL, markup and worse in every place where it takes a text: nothing breaks,
/// nothing is obeyed, and nothing comes back as markup.
@Suite struct HostileTextTests {
    private static let texts = [
        "'; DROP TABLE cost; --", "1 OR 1=1", "<script>alert(1)</script>",
        "\" onload=\"alert(1)", "{{7*7}}${7*7}%s%n", "../../etc/passwd", "-1e309",
        "\u{202E}\u{0}\u{FFFF}", String(repeating: "9", count: 5_000),
    ]
    /// Whatever a page or a form may be asked by.
    private static let names = [
        "on", "page", "by", "period", "per", "done", "back", "cycle", "inflow", "conversion",
        "amount", "function", "kpi", "logged", "outcome", "kind", "label", "do", "new", "name",
        "replace", "group0", "share0", "together", "token", "file", "code", "recovery", "secret",
        "current", "rule", "days", "line", "remove", "area", "under", "beside", "key", "title",
        "owner", "due", "state", "parent", "seen", "reason", "from", "rank-result", "key-0",
        "due-0", "go-0",
    ]
    private static let plain = "application/x-www-form-urlencoded"

    /// A request, and the type of what it sends.
    private struct Asked {
        let route: Route
        var path: String?
        var query = ""
        var type = HostileTextTests.plain
        var body = ""
    }

    @Test("in a part of the address")
    func paths() async throws {
        try await ask(
            Route.all.flatMap { route in
                Self.texts.map { Asked(route: route, path: Self.encoded($0)) }
            })
    }

    @Test("in the query")
    func queries() async throws {
        try await ask(
            Route.all.filter { $0.method == .get }.enumerated().flatMap { turn, route in
                Self.names.enumerated().map { place, name in
                    let text = Self.texts[(turn + place) % Self.texts.count]
                    return Asked(route: route, query: "?\(name)=\(Self.encoded(text))")
                }
            })
    }

    @Test("in a form")
    func forms() async throws {
        let asked = Route.all.filter { $0.method == .post }.flatMap { route in
            Self.texts.flatMap { text in
                [
                    Asked(route: route, body: Self.form(text)),
                    Asked(
                        route: route, type: "multipart/form-data; boundary=b",
                        body: Self.multipart(text)),
                ]
            }
        }
        try await ask(asked)
    }

    /// What stands for a part of the path that has to be right.
    private static let parts = ["month": "2026-03", "area": "result", "name": "deals.csv"]

    private func ask(_ all: [Asked]) async throws {
        let store = try await SmallCompany.store()
        try await PageRoutesTests.application(store).test(.router) { client in
            for asked in all {
                let parts = "\(asked.route.path)".split(separator: "/").map { part -> String in
                    guard part.hasPrefix(":") || part.hasPrefix("{") else { return String(part) }
                    let name = part.filter(\.isLetter)
                    return asked.path ?? Self.parts[name] ?? "omzet"
                }
                let uri = "/" + parts.joined(separator: "/") + asked.query
                try await client.execute(
                    uri: uri, method: asked.route.method, headers: [.contentType: asked.type],
                    body: asked.body.isEmpty ? nil : ByteBuffer(string: asked.body)
                ) { answer in
                    let page = String(buffer: answer.body)
                    #expect(answer.status.code < 500, "\(asked.route.method) \(uri.prefix(99))")
                    for word in ["<script>alert", "=\"\" onload=\"alert", "root:", "no such table"]
                    {
                        #expect(!page.contains(word), "\(uri.prefix(99)) says \(word)")
                    }
                }
            }
        }
        #expect(try await store.read { try $0.flaws(in: "x") }.isEmpty)
        #expect(try await store.read { try $0.costs(of: day("2026-02-01")).count } == 2)
        let (status, _, board) = try await PageRoutesTests.get("/", from: store)
        #expect(status == 200 && board.contains("Klein &amp; Zn."))
    }

    private static func form(_ text: String) -> String {
        names.map { "\($0)=\(encoded(text))" }.joined(separator: "&")
    }

    private static func multipart(_ text: String) -> String {
        names.map {
            "--b\r\nContent-Disposition: form-data; name=\"\($0)\"; filename=\"deals.csv\"\r\n\r\n"
                + "\(text)\r\n"
        }.prefix(15).joined() + "--b--\r\n"
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let digits = String(byte, radix: 16)
            return "%" + (digits.count < 2 ? "0" : "") + digits
        }.joined()
    }
}
