import Domain
import HTTPTypes
import Hummingbird
import Storage

/// The code that is asked for after the password.
enum CodeRoutes {
    static let all: [Route] = [
        .open(.get, "/sign-in/code", show),
        .open(.post, "/sign-in/code", signIn),
    ]

    @Sendable private static func show(_ arrival: Arrival) async throws -> Response {
        let back = HouseRoutes.ownAddress(arrival.query(SignInPage.Field.back))
        let second = arrival.site.clock.second()
        let half = arrival.secret(Arrival.halfCookie)?.hash
        let isAwaited = try await arrival.site.store.read(.latest) { snapshot in
            try half.map { try snapshot.half($0, at: second) != nil } ?? false
        }
        guard isAwaited else {
            return Response(
                status: .seeOther, headers: [.location: Link.signIn(back: back).href()])
        }
        return try await arrival.present(.signInCode(back: back)) {
            CodePage(frame: $0.frame, back: back)
        }
    }

    @Sendable private static func signIn(_ arrival: Arrival) async throws -> Response {
        let form = try await FormFields(arrival)
        let back = HouseRoutes.ownAddress(form[SignInPage.Field.back])
        let (code, recovery) = (form[CodePage.Field.code], form[CodePage.Field.recovery])
        do {
            return try await CodeAttempt(arrival: arrival, typed: code.isEmpty ? recovery : code)
                .response(to: back)
        } catch SignInMistake.tooLate {
            return try await arrival.present(.signIn(back: back), after: .tooLate) {
                SignInPage(frame: $0.frame, back: back, mistake: .tooLate)
            }
        } catch let mistake as SignInMistake {
            return try await arrival.present(.signInCode(back: back), after: mistake) {
                CodePage(frame: $0.frame, back: back, mistake: mistake)
            }
        }
    }
}
