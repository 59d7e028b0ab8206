import Domain
import HTTPTypes
import Hummingbird
import Logging
import Storage

/// Turns whatever goes wrong into a page in the product's own clothes, or into JSON for a program;
/// what happened goes to the log, never to the reader.
struct ErrorPages: RouterMiddleware {
    typealias Context = VisitContext
    let site: Site

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch Mistake.notSignedIn where !request.uri.path.hasPrefix("/api/") {
            return toSignIn(request)
        } catch Mistake.secondFactorOwed where !request.uri.path.hasPrefix("/api/") {
            return Response(status: .seeOther, headers: [.location: Link.secondFactor.path])
        } catch {
            TurnedAway(error).map(site.refusals.count)
            let (problem, detail) = read(error, request, context)
            if (error as? Mistake)?.isOfNoPage == true {
                context.logger.notice(
                    "refused \(request.asked(context)) with \(problem.rawValue)")
            }
            guard !request.uri.path.hasPrefix("/api/") else { return json(problem, detail) }
            return await page(problem, detail, ways(out: error, request), request, context)
        }
    }

    /// To where one signs in, and back afterwards; a form that was sent cannot be sent again.
    private func toSignIn(_ request: Request) -> Response {
        let isReading = request.method == .get || request.method == .head
        let link = Link.signIn(back: isReading ? request.uri.string : "/")
        return Response(status: .seeOther, headers: [.location: link.href()])
    }

    private typealias Finding = (problem: ErrorPage.Problem, detail: Detail?)

    /// A detail to be worded once the language is known.
    private enum Detail {
        case key(String, value: String)
        case notFor(Role)

        func sentence(_ wording: Wording) -> String {
            switch self {
            case .key(let key, let value): wording(key, ["value": String(value.prefix(80))])
            case .notFor(let role): wording("error.notForRole", ["role": wording.role(role)])
            }
        }
    }

    private func read(_ error: any Error, _ request: Request, _ context: Context) -> Finding {
        let (logger, asked) = (context.logger, request.asked(context))
        switch error {
        case Mistake.tooLarge: return (.tooLarge, nil)
        case Mistake.foreignType: return (.foreignType, nil)
        case Mistake.notText: return (.badRequest, .key("error.notText", value: ""))
        case Mistake.tookTooLong:
            logger.warning("\(asked) took too long, and was given up")
            return (.unavailable, nil)
        case Mistake.notADay(let text): return (.badRequest, .key("error.notADay", value: text))
        case Mistake.notAPage(let text): return (.badRequest, .key("error.notAPage", value: text))
        case Mistake.foreignHost(let text):
            return (.badRequest, .key("error.foreignHost", value: text))
        case Mistake.notAKey(let text): return (.badRequest, .key("error.notAKey", value: text))
        case Mistake.foreignPage: return (.forbidden, .key("error.foreignPage", value: ""))
        case Mistake.staleForm: return (.forbidden, .key("error.staleForm", value: ""))
        case Mistake.notForRole(let role): return (.forbidden, .notFor(role))
        case Mistake.secondFactorOwed:
            return (.forbidden, .key("error.secondFactorOwed", value: ""))
        case Mistake.wrongKey: return (.unauthorized, .key("error.wrongKey", value: ""))
        case Mistake.notSignedIn: return (.unauthorized, nil)
        case is Passwords.Crowded: return (.unavailable, nil)
        case Mistake.unknownAddress, Mistake.unknownKPI: return (.notFound, nil)
        case SampleRefusal.sampleIsIn: return (.conflict, nil)
        case let error as any HTTPResponseError where error.status.kind == .clientError:
            return (ErrorPage.Problem(rawValue: error.status.code) ?? .badRequest, nil)
        case let error as StorageError where error.isPassing:
            logger.warning("\(asked) has to wait: \(error)")
            return (.unavailable, nil)
        case let error as StorageError where error.isOfRoom:
            logger.error("\(asked) failed: \(error)")
            return (.internalError, .key("error.noRoom", value: ""))
        default:
            logger.error("\(asked) failed: \(error)")
            return (.internalError, nil)
        }
    }

    /// Where the reader may have wanted to go.
    private func ways(out error: any Error, _ request: Request) -> [ErrorPage.WayOut] {
        switch error {
        case Mistake.notADay(let text):
            Day.nearest(to: text).map { [.day($0, path: request.uri.path)] } ?? []
        case Mistake.unknownKPI(let nearest): nearest.map(ErrorPage.WayOut.kpi)
        case SampleRefusal.sampleIsIn: [.ownCompany]
        default: []
        }
    }

    /// Who is to come back hears when; from who sends too much, nothing more is read.
    private func dress(_ response: inout Response, _ problem: ErrorPage.Problem) {
        if problem == .unavailable { response.headers[.retryAfter] = "5" }
        if problem == .tooLarge { response.headers[.connection] = "close" }
    }

    /// For programs, in English.
    private func json(_ problem: ErrorPage.Problem, _ detail: Detail?) -> Response {
        var response = Response(
            error: detail?.sentence(Wording(.english)) ?? problem.sentence,
            status: HTTPResponse.Status(code: problem.rawValue))
        dress(&response, problem)
        return response
    }

    private func page(
        _ problem: ErrorPage.Problem, _ detail: Detail?, _ ways: [ErrorPage.WayOut],
        _ request: Request, _ context: Context
    ) async -> Response {
        let there =
            problem == .unavailable
            ? nil : try? await site.store.read { (try $0.organisation(), try $0.guideMarks()) }
        let organisation = there?.0
        let wire = Wire(request.head, from: context.peer, proxies: site.proxies)
        let cookie = wire.kept(Language.cookie, isEncrypted: site.isEncrypted(wire))
        let chosen = request.cookies[cookie].flatMap { Language(rawValue: $0.value) }
        let language = chosen ?? Language(rawValue: organisation?.locale ?? "") ?? .dutch
        let today = site.clock.today(in: organisation?.timeZone ?? "Europe/Amsterdam")
        var frame = Frame(language, organisation: organisation, on: today, today: today, here: nil)
        frame.isInvented = there?.1.isInvented ?? false
        // Whoever is known keeps their own menu, and no other.
        if problem == .forbidden || problem == .notFound {
            let arrival = Arrival(
                site: site, request: request, context: context,
                stopwatch: Stopwatch(site.clock.nanosecond))
            frame.reader = try? await arrival.reader()
            frame.formToken = frame.reader?.formToken
        }
        let page = ErrorPage(
            frame: frame, problem: problem, detail: detail?.sentence(frame.wording), ways: ways)
        var response = Response(
            html: page.renderBytes(), status: HTTPResponse.Status(code: problem.rawValue))
        dress(&response, problem)
        return response
    }
}
