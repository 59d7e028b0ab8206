import Domain
import HTTPTypes
import Hummingbird
import Storage

/// Coming in: with a password, with a link, or as the very first.
enum SignInRoutes {
    static let all: [Route] = [
        .open(.get, "/sign-in", show),
        .open(.post, "/sign-in", signIn),
        .open(.get, "/first-account", showFirst),
        .open(.post, "/first-account", makeFirst),
        .open(.get, "/link", showLink),
        .open(.post, "/link", useLink),
    ]

    @Sendable private static func show(_ arrival: Arrival) async throws -> Response {
        let back = HouseRoutes.ownAddress(arrival.query(SignInPage.Field.back))
        if try await arrival.reader() != nil {
            return Response(status: .seeOther, headers: [.location: back])
        }
        let offer = arrival.companyOffer
        return try await arrival.present(.signIn(back: back)) {
            SignInPage(frame: $0.frame, back: back, company: offer)
        }
    }

    @Sendable private static func signIn(_ arrival: Arrival) async throws -> Response {
        let form = try await FormFields(arrival)
        let typed = form[SignInPage.Field.email].tidied
        let back = HouseRoutes.ownAddress(form[SignInPage.Field.back])
        do {
            guard let email = EmailAddress(typed) else { throw SignInMistake.noAddress }
            let password = form[SignInPage.Field.password]
            guard !password.isEmpty, password.utf8.count <= 4 * PasswordRule.most else {
                throw SignInMistake.noPassword
            }
            return try await SignInAttempt(arrival: arrival, email: email, password: password)
                .response(to: back)
        } catch let mistake as SignInMistake {
            let offer = arrival.companyOffer
            return try await arrival.present(.signIn(back: back), after: mistake) {
                SignInPage(
                    frame: $0.frame, back: back, email: typed, mistake: mistake, company: offer)
            }
        }
    }

    @Sendable private static func showFirst(_ arrival: Arrival) async throws -> Response {
        guard try await arrival.isFirst() else { return toBoard }
        return try await arrival.present(.firstAccount) { look in
            FirstAccountPage(frame: look.frame, guide: try look.guideUnderWay())
        }
    }

    @Sendable private static func makeFirst(_ arrival: Arrival) async throws -> Response {
        let form = try await FormFields(arrival)
        guard try await arrival.isFirst() else { return toBoard }
        let (draft, password) = (AccountDraft(form), NewPassword(form))
        let mistakes = draft.mistakes(needsName: true, password: password)
        guard mistakes == nil, let email = EmailAddress(draft.email) else {
            return try await arrival.present(.firstAccount, status: .unprocessableContent) { look in
                FirstAccountPage(
                    frame: look.frame, draft: draft, mistakes: mistakes,
                    guide: try look.guideUnderWay())
            }
        }
        let site = arrival.site
        let secrets = BrowserSecrets(arrival)
        do {
            let account = Account(
                id: site.token(), email: email, name: draft.name, role: .director)
            try await arrival.store(noting: .firstAccountMade, by: account).makeFirstAccount(
                NewAccount(id: account.id, email: email, name: draft.name, role: .director),
                password: site.passwords.hash(password.text), signIn: secrets.signIn)
        } catch AccountRefusal.notTheFirst {
            return toBoard
        }
        let guide = try await site.store.read(.latest) { try $0.guide() }
        let next = guide.isUnderWay ? guide.next(after: .account) : nil
        return secrets.response(to: next.map { Link.guideStep($0).path } ?? "/")
    }

    @Sendable private static func showLink(_ arrival: Arrival) async throws -> Response {
        try await linkPage(arrival, Secret(shown: arrival.query(LinkPage.key)))
    }

    @Sendable private static func useLink(_ arrival: Arrival) async throws -> Response {
        let form = try await FormFields(arrival)
        let (key, password) = (Secret(shown: form[LinkPage.key]), NewPassword(form))
        let (site, second) = (arrival.site, arrival.site.clock.second())
        guard let key,
            let account = try await site.store.read(
                .latest, { try $0.account(ofLink: key.hash, at: second) })
        else { return try await linkPage(arrival, nil) }
        if let mistake = password.mistake(name: account.name, email: account.email) {
            return try await linkPage(arrival, key, mistake)
        }
        let secrets = BrowserSecrets(arrival)
        let outcome = try await arrival.store(noting: .passwordChosen, by: account).use(
            link: key.hash, password: site.passwords.hash(password.text), signIn: secrets.signIn,
            forgetting: [.account(Hexadecimal.sha256(account.email.text))])
        return switch outcome.signIn {
        case .isIn: secrets.response(to: "/")
        case .codeAwaited: secrets.half(to: "/")
        case .refused: try await linkPage(arrival, nil)
        }
    }

    /// The page of a link; one that was used or has ended says so.
    private static func linkPage(
        _ arrival: Arrival, _ key: Secret?, _ mistake: NewPassword.Mistake? = nil
    ) async throws -> Response {
        let second = arrival.site.clock.second()
        let account = try await arrival.site.store.read(.latest) { snapshot in
            try key.flatMap { try snapshot.account(ofLink: $0.hash, at: second) }
        }
        let status: HTTPResponse.Status =
            account == nil ? .gone : mistake == nil ? .ok : .unprocessableContent
        return try await arrival.present(.accountLinkForm, status: status) { look in
            let link = account.flatMap { account in key.map { (account, $0) } }
            return LinkPage(frame: look.frame, link: link, mistake: mistake)
        }
    }

    private static var toBoard: Response {
        Response(status: .seeOther, headers: [.location: Link.board.path])
    }
}

extension Look {
    /// The first run, while somebody is in it.
    fileprivate func guideUnderWay() throws -> Guide? {
        let guide = try snapshot.guide()
        return guide.isUnderWay ? guide : nil
    }
}

extension Arrival {
    /// Whether nobody has an account yet.
    fileprivate func isFirst() async throws -> Bool {
        guard let reader = try await reader() else { return false }
        return reader.signedIn == nil
    }
}

extension Arrival {
    /// A page that says why somebody is not signed in.
    func present<Content: Page>(
        _ here: Link, after mistake: SignInMistake,
        _ model: @escaping @Sendable (Look) throws -> Content
    ) async throws -> Response {
        var response = try await present(here, status: mistake.status, model)
        if case .wait(let seconds) = mistake {
            site.refusals.count(.tooOften)
            response.headers[.retryAfter] = String(seconds)
        }
        return response
    }
}

extension SignInMistake {
    /// The status of the answer.
    var status: HTTPResponse.Status {
        switch self {
        case .noAddress, .noPassword, .wrong, .wrongCode, .tooLate: .unprocessableContent
        case .wait: .tooManyRequests
        case .crowded: .serviceUnavailable
        }
    }
}
