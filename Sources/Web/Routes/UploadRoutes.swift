import Domain
import HTTPTypes
import Hummingbird
import Storage

/// Handing over a file, and what becomes of it until there is a receipt.
enum UploadRoutes {
    static let all: [Route] = [
        .post("/imports", .everything, take).with(.upload),
        .get("/imports/jobs/:id", .everything, show),
        .post("/imports/jobs/:id/stop", .everything, ReversalHandling.stop),
    ]

    @Sendable private static func take(_ visit: Visit) async throws -> Response {
        do {
            let draft = try await Upload.form(visit).begin(visit)
            try await tryAtOnce(draft, visit)
            return Response(
                status: .seeOther, headers: [.location: Link.asking(.draft(draft.id)).path])
        } catch let mistake as UploadMistake {
            TurnedAway(mistake).map(visit.site.refusals.count)
            return try await ImportRoutes.list(visit, after: mistake)
        }
    }

    /// A file about which there is nothing to ask is tried at once.
    private static func tryAtOnce(_ draft: ImportDraft, _ visit: Visit) async throws {
        let clock = visit.site.clock
        let isClear = try await visit.read { look in
            guard let kept = try look.snapshot.importDraft(draft.id) else { return false }
            return try AskingModel(kept, look, clock).isClear
        }
        if isClear { try await AskingRoutes.attempt(draft, visit) }
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let id = try visit.parameter("id")
        let (clock, running) = (visit.site.clock, visit.site.running)
        let found = try await visit.read { look in
            try look.snapshot.job(id).map {
                (job: $0, summary: JobSummary($0, look, clock, running))
            }
        }
        guard let (job, summary) = found else { throw Mistake.unknownAddress }
        if let key = job.importKey {
            return Response(
                status: .seeOther,
                headers: [.location: Link.importReceipt(String(key)).path])
        }
        return try await visit.show(.importJob(id)) { look in
            JobPage(frame: look.frame, job: summary)
        }
    }
}

extension JobSummary {
    /// A job, as it stands at that look.
    init(_ job: JobRecord, _ look: Look, _ clock: Site.Clock, _ running: RunningWork) {
        let moment = clock.read(
            job.askedSecond, look.organisation?.timeZone ?? "Europe/Amsterdam")
        let standing: Standing =
            switch job.state {
            case .failed: .failed(reason: job.reason ?? "")
            case .waiting, .done: job.attempts == 0 ? .waiting : .running
            }
        self.init(
            id: job.id, file: job.subject, day: moment.day, minute: moment.minute,
            standing: standing, isReversal: job.kind == .reverseImport,
            progress: running.progress(job.id))
    }
}
