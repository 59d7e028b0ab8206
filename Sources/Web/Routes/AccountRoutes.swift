import Domain
import HTTPTypes
import Hummingbird
import Storage

/// One's own account, and the way out.
enum AccountRoutes {
    static let all: [Route] = [
        .get("/account", .board) { try await show($0) },
        .post("/account/password", .board, changePassword),
        .post("/account/sign-ins", .board, end),
        .post("/account/quiet-days", .board, keepQuietDays),
        .post("/sign-out", .board, signOut).openWhileOwing(),
    ]

    private static func show(
        _ visit: Visit, mistakes: PasswordMistakes? = nil
    ) async throws -> Response {
        guard let (account, signIn) = visit.reader.signedIn else { return .toFirstAccount }
        let clock = visit.site.clock
        let second = clock.second()
        let done = visit.query("done").flatMap(AccountPage.Done.init(rawValue:))
        let status: HTTPResponse.Status = mistakes == nil ? .ok : .unprocessableContent
        return try await visit.show(.account, status: status) { look in
            let zone = look.organisation?.timeZone ?? "Europe/Amsterdam"
            let signIns = try look.snapshot.signIns(of: account.id, at: second).map { one in
                ShownSignIn(
                    id: one.tokenHash, browser: one.browser, address: one.address,
                    begun: clock.read(one.begunSecond, zone),
                    seen: clock.read(one.seenSecond, zone),
                    isHere: one.tokenHash == signIn.tokenHash)
            }
            let factor = try look.snapshot.secondFactor(of: account.id)
            return AccountPage(
                frame: look.frame, account: account, signIns: signIns,
                hasSecondFactor: factor?.isConfirmed == true,
                quietDays: try look.snapshot.quietDays(of: account.id), done: done,
                mistakes: mistakes)
        }
    }

    @Sendable private static func changePassword(_ visit: Visit) async throws -> Response {
        guard let (account, signIn) = visit.reader.signedIn else { return .toFirstAccount }
        let form = try await FormFields(visit)
        let new = NewPassword(form)
        do {
            var mistakes = PasswordMistakes()
            mistakes.new = new.mistake(name: account.name, email: account.email)
            do throws(SignInMistake) {
                try await visit.prove(form[AccountPage.Field.current], account)
            } catch {
                mistakes.current = error
            }
            guard mistakes == PasswordMistakes() else { throw mistakes }
            try await visit.store(noting: .passwordChanged, account.audited).changePassword(
                visit.site.passwords.hash(new.text), of: account.id, keeping: signIn.tokenHash)
            return done(.changed)
        } catch let mistakes as PasswordMistakes {
            return try await show(visit, mistakes: mistakes)
        }
    }

    @Sendable private static func end(_ visit: Visit) async throws -> Response {
        guard let (account, signIn) = visit.reader.signedIn else { return .toFirstAccount }
        let form = try await FormFields(visit)
        let ended = form[AccountPage.Field.ended]
        let which: EndedSignIns = ended.isEmpty ? .others(than: signIn.tokenHash) : .one(ended)
        try await visit.store(noting: .signInsEnded, account.audited)
            .endSignIns(of: account.id, which)
        return done(.ended)
    }

    /// Keeps on which days somebody is asked nothing. They are nobody else's business: no log tells.
    @Sendable private static func keepQuietDays(_ visit: Visit) async throws -> Response {
        guard let (account, _) = visit.reader.signedIn else { return .toFirstAccount }
        let form = try await FormFields(visit)
        let chosen = (1...7).filter { form.has(QuietDaysForm.field($0)) }
        try await visit.site.store.keep(quietDays: QuietDays(own: chosen), of: account.id)
        return done(.quiet)
    }

    @Sendable private static func signOut(_ visit: Visit) async throws -> Response {
        guard let (account, signIn) = visit.reader.signedIn else { return .toFirstAccount }
        _ = try await FormFields(visit)
        try await visit.site.store.endSignIns(of: account.id, .one(signIn.tokenHash))
        var response = Response(
            status: .seeOther, headers: [.location: Link.signIn(back: "/").href()])
        response.setCookie(visit.arrival.cookie(Arrival.signInCookie, "", for: 0))
        return response
    }

    private static func done(_ done: AccountPage.Done) -> Response {
        let page = "\(Link.account.path)?done=\(done.rawValue)"
        return Response(status: .seeOther, headers: [.location: page])
    }
}
