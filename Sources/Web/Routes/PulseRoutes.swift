import Domain
import HTTPTypes
import Hummingbird
import Storage

/// The question of the week: what is asked, the answers, and how they go.
enum PulseRoutes {
    static let all: [Route] =
        [
            .get("/pulse", .motivation) { try await show($0) },
            .post("/pulse", .motivation, answer),
            .get("/pulse/rhythm", .everything) { try await showRhythm($0) },
            .post("/pulse/rhythm", .everything, keepRhythm),
        ] + Route.tables("/pulse", [.weeks], .motivation) { try await show($0) }

    private static func show(_ visit: Visit, isWrong: Bool = false) async throws -> Response {
        let account = visit.reader.account
        let said = visit.query("done").flatMap(PulseSaid.init(rawValue:))
        return try await visit.show(
            .today(.pulse), status: isWrong ? .unprocessableContent : .ok
        ) { look in
            let attributes = try look.snapshot.attributes()
            return PulsePage(
                frame: look.frame, asked: try PulseAsked(look, of: account),
                weeks: try look.snapshot.pulseWeeks(PulseTrend.count, before: look.frame.today),
                minimum: attributes.minGroupSize, rhythm: attributes.pulseRhythm, said: said,
                isWrong: isWrong)
        }
    }

    /// Keeps an answer, and no log of it: that would tell who answered, and when.
    @Sendable private static func answer(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        guard let account = visit.reader.account, let personID = account.personID else {
            return try await show(visit)
        }
        let (today, isAsked) = try await visit.read { look in
            (look.frame.today, try look.isAskedWeekly(account))
        }
        guard isAsked else { return try await show(visit) }
        let isPassed = form[PulseCard.Field.deed] == "pass"
        let score = Int(form[PulseCard.Field.score])
        guard isPassed || score.map(Statement.scale.contains) == true,
            let question = Int(form[PulseCard.Field.place]).flatMap(PulseQuestion.init(place:))
        else { return try await show(visit, isWrong: true) }
        guard Day(form[PulseCard.Field.monday]) == today.monday else { return see(.other, visit) }
        let outcome = try await visit.site.store.keep(
            pulse: isPassed ? nil : score, to: question, of: today.monday, by: personID,
            token: visit.site.newID())
        return switch outcome {
        case .kept: see(isPassed ? .passed : .kept, visit)
        case .already: see(.already, visit)
        case .otherQuestion: see(.other, visit)
        }
    }

    /// Back to one's own day; where there is something else to answer, to that.
    private static func see(_ said: PulseSaid, _ visit: Visit) -> Response {
        said == .other
            ? visit.see(.today(.pulse), ["done": said.rawValue])
            : visit.see(.today(.home()), ["pulse": said.rawValue])
    }

    private static func showRhythm(
        _ visit: Visit, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let isDone = visit.query("done") != nil
        return try await visit.show(.today(.pulseRhythm), status: status) { look in
            PulseRhythmPage(
                frame: look.frame, rhythm: try look.snapshot.attributes().pulseRhythm,
                isDone: isDone && status == .ok, isChanged: status == .conflict,
                isWrong: status == .unprocessableContent)
        }
    }

    @Sendable private static func keepRhythm(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        guard let rhythm = PulseRhythm(rawValue: form[PulseRhythmPage.Field.rhythm]) else {
            return try await showRhythm(visit, status: .unprocessableContent)
        }
        let seen = PulseRhythm(rawValue: form[PulseRhythmPage.Field.seen]) ?? .off
        do {
            try await visit.store(noting: .pulseRhythmSet, rhythm.rawValue)
                .keep(pulse: rhythm, seen: seen)
            return visit.see(.today(.pulseRhythm), ["done": "yes"])
        } catch is ChangedMeanwhile {
            return try await showRhythm(visit, status: .conflict)
        }
    }
}
