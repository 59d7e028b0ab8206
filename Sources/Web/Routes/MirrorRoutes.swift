import Domain
import HTTPTypes
import Hummingbird
import Storage

/// The mirror of whoever leads, and what the team sees.
enum MirrorRoutes {
    static let all: [Route] =
        [
            .get("/mirror", .persons, show),
            .post("/mirror/sharing", .persons, share),
            .get("/seen-order", .board) { try await ask($0) },
            .post("/seen-order", .board, answer),
        ] + Route.tables("/mirror", [.attention, .trend, .seen], .persons, show)

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let asked = visit.query("of").flatMap { $0.isEmpty ? nil : $0 }
        let clock = visit.site.clock
        return try await visit.show(.today(.mirror(of: asked)), .recent) { look in
            let own = try look.leaderID()
            let id = asked ?? own
            let isDirector = look.access.role == .director
            let sharing = try id.flatMap { try look.snapshot.mirrorSharing(of: $0) }
            guard id == own || isDirector && sharing?.isOn == true else {
                throw Mistake.unknownAddress
            }
            let attributes = try look.snapshot.attributes()
            let zone = look.organisation?.timeZone ?? "Europe/Amsterdam"
            var model = MirrorModel(
                isDirector: isDirector,
                ranking: Ranking(published: attributes.rankings, on: look.on),
                minimum: attributes.minGroupSize)
            model.isOwn = id == own
            model.rankingSince = attributes.rankings.map(\.from).filter { $0 <= look.on }.max()
            model.name = id.map { PersonName(attributes.people[$0]?.name ?? $0, of: $0) }
            model.mirror = try id.flatMap {
                try look.boardMeasurement().mirror(of: $0, on: look.on)
            }
            model.sharing = (
                sharing?.isOn ?? false, sharing.map { clock.read($0.fromSecond, zone).day }
            )
            if isDirector {
                model.others = try look.snapshot.sharedMirrors().filter { $0.personID != own }.map {
                    (
                        PersonName(
                            attributes.people[$0.personID]?.name ?? $0.personID, of: $0.personID),
                        clock.read($0.fromSecond, zone).day
                    )
                }
            }
            model.seen = try look.snapshot.seenOrders(before: look.on).map { round, answers in
                (
                    SeenOrder(
                        answers: answers,
                        published: Ranking(
                            published: attributes.rankings,
                            on: SeenOrder.round(holding: round).last),
                        minimum: attributes.minGroupSize), SeenOrder.round(holding: round),
                    answers.count
                )
            }
            return MirrorPage(frame: look.frame, model: model)
        }
    }

    @Sendable private static func share(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        let isOn = form[MirrorSharingForm.field] == "yes"
        guard let id = visit.reader.account?.personID else { return .toMirror }
        _ = try await visit.store(
            noting: isOn ? .mirrorShared : .mirrorClosed, visit.reader.account?.name ?? ""
        ).keep(mirrorOf: id, isShared: isOn, at: visit.site.clock.second())
        return .toMirror
    }

    private static func ask(_ visit: Visit, isIncomplete: Bool = false) async throws -> Response {
        let account = visit.reader.account
        let isThanked = visit.query("done") == "yes"
        let chance = visit.site.chance(8)
        return try await visit.show(
            .today(.seenOrder), status: isIncomplete ? .unprocessableContent : .ok
        ) { look in
            let round = SeenOrder.round(holding: look.frame.today)
            var state = SeenOrderPage.State.notAsked
            if let account, account.role != .director {
                let isDone = try look.snapshot.hasSeenOrder(of: round.start, by: account.id)
                state = !isDone ? .open : isThanked ? .thanked : .answered
            }
            return SeenOrderPage(
                frame: look.frame, round: round, offered: shuffled(chance), state: state,
                isIncomplete: isIncomplete)
        }
    }

    /// The five areas in an order that chance gives.
    private static func shuffled(_ chance: [UInt8]) -> [FocusArea] {
        var left = FocusArea.allCases
        var order: [FocusArea] = []
        for byte in chance where !left.isEmpty {
            order.append(left.remove(at: Int(byte) % left.count))
        }
        return order + left
    }

    @Sendable private static func answer(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        guard let account = visit.reader.account, account.role != .director else {
            return try await ask(visit)
        }
        let places = FocusArea.allCases.map { area in
            (area, Int(form[SeenOrderPage.field(area)]) ?? 0)
        }
        guard Set(places.map(\.1)) == Set(1...FocusArea.allCases.count) else {
            return try await ask(visit, isIncomplete: true)
        }
        let (today, request) = try await visit.read { look in
            (look.frame.today, try look.request(of: account))
        }
        _ = try await visit.site.store.keep(
            seenOrder: places.sorted { $0.1 < $1.1 }.map(\.0),
            of: SeenOrder.round(holding: today).start, by: account.id, token: visit.site.newID())
        // Nobody is asked two things in one week.
        if request == .seenOrder, let personID = account.personID {
            try await visit.site.store.passPulse(of: today.monday, by: personID)
        }
        return Response(
            status: .seeOther, headers: [.location: "\(TodayLink.seenOrder.path)?done=yes"])
    }
}

extension Response {
    fileprivate static var toMirror: Response {
        Response(status: .seeOther, headers: [.location: Link.today(.mirror()).path])
    }
}

extension Look {
    /// Who of the people leads here: whom the account is of. An account of nobody, or whoever works
    /// on this machine, stands for the only director there is in people.csv, unless that one has an
    /// account: a mirror is one's own.
    func leaderID() throws -> String? {
        let account = frame.reader?.account
        if let id = account?.personID { return id }
        guard access.role == .director,
            let only = Coaches(try snapshot.attributes(), on: frame.today).onlyDirector
        else { return nil }
        let isTaken = try account != nil && snapshot.accounts().contains { $0.personID == only.id }
        return isTaken ? nil : only.id
    }
}
