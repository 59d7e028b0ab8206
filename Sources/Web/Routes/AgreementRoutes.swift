import Domain
import Hummingbird

/// What is agreed in a pair about what matters most to one of them.
enum AgreementRoutes {
    static let all: [Route] = [
        .post("/one-on-ones/:id/agreements", .teamFigures, keep)
    ]

    @Sendable private static func keep(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        let asked = try await AgreementVisit(visit)
        do {
            switch form[AgreementDraft.Field.deed] {
            case "add":
                try await asked.add(form)
                return asked.talk.see(.agreed)
            case "kept":
                try await asked.rate(form)
                return asked.talk.see(.rated)
            case let deed:
                if let state = Agreement.State(rawValue: deed) {
                    try await asked.set(state, form)
                } else {
                    try await asked.change(form)
                }
                return asked.talk.see(.kept)
            }
        } catch let refused as AgreementRefused {
            return try await OneOnOneRoutes.show(
                visit, status: refused.mistakes.isChanged ? .conflict : .unprocessableContent,
                agreement: refused)
        }
    }
}
