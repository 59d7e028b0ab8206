import Domain
import HTTPTypes
import Hummingbird
import Storage

/// Taking an import back: what it would do is told first, then it is done as a job.
enum ReversalHandling {
    static func look(_ visit: Visit) async throws -> Response {
        let id = try visit.parameter("id")
        let (clock, token) = (visit.site.clock, visit.site.newID())
        return try await visit.show(.importReversal(id)) { look in
            let record = try ImportRoutes.record(id, look)
            let outlook = try outlook(record.key, look, at: clock.second())
            return ReversalPage(
                frame: look.frame, summary: ImportRoutes.summary(record, look, clock),
                outlook: outlook, later: later(outlook, look, clock), token: token)
        }
    }

    private static func later(
        _ outlook: ReversalPage.Outlook, _ look: Look, _ clock: Site.Clock
    ) -> [ReversalPage.LaterImport] {
        guard case .possible(let report) = outlook else { return [] }
        let zone = look.organisation?.timeZone ?? "Europe/Amsterdam"
        return report.later.map { one in
            let moment = clock.read(one.atSecond, zone)
            return ReversalPage.LaterImport(
                key: one.key, file: one.file, day: moment.day, minute: moment.minute,
                unchanged: one.unchanged)
        }
    }

    private static func outlook(
        _ key: Int, _ look: Look, at second: Int
    ) throws -> ReversalPage.Outlook {
        guard try !look.snapshot.guideMarks().isInvented else { return .sampleIsIn }
        do {
            return .possible(try look.snapshot.reversal(of: key, at: second))
        } catch let refusal as ReversalRefusal {
            return .impossible(refusal)
        }
    }

    /// Asks for it once, however often the form is sent.
    @Sendable static func ask(_ visit: Visit) async throws -> Response {
        let token = try await FormFields(visit)[ReversalPage.Field.token]
        let id = try visit.parameter("id")
        let record = try await visit.read { try ImportRoutes.record(id, $0) }
        guard record.reversed == nil, Job.isID(token) else { return try await look(visit) }
        let asked = ReversalJob(key: record.key, by: visit.reader.account?.name ?? "")
        let job = try asked.asking(
            for: record.file, id: token, at: visit.site.clock.second())
        try await visit.store(noting: .importReversed, record.file).ask(job)
        return Response(status: .seeOther, headers: [.location: Link.importJob(job.id).path])
    }

    /// Gives up a job that waits or runs; nothing of it stays.
    @Sendable static func stop(_ visit: Visit) async throws -> Response {
        _ = try await FormFields(visit)
        let id = try visit.parameter("id")
        let (site, name) = (visit.site, visit.reader.account?.name)
        let known = try await visit.read { try $0.snapshot.job(id) }
        guard known != nil else { throw Mistake.unknownAddress }
        let isBusy = !site.running.ids.isEmpty
        let runsHere = site.running.stop(id, by: name)
        // While the one writer is at work, the job is given up before its turn comes.
        try await visit.note(.jobStopped, id)
        if !runsHere, !(isBusy && site.store.writesOneByOne) {
            try await site.store.giveUp(
                id, RunningWork.reason(name), at: site.clock.second())
            site.running.end(id)
        }
        return Response(status: .seeOther, headers: [.location: Link.importJob(id).path])
    }
}
