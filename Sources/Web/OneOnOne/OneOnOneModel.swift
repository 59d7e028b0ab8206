import Domain
import Storage

/// What one side of a pair sees of their talks.
struct OneOnOneModel: Sendable {
    let pair: TalkPair
    let leader: PersonName
    let person: PersonName
    let side: TalkSide
    let talk: OneOnOne
    let due: Day
    /// Open lines; then those that were ticked off since the latest talk.
    let lines: [ShownLine]
    let held: [HeldTalk]
    /// What whoever looks wrote for nobody else; nil where nobody signs in.
    let privateNote: String?
    let actions: [ShownAction]
    let owners: [ActionOwner]
    /// Nil where whoever looks may not see them.
    let numbers: PersonNumbers?
    /// What matters most to whoever is led, and what was agreed about it.
    let agreements: AgreementsModel
    /// Ids for what forms make.
    let newIDs: (line: String, talk: String, agreement: String)

    /// A line with what it is about.
    struct ShownLine: Sendable {
        let line: TalkLine
        /// What it is about, and where that is.
        let about: (name: String, link: Link)?
    }

    /// So many talks that were held are shown.
    private static let shownTalks = 12

    init(
        _ look: Look, _ pair: TalkPair, _ side: TalkSide, account: Account?,
        newIDs: (line: String, talk: String, agreement: String)
    ) throws {
        let attributes = try look.snapshot.attributes().proposingKPIs()
        let today = look.frame.today
        self.pair = pair
        self.side = side
        self.newIDs = newIDs
        leader = attributes.name(pair.leaderID)
        person = attributes.name(pair.personID)
        talk = try look.snapshot.oneOnOne(pair)
        held = try look.snapshot.heldTalks(pair, limit: Self.shownTalks)
        due = talk.due(after: held.first?.heldOn, on: today)
        let since = held.first?.heldOn ?? today - 30
        lines = try look.snapshot.talkLines(pair, doneSince: since).map { line in
            ShownLine(line: line, about: try look.about(line, attributes))
        }
        agreements = try AgreementsModel(look, pair, newID: newIDs.agreement)
        privateNote = try account.map {
            try look.snapshot.privateNote(of: pair, accountID: $0.id)
        }
        let sight = ActionSight(ownOnly: pair.personID)
        actions = try look.snapshot.openActions(sight).map {
            ShownAction($0, attributes, on: today)
        }
        owners = attributes.actionOwners(
            look.access.actionSight(own: account?.personID), on: today)
        let team = attributes.people[pair.personID]?.team
        let isOpen = side == .person || look.access.rows.holds(personID: pair.personID, team: team)
        numbers = isOpen ? try PersonNumbers(look, attributes, of: pair.personID) : nil
    }

    /// The name of the other one, for whoever looks.
    var other: PersonName { side == .leader ? person : leader }
}

extension Attributes {
    /// What a person is called, else the id.
    func name(_ id: String) -> PersonName { PersonName(people[id]?.name ?? id, of: id) }
}

extension Look {
    /// What a line is about, as far as whoever looks may see that.
    fileprivate func about(
        _ line: TalkLine, _ attributes: Attributes
    ) throws -> (name: String, link: Link)? {
        switch line.about {
        case .deal(let id):
            guard let found = try snapshot.deal(id, on: frame.today, seenBy: access.rows) else {
                return nil
            }
            return (found.deal.name ?? id, .deal(id))
        case .kpi(let slug):
            return attributes.kpis.first { $0.slug == slug }.map {
                (frame.wording.name(of: $0), .kpi(slug))
            }
        case nil: return nil
        }
    }
}

/// What a person does: the KPIs that they control, period by period, with their own goals, and their
/// deals that stand still.
struct PersonNumbers: Sendable {
    let tables: [Table]
    let stalled: [StalledDeal]

    /// The KPIs of one length of period.
    struct Table: Sendable {
        let length: PeriodLength
        let periods: [Period]
        let rows: [Row]
    }

    /// A KPI of a person.
    struct Row: Sendable {
        let kpi: KPI
        let metric: Metric
        let values: [Double?]
        /// Their own goal for one period; nil without one.
        let goal: Double?
    }

    private static let periods = 5
    private static let shownDeals = 5

    init(_ look: Look, _ attributes: Attributes, of id: String) throws {
        let today = look.frame.today
        let measurement = Measurement(
            facts: look.snapshot, attributes: attributes, scope: .person(id))
        func goal(_ kpi: KPI) -> Double? {
            attributes.targets.filter {
                $0.scope == .person(id) && $0.period == kpi.period && $0.from <= today
                    && ($0.kpi == kpi.slug || $0.kpi == kpi.metric)
            }.max { $0.from < $1.from }?.value
        }
        var rows: [PeriodLength: (periods: [Period], rows: [Row])] = [:]
        for kpi in attributes.kpis where kpi.isOnBoard(on: today) {
            guard let metric = Catalogue.metric(kpi.metric), metric.isOfPeople,
                kpi.isAction || goal(kpi) != nil,
                let question = try? Question(kpi, on: today, periods: Self.periods)
            else { continue }
            let points = try measurement.answer(question, grouped: false).points
            let row = Row(
                kpi: kpi, metric: metric, values: points.map { $0.value?.number },
                goal: goal(kpi))
            rows[kpi.period, default: (points.map(\.period), [])].rows.append(row)
        }
        tables = PeriodLength.allCases.compactMap { length in
            rows[length].map { Table(length: length, periods: $0.periods, rows: $0.rows) }
        }
        stalled =
            try measurement.stalledDeals(
                on: today, RowSpan(offset: 0, limit: Self.shownDeals))?.deals ?? []
    }
}
