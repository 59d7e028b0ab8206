import Domain
import HTTPTypes
import Hummingbird
import Storage

/// The keys of one's programs.
enum ProgramKeyRoutes {
    static let all: [Route] = [
        .get("/account/keys", .board) { try await show($0) },
        .post("/account/keys", .board, make),
        .post("/account/keys/removal", .board, end),
    ]

    /// What a page says besides the list.
    private struct News: Sendable {
        var draft = KeyDraft()
        var mistakes: KeyMistakes?
        var made: Secret?
    }

    private static func show(_ visit: Visit, _ news: News = News()) async throws -> Response {
        guard let account = visit.reader.signedIn?.account else { return .toFirstAccount }
        let clock = visit.site.clock
        let (second, isDone) = (clock.second(), visit.query("done") != nil)
        let origin = visit.arrival.origin
        let status: HTTPResponse.Status = news.mistakes == nil ? .ok : .unprocessableContent
        return try await visit.show(.programKeys, status: status) { look in
            let zone = look.organisation?.timeZone ?? "Europe/Amsterdam"
            let keys = try look.snapshot.programKeys(of: account.id, at: second).map { key in
                ShownKey(
                    key: key, made: clock.read(key.madeSecond, zone),
                    ends: clock.read(key.endsSecond, zone),
                    seen: key.seenSecond.map { clock.read($0, zone) })
            }
            return ProgramKeysPage(
                frame: look.frame, account: account, keys: keys, origin: origin,
                draft: news.draft, mistakes: news.mistakes, made: news.made, isDone: isDone)
        }
    }

    @Sendable private static func make(_ visit: Visit) async throws -> Response {
        guard let account = visit.reader.signedIn?.account else { return .toFirstAccount }
        let form = try await FormFields(visit)
        let draft = KeyDraft(form)
        var mistakes = KeyMistakes(name: draft.mistake)
        do throws(SignInMistake) {
            if account.ways.contains(.password) {
                try await visit.prove(form[ProgramKeysPage.Field.password], account)
            }
        } catch {
            mistakes.password = error
        }
        guard mistakes == KeyMistakes(), let secret = visit.site.keySecret() else {
            return try await show(visit, News(draft: draft, mistakes: mistakes))
        }
        let key = NewProgramKey(
            id: visit.site.token(), name: draft.name, tokenHash: secret.hash,
            from: visit.site.clock.second(), days: draft.days)
        let isKept = try await visit.store(noting: .keyMade, draft.name)
            .keep(key, of: account.id)
        mistakes.name = .tooMany
        return isKept
            ? try await show(visit, News(made: secret))
            : try await show(visit, News(draft: draft, mistakes: mistakes))
    }

    @Sendable private static func end(_ visit: Visit) async throws -> Response {
        guard let account = visit.reader.signedIn?.account else { return .toFirstAccount }
        let form = try await FormFields(visit)
        let (id, second) = (form[ProgramKeysPage.Field.ended], visit.site.clock.second())
        let key = try await visit.site.store.read(.latest) { snapshot in
            try snapshot.programKeys(of: account.id, at: second).first { $0.id == id }
        }
        guard let key else { throw Mistake.unknownAddress }
        _ = try await visit.store(noting: .keyEnded, key.name).endKey(id, of: account.id)
        return Response(
            status: .seeOther, headers: [.location: "\(Link.programKeys.path)?done=yes"])
    }
}
