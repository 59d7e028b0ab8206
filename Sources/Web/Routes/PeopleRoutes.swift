import Domain
import HTTPTypes
import Hummingbird
import Storage

/// Who may come in, for the director.
enum PeopleRoutes {
    static let all: [Route] =
        [
            .get("/people", .everything) { try await show($0) },
            .post("/people", .everything, invite),
            .post("/people/:id/link", .everything, makeLink),
            .post("/people/:id/role", .everything, setRole),
            .post("/people/:id/standing", .everything, setStanding),
            .post("/people/:id/second-step", .everything, removeSecondFactor),
            .post("/people/second-step", .everything, setSecondFactorRule),
        ] + Route.tables("/people", [.page], .everything) { try await show($0) }

    /// What a page says besides the list.
    private struct News: Sendable {
        var link: ShownLink?
        var draft = InvitationDraft()
        var mistakes: InvitationMistakes?
        var refusal: AccountRefusal?
    }

    private static func show(_ visit: Visit, _ news: News = News()) async throws -> Response {
        guard let own = visit.reader.signedIn?.account else { return .toFirstAccount }
        let isWrong = news.mistakes != nil || news.refusal != nil
        let isDone = visit.query("done") != nil
        return try await visit.show(.people, status: isWrong ? .unprocessableContent : .ok) {
            look in
            let teams = try look.snapshot.teamsOfPeople()
            let factors = try look.snapshot.accountsWithSecondFactor()
            let people = try look.snapshot.accounts().map { account in
                ListedAccount(
                    account: account, team: account.personID.flatMap { teams[$0] },
                    isOwn: account.id == own.id, hasSecondFactor: factors.contains(account.id))
            }
            return PeoplePage(
                frame: look.frame, people: people, rule: try look.snapshot.secondFactorRule(),
                link: news.link, draft: news.draft, mistakes: news.mistakes,
                refusal: news.refusal, isDone: isDone)
        }
    }

    @Sendable private static func invite(_ visit: Visit) async throws -> Response {
        guard visit.reader.signedIn != nil else { return .toFirstAccount }
        let draft = InvitationDraft(try await FormFields(visit))
        let site = visit.site
        let link = site.newLink()
        do {
            let new = try draft.account(id: site.newID())
            let account = try await visit.store(noting: .invited, draft.account.email).invite(
                new, link: link.kept, at: site.clock.second())
            return try await show(visit, News(link: visit.shown(link.path, account)))
        } catch let mistakes as InvitationMistakes {
            return try await show(visit, News(draft: draft, mistakes: mistakes))
        } catch let refusal as AccountRefusal {
            let mistakes = InvitationMistakes(refusal)
            return try await show(visit, News(draft: draft, mistakes: mistakes))
        }
    }

    @Sendable private static func makeLink(_ visit: Visit) async throws -> Response {
        try await change(visit) { id, _ in
            let link = visit.site.newLink()
            let account = try await account(id, visit)
            try await visit.store(noting: .linkMade, account.audited).keep(link.kept, of: id)
            return try await show(visit, News(link: visit.shown(link.path, account)))
        }
    }

    @Sendable private static func setRole(_ visit: Visit) async throws -> Response {
        try await change(visit) { id, form in
            guard let role = Role(rawValue: form[PeoplePage.Field.role]) else {
                throw Mistake.unknownAddress
            }
            let account = try await account(id, visit)
            let subject = "\(account.audited): \(role.rawValue)"
            try await visit.store(noting: .roleSet, subject).setRole(role, of: id)
            return done
        }
    }

    @Sendable private static func setStanding(_ visit: Visit) async throws -> Response {
        try await change(visit) { id, form in
            let isIn = form[PeoplePage.Field.standing] == "in"
            let account = try await account(id, visit)
            try await visit.store(noting: isIn ? .letIn : .keptOut, account.audited)
                .setActive(isIn, of: id, at: visit.site.clock.second())
            return done
        }
    }

    @Sendable private static func removeSecondFactor(_ visit: Visit) async throws -> Response {
        try await change(visit) { id, _ in
            guard id != visit.reader.signedIn?.account.id else {
                throw AccountRefusal.ownSecondFactor
            }
            let account = try await account(id, visit)
            _ = try await visit.store(noting: .secondFactorRemoved, account.audited)
                .removeSecondFactor(of: id)
            return done
        }
    }

    @Sendable private static func setSecondFactorRule(_ visit: Visit) async throws -> Response {
        guard let own = visit.reader.signedIn?.account else { return .toFirstAccount }
        let form = try await FormFields(visit)
        guard let rule = SecondFactorRule(rawValue: form[PeoplePage.Field.rule]) else {
            throw Mistake.unknownAddress
        }
        do {
            try await visit.store(noting: .secondFactorRuleSet, rule.rawValue)
                .setSecondFactorRule(rule, by: own.id)
            return done
        } catch let refusal as AccountRefusal {
            return try await show(visit, News(refusal: refusal))
        }
    }

    private static func account(_ id: String, _ visit: Visit) async throws -> Account {
        guard let account = try await visit.site.store.read(.latest, { try $0.account(id) })
        else { throw AccountRefusal.unknownAccount }
        return account
    }

    private static func change(
        _ visit: Visit, _ body: (String, FormFields) async throws -> Response
    ) async throws -> Response {
        guard visit.reader.signedIn != nil else { return .toFirstAccount }
        let form = try await FormFields(visit)
        do {
            return try await body(visit.parameter("id"), form)
        } catch let refusal as AccountRefusal {
            return try await show(visit, News(refusal: refusal))
        }
    }

    private static var done: Response {
        Response(status: .seeOther, headers: [.location: "\(Link.people.path)?done=yes"])
    }
}

extension Visit {
    /// A link as somebody else can open it.
    func shown(_ path: String, _ account: Account) -> ShownLink {
        ShownLink(account: account, address: arrival.origin + path)
    }
}
