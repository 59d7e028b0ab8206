import Domain
import HTTPTypes
import Hummingbird
import Storage

/// Whether people are set beside each other by name, for the director to decide.
enum PersonRankingRoutes {
    static let all: [Route] = [
        .get("/person-ranking", .everything) { try await show($0) },
        .post("/person-ranking", .everything, decide),
    ]

    private static func show(
        _ visit: Visit, reason: String = "", mistake: PersonRankingPage.ReasonMistake? = nil
    ) async throws -> Response {
        guard visit.reader.signedIn != nil else { return .toFirstAccount }
        let isDone = visit.query("done") != nil
        let clock = visit.site.clock
        let status: HTTPResponse.Status = mistake == nil ? .ok : .unprocessableContent
        return try await visit.show(.personRanking, status: status) { look in
            let zone = look.organisation?.timeZone ?? "Europe/Amsterdam"
            let decisions = try look.snapshot.personRankings().map {
                ShownDecision(ranking: $0, moment: clock.read($0.fromSecond, zone))
            }
            return PersonRankingPage(
                frame: look.frame, decisions: decisions, reason: reason, mistake: mistake,
                isDone: isDone)
        }
    }

    @Sendable private static func decide(_ visit: Visit) async throws -> Response {
        guard let account = visit.reader.signedIn?.account else { return .toFirstAccount }
        let form = try await FormFields(visit)
        let reason = form[PersonRankingPage.Field.reason].tidied
        let isOn = form[PersonRankingPage.Field.on] == "yes"
        do {
            try check(reason)
            let decision = PersonRanking(
                fromSecond: visit.site.clock.second(), isOn: isOn, reason: reason,
                actor: account.name)
            let isKept = try await visit.store(
                noting: isOn ? .personRankingBegun : .personRankingEnded, reason
            ).keep(decision, by: account.id)
            guard isKept else { throw PersonRankingPage.ReasonMistake.alreadySo }
            let page = "\(Link.personRanking.path)?done=yes"
            return Response(status: .seeOther, headers: [.location: page])
        } catch let mistake as PersonRankingPage.ReasonMistake {
            return try await show(visit, reason: reason, mistake: mistake)
        }
    }

    private static func check(_ reason: String) throws {
        let length = PersonRanking.reasonLength
        if reason.count < length.lowerBound { throw PersonRankingPage.ReasonMistake.tooShort }
        if reason.count > length.upperBound { throw PersonRankingPage.ReasonMistake.tooLong }
    }
}
