import Domain
import HTTPTypes
import Hummingbird
import Storage

/// The invented company that one looks around in: it comes in as a job, and goes on request.
enum SampleRoutes {
    static let all: [Route] = [
        .get("/start/sample", .everything, show),
        .post("/start/sample", .everything, choose),
        .get("/start/sample/removal", .everything) { try await askAgain($0) },
        .post("/start/sample/removal", .everything, remove),
    ]

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let isOffered = visit.site.sampleFiles != nil
        let state = try await visit.read { try Self.state($0.snapshot, isOffered) }
        return try await GuideRoutes.show(
            .sample, to: visit, refreshAfter: state == .coming ? 2 : nil
        ) { look, _ in
            SampleTask(frame: look.frame, state: state)
        }
    }

    private static func state(
        _ snapshot: Snapshot, _ isOffered: Bool
    ) throws -> SampleTask.State {
        if try snapshot.guideMarks().isInvented { return .present }
        guard try isOffered && !snapshot.hasOwnRows() else { return .impossible }
        let job = try snapshot.latestSampleJob()
        return switch job?.state {
        case .waiting: .coming
        case .failed: .free(failure: job?.reason ?? "")
        case .done, nil: .free(failure: nil)
        }
    }

    @Sendable private static func choose(_ visit: Visit) async throws -> Response {
        let choice = try await FormFields(visit)[SampleTask.Field.choice]
        let (site, second) = (visit.site, visit.site.clock.second())
        if let first = try await GuideRoutes.toFirst(before: .sample, visit) { return first }
        switch choice {
        case "own":
            try await visit.store(noting: .guideStepKept, "sample: own")
                .keepGuide(.sample, .done, at: second)
            return try await GuideRoutes.goOn(visit, after: .sample)
        case "look" where site.sampleFiles != nil:
            let job = Job(
                id: site.newID(), kind: .loadSample, subject: SampleJob.subject, content: [],
                askedSecond: second)
            do {
                _ = try await visit.store(noting: .sampleAsked, "").askForSample(job)
            } catch SampleRefusal.notEmpty {
                // The page of the step says why.
            }
        default: break
        }
        return GuideRoutes.redirect(.guideStep(.sample))
    }

    private static func askAgain(
        _ visit: Visit, after refusal: SampleRefusal? = nil
    ) async throws -> Response {
        let isInvented = try await visit.read { try $0.snapshot.guideMarks().isInvented }
        guard isInvented else { return GuideRoutes.redirect(.guide) }
        return try await visit.show(
            .sampleRemoval, status: refusal == nil ? .ok : .conflict
        ) { SampleRemovalPage(frame: $0.frame, refusal: refusal) }
    }

    @Sendable private static func remove(_ visit: Visit) async throws -> Response {
        _ = try await FormFields(visit)
        do {
            try await visit.store(noting: .sampleRemoved, "").removeSample()
            return GuideRoutes.redirect(.guideStep(.organisation))
        } catch let refusal as SampleRefusal {
            return try await askAgain(visit, after: refusal)
        }
    }
}
