import Domain
import Hummingbird
import Storage

/// What somebody chose as what matters most, as a form sent it.
struct TopThreeDraft: Sendable {
    let chosen: Set<Statement>

    /// The name of the field of a statement.
    static func field(_ statement: Statement) -> String { "t\(statement.rawValue)" }

    init(_ form: FormFields) {
        chosen = Set(Statement.allCases.filter { form.has(TopThreeDraft.field($0)) })
    }

    /// Whether it is as many as one chooses.
    var isRight: Bool { chosen.count == TopThree.count }
}

/// Somebody who says what matters most to them, by name.
struct Chooses: Sendable {
    let round: AskedRound
    let personID: String
    /// Whether they began answering the statements.
    let hasBegun: Bool
    /// Who leads them, and sees it.
    let leader: PersonName?
    let own: [Statement: String]
    /// What they chose before; empty where they did not.
    let chosen: Set<Statement>
}

extension Look {
    /// Who says it, or why nobody can.
    func chooses(_ way: AnswerWay) throws -> (Chooses?, AnswerStanding) {
        let standing = try standing(of: way, token: nil)
        let personID: String?
        let open: OpenSheet
        switch (standing, way) {
        case (.open(let sheet), _): (open, personID) = (sheet, sheet.personID)
        case (.elsewhere(let sheet), .signedIn(_, let account)):
            (open, personID) = (sheet, account?.personID)
        default: return (nil, standing)
        }
        guard let personID else { return (nil, standing) }
        let attributes = try snapshot.attributes()
        let leader = Coaches(attributes, on: frame.today).pairs
            .first { $0.personID == personID }?.leaderID
        return (
            Chooses(
                round: open.round, personID: personID, hasBegun: open.personID == nil,
                leader: leader.map(attributes.name), own: open.own,
                chosen: way.isLink ? [] : try snapshot.topThree(of: personID, in: open.round.id)),
            standing
        )
    }
}
