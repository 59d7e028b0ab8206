import Domain
import HTTPTypes
import Hummingbird
import Storage

/// What the organisation is: as the first step of the guide, and later on a page of its own.
enum OrganisationRoutes {
    static let all: [Route] = [
        .get("/start/organisation", .everything) { try await step($0) },
        .post("/start/organisation", .everything, keepFirst),
        .get("/organisation", .everything) { try await page($0) },
        .post("/organisation", .everything, keep),
    ]

    /// What was filled in and could not be kept.
    private typealias Refused = (draft: OrganisationDraft, mistakes: OrganisationMistakes)

    private static func step(
        _ visit: Visit, _ refused: Refused? = nil
    ) async throws -> Response {
        try await GuideRoutes.show(
            .organisation, to: visit, status: refused == nil ? .ok : .unprocessableContent
        ) { look, _ in
            let frame = look.frame
            return OrganisationForm(
                frame: frame, draft: try refused?.draft ?? draft(look), mistakes: refused?.mistakes,
                target: .guideStep(.organisation), button: frame.wording("guide.keepAndGoOn"))
        }
    }

    private static func page(
        _ visit: Visit, _ refused: Refused? = nil
    ) async throws -> Response {
        let isDone = visit.query("done") != nil
        return try await visit.show(
            .organisation, status: refused == nil ? .ok : .unprocessableContent
        ) { look in
            OrganisationPage(
                frame: look.frame, draft: try refused?.draft ?? draft(look),
                mistakes: refused?.mistakes, isDone: isDone)
        }
    }

    private static func draft(_ look: Look) throws -> OrganisationDraft {
        try look.snapshot.organisation().map(OrganisationDraft.init)
            ?? OrganisationDraft(speaking: look.frame.wording.language)
    }

    @Sendable private static func keepFirst(_ visit: Visit) async throws -> Response {
        let draft = OrganisationDraft(try await FormFields(visit))
        do {
            try await keep(draft, visit, guideAt: visit.site.clock.second())
            return try await GuideRoutes.goOn(visit, after: .organisation)
        } catch let mistakes as OrganisationMistakes {
            return try await step(visit, (draft, mistakes))
        }
    }

    @Sendable private static func keep(_ visit: Visit) async throws -> Response {
        let draft = OrganisationDraft(try await FormFields(visit))
        do {
            try await keep(draft, visit, guideAt: nil)
            return Response(
                status: .seeOther,
                headers: [.location: "\(Link.organisation.path)?done=yes"])
        } catch let mistakes as OrganisationMistakes {
            return try await page(visit, (draft, mistakes))
        }
    }

    private static func keep(
        _ draft: OrganisationDraft, _ visit: Visit, guideAt second: Int?
    ) async throws {
        let known = try await visit.read { try $0.snapshot.organisation() }
        let organisation = try draft.organisation(over: known)
        do {
            _ = try await visit.store(noting: .organisationKept, organisation.audited)
                .keep(organisation, guideAt: second)
        } catch ChoiceRefusal.otherDecimals {
            throw OrganisationMistakes(currency: .otherDecimals)
        }
    }
}

extension Organisation {
    /// As the log tells it.
    fileprivate var audited: String {
        "\(name), \(currency.code), \(timeZone), \(locale), \(fiscalYearStartMonth)"
    }
}
