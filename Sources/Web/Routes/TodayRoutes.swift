import Domain
import HTTPTypes
import Hummingbird
import Storage

/// The day of whoever is signed in: what they log.
enum TodayRoutes {
    static let all: [Route] = [
        .get("/today", .board) { try await show($0) },
        .post("/today/entries", .board, log),
        .post("/today/entries/removal", .board, takeBack),
    ]

    private static func show(
        _ visit: Visit, takenBack: TakingBack? = nil,
        refused: (draft: LogDraft, why: Logging.Refusal)? = nil,
        as chosen: String? = nil
    ) async throws -> Response {
        let asked = try visit.day(LogDraft.Field.day)
        let wanted = refused.flatMap { Day($0.draft.day) } ?? asked
        let who = Logger(visit, chosen: chosen ?? visit.query(LogDraft.Field.person))
        let just = visit.query("done")
        let pulse = visit.query("pulse").flatMap(PulseSaid.init(rawValue:))
        let (site, second) = (visit.site, visit.site.clock.second())
        let (account, secrets) = (visit.reader.account, AnswerSecrets(visit))
        let back = visit.query("back").flatMap(TakingBack.init(shown:)) ?? takenBack
        let status: HTTPResponse.Status = refused == nil ? .ok : .unprocessableContent
        return try await visit.show(
            .today(.home(day: asked)), status: status
        ) { look in
            let today = look.frame.today
            let day = min(max(wanted ?? today, today - Logging.daysBack), today)
            let (person, everyone) = try who.person(look)
            var model = try TodayModel(
                look, day: day, person: person, leads: who.leads(person), just: just, at: second)
            model.everyone = everyone
            if day == today {
                model.home = try HomeModel(
                    look, person, leads: who.leads(person), account: account)
                model.home?.pulseSaid = pulse
                let survey = try account.flatMap { try SurveyInvitation(look, $0, secrets) }
                // To go on with what one began is no request, so that it stands on quiet days too.
                if survey?.hasBegun == true || survey?.isSent == true
                    || model.home?.request == .survey
                {
                    model.home?.survey = survey
                }
            }
            let zone = look.organisation?.timeZone ?? "Europe/Amsterdam"
            let wording = look.frame.wording
            return TodayPage(
                frame: look.frame, model: model, newID: site.newID,
                clock: { wording.minute(site.clock.read($0, zone).minute) },
                takenBack: back, refused: refused)
        }
    }

    @Sendable private static func log(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        let draft = LogDraft(form)
        let who = Logger(visit, chosen: form[LogDraft.Field.person])
        let (person, today, types) = try await visit.read { look in
            (
                try who.person(look).person, look.frame.today,
                try look.snapshot.allTypes(on: look.frame.today)
            )
        }
        do {
            guard let person else { throw Logging.Refusal.nobody }
            let checked = try draft.checked(today: today, knownTypes: types)
            if case .attention = checked, !who.leads(person) { throw Logging.Refusal.noArea }
            let day = try await keep(checked, draft.id, person, visit)
            if visit.wantsJSON { return Response(json: .object([("logged", .bool(true))])) }
            let page = Link.today(
                .home(day: day == today ? nil : day, as: who.chosen(person.id))
            ).href()
            let mark = page.contains("?") ? "&" : "?"
            return Response(
                status: .seeOther, headers: [.location: "\(page)\(mark)done=\(draft.id)"])
        } catch let refusal as Logging.Refusal {
            guard visit.wantsJSON else {
                return try await show(
                    visit, refused: (draft, refusal), as: form[LogDraft.Field.person])
            }
            let words = try await visit.read { $0.frame.wording.complaint(refusal) }
            return Response(
                json: .object([("logged", .bool(false)), ("error", .text(words))]),
                status: .unprocessableContent)
        }
    }

    /// Keeps it, once; answers for which day.
    private static func keep(
        _ checked: LogDraft.Checked, _ id: String, _ person: Person, _ visit: Visit
    ) async throws -> Day {
        let entry = LogEntry(
            id: id, personID: person.id, factID: visit.site.newID(),
            atSecond: visit.site.clock.second())
        switch checked {
        case .activity(let type, let quantity, let day):
            try await visit.site.store.log(type: type, quantity: quantity, on: day, entry)
            return day
        case .attention(let area, let minutes, let day):
            let attention = Attention(
                day: day, managerID: person.id, area: area, kind: .ownActivity, minutes: minutes)
            try await visit.site.store.log(attention, entry)
            return day
        }
    }

    @Sendable private static func takeBack(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        let draft = LogDraft(form)
        let who = Logger(visit, chosen: form[LogDraft.Field.person])
        let person = try await visit.read { try who.person($0).person }
        let came = try await visit.site.store.takeBack(
            draft.id, of: person?.id ?? "", at: visit.site.clock.second())
        if visit.wantsJSON {
            return Response(json: .object([("takenBack", .bool(came == .done))]))
        }
        let day = Day(draft.day)
        let page = Link.today(.home(day: day, as: who.chosen(person?.id))).href()
        let mark = page.contains("?") ? "&" : "?"
        return Response(
            status: .seeOther, headers: [.location: "\(page)\(mark)back=\(came.shown)"])
    }
}

/// Whoever logs: whom the account is of or, as long as nobody signs in, somebody who is chosen.
private struct Logger: Sendable {
    private let account: Account?
    private let access: Access
    private let wanted: String?

    init(_ visit: Visit, chosen: String?) {
        account = visit.reader.account
        access = visit.reader.access
        wanted = chosen
    }

    /// The person, and whom it could be where that is to be chosen.
    func person(_ look: Look) throws -> (person: Person?, everyone: [Person]) {
        let people = try look.snapshot.attributes().people
        let today = look.frame.today
        if let account {
            let own = account.personID.flatMap { people[$0] }
            return (own.flatMap { $0.isActive(on: today) ? $0 : nil }, [])
        }
        let active = people.values.filter { $0.isActive(on: today) }.sorted {
            (CodePoints($0.name), CodePoints($0.id)) < (CodePoints($1.name), CodePoints($1.id))
        }
        return (active.first { $0.id == wanted } ?? active.first { $0.role == .member }, active)
    }

    /// Whether they lead, so that their own minutes count.
    func leads(_ person: Person?) -> Bool {
        guard account == nil else { return access.role == .director || access.role == .manager }
        return person?.role == .director || person?.role == .manager
    }

    /// Who was chosen, where that is to be said in an address.
    func chosen(_ id: String?) -> String? { account == nil ? id : nil }
}

extension TakingBack {
    /// As an address says it.
    fileprivate var shown: String {
        switch self {
        case .done: "done"
        case .tooLate: "late"
        case .unknown: "none"
        }
    }

    fileprivate init?(shown: String) {
        guard let one = [TakingBack.done, .tooLate, .unknown].first(where: { $0.shown == shown })
        else { return nil }
        self = one
    }
}

extension Visit {
    /// Whether a script asks, which reads JSON.
    fileprivate var wantsJSON: Bool {
        request.headers[.accept]?.contains("application/json") ?? false
    }
}
