import HTTPTypes
import Hummingbird

/// Who may see an address.
enum Audience: String, Sendable {
    /// Whoever works on the machine that Koers runs on: until people can sign in, nobody else can
    /// reach it.
    case thisMachine
}

/// An address, who may see it, and what answers it.
struct Route: Sendable {
    let method: HTTPRequest.Method
    let path: RouterPath
    let audience: Audience
    let answer: @Sendable (Visit) async throws -> Response
    /// What a request to it may take.
    var limits = RequestLimits.usual

    /// Every address there is.
    static let all: [Route] =
        BoardRoutes.all + ResultRoutes.all + KPIRoutes.all + ImportRoutes.all + UploadRoutes.all
        + APIRoutes.all + CostRoutes.all + DealRoutes.all + WhatIfRoutes.all + ImpactRoutes.all
        + HouseRoutes.all

    /// An address that only reads.
    static func get(
        _ path: RouterPath, _ audience: Audience,
        _ answer: @escaping @Sendable (Visit) async throws -> Response
    ) -> Route {
        Route(method: .get, path: path, audience: audience, answer: answer)
    }

    /// An address that changes something.
    static func post(
        _ path: RouterPath, _ audience: Audience,
        _ answer: @escaping @Sendable (Visit) async throws -> Response
    ) -> Route {
        Route(method: .post, path: path, audience: audience, answer: answer)
    }

    /// The same address, for a request that may take that much.
    func with(_ limits: RequestLimits) -> Route {
        var route = self
        route.limits = limits
        return route
    }
}
