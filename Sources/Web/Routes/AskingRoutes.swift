import Domain
import HTTPTypes
import Hummingbird
import Intake
import Storage

/// The questions about a file that was handed over, its trial and its way in.
enum AskingRoutes {
    static let all: [Route] = [
        .get("/imports/drafts/:id", .everything) { try await show($0) }.with(.download),
        .post("/imports/drafts/:id", .everything, choose).with(limits),
        .post("/imports/drafts/:id/trial", .everything, attempt).with(limits),
        .post("/imports/drafts/:id/entry", .everything, enter),
        .post("/imports/drafts/:id/removal", .everything, drop),
    ]

    /// A file may name many people and products, each with an answer.
    private static let limits = RequestLimits(mostBytes: 524_288, patience: .seconds(60))

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let id = try visit.parameter("id")
        let clock = visit.site.clock
        let found = try await visit.read { look in try look.snapshot.importDraft(id) }
        guard let draft = found else { return try await showGone(id, visit) }
        let trial = DraftJob.id(.tryDraft, draft: draft.id, choices: draft.choices)
        let progress = visit.site.running.progress(trial)
        return try await visit.show(.asking(.draft(id))) { look in
            AskingPage(
                frame: look.frame, model: try AskingModel(draft, look, clock), progress: progress)
        }
    }

    /// A file that is in is told by its receipt.
    private static func showGone(_ id: String, _ visit: Visit) async throws -> Response {
        let key = try await visit.read { look in try look.snapshot.importKey(ofRun: id) }
        guard let key else { throw Mistake.unknownAddress }
        return Response(
            status: .seeOther, headers: [.location: Link.importReceipt(String(key)).path])
    }

    /// A form that was sent once more after its file went in: nothing happens, and that is said.
    private static func showIn(_ visit: Visit) async throws -> Response {
        let id = try visit.parameter("id")
        let record = try await visit.read { look in
            try look.snapshot.importKey(ofRun: id).flatMap(look.snapshot.importRecord)
        }
        guard let record else { throw Mistake.unknownAddress }
        return try await visit.show(.imports, status: .conflict) { look in
            AlreadyInPage(frame: look.frame, file: record.file, importID: String(record.key))
        }
    }

    @Sendable private static func choose(_ visit: Visit) async throws -> Response {
        guard let draft = try await keep(visit) else { return try await showIn(visit) }
        return Response(draft: draft.id)
    }

    @Sendable private static func attempt(_ visit: Visit) async throws -> Response {
        guard let draft = try await keep(visit) else { return try await showIn(visit) }
        try await attempt(draft, visit)
        return Response(draft: draft.id)
    }

    /// Asks for a trial of a draft, also once more with the same choices: the figures may be others.
    static func attempt(_ draft: ImportDraft, _ visit: Visit) async throws {
        let job = DraftJob(draft, draft.choices, visit.reader)
        try await visit.site.store.askAgain(
            job.job(.tryDraft, file: draft.file, at: visit.site.clock.second()))
    }

    @Sendable private static func enter(_ visit: Visit) async throws -> Response {
        let shown = try await FormFields(visit)[AskingFields.Name.shown]
        guard let draft = try await draft(visit) else { return try await showIn(visit) }
        // What was shown is what goes in: not what somebody chose elsewhere meanwhile.
        guard draft.trialOf == draft.choices, !draft.trial.isEmpty,
            shown == DraftJob.mark(draft.choices)
        else {
            return Response(draft: draft.id)
        }
        let job = try DraftJob(draft, draft.choices, visit.reader)
            .job(.importDraft, file: draft.file, at: visit.site.clock.second())
        try await visit.store(noting: .importAsked, draft.file).askAgain(job)
        return Response(
            status: .seeOther, headers: [.location: Link.importJob(job.id).path])
    }

    @Sendable private static func drop(_ visit: Visit) async throws -> Response {
        _ = try await FormFields(visit)
        guard let draft = try await draft(visit) else { return try await showIn(visit) }
        try await visit.store(noting: .importDropped, draft.file).forgetDraft(draft.id)
        return Response(
            status: .seeOther, headers: [.location: "\(Link.imports.path)?done=dropped"])
    }

    /// Keeps what the form says, and the answers under a name where one is given; nil where there
    /// is no such file any more.
    private static func keep(_ visit: Visit) async throws -> ImportDraft? {
        let fields = AskingFields(try await FormFields(visit, atMost: limits.mostBytes))
        guard var draft = try await draft(visit) else { return nil }
        let choices = fields.choices(before: FileChoices(text: draft.choices))
        draft.choices = choices.text
        try await visit.site.store.keepChoices(draft.choices, ofDraft: draft.id)
        if let name = fields.keepAs { try await keep(choices, of: draft, as: name, visit) }
        return draft
    }

    private static func keep(
        _ choices: FileChoices, of draft: ImportDraft, as name: String, _ visit: Visit
    ) async throws {
        let clock = visit.site.clock
        let second = clock.second()
        let found = try await visit.read { look -> SavedMapping? in
            guard let inspection = try AskingModel(draft, look, clock).inspection,
                let kind = inspection.kind
            else { return nil }
            return inspection.mapping(named: name, choices)?.saved(as: kind, at: second)
        }
        guard let found else { return }
        try await visit.store(noting: .mappingKept, name).keepMapping(found)
    }

    private static func draft(_ visit: Visit) async throws -> ImportDraft? {
        let id = try visit.parameter("id")
        return try await visit.read { look in try look.snapshot.importDraft(id) }
    }
}

extension Response {
    /// Leads to the questions about a draft.
    fileprivate init(draft id: String) {
        self.init(status: .seeOther, headers: [.location: Link.asking(.draft(id)).path])
    }
}
