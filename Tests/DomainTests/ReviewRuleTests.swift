import Domain
import TestSupport
import Testing

/// What a review is about and for how long, who leads it, and what it leaves behind.
@Suite struct ReviewRuleTests {
    private static let ranking = Ranking(
        published: FocusArea.allCases.enumerated().map { place, area in
            RankedArea(from: day("2026-01-01"), area: area, rank: place + 1)
        }, on: day("2026-03-30"))
    private static let all = FocusArea.allCases

    @Test(
        "minutes follow the weights of the areas on the agenda, are whole and add up",
        arguments: [
            (60, [0, 1], [38, 22]), (60, [0, 0, 1], [19, 19, 22]),
            (10, [0, 1, 2, 3, 4], [4, 2, 2, 1, 1]), (60, [0, 1, 2, 3, 4], [28, 16, 9, 5, 2]),
            (3, [0, 1, 2], [1, 1, 1]), (2, [0, 1, 2], [1, 1, 1]), (7, [4], [7]), (5, [], []),
        ])
    func minutes(total: Int, areas: [Int], expected: [Int]) {
        let found = ReviewAgenda.minutes(
            total, among: areas.map { Self.all[$0] }, weights: Self.ranking.weights)
        #expect(found == expected)
    }

    @Test("whatever is on the agenda: each gets one, the sum is exact, rank goes before")
    func minutesAlways() {
        var chance = SteadyChance(seed: 7)
        for _ in 0..<2_000 {
            let areas = (0..<Int.random(in: 1...15, using: &chance)).map { _ in
                Self.all[Int.random(in: 0..<5, using: &chance)]
            }
            let total = Int.random(in: 1...120, using: &chance)
            let found = ReviewAgenda.minutes(total, among: areas, weights: Self.ranking.weights)
            #expect(found.count == areas.count && found.allSatisfy { $0 >= 1 })
            #expect(found.reduce(0, +) == max(total, areas.count))
        }
        // An area outside the ranking weighs nothing.
        let bare = ReviewAgenda.minutes(30, among: [.result, .leadFlow], weights: [.result: 1])
        #expect(bare == [29, 1])
        #expect(ReviewAgenda.minutes(9, among: [.result, .leadFlow], weights: [:]) == [5, 4])
    }

    @Test(
        "due is when its cadence has passed since it was discussed, or never was",
        arguments: [
            (Cadence.weekly, 6, false), (.weekly, 7, true), (.biweekly, 13, false),
            (.biweekly, 14, true), (.monthly, 30, false), (.monthly, 31, true),
            (.quarterly, 91, false), (.quarterly, 92, true),
        ])
    func due(cadence: Cadence, days: Int, isDue: Bool) {
        let today = day("2026-03-30")
        #expect(cadence.isDue(since: today - days, on: today) == isDue)
        #expect(cadence.isDue(since: nil, on: today))
    }

    @Test("what was spoken of is on the agenda, and its minutes are attention of whoever led")
    func record() {
        let items = [
            ReviewItem(kpi: "a", area: .result, reason: .rest, minutes: 9, spent: 12),
            ReviewItem(kpi: "b", area: .leadFlow, reason: .rest, minutes: 9),
            ReviewItem(kpi: "c", area: .leadFlow, reason: .rest, minutes: 9, spent: 0),
        ]
        let on = day("2026-03-30")
        var review = Review(id: "1", plannedOn: on, team: nil, leaderID: "dir", minutes: 60)
        let (agenda, attention) = review.record(items, on: on)
        #expect(agenda == [AgendaItem(heldOn: on, kpi: "a", minutes: 12)])
        #expect(
            attention == [
                Attention(day: on, managerID: "dir", area: .result, kind: .review, minutes: 12)
            ])
        review.leaderID = nil
        #expect(review.record(items, on: on).attention.isEmpty)
    }

    @Test(
        "the clock counts whole minutes, never none, and no review that was left open",
        arguments: [(0, 1), (59, 1), (61, 2), (600, 10), (9_999, 60), (-5, 1)])
    func clock(seconds: Int, minutes: Int) {
        let item = ReviewItem(
            kpi: "a", area: .result, reason: .rest, minutes: 9, beganSecond: 1_000)
        #expect(item.elapsed(at: 1_000 + seconds, most: 60) == minutes)
    }

    @Test("a manager leads the reviews of their teams; what came of them its own people read")
    func sight() {
        let teams = TeamTree(Cast.teams)
        func sight(_ role: Role, _ id: String) -> ReviewSight {
            ReviewSight(
                Access(role, person: Cast.people.first { $0.id == id }, teams: teams), teams: teams)
        }
        func review(_ team: String?, held: Bool) -> Review {
            let on = day("2026-03-30")
            return Review(
                id: "1", plannedOn: on, team: team, leaderID: nil, minutes: 60,
                heldOn: held ? on : nil)
        }
        let (north, south) = (sight(.manager, "man-n"), sight(.manager, "man-z"))
        let (an, cy, viewer) = (sight(.member, "an"), sight(.member, "cy"), sight(.viewer, "an"))
        #expect(north.leads(review("Noord", held: false)))
        #expect(!north.leads(review("Zuid", held: false)) && !north.leads(review(nil, held: false)))
        #expect(!south.reads(review("Noord", held: true)) && south.reads(review(nil, held: true)))
        #expect(an.reads(review("Noord", held: true)) && !an.reads(review("Noord", held: false)))
        #expect(an.reads(review("Commercie", held: true)) && !cy.reads(review("Noord", held: true)))
        #expect(!viewer.reads(review(nil, held: true)))
        #expect(sight(.director, "dir").leads(review(nil, held: true)))
    }
}
