import Domain
import Storage

/// A review with its agenda, and the numbers that it is about.
struct ReviewModel: Sendable {
    let review: Review
    /// The agenda: as it was kept, or as it is proposed.
    let items: [ShownItem]
    /// KPIs that are not on it.
    let others: [ShownItem]
    /// Whether somebody put the agenda together, or it began.
    let isKept: Bool
    /// What tells the agenda that was kept from what it becomes.
    let seen: String
    let leader: PersonName?
    /// Who can lead it.
    let leaders: [ActionOwner]
    /// Whether whoever looks leads it.
    let leads: Bool
    /// The order of the areas on the day that counts.
    let areas: [FocusArea]
    let weights: [FocusArea: Double]

    /// A KPI on an agenda, with how it stands today.
    struct ShownItem: Sendable {
        let item: ReviewItem
        /// The KPI; nil once it is gone.
        let kpi: KPI?
        /// How it stands today; nil once it left the board.
        let standing: BoardKPI?
    }

    /// The review of that id; nil where there is none that whoever looks may see.
    init?(_ look: Look, _ id: String) throws {
        let attributes = try look.snapshot.attributes().proposingKPIs()
        let sight = ReviewSight(look.access, teams: attributes.teams)
        guard let (review, stored) = try look.snapshot.review(id, sight) else { return nil }
        let today = look.frame.today
        let ranking = Ranking(published: attributes.rankings, on: review.heldOn ?? today)
        let leads = sight.leads(review)
        // What came of a review is told as it was: nothing has to be counted.
        let board =
            leads && review.course != .held
            ? try look.reviewMeasurement(review.team).board(on: today, grouped: false) : nil
        let agenda = try board.map { try look.agenda(of: review.team, $0) }
        let standing = Dictionary(
            (board?.areas ?? []).flatMap(\.kpis).map { ($0.kpi.slug, $0) },
            uniquingKeysWith: { first, _ in first })
        func shown(_ item: ReviewItem) -> ShownItem {
            ShownItem(
                item: item, kpi: attributes.kpis.first { $0.slug == item.kpi },
                standing: standing[item.kpi])
        }
        let items =
            stored.isEmpty
            ? agenda?.items(minutes: review.minutes, weights: ranking.weights) ?? [] : stored
        let on = Set(items.map(\.kpi))
        self.items = items.map(shown)
        others = (agenda?.points ?? []).filter { !on.contains($0.kpi) }.map { point in
            shown(
                ReviewItem(
                    kpi: point.kpi, area: point.area, reason: point.reason,
                    minutes: AgendaReason.addedMinutes))
        }
        self.review = review
        isKept = !stored.isEmpty
        seen = stored.agendaFingerprint
        leader = review.leaderID.map { PersonName(attributes.people[$0]?.name ?? $0, of: $0) }
        leaders = attributes.reviewLeaders(ofTeam: review.team, on: today).map {
            ActionOwner(id: $0.id, name: PersonName($0.name, of: $0.id))
        }
        self.leads = leads
        areas = ranking.areas
        weights = ranking.weights
    }

    /// How each KPI stands now, for when it begins.
    var standingItems: [String: ReviewItem] {
        var found: [String: ReviewItem] = [:]
        for one in items + others {
            var item = one.item
            item.value = one.standing?.shownPoint?.value?.number
            item.health = one.standing?.health ?? .noData
            found[item.kpi] = item
        }
        return found
    }

    /// Minutes of all that is on it.
    var sum: Int { items.reduce(0) { $0 + $1.item.minutes } }

    /// Minutes that were spoken.
    var spent: Int { items.reduce(0) { $0 + ($1.item.spent ?? 0) } }

    /// The agenda in rank order of areas and of KPIs within them.
    var byRank: [(area: FocusArea, items: [ShownItem])] {
        let order = areas + FocusArea.allCases.filter { !areas.contains($0) }
        return order.compactMap { area in
            let own = items.filter { $0.item.area == area }.enumerated().sorted {
                ($0.element.kpi?.rank ?? .max, $0.offset) < (
                    $1.element.kpi?.rank ?? .max, $1.offset
                )
            }
            return own.isEmpty ? nil : (area, own.map(\.element))
        }
    }
}

extension Look {
    /// What computes the numbers of a review: of its team, or of everyone.
    func reviewMeasurement(_ team: String?) throws -> Measurement {
        let attributes = try snapshot.attributes().proposingKPIs()
        return Measurement(
            facts: snapshot, attributes: attributes,
            scope: .ofReview(team, in: attributes.teams))
    }

    /// What is proposed for a review of that team today.
    fileprivate func agenda(of team: String?, _ board: Board) throws -> ReviewAgenda {
        ReviewAgenda(
            board, asked: try snapshot.wishes(ofTeam: team),
            latest: try snapshot.latestDiscussions(upTo: board.on),
            where: { team == nil || $0.isOfPeople })
    }
}

extension ReviewModel.ShownItem {
    /// What the KPI is called; one that is gone by its slug.
    func name(_ wording: Wording) -> String { kpi.map { wording.name(of: $0) } ?? item.kpi }

    /// The number that it had when the review began.
    func figure(_ wording: Wording) -> String? {
        guard let value = item.value, let metric = kpi.flatMap({ Catalogue.metric($0.metric) })
        else { return nil }
        return wording.shortAmount(value, of: metric)
    }
}
