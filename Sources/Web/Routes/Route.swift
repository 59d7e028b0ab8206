import Domain
import HTTPTypes
import Hummingbird

/// Who may see an address. As long as nobody has an account, whoever works on this machine may see
/// all of them, and nobody else can reach one.
enum Audience: Hashable, Sendable {
    /// Everybody, signed in or not.
    case anyone
    /// Whoever is signed in and to whom that is open.
    case whoSees(Access.Subject)
}

/// An address, who may see it, and what answers it.
struct Route: Sendable {
    let method: HTTPRequest.Method
    let path: RouterPath
    private let answer: Answer
    /// What a request to it may take.
    var limits = RequestLimits.usual
    /// Whether it is open to somebody who has yet to set up the second factor that is asked for.
    private(set) var isOpenWhileOwing = false

    /// What answers: with or without knowing who asks.
    private enum Answer: Sendable {
        case anyone(@Sendable (Arrival) async throws -> Response)
        case known(Access.Subject, @Sendable (Visit) async throws -> Response)
    }

    /// Who may see it.
    var audience: Audience {
        switch answer {
        case .anyone: .anyone
        case .known(let subject, _): .whoSees(subject)
        }
    }

    /// Every address there is.
    static let all: [Route] =
        BoardRoutes.all + ExportRoutes.all + ResultRoutes.all + KPIRoutes.all + ImportRoutes.all
        + UploadRoutes.all + AskingRoutes.all
        + APIRoutes.all + CostRoutes.all + DealRoutes.all + WhatIfRoutes.all + ImpactRoutes.all
        + SignInRoutes.all + CodeRoutes.all + CompanyRoutes.all + AccountRoutes.all
        + SecondFactorRoutes.all + ProgramKeyRoutes.all + AboutRoutes.all + PeopleRoutes.all
        + PersonRankingRoutes.all + PersonRoutes.all + AuditRoutes.all + PurposeRoutes.all
        + GuideRoutes.all + GuideChoiceRoutes.all + SampleRoutes.all + OrganisationRoutes.all
        + HouseRoutes.all + TodayRoutes.all + MirrorRoutes.all + ActivityGoalRoutes.all
        + RankingRoutes.all + ActionRoutes.all + DiscussionRoutes.all + ReviewRoutes.all
        + ReviewHolding.all + OneOnOneRoutes.all + PlanRoutes.all + PlanEntryRoutes.all
        + PlanCarryRoutes.all + FocusRoutes.all + KPIStandingRoutes.all + TargetRoutes.all
        + OwnNumberRoutes.all + MotivatorRoutes.all + ThresholdRoutes.all + MotivationRoutes.all
        + AgreementRoutes.all + PulseRoutes.all + ThanksRoutes.all
        + AnswerRoutes.all + BallotRoutes.all
        + SurveyRoutes.all + StatementRoutes.all

    /// Answers whoever may see it; throws for others.
    func response(to arrival: Arrival) async throws -> Response {
        switch answer {
        case .anyone(let answer): return try await answer(arrival)
        case .known(let subject, let answer):
            guard let reader = try await arrival.reader() else { throw Mistake.notSignedIn }
            guard isOpenWhileOwing || !reader.owesSecondFactor else {
                throw Mistake.secondFactorOwed
            }
            guard reader.access.opens(subject) else {
                throw Mistake.notForRole(reader.access.role)
            }
            return try await answer(Visit(arrival: arrival, reader: reader))
        }
    }

    /// An address that only reads, for those to whom the subject is open.
    static func get(
        _ path: RouterPath, _ subject: Access.Subject,
        _ answer: @escaping @Sendable (Visit) async throws -> Response
    ) -> Route {
        Route(method: .get, path: path, answer: .known(subject, answer))
    }

    /// An address that changes something, for those to whom the subject is open.
    static func post(
        _ path: RouterPath, _ subject: Access.Subject,
        _ answer: @escaping @Sendable (Visit) async throws -> Response
    ) -> Route {
        Route(method: .post, path: path, answer: .known(subject, answer))
    }

    /// An address for everybody, signed in or not.
    static func open(
        _ method: HTTPRequest.Method, _ path: RouterPath,
        _ answer: @escaping @Sendable (Arrival) async throws -> Response
    ) -> Route {
        Route(method: method, path: path, answer: .anyone(answer))
    }

    /// The same address, also for somebody who has yet to set up a second factor.
    func openWhileOwing() -> Route {
        var route = self
        route.isOpenWhileOwing = true
        return route
    }

    /// The same address, for a request that may take that much.
    func with(_ limits: RequestLimits) -> Route {
        var route = self
        route.limits = limits
        return route
    }
}
