import Domain
import Storage

extension Visit {
    /// Throws unless that is the password of the account; wrong ones count as they do where one
    /// signs in.
    func prove(_ password: String, _ account: Account) async throws(SignInMistake) {
        guard !password.isEmpty else { throw .noPassword }
        let failed = FailedTry.account(Hexadecimal.sha256(account.email.text))
        try await counting(failed, account, .passwordWrong) {
            let kept = try await site.store.read(.latest) { try $0.passwordHash(of: account.id) }
            guard case .right = try await site.passwords.check(password, against: kept) else {
                throw SignInMistake.wrong
            }
        }
    }

    /// A code of the account's second factor, to be used up by what it is for; throws unless it is
    /// one. Wrong ones count as well.
    func prove(
        code: String, _ account: Account
    ) async throws(SignInMistake) -> SecondProof {
        let failed = FailedTry.code(Hexadecimal.sha256(account.email.text))
        return try await counting(failed, account, .codeWrong) {
            let second = site.clock.second()
            let proof = try await site.store.read(.latest) { snapshot in
                try snapshot.secondFactor(of: account.id)?.proof(of: code, at: second)
                    .flatMap { try snapshot.isUnused($0, of: account.id) ? $0 : nil }
            }
            guard let proof else { throw SignInMistake.wrongCode }
            return proof
        }
    }

    /// What was proved; one that is wrong counts against the account, and is noted.
    private func counting<T: Sendable>(
        _ failed: FailedTry, _ account: Account, _ deed: AuditEntry.Deed,
        _ proved: () async throws -> T
    ) async throws(SignInMistake) -> T {
        do {
            let wait = try await site.store.begin([failed], at: site.clock.second())
            guard wait == 0 else {
                site.refusals.count(.tooOften)
                throw SignInMistake.wait(wait)
            }
            do {
                let proof = try await proved()
                try await site.store.forget([failed])
                return proof
            } catch let mistake as SignInMistake {
                try await arrival.noteFailure(deed, of: account, by: account, failed)
                throw mistake
            }
        } catch let mistake as SignInMistake {
            throw mistake
        } catch {
            throw .crowded
        }
    }
}
