import Domain
import HTTPTypes
import Hummingbird
import Storage

/// A request, with what every handler asks of it, whoever sent it.
protocol Asked {
    /// The request itself.
    var arrival: Arrival { get }
    /// Whom its pages are made for; nil for somebody who is not known.
    var frameReader: Reader? { get }
    /// The table of the page that is asked for as a file; nil for the page itself.
    var saved: SavedTable? { get }
    /// Throws unless one of our own pages sent the form.
    func require(formToken sent: String) throws
}

extension Asked {
    var site: Site { arrival.site }
    var request: Request { arrival.request }

    /// A page is asked for itself.
    var saved: SavedTable? { nil }

    /// The language the reader chose; nil as long as they did not.
    var language: Language? {
        request.cookies[arrival.kept(Language.cookie)].flatMap { Language(rawValue: $0.value) }
    }

    /// A part of the path that the route names.
    func parameter(_ name: String) throws -> String {
        let raw = try arrival.context.parameters.require(name)
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

    /// The page asked for by `page`, counted from 1; a file holds them all.
    func page() throws -> Int {
        guard saved == nil else { return 1 }
        guard let text = query("page"), !text.isEmpty else { return 1 }
        guard let page = Int(text), (1...1_000_000).contains(page) else {
            throw Mistake.notAPage(text)
        }
        return page
    }

    /// Reads a page's model within one snapshot and renders it, or makes a file of a table of it.
    func show<Content: Page>(
        _ here: Link?, _ freshness: Freshness = .latest, status: HTTPResponse.Status = .ok,
        formToken: String? = nil, _ model: @escaping @Sendable (Look) throws -> Content
    ) async throws -> Response {
        let names = ShownNames()
        let look = look(here, formToken: formToken, names)
        let (response, today) = try await site.store.read(freshness) {
            [stopwatch = arrival.stopwatch, saved] snapshot in
            try stopwatch.reading {
                let page = try model(look(snapshot))
                if let saved { return (try page.file(saved), page.frame.today) }
                return (Response(html: page.renderBytes(), status: status), page.frame.today)
            }
        }
        try await noteLooks(at: names, on: today, here)
        return response
    }

    /// Reads what a handler needs within one snapshot; `here` is what it is made for.
    func read<T: Sendable>(
        _ freshness: Freshness = .latest, at here: Link? = nil,
        _ body: @escaping @Sendable (Look) throws -> T
    ) async throws -> T {
        let names = ShownNames()
        let look = look(here, formToken: nil, names)
        let (found, today) = try await site.store.read(freshness) {
            [stopwatch = arrival.stopwatch] snapshot in
            try stopwatch.reading {
                let look = try look(snapshot)
                return (try body(look), look.frame.today)
            }
        }
        try await noteLooks(at: names, on: today, here)
        return found
    }

    /// What a snapshot is looked at with: made before the transaction, so that nothing that is
    /// bound to the request enters it.
    private func look(
        _ here: Link?, formToken: String?, _ names: ShownNames
    ) -> @Sendable (Snapshot) throws -> Look {
        let (clock, language, asked) = (site.clock, language, query("on"))
        let (database, reader, savesFile) = (site.database, frameReader, saved != nil)
        return { snapshot in
            let organisation = try snapshot.organisationOrUnnamed()
            let today = clock.today(in: organisation?.timeZone ?? "Europe/Amsterdam")
            var day = today
            if let asked, !asked.isEmpty {
                guard let found = Day(asked) else { throw Mistake.notADay(asked) }
                day = max(min(found, today), Look.firstDay)
            }
            let spoken = language ?? Language(rawValue: organisation?.locale ?? "") ?? .dutch
            var frame = Frame(
                spoken, organisation: organisation, on: day, today: today, here: here,
                database: database, secondsBehind: snapshot.secondsBehind, names: names)
            frame.reader = reader
            frame.formToken = formToken ?? reader?.formToken
            frame.personRanking = reader?.access.personRanking.map {
                ShownDecision(
                    ranking: $0,
                    moment: clock.read(
                        $0.fromSecond, organisation?.timeZone ?? "Europe/Amsterdam"))
            }
            let marks = try snapshot.guideMarks()
            frame.isInvented = marks.isInvented
            if here?.tellsOfGuide == true {
                frame.guideNews = try GuideNews(
                    snapshot, marks, for: reader, at: clock.second())
            }
            return Look(
                snapshot: snapshot, organisation: organisation, frame: frame,
                savesFile: savesFile)
        }
    }
}

/// One snapshot, seen on the day that was asked for, in the reader's language.
struct Look {
    let snapshot: Snapshot
    let organisation: Organisation?
    let frame: Frame
    /// A table is asked for as a file, which holds all of it.
    let savesFile: Bool

    var on: Day { frame.on }

    /// Nobody looks further back.
    fileprivate static let firstDay = Day(year: 1900, month: 1, day: 1) ?? Day(number: 0)

    /// What the reader sees; nothing where nobody is known.
    var access: Access { frame.reader?.access ?? Access(.viewer) }

    /// How many of a list are read: as many as the page shows, and all of them for a file.
    func most(_ shown: Int) -> Int { savesFile ? Int(Int32.max) : shown }

    /// What computes from this snapshot, within what the reader sees.
    func measurement() throws -> Measurement { try measurement(within: access.sums) }

    /// What computes lists of single facts, such as deals that stand still.
    func rowMeasurement() throws -> Measurement { try measurement(within: access.rows) }

    /// What computes the board, which is of the whole organisation for everyone.
    func boardMeasurement() throws -> Measurement { try measurement(within: .everyone) }

    private func measurement(within scope: Scope) throws -> Measurement {
        Measurement(
            facts: snapshot, attributes: try snapshot.attributes().proposingKPIs(), scope: scope)
    }
}
