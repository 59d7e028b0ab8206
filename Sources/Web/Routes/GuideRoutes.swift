import Domain
import HTML
import HTTPTypes
import Hummingbird
import Intake
import Storage

/// The guide of the first run: all steps, what is said about each, and the files to begin with.
enum GuideRoutes {
    static let all: [Route] = [
        .get("/start", .everything, show),
        .post("/start", .everything, putAway),
        .post("/start/steps/:step", .everything, mark),
        .get("/start/imports", .everything, showImports),
        .get("/start/examples/:name", .everything, saveExample),
    ]

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        try await visit.show(.guide) { look in
            StartPage(frame: look.frame, guide: try look.snapshot.guide())
        }
    }

    @Sendable private static func putAway(_ visit: Visit) async throws -> Response {
        let action = try await FormFields(visit)[GuideField.action]
        guard action == "away" || action == "back" else { throw Mistake.unknownAddress }
        try await visit.store(noting: .guideStepKept, action)
            .putGuide(away: action == "away", at: visit.site.clock.second())
        return redirect(action == "away" ? .board : .guide)
    }

    @Sendable private static func mark(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        guard let step = Guide.Step(rawValue: try visit.parameter("step")), !step.isRequired,
            let mark = Guide.Mark(rawValue: form[GuideField.mark])
        else { throw Mistake.unknownAddress }
        try await visit.store(noting: .guideStepKept, "\(step.rawValue): \(mark.rawValue)")
            .keepGuide(step, mark, at: visit.site.clock.second())
        return try await goOn(visit, after: step)
    }

    @Sendable private static func showImports(_ visit: Visit) async throws -> Response {
        let token = visit.site.token()
        return try await show(.imports, to: visit) { look, _ in
            ImportsTask(
                frame: look.frame, imports: try look.snapshot.imports(limit: 50),
                waiting: try look.snapshot.unfinishedJobs(
                    failedSince: visit.site.clock.second() - 3_600, limit: 20
                ).map { JobSummary($0, look, visit.site.clock, visit.site.running) },
                upload: UploadForm(frame: look.frame, token: token, mistake: nil))
        }
    }

    @Sendable private static func saveExample(_ visit: Visit) async throws -> Response {
        guard case .facts(let kind) = KoersFile(named: try visit.parameter("name")) else {
            throw Mistake.unknownAddress
        }
        return Response(csv: Array(kind.example.utf8), name: kind.fileName)
    }

    /// The page of a step; when another one has to come first, that one instead.
    static func show<Task: HTML & Sendable>(
        _ step: Guide.Step, to visit: Visit, status: HTTPResponse.Status = .ok,
        refreshAfter: Int? = nil, _ task: @escaping @Sendable (Look, Guide) throws -> Task
    ) async throws -> Response {
        do {
            return try await visit.show(.guideStep(step), status: status) { look in
                let guide = try look.snapshot.guide()
                try require(step, guide)
                return GuidePage(
                    frame: look.frame, guide: guide, step: step, refreshAfter: refreshAfter,
                    task: try task(look, guide))
            }
        } catch let first as ComesFirst {
            return redirect(.guideStep(first.step))
        }
    }

    /// Another step has to come first.
    struct ComesFirst: Error {
        let step: Guide.Step
    }

    /// Throws `ComesFirst` unless the step can be taken.
    static func require(_ step: Guide.Step, _ guide: Guide) throws(ComesFirst) {
        if guide.isInvented, step != .sample { throw ComesFirst(step: .sample) }
        if let missing = guide.missing(before: step) { throw ComesFirst(step: missing) }
    }

    /// The way to the step that has to come before this one; nil when it can be taken.
    static func toFirst(before step: Guide.Step, _ visit: Visit) async throws -> Response? {
        let guide = try await visit.read { try $0.snapshot.guide() }
        do {
            try require(step, guide)
            return nil
        } catch {
            return redirect(.guideStep(error.step))
        }
    }

    /// Where one goes after a step was done or passed over.
    static func goOn(_ visit: Visit, after step: Guide.Step) async throws -> Response {
        let guide = try await visit.read { try $0.snapshot.guide() }
        return redirect(guide.next(after: step).map(Link.guideStep) ?? .board)
    }

    static func redirect(_ link: Link) -> Response {
        Response(status: .seeOther, headers: [.location: link.path])
    }
}
