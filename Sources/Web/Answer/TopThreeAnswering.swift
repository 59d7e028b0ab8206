import Domain
import HTTPTypes
import Hummingbird
import Storage

extension Answering {
    /// Where three statements are chosen, or why that cannot be done.
    func showTopThree(_ way: AnswerWay) async throws -> Response {
        let (chooses, standing) = try await read(at: way.topThree) { try $0.chooses(way) }
        if let chooses { return try await topThree(way, chooses, isKept: query("done") == "yes") }
        // A link that was replaced leads on to what was sent with it from this browser.
        if case .link = way, case .unknownLink = standing, let secret = answerSecret(way),
            case .open = try await self.standing(of: way, secret).0
        {
            return Response(status: .seeOther, headers: [.location: way.sheet.path])
        }
        return try await refuse(standing, way)
    }

    /// Keeps what was chosen, by name: apart from the answers, and never with them.
    func keepTopThree(_ form: FormFields, _ way: AnswerWay) async throws -> Response {
        let draft = TopThreeDraft(form)
        let (chooses, standing, today) = try await read(at: way.topThree) { look in
            let (chooses, standing) = try look.chooses(way)
            return (chooses, standing, look.frame.today)
        }
        guard let chooses else { return try await refuse(standing, way, isLost: true) }
        guard draft.isRight else { return try await topThree(way, chooses, draft) }
        let outcome = try await site.store.keep(
            topThree: draft.chosen, of: chooses.personID, in: chooses.round.id, on: today)
        guard outcome == .kept else {
            return try await refuse(
                outcome == .notOpen ? .closed(chooses.round) : .notAsked(chooses.round), way,
                isLost: true)
        }
        let next =
            switch way {
            case .signedIn: "\(way.topThree.path)?done=yes"
            case .link: way.sheet.path
            }
        return Response(status: .seeOther, headers: [.location: next])
    }

    private func topThree(
        _ way: AnswerWay, _ chooses: Chooses, _ draft: TopThreeDraft? = nil, isKept: Bool = false
    ) async throws -> Response {
        try await page(way.topThree, draft == nil ? .ok : .unprocessableContent) {
            TopThreePage(
                frame: $0.frame, way: way, chooses: chooses, wrong: draft?.chosen, isKept: isKept)
        }
    }
}
