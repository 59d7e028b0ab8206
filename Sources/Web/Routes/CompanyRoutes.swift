import Domain
import HTTPTypes
import Hummingbird
import Logging
import OpenID
import Storage

/// Coming in with the company's own account: the way there, and the way back.
enum CompanyRoutes {
    static let all: [Route] = [
        .open(.get, "/sign-in/company", leave),
        .open(.get, "/sign-in/company/return", comeBack),
    ]

    @Sendable private static func leave(_ arrival: Arrival) async throws -> Response {
        let company = try arrival.company()
        let back = HouseRoutes.ownAddress(arrival.query(SignInPage.Field.back))
        guard try await arrival.reader() == nil else { return lead(to: back) }
        // Nobody is signed in by a page of another site: here they see where they are first.
        guard OwnPagesOnly.isOwn(arrival.request.head, at: arrival.authority) else {
            return lead(to: Link.signIn(back: back).href())
        }
        do {
            return try await CompanyDeparture(arrival: arrival, company: company, back: back)
                .response()
        } catch let setback as Setback {
            arrival.warn("company sign-in: \(setback)")
            return try await arrival.show(CompanyMistake(setback), back: back)
        } catch let mistake as CompanyMistake {
            return try await arrival.show(mistake, back: back)
        }
    }

    @Sendable private static func comeBack(_ arrival: Arrival) async throws -> Response {
        let company = try arrival.company()
        do {
            return try await CompanyReturn(arrival: arrival, company: company).response()
        } catch let setback as Setback {
            arrival.warn("company sign-in: \(setback)")
            return try await arrival.show(CompanyMistake(setback), back: "/")
        } catch let refusal as CompanyRefusal {
            arrival.warn("company sign-in: somebody was not let in: \(refusal)")
            return try await arrival.show(.refused(refusal), back: "/")
        } catch let mistake as CompanyMistake {
            return try await arrival.show(mistake, back: "/")
        }
    }

    /// On to an address; it is another each time.
    static func lead(to address: String) -> Response {
        Response(
            status: .seeOther, headers: [.location: address, .cacheControl: "no-store"])
    }
}

extension Arrival {
    /// What a page says of the company's own sign-in; nil where there is none.
    var companyOffer: CompanyOffer? { site.company.map { CompanyOffer(name: $0.name) } }

    /// The company's own sign-in; without one there is no such address.
    fileprivate func company() throws -> CompanySignIn {
        guard let company = site.company else { throw Mistake.unknownAddress }
        return company
    }

    fileprivate func warn(_ line: String) { context.logger.warning("\(line)") }

    /// The page where one signs in, which says why somebody is not in.
    fileprivate func show(_ mistake: CompanyMistake, back: String) async throws -> Response {
        let offer = CompanyOffer(name: site.company?.name, mistake: mistake)
        return try await present(.signIn(back: back), status: mistake.status) {
            SignInPage(frame: $0.frame, back: back, company: offer)
        }
    }
}

extension CompanyMistake {
    /// The status of the answer.
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .away, .crowded: .serviceUnavailable
        case .failed: .badGateway
        case .stale, .cancelled, .sentBack: .unprocessableContent
        case .refused: .forbidden
        }
    }
}
