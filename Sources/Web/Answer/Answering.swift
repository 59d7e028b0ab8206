import Domain
import HTTPTypes
import Hummingbird
import Storage

/// A request of somebody who answers, signed in or by a personal link.
///
/// Nothing here is noted in the log, and nothing that is kept of an answer leads to an account: once
/// something is kept, it is found by the secret of the browser only.
protocol Answering: Asked {
    /// A page for them, with forms that they may send.
    func page<Content: Page>(
        _ here: Link, _ status: HTTPResponse.Status,
        _ model: @escaping @Sendable (Look) throws -> Content
    ) async throws -> Response
}

extension Visit: Answering {
    func page<Content: Page>(
        _ here: Link, _ status: HTTPResponse.Status,
        _ model: @escaping @Sendable (Look) throws -> Content
    ) async throws -> Response {
        try await show(here, status: status, model)
    }
}

extension Arrival: Answering {
    func page<Content: Page>(
        _ here: Link, _ status: HTTPResponse.Status,
        _ model: @escaping @Sendable (Look) throws -> Content
    ) async throws -> Response {
        try await present(here, status: status, model)
    }
}

extension Answering {
    /// The sheet with what was filled in so far, or why there is none. The browser gets its secret
    /// before anything is kept, so that whatever it sends at once is one answer.
    func showSheet(_ way: AnswerWay) async throws -> Response {
        let secret = answerSecret(way) ?? newAnswerSecret()
        let (standing, today) = try await standing(of: way, secret)
        guard case .open(let open) = standing else { return try await refuse(standing, way) }
        let wantsChange = query(AnswerSentPage.change) == "yes"
        let isSaved = query("done") == "saved" && open.kept != nil
        let response =
            open.isSent && !wantsChange
            ? try await page(way.sheet, .ok) {
                AnswerSentPage(frame: $0.frame, way: way, open: open, code: secret.code)
            }
            : try await page(way.sheet, .ok) {
                AnswerPage(
                    frame: $0.frame, way: way, open: open, code: secret.code, isSaved: isSaved)
            }
        return response.keeping(secret, way, open.round, on: today, arrival)
    }

    /// Keeps what was filled in and, where it is complete and meant so, sends it.
    func keepSheet(_ form: FormFields, _ way: AnswerWay) async throws -> Response {
        let draft = AnswerDraft(form)
        let typed = form[AnswerDraft.Field.code]
        let secret = Secret(code: typed) ?? answerSecret(way) ?? newAnswerSecret()
        let (found, today) = try await standing(of: way, secret)
        var standing = found
        var flaw = draft.flaw(for: standing)
        if case .open(let open) = standing, flaw?.isKept != false {
            switch try await keep(draft, isSent: draft.deed == .send && flaw == nil, open, secret) {
            case .kept: break
            case .alreadySent, .unknownToken:
                standing = .elsewhere(open)
                flaw = .begunElsewhere
            case .notOpen: standing = .closed(open.round)
            case .notAsked: standing = .notAsked(open.round)
            }
        }
        let isByScript = form.has(AnswerDraft.Field.script)
        switch standing {
        case .open(let open) where isByScript, .elsewhere(let open) where isByScript:
            let isKept = flaw?.isKept != false
            return Response(
                json: .object([("kept", .bool(isKept))]), status: isKept ? .ok : .conflict
            ).keeping(secret, way, open.round, on: today, arrival)
        case .open(let open) where flaw == nil:
            let page = draft.deed == .send ? "" : "?done=saved"
            return Response(
                status: .seeOther, headers: [.location: "\(way.sheet.path)\(page)"]
            ).keeping(secret, way, open.round, on: today, arrival)
        case .open(let open), .elsewhere(let open):
            let sent = (draft.sheet, flaw ?? .begunElsewhere)
            let status: HTTPResponse.Status =
                flaw == .begunElsewhere ? .conflict : .unprocessableContent
            return try await page(way.sheet, status) {
                AnswerPage(
                    frame: $0.frame, way: way, open: open, code: secret.code, sent: sent)
            }.keeping(secret, way, open.round, on: today, arrival)
        default: return try await refuse(standing, way, isLost: true)
        }
    }

    /// Goes on in this browser with what was begun in another one, by its code.
    func goOn(_ form: FormFields, _ way: AnswerWay) async throws -> Response {
        let typed = form[AnswerDraft.Field.code]
        let secret = Secret(code: typed)
        let (standing, today) = try await standing(of: way, secret)
        guard case .open(let open) = standing else {
            return try await refuse(standing, way, wrongCode: typed)
        }
        let response = Response(status: .seeOther, headers: [.location: way.sheet.path])
        guard open.kept != nil, let secret else {
            return try await refuse(standing, way, wrongCode: typed)
        }
        return response.keeping(secret, way, open.round, on: today, arrival)
    }

    func standing(
        of way: AnswerWay, _ secret: Secret?
    ) async throws -> (AnswerStanding, today: Day) {
        let token = secret?.hash
        return try await read(at: way.sheet) {
            (try $0.standing(of: way, token: token), $0.frame.today)
        }
    }

    func refuse(
        _ standing: AnswerStanding, _ way: AnswerWay, wrongCode: String? = nil,
        isLost: Bool = false
    ) async throws -> Response {
        let status = wrongCode == nil ? standing.status : .unprocessableContent
        return try await page(way.sheet, status) {
            AnswerRefusedPage(
                frame: $0.frame, way: way, standing: standing, wrongCode: wrongCode,
                isLost: isLost)
        }
    }

    private func newAnswerSecret() -> Secret {
        Secret(readable: site.chance(Secret.readableBytes))
    }

    /// Keeps it under the browser's token; sending it the first time uses the ballot up.
    private func keep(
        _ draft: AnswerDraft, isSent: Bool, _ open: OpenSheet, _ secret: Secret
    ) async throws -> AnswerOutcome {
        let (store, round, token) = (site.store, open.round.id, secret.hash)
        let today = try await read { $0.frame.today }
        if let personID = open.personID {
            let outcome = try await store.begin(
                draft.sheet, isSent: isSent, in: round, by: personID, token: token, on: today)
            // What was sent at the same time by this browser may have used it up.
            guard outcome == .alreadySent else { return outcome }
        }
        return try await store.change(draft.sheet, in: round, token: token, on: today)
    }
}

extension Response {
    /// With the secret of the answer, for as long as the round can be open at all.
    fileprivate func keeping(
        _ secret: Secret, _ way: AnswerWay, _ round: AskedRound, on today: Day, _ arrival: Arrival
    ) -> Response {
        guard let name = way.cookie else { return self }
        let days = round.days.start.number + RoundRest.longest - today.number + 1
        var response = self
        response.setCookie(arrival.cookie(name, secret.text, for: max(days, 1) * 86_400))
        return response
    }
}
