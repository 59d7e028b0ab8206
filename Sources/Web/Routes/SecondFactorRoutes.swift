import Domain
import HTTPTypes
import Hummingbird
import Storage

/// One's own second factor.
enum SecondFactorRoutes {
    static let all: [Route] = [
        .get("/account/second-step", .board) { try await show($0) }.openWhileOwing(),
        .post("/account/second-step", .board, begin).openWhileOwing(),
        .post("/account/second-step/confirmation", .board, confirm).openWhileOwing(),
        .post("/account/second-step/recovery-codes", .board, renew),
        .post("/account/second-step/removal", .board, end),
    ]

    /// The page; a secret that was begun is on it only when `shared` says that the password was right.
    private static func show(
        _ visit: Visit, shared: String? = nil, _ mistakes: FactorMistakes? = nil
    ) async throws -> Response {
        guard let account = visit.reader.signedIn?.account else { return .toFirstAccount }
        let clock = visit.site.clock
        let isEnded = visit.query("done") == "ended"
        let status: HTTPResponse.Status = mistakes == nil ? .ok : .unprocessableContent
        return try await visit.show(.secondFactor, status: status) { look in
            let factor = try look.snapshot.secondFactor(of: account.id)
            var standing = SecondFactorPage.Standing.none
            if let factor, let since = factor.confirmedSecond {
                let zone = look.organisation?.timeZone ?? "Europe/Amsterdam"
                standing = .confirmed(
                    since: clock.read(since, zone),
                    codes: try look.snapshot.recoveryCodes(of: account.id),
                    isRequired: try look.snapshot.secondFactorRule() == .required)
            } else if let factor, let shared, FormToken.matches(shared, factor.secret) {
                standing = .begun(factor)
            }
            return SecondFactorPage(
                frame: look.frame, account: account, standing: standing, mistakes: mistakes,
                isEnded: isEnded)
        }
    }

    @Sendable private static func begin(_ visit: Visit) async throws -> Response {
        guard let account = visit.reader.signedIn?.account else { return .toFirstAccount }
        let form = try await FormFields(visit)
        do throws(SignInMistake) {
            try await visit.prove(form[SecondFactorPage.Field.password], account)
        } catch {
            return try await show(visit, FactorMistakes(part: .begin, password: error))
        }
        let secret = visit.site.factorSecret()
        let isBegun = try await visit.site.store.beginSecondFactor(
            secret, of: account.id, at: visit.site.clock.second())
        return isBegun ? try await show(visit, shared: secret) : toPage
    }

    /// Wrong codes are not counted here: who sends them holds the secret.
    @Sendable private static func confirm(_ visit: Visit) async throws -> Response {
        guard let (account, signIn) = visit.reader.signedIn else { return .toFirstAccount }
        let form = try await FormFields(visit)
        let (site, second) = (visit.site, visit.site.clock.second())
        let secret = form[SecondFactorPage.Field.secret]
        let factor = try await site.store.read(.latest) { try $0.secondFactor(of: account.id) }
        guard let factor, !factor.isConfirmed, FormToken.matches(secret, factor.secret) else {
            return toPage
        }
        let code = TimedCode.typed(form[SecondFactorPage.Field.code])
        guard let step = code.flatMap({ factor.step(of: $0, at: second) }) else {
            return try await show(
                visit, shared: secret, FactorMistakes(part: .confirm, code: .wrongCode))
        }
        let codes = site.recoveryCodes()
        let isConfirmed = try await visit.store(noting: .secondFactorConfirmed, account.audited)
            .confirmSecondFactor(
                secret, step: step, of: account.id, recovery: codes.map(\.hash),
                keeping: signIn.tokenHash, at: second)
        return isConfirmed ? try await show(visit, codes, of: account, isFirst: true) : toPage
    }

    @Sendable private static func renew(_ visit: Visit) async throws -> Response {
        try await proved(visit, .renew) { account, proof in
            let codes = visit.site.recoveryCodes()
            let isRenewed = try await visit.store(noting: .recoveryCodesMade, account.audited)
                .renewRecoveryCodes(codes.map(\.hash), of: account.id, proof: proof)
            return isRenewed ? try await show(visit, codes, of: account, isFirst: false) : nil
        }
    }

    @Sendable private static func end(_ visit: Visit) async throws -> Response {
        try await proved(visit, .end) { account, proof in
            let isEnded = try await visit.store(noting: .secondFactorEnded, account.audited)
                .endSecondFactor(of: account.id, proof: proof)
            return isEnded
                ? Response(
                    status: .seeOther,
                    headers: [.location: "\(Link.secondFactor.path)?done=ended"]) : nil
        }
    }

    /// Does what needs the password and a code; nil from it says that the code was used meanwhile.
    private static func proved(
        _ visit: Visit, _ part: FactorMistakes.Part,
        _ body: (Account, SecondProof) async throws -> Response?
    ) async throws -> Response {
        guard let account = visit.reader.signedIn?.account else { return .toFirstAccount }
        let form = try await FormFields(visit)
        var mistakes = FactorMistakes(part: part)
        do throws(SignInMistake) {
            try await visit.prove(form[SecondFactorPage.Field.password], account)
        } catch {
            mistakes.password = error
            return try await show(visit, mistakes)
        }
        let proof: SecondProof
        do throws(SignInMistake) {
            proof = try await visit.prove(code: form[SecondFactorPage.Field.code], account)
        } catch {
            mistakes.code = error
            return try await show(visit, mistakes)
        }
        if let response = try await body(account, proof) { return response }
        mistakes.code = .wrongCode
        return try await show(visit, mistakes)
    }

    private static func show(
        _ visit: Visit, _ codes: [RecoveryCode], of account: Account, isFirst: Bool
    ) async throws -> Response {
        // Whoever had to set it up may go anywhere from here on.
        var reader = visit.reader
        reader.owesSecondFactor = false
        let free = Visit(arrival: visit.arrival, reader: reader)
        return try await free.show(.secondFactor) { look in
            RecoveryCodesPage(
                frame: look.frame, account: account, codes: codes, isFirst: isFirst)
        }
    }

    private static var toPage: Response {
        Response(status: .seeOther, headers: [.location: Link.secondFactor.path])
    }
}
