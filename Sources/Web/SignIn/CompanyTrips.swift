import Domain
import Hummingbird
import OpenID
import Storage

/// Somebody who leaves for the company's own sign-in.
struct CompanyDeparture {
    let arrival: Arrival
    let company: CompanySignIn
    /// Where they go when they are in.
    let back: String

    /// Leads there; throws `Setback` or `CompanyMistake`.
    func response() async throws -> Response {
        let (site, second) = (arrival.site, arrival.site.clock.second())
        let (state, nonce, verifier) = (site.secret(), site.secret(), site.secret())
        let trip = arrival.trip(state: state, nonce: nonce.text, verifier: verifier.text)
        let address = try await company.provider.address(for: trip, at: second)
        let held = arrival.secret(Arrival.formCookie)
        let browser = held ?? site.secret()
        let one = CompanyTry(
            stateHash: state.hash, browserHash: browser.hash, nonce: nonce.text,
            verifier: verifier.text, back: back, from: second)
        guard try await site.store.keep(one, at: second) else { throw CompanyMistake.crowded }
        var response = CompanyRoutes.lead(to: address)
        if held == nil {
            response.setCookie(arrival.cookie(Arrival.formCookie, browser.text, for: nil))
        }
        return response
    }
}

/// Somebody who comes back from there.
struct CompanyReturn {
    let arrival: Arrival
    let company: CompanySignIn

    private static let longestCode = 4_096

    /// Signs in and leads on; throws `Setback`, `CompanyRefusal` or `CompanyMistake`.
    func response() async throws -> Response {
        let (site, second) = (arrival.site, arrival.site.clock.second())
        guard let (state, one) = try await taken(at: second) else {
            // Some providers forget the state of whoever broke off.
            throw broken ?? .stale
        }
        guard try await company.provider.isOwnAnswer(naming: arrival.query("iss"), at: second)
        else { throw Setback.unusable("an answer came from another issuer") }
        let code = try code()
        let trip = arrival.trip(state: state, nonce: one.nonce, verifier: one.verifier)
        let identity = try await company.provider.identity(by: code, of: trip, at: second)
        return try await admit(company.guest(identity, newID: site.token()), back: one.back)
    }

    /// The try that this browser was sent with, which is used up.
    private func taken(at second: Int) async throws -> (Secret, CompanyTry)? {
        guard let state = Secret(shown: arrival.query("state")),
            let browser = arrival.secret(Arrival.formCookie),
            let one = try await arrival.site.store.takeCompanyTry(
                state.hash, of: browser.hash, at: second)
        else { return nil }
        return (state, one)
    }

    /// What an answer without a code says.
    private var broken: CompanyMistake? {
        arrival.query("error").map { $0 == "access_denied" ? .cancelled : .sentBack }
    }

    private func code() throws(CompanyMistake) -> String {
        if let broken { throw broken }
        guard let code = arrival.query("code"), !code.isEmpty,
            code.utf8.count <= Self.longestCode
        else { throw .sentBack }
        return code
    }

    private func admit(_ guest: CompanyGuest, back: String) async throws -> Response {
        guard try await arrival.site.store.read(.latest, { try $0.hasAccounts() }) else {
            throw CompanyRefusal.noAccount
        }
        let secrets = BrowserSecrets(arrival)
        let arrival = arrival
        try await arrival.site.store.admit(guest, signIn: secrets.signIn) {
            arrival.newEntry($0, $1, by: $2)
        }
        return secrets.response(to: back)
    }
}

extension Arrival {
    /// The way there and back to this Koers, by the address that the browser has it under.
    fileprivate func trip(state: Secret, nonce: String, verifier: String) -> CompanyTrip {
        CompanyTrip(
            state: state.text, nonce: nonce, verifier: verifier,
            returnAddress: origin + Link.companyReturn.path)
    }
}
