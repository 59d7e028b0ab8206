import Domain
import Hummingbird
import Storage

/// A try to sign in. It says the same, after the same time, whether the address is known or not.
struct SignInAttempt {
    let arrival: Arrival
    let email: EmailAddress
    let password: String

    /// Signs in and leads on to `back`; throws `SignInMistake`.
    func response(to back: String) async throws -> Response {
        let (email, browser) = (email, arrival.secret(Arrival.browserCookie)?.hash)
        let store = arrival.site.store
        let found = try await store.read(.latest) { snapshot in
            guard let (account, password) = try snapshot.credentials(of: email) else {
                return nil as Found?
            }
            let isKnown = try browser.map { try snapshot.isKnown(browser: $0, to: account.id) }
            return Found(account: account, password: password, isKnownBrowser: isKnown ?? false)
        }
        let tries = tries(found, browser)
        let wait = try await store.begin(tries, at: arrival.site.clock.second())
        guard wait == 0 else { throw SignInMistake.wait(wait) }
        guard case .right(let raised) = try await check(found), let found else {
            try await arrival.noteFailure(
                .passwordWrong, of: found?.account, found == nil ? .nobody : tries[0])
            throw SignInMistake.wrong
        }
        let secrets = BrowserSecrets(arrival)
        let outcome = try await arrival.store(noting: .signedIn, by: found.account).begin(
            secrets.signIn, of: found.account.id, raised: raised, forgetting: tries)
        return switch outcome {
        case .isIn: secrets.response(to: back)
        case .codeAwaited: secrets.half(to: back)
        case .refused: throw SignInMistake.wrong
        }
    }

    private struct Found: Sendable {
        let account: Account
        let password: String
        let isKnownBrowser: Bool
    }

    private func check(_ found: Found?) async throws -> Passwords.Verdict {
        let kept = found?.account.standing == .active ? found?.password : nil
        do {
            return try await arrival.site.passwords.check(password, against: kept)
        } catch is Passwords.Crowded {
            throw SignInMistake.crowded
        }
    }

    /// A browser that is known has a patience of its own, so that nobody elsewhere can use it up.
    private func tries(_ found: Found?, _ browser: String?) -> [FailedTry] {
        if let browser, found?.isKnownBrowser == true { return [.browser(browser)] }
        return [.account(Hexadecimal.sha256(email.text)), .address(arrival.network)]
    }
}
