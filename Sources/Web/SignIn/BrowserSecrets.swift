import Hummingbird
import Storage

/// What a browser is given when somebody signs in with it: a new secret each time, and one by which
/// it is known again.
struct BrowserSecrets {
    private let arrival: Arrival
    private let signInSecret: Secret
    private let browserSecret: Secret

    init(_ arrival: Arrival) {
        self.arrival = arrival
        signInSecret = arrival.site.secret()
        browserSecret = arrival.secret(Arrival.browserCookie) ?? arrival.site.secret()
    }

    /// The sign-in to keep, in the place of the one that the browser had.
    var signIn: NewSignIn {
        NewSignIn(
            tokenHash: signInSecret.hash,
            replacing: arrival.secret(Arrival.signInCookie)?.hash,
            knownBrowserHash: browserSecret.hash, second: arrival.site.clock.second(),
            address: arrival.address,
            browser: BrowserName.of(arrival.request.headers[.userAgent]))
    }

    /// Leads on to an address of the product, with the cookies.
    func response(to back: String) -> Response {
        var response = Response(
            status: .seeOther, headers: [.location: HouseRoutes.ownAddress(back)])
        response.setCookie(
            arrival.cookie(Arrival.signInCookie, signInSecret.text, for: SignIn.longest))
        response.setCookie(
            arrival.cookie(Arrival.browserCookie, browserSecret.text, for: 365 * 86_400))
        if arrival.secret(Arrival.halfCookie) != nil {
            response.setCookie(arrival.cookie(Arrival.halfCookie, "", for: 0))
        }
        return response
    }

    /// Leads on to where the code is asked for; the secret is good for nothing else then.
    func half(to back: String) -> Response {
        var response = Response(
            status: .seeOther, headers: [.location: Link.signInCode(back: back).href()])
        response.setCookie(
            arrival.cookie(Arrival.halfCookie, signInSecret.text, for: HalfSignIn.longest))
        return response
    }
}
