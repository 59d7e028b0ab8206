import Domain
import Hummingbird
import Storage

/// What was imported, and what could not be.
enum ImportRoutes {
    static let all: [Route] =
        [
            .get("/imports", .everything) { try await list($0) },
            .get("/imports/:id", .everything, show),
            .get("/imports/:id/rejections.csv", .everything) { try await saveRejections($0, .csv) },
            .get("/imports/:id/rejections.xlsx", .everything) {
                try await saveRejections($0, .xlsx)
            },
            .get("/imports/:id/reversal", .everything) { try await ReversalHandling.look($0) },
            .post("/imports/:id/reversal", .everything, ReversalHandling.ask),
        ]
        + Route.tables("/imports", [.page, .jobs], .everything) { try await list($0) }
        + Route.tables("/imports/:id", [.board], .everything, show)

    /// How many files that wait or failed the list shows.
    private static let listedJobs = 20
    /// For how many seconds a file that failed stays on the list: a week.
    private static let remembered = 7 * 86_400

    /// The page of imports, also after a file that was not taken.
    static func list(_ visit: Visit, after mistake: UploadMistake? = nil) async throws -> Response {
        let (clock, token) = (visit.site.clock, visit.site.token())
        let running = visit.site.running
        let lately = clock.second() - remembered
        let (page, rows) = (try visit.page(), try visit.rows(ImportsPage.size))
        let isDropped = mistake == nil && visit.query("done") == "dropped"
        let here: Link = page == 1 ? .imports : .olderImports(page: page)
        return try await visit.show(here, status: mistake?.status ?? .ok) { look in
            let runs = try look.snapshot.importRuns(limit: rows.limit, offset: rows.offset)
            guard page == 1 || !runs.isEmpty else { throw Mistake.unknownAddress }
            return ImportsPage(
                frame: look.frame,
                runs: runs.map { ImportedRun($0.map { summary($0, look, clock) }) },
                total: try look.snapshot.importRunCount(), page: page,
                jobs: try look.snapshot.unfinishedJobs(
                    failedSince: lately, limit: look.most(listedJobs)
                ).map { JobSummary($0, look, clock, running) },
                drafts: try look.snapshot.importDrafts(limit: DraftList.most).map { draft in
                    let moment = clock.read(
                        draft.begunSecond, look.organisation?.timeZone ?? "Europe/Amsterdam")
                    return (draft, moment.day, moment.minute)
                },
                upload: UploadForm(frame: look.frame, token: token, mistake: mistake),
                isDropped: isDropped)
        }
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let id = try visit.parameter("id")
        let clock = visit.site.clock
        return try await visit.show(.importReceipt(id)) { look in
            let record = try record(id, look)
            return ImportPage(frame: look.frame, detail: try detail(record, look, clock))
        }
    }

    private static func saveRejections(
        _ visit: Visit, _ form: TableForm
    ) async throws -> Response {
        let id = try visit.parameter("id")
        let (bytes, file) = try await visit.read { look in
            let record = try record(id, look)
            return (try look.snapshot.rejectedFile(record, form, look.frame), record.file)
        }
        try await visit.note(.rejectionsExported, file)
        let stem = file.hasSuffix(".csv") ? String(file.dropLast(4)) : file
        return Response(
            file: bytes, type: form == .csv ? .csv : .xlsx,
            name: "\(TableFile.safeName(stem))-rejected.\(form.rawValue)")
    }

    private static func detail(
        _ record: ImportRecord, _ look: Look, _ clock: Site.Clock
    ) throws -> ImportDetail {
        let rejections = try look.snapshot.rejections(
            record.key, limit: StoredReceipt.shownRejections, offset: 0)
        var detail = ImportDetail(
            summary: summary(record, look, clock), receipt: StoredReceipt(record, rejections))
        detail.origin = record.origin
        detail.run = try look.snapshot.imports(ofRunWith: record).map {
            summary($0, look, clock)
        }
        detail.again = try look.snapshot.imports(ofFingerprint: record.origin.fingerprint)
            .filter { $0.key != record.key && $0.origin.runID != record.origin.runID }
            .map { summary($0, look, clock) }
        detail.kpis = try look.snapshot.attributes().proposingKPIs().kpis
        detail.canBeReversed =
            record.reversed == nil && record.state == .kept
            && record.added + record.updated > 0
        return detail
    }

    static func record(_ id: String, _ look: Look) throws -> ImportRecord {
        guard let key = Int(id), let record = try look.snapshot.importRecord(key) else {
            throw Mistake.unknownAddress
        }
        return record
    }

    static func summary(
        _ record: ImportRecord, _ look: Look, _ clock: Site.Clock
    ) -> ImportSummary {
        let moment = clock.read(
            record.atSecond, look.organisation?.timeZone ?? "Europe/Amsterdam")
        var summary = ImportSummary(
            id: String(record.key), file: record.file, kind: record.kind, day: moment.day,
            minute: moment.minute,
            counts: ImportCounts(
                read: record.read, added: record.added, updated: record.updated,
                unchanged: record.unchanged, rejected: record.rejected))
        summary.actor = record.origin.actor
        summary.remarks = record.remarks.count
        summary.runID = record.origin.runID
        summary.reversed = record.reversed.map { reversed in
            let moment = clock.read(
                reversed.atSecond, look.organisation?.timeZone ?? "Europe/Amsterdam")
            return ImportSummary.Reversed(
                day: moment.day, minute: moment.minute, by: reversed.by)
        }
        return summary
    }
}
