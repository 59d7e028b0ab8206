import Domain
import HTTPTypes
import Hummingbird
import Storage

/// One request, with what every handler asks of it.
struct Visit {
    let site: Site
    let request: Request
    let context: BasicRequestContext
    let stopwatch: Stopwatch

    /// The language the reader chose; nil as long as they did not.
    var language: Language? {
        request.cookies[Language.cookie].flatMap { Language(rawValue: $0.value) }
    }

    /// A part of the path that the route names.
    func parameter(_ name: String) throws -> String {
        let raw = try context.parameters.require(name)
        let text = raw.withoutPercentEncoding
        guard !text.contains("\0") else { throw Mistake.unknownAddress }
        return text
    }

    /// A value of the query.
    func query(_ name: String) -> String? {
        request.uri.queryParameters[name[...]].map(String.init).flatMap {
            $0.contains("\0") ? nil : $0
        }
    }

    /// A day of the query, nil without one.
    func day(_ name: String) throws -> Day? {
        guard let text = query(name), !text.isEmpty else { return nil }
        guard let day = Day(text) else { throw Mistake.notADay(text) }
        return day
    }

    /// The page asked for by `page`, counted from 1.
    func page() throws -> Int {
        guard let text = query("page"), !text.isEmpty else { return 1 }
        guard let page = Int(text), (1...1_000_000).contains(page) else {
            throw Mistake.notAPage(text)
        }
        return page
    }

    /// Nobody looks further back.
    private static let firstDay = Day(year: 1900, month: 1, day: 1) ?? Day(number: 0)

    /// Reads a page's model within one snapshot and renders it.
    func show<Content: Page>(
        _ here: Link?, _ freshness: Freshness = .latest, status: HTTPResponse.Status = .ok,
        _ model: @escaping @Sendable (Look) throws -> Content
    ) async throws -> Response {
        let look = look(here)
        return try await site.store.read(freshness) { [stopwatch] snapshot in
            try stopwatch.reading {
                let page = try model(look(snapshot))
                return Response(html: page.renderBytes(), status: status)
            }
        }
    }

    /// Reads what a handler needs within one snapshot.
    func read<T: Sendable>(
        _ freshness: Freshness = .latest, _ body: @escaping @Sendable (Look) throws -> T
    ) async throws -> T {
        let look = look(nil)
        return try await site.store.read(freshness) { [stopwatch] snapshot in
            try stopwatch.reading { try body(look(snapshot)) }
        }
    }

    /// What a snapshot is looked at with: made before the transaction, so that nothing that is
    /// bound to the request enters it.
    private func look(_ here: Link?) -> @Sendable (Snapshot) throws -> Look {
        let (clock, language, asked) = (site.clock, language, query("on"))
        let database = site.database
        return { snapshot in
            let organisation = try snapshot.organisationOrUnnamed()
            let today = clock.today(in: organisation?.timeZone ?? "Europe/Amsterdam")
            var day = today
            if let asked, !asked.isEmpty {
                guard let found = Day(asked) else { throw Mistake.notADay(asked) }
                day = max(min(found, today), Visit.firstDay)
            }
            let spoken = language ?? Language(rawValue: organisation?.locale ?? "") ?? .dutch
            return Look(
                snapshot: snapshot, organisation: organisation,
                frame: Frame(
                    spoken, organisation: organisation, on: day, today: today, here: here,
                    database: database, secondsBehind: snapshot.secondsBehind))
        }
    }
}

/// One snapshot, seen on the day that was asked for, in the reader's language.
struct Look {
    let snapshot: Snapshot
    let organisation: Organisation?
    let frame: Frame

    var on: Day { frame.on }

    /// What computes from this snapshot.
    func measurement() throws -> Measurement {
        Measurement(facts: snapshot, attributes: try snapshot.attributes().proposingKPIs())
    }
}

/// What a request got wrong, or asked for in vain.
enum Mistake: Error, Equatable {
    case notADay(String)
    case notAPage(String)
    case unknownAddress
    /// There is no KPI of that slug; the ones it may have meant.
    case unknownKPI(nearest: [KPI])
    case foreignHost(String)
    /// A page of another site sent it.
    case foreignPage
    /// It sends more bytes than its address takes.
    case tooLarge
    /// It sends something else than the form of a page.
    case foreignType
    /// What it sends is no text.
    case notText
    /// Its answer was given up.
    case tookTooLong
    /// The text cannot be the id of a job.
    case notAKey(String)
}

extension Mistake {
    /// Whether no page of Koers, and nobody who uses one, makes it: somebody tries something.
    var isOfNoPage: Bool {
        switch self {
        case .foreignHost, .foreignPage, .foreignType, .tooLarge, .notText: true
        default: false
        }
    }
}

extension Language {
    /// The cookie that keeps the reader's choice.
    static let cookie = "koers_language"
}

extension Response {
    /// A page.
    init(html: [UInt8], status: HTTPResponse.Status = .ok) {
        self.init(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: html)))
    }

    /// An answer for a program.
    init(json: JSON, status: HTTPResponse.Status = .ok) {
        self.init(
            status: status,
            headers: [
                .contentType: "application/json; charset=utf-8", .cacheControl: "no-store",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: json.text + "\n")))
    }

    /// A file to be saved.
    init(csv: [UInt8], name: String) {
        self.init(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: csv)))
    }
}
