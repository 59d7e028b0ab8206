import Domain
import Storage

/// How a round stands for somebody who comes to answer it.
enum AnswerStanding: Sendable {
    /// Nobody has an account yet, so that it is not known who answers.
    case nobodySignsIn
    /// There is no round of that id.
    case unknownRound
    /// The link was replaced, or never was.
    case unknownLink
    /// The link is of somebody who can sign in.
    case signInInstead(AskedRound)
    case notAsked(AskedRound)
    case planned(AskedRound)
    case closed(AskedRound)
    /// They sent an answer from another browser.
    case elsewhere(OpenSheet)
    case open(OpenSheet)
}

/// A round that can be answered, with what was filled in so far.
struct OpenSheet: Sendable {
    let round: AskedRound
    /// As which team the answer counts; nil for everyone together.
    let team: String?
    /// How many are asked who answer as that team.
    let asked: Int
    /// The own words of the statements.
    let own: [Statement: String]
    /// What is kept; nil as long as nothing is.
    var kept: SurveySheet?
    /// Whether that was sent.
    var isSent = false
    /// Whose ballot is to be used; nil once it was sent.
    var personID: String?
}

extension Look {
    /// How it stands, for a browser that knows that token. Where the token leads to an answer it is
    /// not asked whose it is.
    func standing(of way: AnswerWay, token: String?) throws -> AnswerStanding {
        switch way {
        case .signedIn(let id, let account):
            guard let account else { return .nobodySignsIn }
            guard let round = try snapshot.askedRound(id) else { return .unknownRound }
            return try sent(round, token)
                ?? begun(standing(of: round, account.personID), token)
        case .link(let key):
            for round in try snapshot.askedRounds() where round.closedOn == nil {
                if let sent = try sent(round, token) { return sent }
            }
            guard let hash = Secret(shown: key)?.hash,
                let (id, personID) = try snapshot.ballot(ofLink: hash),
                let round = try snapshot.askedRound(id)
            else { return .unknownLink }
            let canSignIn = try snapshot.accounts().contains {
                $0.personID == personID && $0.standing == .active
            }
            if canSignIn { return .signInInstead(round) }
            // Whoever made the link could look what it opens: it opens the same whether it was used
            // or not, until an answer is sent with it.
            return try begun(standing(of: round, personID, tellsUse: false), token)
        }
    }

    /// How it stands for a browser from which an answer was sent; nil where none was.
    private func sent(_ round: AskedRound, _ token: String?) throws -> AnswerStanding? {
        guard let token, let kept = try snapshot.sheet(in: round.id, token: token), kept.isSent
        else { return nil }
        guard round.course(on: frame.today) == .open else { return .closed(round) }
        var sheet = try sheet(round, team: kept.team)
        (sheet.kept, sheet.isSent) = (kept.sheet, true)
        return .open(sheet)
    }

    /// With what was filled in so far in that browser and not sent.
    private func begun(
        _ standing: AnswerStanding, _ token: String?
    ) throws -> AnswerStanding {
        guard case .open(var sheet) = standing, let token else { return standing }
        sheet.kept = try snapshot.sheet(in: sheet.round.id, token: token)?.sheet
        return .open(sheet)
    }

    private func standing(
        of round: AskedRound, _ personID: String?, tellsUse: Bool = true
    ) throws -> AnswerStanding {
        let ballot = try personID.flatMap { try snapshot.ballot(in: round.id, of: $0) }
        // Of a round that is over it is forgotten some day who was asked.
        let course = round.course(on: frame.today)
        if course == .closed { return .closed(round) }
        guard let (ballot, isUsed) = ballot else { return .notAsked(round) }
        guard course == .open else { return .planned(round) }
        var sheet = try sheet(round, team: ballot.team)
        if isUsed, tellsUse { return .elsewhere(sheet) }
        sheet.personID = personID
        return .open(sheet)
    }

    private func sheet(_ round: AskedRound, team: String?) throws -> OpenSheet {
        OpenSheet(
            round: round, team: team,
            asked: try snapshot.invitedCount(in: round.id, team: team),
            own: try snapshot.roundTexts(round.id, frame.wording.language.rawValue))
    }
}
