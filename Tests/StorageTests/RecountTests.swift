import Domain
import Storage
import TestSupport
import Testing

/// What the engine adds up equals a plain recount of the same facts, whatever the filter.
@Suite struct RecountTests {
    private static let owners: [String?] = Cast.people.map(\.id) + [Cast.outsider, nil]
    private static let types = ["call", "meeting", "demo"]

    private static func activities(_ chance: inout SteadyChance) -> [Activity] {
        (0..<3000).map { place in
            Activity(
                id: "a\(place)",
                personID: owners.compactMap { $0 }.randomElement(using: &chance)
                    ?? "an", type: types.randomElement(using: &chance) ?? "call",
                day: day("2025-12-01") + Int.random(in: 0..<120, using: &chance),
                quantity: Int.random(in: 0...4, using: &chance))
        }
    }

    private static func deals(_ chance: inout SteadyChance) -> [Deal] {
        (0..<800).map { place in
            let created = day("2025-10-01") + Int.random(in: 0..<150, using: &chance)
            let status = DealStatus.allCases.randomElement(using: &chance) ?? .open
            let length = Int.random(in: -3...60, using: &chance)
            let amount = Int.random(in: -1...9, using: &chance)
            return Deal(
                id: "d\(place)", createdOn: created,
                ownerID: owners.randomElement(using: &chance) ?? nil, status: status,
                amount: amount < 0 ? nil : Money(minor: Int64(amount) * 12_345),
                revenueType: RevenueType.allCases.randomElement(using: &chance),
                closedOn: status == .open ? nil : created + length)
        }
    }

    private static let filters: [[Filter]] = [
        [], [Filter(.team, "Commercie")], [Filter(.team, "Noord"), Filter(.team, "Zuid")],
        [Filter(.team, nil)], [Filter(.function, "sales")],
        [Filter(.person, "an"), Filter(.team, "Zuid")], [Filter(.person, nil)],
        [Filter(.person, Cast.outsider)], [Filter(.team, "Noord"), Filter(.team, nil)],
        [Filter(.function, nil), Filter(.team, nil)],
    ]

    /// Whether the filters admit a fact of that person, by the words of F6 and F14.
    private static func admits(_ filters: [Filter], _ id: String?) -> Bool {
        let person = Cast.people.first { $0.id == id }
        return Dictionary(grouping: filters, by: \.dimension).allSatisfy { dimension, filters in
            filters.contains { filter in
                switch dimension {
                case .person: filter.value == id
                case .team:
                    filter.value == nil
                        ? person?.team == nil
                        : person?.team == filter.value
                            || (filter.value == "Commercie" && person?.team != nil)
                case .function: person?.function?.rawValue == filter.value
                default: false
                }
            }
        }
    }

    @Test("activities per month", arguments: filters)
    func activities(filters: [Filter]) async throws {
        var chance = SteadyChance(seed: 7)
        let facts = Self.activities(&chance)
        let store = try await emptyStore()
        try await store.keep(.teams(Cast.teams), .people(Cast.people), .activities(facts))
        let on = day("2026-03-15")
        let answer = try await store.answer("activity.count", on: on, periods: 4, where: filters)
        for point in answer.points {
            let counted = facts.filter {
                point.period.contains($0.day) && $0.day <= on && Self.admits(filters, $0.personID)
            }
            #expect(point.n == counted.count)
            #expect(point.value == Value(Double(counted.reduce(0) { $0 + $1.quantity })))
        }
    }

    @Test("revenue, win rate and open deals per month", arguments: filters)
    func deals(filters: [Filter]) async throws {
        var chance = SteadyChance(seed: 11)
        let facts = Self.deals(&chance)
        let store = try await emptyStore()
        try await store.keep(.teams(Cast.teams), .people(Cast.people), .deals(facts))
        let on = day("2026-03-20")
        let mine = facts.filter { Self.admits(filters, $0.ownerID) }
        let revenue = try await store.answer("revenue.total", on: on, periods: 4, where: filters)
        let winRate = try await store.answer("deal.winRate", on: on, periods: 4, where: filters)
        let open = try await store.answer("pipeline.value", on: on, periods: 4, where: filters)
        for (place, point) in revenue.points.enumerated() {
            let known = mine.filter { $0.createdOn <= point.asOf }
            let closed = known.filter {
                $0.closedOn.map { point.period.contains($0) && $0 <= on } ?? false
            }
            let paid = closed.filter { $0.status == .won && $0.amount != nil }
            #expect(point.n == paid.count)
            #expect(point.value?.money?.minor == sum(paid))
            #expect(winRate.points[place].n == closed.count)
            let won = closed.count { $0.status == .won }
            if !closed.isEmpty {
                #expect(
                    winRate.points[place].value == Value(100 * Double(won) / Double(closed.count)))
            }
            let still = known.filter {
                $0.amount != nil && ($0.closedOn.map { $0 > point.asOf } ?? true)
            }
            #expect(open.points[place].n == still.count)
            #expect(open.points[place].value?.money?.minor == sum(still))
        }
    }

    private func sum(_ deals: [Deal]) -> Int64 {
        deals.reduce(0) { $0 + ($1.amount?.minor ?? 0) }
    }
}
