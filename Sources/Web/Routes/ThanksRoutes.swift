import Domain
import HTTPTypes
import Hummingbird
import Storage

/// Thank-yous: from one to another, and counted per team.
enum ThanksRoutes {
    static let all: [Route] =
        [
            .get("/thanks", .motivation) { try await show($0) },
            .post("/thanks", .motivation, give),
        ] + Route.tables("/thanks", [.teams], .motivation) { try await show($0) }

    private static func show(
        _ visit: Visit, refused: ThanksRefused? = nil
    ) async throws -> Response {
        let account = visit.reader.account
        let isDone = visit.query("done") != nil
        let newID = visit.site.newID()
        return try await visit.show(
            .today(.thanks), status: refused == nil ? .ok : .unprocessableContent
        ) { look in
            ThanksPage(
                frame: look.frame, model: try ThanksModel(look, of: account, newID: newID),
                isDone: isDone && refused == nil, refused: refused)
        }
    }

    /// Keeps a thank-you, and no log of it: who thanked whom is for those two.
    @Sendable private static func give(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        let account = visit.reader.account
        let other = form[ThanksForm.Field.other]
        let to = other.isEmpty ? form[ThanksForm.Field.to] : other
        let words = form[ThanksForm.Field.words].onOneLine
        func refused(_ why: ThanksRefused.Why) -> ThanksRefused {
            ThanksRefused(to: to, words: words, why: why)
        }
        let found = try await visit.read { look in
            try look.giver(account).map { own in
                (
                    own: own.id, today: look.frame.today,
                    isThere: try look.thankable(by: own).contains { $0.id == to }
                )
            }
        }
        guard let found else { return try await show(visit) }
        guard found.isThere else { return try await show(visit, refused: refused(.nobody)) }
        guard words.count <= Thanks.longestWords else {
            return try await show(visit, refused: refused(.tooLong))
        }
        let id = String(form[ThanksForm.Field.id].prefix(64))
        let isKept = try await visit.site.store.give(
            Thanks(
                id: id.isEmpty ? visit.site.newID() : id, fromID: found.own, toID: to,
                day: found.today, words: words))
        guard isKept else { return try await show(visit, refused: refused(.tooMany)) }
        return visit.see(.today(.thanks), ["done": "yes"])
    }
}
