import Domain
import HTTPTypes
import Hummingbird
import Storage

/// One-on-ones: whom one talks with and when, and the page of a pair.
enum OneOnOneRoutes {
    static let all: [Route] = [
        .get("/one-on-ones", .teamFigures, list),
        .get("/one-on-ones/:id", .teamFigures) { try await show($0) },
        .post("/one-on-ones/:id", .teamFigures, keep),
        .post("/one-on-ones/:id/lines", .teamFigures, add),
        .post("/one-on-ones/:id/talks", .teamFigures, hold),
    ]

    @Sendable private static func list(_ visit: Visit) async throws -> Response {
        let account = visit.reader.account
        return try await visit.show(.talk(.oneOnOnes)) { look in
            let attributes = try look.snapshot.attributes()
            let today = look.frame.today
            let own = look.talker(account, attributes)
            let (latest, rhythms) = (
                try look.snapshot.latestTalks(), try look.snapshot.rhythms()
            )
            var (led, others, ownPairs) = (
                [OneOnOnesPage.ShownPair](), [OneOnOnesPage.ShownPair](),
                [OneOnOnesPage.ShownPair]()
            )
            for pair in Coaches(attributes, on: today).pairs {
                let team = attributes.people[pair.personID]?.team
                guard let side = look.access.side(of: pair, team: team, own: own) else { continue }
                let shown = OneOnOnesPage.ShownPair(
                    pair: pair, leader: attributes.name(pair.leaderID),
                    person: attributes.name(pair.personID), latest: latest[pair],
                    due: (rhythms[pair] ?? OneOnOne()).due(after: latest[pair], on: today))
                switch side {
                case .leader: led.append(shown)
                case .person: ownPairs.append(shown)
                case .above: others.append(shown)
                }
            }
            var page = OneOnOnesPage(
                frame: look.frame, led: led.sorted { $0.due < $1.due }, own: ownPairs,
                others: others, isKnown: own != nil)
            if look.access.role == .director {
                page.agreements = try look.snapshot.agreementTally(on: today)
            }
            return page
        }
    }

    static func show(
        _ visit: Visit, status: HTTPResponse.Status = .ok, refused: TalkRefused? = nil,
        agreement: AgreementRefused? = nil
    ) async throws -> Response {
        let id = try visit.parameter("id")
        let account = visit.reader.account
        let author = visit.reader.signedIn?.account
        let newIDs = (
            line: visit.site.token(), talk: visit.site.token(), agreement: visit.site.token()
        )
        let done = visit.query("done").flatMap(OneOnOnePage.Done.init(rawValue:))
        let here = Link.talk(.oneOnOne(id))
        let (pair, side, due) = try await visit.read { look in
            let (pair, side) = try look.pair(id, account)
            let latest = try look.snapshot.latestTalks()[pair]
            let due = try look.snapshot.oneOnOne(pair).due(after: latest, on: look.frame.today)
            return (pair, side, due)
        }
        guard side != .above else {
            return try await visit.show(here) { look in
                let attributes = try look.snapshot.attributes()
                return TalkDaysPage(
                    frame: look.frame, leader: attributes.name(pair.leaderID),
                    person: attributes.name(pair.personID),
                    held: try look.snapshot.heldTalks(pair, limit: 100).map(\.heldOn), due: due)
            }
        }
        return try await visit.show(here, status: status) { look in
            OneOnOnePage(
                frame: look.frame,
                model: try OneOnOneModel(look, pair, side, account: author, newIDs: newIDs),
                done: status == .ok ? done : nil, refused: refused, agreement: agreement)
        }
    }

    /// Notes, the rhythm, and lines that are ticked off.
    @Sendable private static func keep(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        let talk = try await PairVisit(visit)
        let deed = form[TalkField.deed]
        do {
            switch deed {
            case "rhythm": try await talk.keepRhythm(form)
            case "shared", "private": try await talk.keepNote(form, isPrivate: deed == "private")
            default:
                try await talk.tick(form[TalkField.line], isDone: deed == "done")
                return talk.see(deed == "done" ? .ticked : .opened)
            }
            return talk.see(.kept)
        } catch let refused as TalkMistake {
            return try await show(
                visit, status: refused.refused.why == .changed ? .conflict : .unprocessableContent,
                refused: refused.refused)
        }
    }

    @Sendable private static func add(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        let talk = try await PairVisit(visit)
        do {
            return talk.see(try await talk.add(form) ? .added : .already)
        } catch let refused as TalkMistake {
            return try await show(visit, status: .unprocessableContent, refused: refused.refused)
        }
    }

    @Sendable private static func hold(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        let talk = try await PairVisit(visit)
        guard talk.side == .leader else { throw Mistake.unknownAddress }
        do {
            try await talk.hold(form)
            return talk.see(.held)
        } catch let refused as TalkMistake {
            return try await show(visit, status: .unprocessableContent, refused: refused.refused)
        }
    }
}

extension Look {
    /// Who talks: whoever is signed in as they are in people.csv; as long as nobody has an account
    /// the one director there is.
    func talker(_ account: Account?, _ attributes: Attributes) -> String? {
        guard let account else { return Coaches(attributes, on: frame.today).onlyDirector?.id }
        return account.personID
    }

    /// The pair of whoever has that id with whoever leads them, and as whom somebody looks; throws
    /// where there is none, or none that they see.
    func pair(_ id: String, _ account: Account?) throws -> (TalkPair, TalkSide) {
        let attributes = try snapshot.attributes()
        guard let person = attributes.people[id], person.isActive(on: frame.today),
            !Person.isNameless(id: id),
            let coach = Coaches(attributes, on: frame.today).coach(of: person)
        else { throw Mistake.unknownAddress }
        let pair = TalkPair(leaderID: coach.id, personID: id)
        let own = talker(account, attributes)
        guard let side = access.side(of: pair, team: person.team, own: own) else {
            throw Mistake.unknownAddress
        }
        return (pair, side)
    }
}
