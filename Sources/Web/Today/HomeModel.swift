import Domain
import Storage

/// What whoever opens on their day finds beside the log: what they promised, with whom they talk,
/// what there is in it for the team and, for those who lead, whom to coach.
struct HomeModel: Sendable {
    /// What they are to do, what is due first on top.
    let actions: [ShownAction]
    /// What is theirs in the plan and not finished, what is due first on top.
    let tactics: [PlanItem]
    /// To whom they can give it.
    let owners: [ActionOwner]
    /// When they talk with whoever leads them.
    let talk: Talk?
    /// What the team gets, with how far it is.
    let promised: [(kpi: BoardKPI, promises: Promises)]
    /// What they are asked this week; nil on a quiet day, and when nothing is.
    let request: RequestOfTheWeek?
    /// The question of the week, where that is what is asked.
    let pulse: PulseAsked?
    /// What was just done with it.
    var pulseSaid: PulseSaid?
    /// What they were thanked for in the last days.
    let thanks: [ShownThanks]
    /// How many agreements run about what matters to them, with whoever leads them.
    let runningAgreements: Int
    /// The round of the survey that waits for their answer.
    var survey: SurveyInvitation?
    /// Whom they lead, those to coach first.
    let team: [Led]
    /// The reviews they are to lead, the first one first.
    let reviews: [Review]
    /// Whether they lead.
    let leads: Bool

    /// A talk with somebody.
    struct Talk: Sendable {
        let with: PersonName
        /// Of whom the talk is.
        let personID: String
        let due: Day
    }

    /// Somebody whom they lead.
    struct Led: Sendable {
        let talk: Talk
        /// How much they did this week.
        let count: Int64
        /// How many of their deals stand still.
        let stalled: Int
    }

    /// So many lines of each list.
    private static let most = 6

    /// Nil for somebody who is nobody in people.csv.
    init?(_ look: Look, _ person: Person?, leads: Bool, account: Account?) throws {
        guard let person else { return nil }
        self.leads = leads
        let today = look.frame.today
        let attributes = try look.snapshot.attributes().proposingKPIs()
        actions = try look.snapshot.openActions(ActionSight(ownOnly: person.id))
            .prefix(Self.most).map { ShownAction($0, attributes, on: today) }
        tactics = try look.snapshot.planInForce(on: today).items
            .filter { $0.kind == .tactic && $0.ownerID == person.id && !$0.isFinished }
            .sorted { ($0.dueOn ?? today + 9_999, $0.key) < ($1.dueOn ?? today + 9_999, $1.key) }
            .prefix(Self.most).map { $0 }
        owners = attributes.actionOwners(
            look.access.actionSight(own: account?.personID), on: today)
        let pairs = Coaches(attributes, on: today).pairs
        let talks = try TalkDays(look, today)
        talk = pairs.first { $0.personID == person.id }.map {
            Talk(with: attributes.name($0.leaderID), personID: person.id, due: talks.due($0))
        }
        runningAgreements =
            try pairs.first { $0.personID == person.id }.map { pair in
                try look.snapshot.agreements(of: pair).count { $0.state == .open }
            } ?? 0
        request = try look.request(of: account)
        pulse = request == .pulse ? try PulseAsked(look, of: account) : nil
        thanks = try look.snapshot.thanks(to: person.id, since: today - Thanks.daysShown).map {
            ShownThanks($0, with: attributes.name($0.fromID))
        }
        promised = try Self.promised(look, attributes)
        guard leads else { (team, reviews) = ([], []); return }
        let led = pairs.filter { $0.leaderID == person.id }
        team = try Self.led(led, look, attributes, talks)
        let sight = ReviewSight(look.access, teams: attributes.teams)
        reviews = try look.snapshot.reviews(sight)
            .filter { $0.course != .held && sight.leads($0) }
            .sorted { ($0.plannedOn, $0.id) < ($1.plannedOn, $1.id) }.prefix(3).map { $0 }
    }

    /// The KPIs for which something is promised that is yet to be reached, in the order of the board.
    private static func promised(
        _ look: Look, _ attributes: Attributes
    ) throws -> [(kpi: BoardKPI, promises: Promises)] {
        guard let promises = Promises(try look.snapshot.motivators(), look.frame) else { return [] }
        let measurement = try look.boardMeasurement()
        return try attributes.kpis.filter { kpi in
            guard kpi.isOnBoard(on: look.on), let metric = Catalogue.metric(kpi.metric) else {
                return false
            }
            return promises.next(of: kpi, metric) != nil
        }.prefix(3).compactMap { kpi in
            try (try? Question(kpi, on: look.on, periods: 2)).map {
                (BoardKPI(kpi: kpi, answer: try measurement.answer($0, grouped: false)), promises)
            }
        }
    }

    /// Whoever is overdue for a talk comes first, then whose deals stand still.
    private static func led(
        _ pairs: [TalkPair], _ look: Look, _ attributes: Attributes, _ talks: TalkDays
    ) throws -> [Led] {
        guard !pairs.isEmpty else { return [] }
        let today = look.frame.today
        let monday = today - (today.weekday - 1)
        let totals = Dictionary(
            grouping: try look.snapshot.activityTotals(from: monday, through: today), by: \.person)
        let stalled = try look.rowMeasurement().stalledDeals(
            on: today, RowSpan(offset: 0, limit: 1_000))
        let still = Dictionary(grouping: stalled?.deals ?? [], by: \.deal.ownerID)
        return pairs.map { pair in
            Led(
                talk: Talk(
                    with: attributes.name(pair.personID), personID: pair.personID,
                    due: talks.due(pair)),
                count: totals[pair.personID]?.reduce(0) { $0 + $1.quantity } ?? 0,
                stalled: still[pair.personID]?.count ?? 0)
        }.sorted { a, b in
            let (late, other) = (a.talk.due < today, b.talk.due < today)
            return late != other
                ? late : (b.stalled, a.talk.due.number) < (a.stalled, b.talk.due.number)
        }
    }
}

/// When each pair talks next.
private struct TalkDays {
    private let latest: [TalkPair: Day]
    private let rhythms: [TalkPair: OneOnOne]
    private let today: Day

    init(_ look: Look, _ today: Day) throws {
        latest = try look.snapshot.latestTalks()
        rhythms = try look.snapshot.rhythms()
        self.today = today
    }

    func due(_ pair: TalkPair) -> Day {
        (rhythms[pair] ?? OneOnOne()).due(after: latest[pair], on: today)
    }
}
