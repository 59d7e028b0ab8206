import Domain
import Storage

/// A round as its page shows it.
struct RoundModel: Sendable {
    let shown: ShownRound
    let course: AskedRound.Course
    let organisation: Organisation?
    /// The teams that can be chosen.
    let teams: [String]
    /// Who is asked and cannot sign in; only counted here.
    let withoutAccount: [String]
    /// Where it is answered, as it can be opened from elsewhere.
    let address: String

    var round: AskedRound { shown.round }

    /// Whether so few are asked that no score can ever be shown.
    var isTooSmall: Bool { course != .closed && round.invited < round.promised }

    /// The share that answered, from 0 to 1.
    var share: Double { Double(shown.answered ?? 0) / Double(max(1, round.invited)) }

    /// The round of that id; nil where there is none. `origin` is how Koers is reached.
    init?(_ look: Look, _ id: String, origin: String) throws {
        guard let round = try look.snapshot.askedRound(id) else { return nil }
        let course = round.course(on: look.frame.today)
        shown = try ShownRound(look, round)
        self.course = course
        organisation = look.organisation
        teams = try look.snapshot.attributes().teamsWithPeople
        withoutAccount = course == .open ? try look.snapshot.askedWithoutAccount(in: id) : []
        address = origin + Link.survey(.answer(id)).path
    }
}

extension ShownRound {
    /// A round with what may be told of its answers: how many there are.
    init(_ look: Look, _ round: AskedRound) throws {
        self.round = round
        switch round.course(on: look.frame.today) {
        case .planned: answered = nil
        case .open: answered = try look.snapshot.sentCount(in: round.id)
        case .closed: answered = round.answered
        }
    }
}

extension Attributes {
    /// The teams that somebody is in, with those above them.
    var teamsWithPeople: [String] {
        Set(people.values.compactMap(\.team).flatMap { teams.lineage(of: $0) }).sorted {
            CodePoints($0) < CodePoints($1)
        }
    }
}
