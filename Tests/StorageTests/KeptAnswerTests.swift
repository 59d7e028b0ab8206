import Domain
import TestSupport
import Testing

@testable import Storage

/// Answers from the kept totals are those from the facts themselves, for every metric, length of
/// period, split and filter, also on days long ago.
@Suite struct KeptAnswerTests {
    private static let days = [day("2026-02-28"), day("2026-02-11")]

    private static func filters(_ metric: Metric) -> [[Filter]] {
        let some: [Domain.Dimension: String] = [
            .type: "call", .person: "an", .team: "Noord", .function: "sales",
            .channel: "Beurs", .method: "intake_form", .revenueType: "upsell",
        ]
        let single = metric.dimensions.flatMap { dimension in
            [Filter(dimension, some[dimension] ?? "x"), Filter(dimension, nil)]
        }
        return [[]] + single.map { [$0] }
            + [[Filter(.team, "Noord"), Filter(.function, "sales")]].filter { _ in
                metric.dimensions.contains(.function)
            }
    }

    @Test("kept totals answer as the facts do", arguments: [11])
    func answers(seed: UInt64) async throws {
        var chance = SteadyChance(seed: seed)
        let store = try await emptyStore()
        try await store.keep(.teams(Cast.teams), .people(Cast.people))
        for _ in 0..<3 {
            for batch in RandomFacts.batches(&chance, persons: Cast.people.map(\.id)) {
                try await store.keep(batch)
            }
        }
        let differing = try await store.read { snapshot in
            let attributes = try snapshot.attributes()
            let kept = Measurement(facts: snapshot, attributes: attributes)
            let facts = Measurement(
                facts: FactsAlone(snapshot: snapshot), attributes: attributes)
            var asked = 0
            var differing: [String] = []
            for metric in Catalogue.metrics where metric.isSeries {
                for length in metric.lengths where length != .quarter {
                    for filters in Self.filters(metric) {
                        for split in [nil] + metric.dimensions where filters.isEmpty || split == nil
                        {
                            for on in Self.days {
                                let question = try Question(
                                    metric, on: on, length: length,
                                    periods: on == Self.days[0] ? 4 : 1, split: split,
                                    filters: filters)
                                asked += 1
                                let (a, b) = (try kept.answer(question), try facts.answer(question))
                                if a.points != b.points || a.limits != b.limits {
                                    differing.append(
                                        "\(metric.key) per \(length) by \(String(describing: split))"
                                            + " where \(Filter.text(filters)) on \(on)")
                                }
                            }
                        }
                    }
                }
            }
            return asked > 500 ? differing : ["only \(asked) asked"]
        }
        #expect(differing.isEmpty, "\(differing.count): \(differing.prefix(5))")
    }
}

/// The facts without the totals that are kept of them.
private struct FactsAlone: FactReading {
    let snapshot: Snapshot

    func cells(_ query: CellQuery) throws -> [Cell] {
        if query.source == .customersWon { return try snapshot.customerCells(query) }
        guard case .activities = query.source else { return try snapshot.factCells(query) }
        let wanted = query.narrowing.values[.type]
        return try snapshot.activityTypes().filter { wanted?.contains($0.name) ?? true }.flatMap {
            try snapshot.factCells(query.without(.type), $0)
        }
    }

    func openDeals(
        on days: [Day], staged: Bool, grouping: CellQuery.Grouping?, narrowing: Narrowing
    ) throws -> [[OpenDeals]] {
        try days.map {
            try snapshot.openDeals(
                on: $0, staged: staged, grouping: grouping, narrowing: narrowing)
        }
    }

    func costs(from: Day, through: Day) throws -> [MonthCost] {
        try snapshot.costs(from: from, through: through)
    }

    func ownNumbers(_ slug: String, from: Day, through: Day) throws -> [OwnNumber] {
        try snapshot.ownNumbers(slug, from: from, through: through)
    }

    func firstDay(_ kind: RecordedKind) throws -> Day? { try snapshot.firstDay(kind) }

    func namedFrom() throws -> Day? { try snapshot.namedFrom() }

    func openCounts(
        on days: [Day], grouping: CellQuery.Grouping?, narrowing: Narrowing
    ) throws -> [[OpenCount]] {
        try days.map {
            try snapshot.openCounts(on: $0, grouping: grouping, narrowing: narrowing)
        }
    }

    func stays(_ query: StayQuery) throws -> [StayCell] { try snapshot.stays(query) }

    func longStays(_ query: StalledQuery, _ span: RowSpan?) throws -> [LongStay] {
        try snapshot.longStays(query, span)
    }

    func countLongStays(_ query: StalledQuery) throws -> Int {
        try snapshot.countLongStays(query)
    }

    func leadCourses(_ query: LeadCourseQuery) throws -> [LeadCourse] {
        try snapshot.leadCourses(query)
    }

    func wonAmounts(from: Day, through: Day) throws -> [WonAmount] {
        try snapshot.wonAmounts(from: from, through: through)
    }

    func weekSums(
        _ source: WeekSumSource, through: Day, _ add: (WeekSum) throws -> Void
    ) throws {
        try snapshot.weekSums(source, through: through, add)
    }

    func activityTypes(through: Day) throws -> [String] {
        try snapshot.activityTypes(through: through)
    }

    func personKeys() throws -> [String: Int] { try snapshot.personKeys() }

    func surveyRounds() throws -> [SurveyRound] { try snapshot.surveyRounds() }

    func surveySums(_ round: String) throws -> [SurveySum] { try snapshot.surveySums(round) }

    func pulse(from: Day, through: Day) throws -> PulseSum {
        try snapshot.pulse(from: from, through: through)
    }

    func attention(from: Day, through: Day) throws -> [AttentionSum] {
        try snapshot.attention(from: from, through: through)
    }

    func discussed(from: Day, through: Day) throws -> [String: Int] {
        try snapshot.discussed(from: from, through: through)
    }

    func remembered<T: Sendable>(
        _ subject: some Hashable & Sendable, of groups: Set<FactGroup>, weight: (T) -> Int,
        _ make: () throws -> T
    ) throws -> T { try make() }

    func openStages(on day: Day, narrowing: Narrowing) throws -> [OpenStage] {
        try snapshot.openStages(on: day, narrowing: narrowing)
    }
}
