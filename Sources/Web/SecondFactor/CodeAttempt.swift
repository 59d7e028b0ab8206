import Domain
import Hummingbird
import Storage

/// A try to finish signing in with the code of a phone, or with a recovery code.
struct CodeAttempt {
    let arrival: Arrival
    /// What was typed.
    let typed: String

    /// Signs in and leads on to `back`; throws `SignInMistake`.
    func response(to back: String) async throws -> Response {
        let second = arrival.site.clock.second()
        let store = arrival.site.store
        guard let half = arrival.secret(Arrival.halfCookie)?.hash,
            let found = try await find(half, second)
        else { throw SignInMistake.tooLate }
        let wait = try await store.begin(found.tries, at: second)
        guard wait == 0 else { throw SignInMistake.wait(wait) }
        let secrets = BrowserSecrets(arrival)
        guard let proof = found.half.factor.proof(of: typed, at: second),
            try await arrival.store(noting: .signedIn, by: found.account).finish(
                half: half, of: found.account.id, proof: proof, signIn: secrets.signIn,
                forgetting: found.tries)
        else {
            try await arrival.noteFailure(.codeWrong, of: found.account, found.tries[0])
            throw SignInMistake.wrongCode
        }
        return secrets.response(to: back)
    }

    private struct Found: Sendable {
        let half: HalfSignIn
        let tries: [FailedTry]
        var account: Account { half.account }
    }

    private func find(_ half: String, _ second: Int) async throws -> Found? {
        let browser = arrival.secret(Arrival.browserCookie)?.hash
        let network = arrival.network
        return try await arrival.site.store.read(.latest) { snapshot in
            guard let found = try snapshot.half(half, at: second) else { return nil }
            let known = try browser.flatMap { hash in
                try snapshot.isKnown(browser: hash, to: found.account.id) ? hash : nil
            }
            let tries: [FailedTry] =
                known.map { [.code($0)] }
                ?? [.code(Hexadecimal.sha256(found.account.email.text)), .address(network)]
            return Found(half: found, tries: tries)
        }
    }
}
