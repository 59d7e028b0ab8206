import Domain
import TestSupport
import Testing

@testable import Storage

/// Which won deals make a customer equals a plain recount, however the facts came in (F32).
@Suite struct NewCustomerTests {
    private static let start = day("2025-01-10")

    private static func leads(_ chance: inout SteadyChance) -> [Lead] {
        (0..<40).map { place in
            Lead(id: "l\(place)", createdOn: start + Int.random(in: 0..<60, using: &chance))
        }
    }

    private static func deal(_ place: Int, _ chance: inout SteadyChance) -> Deal {
        let created = start + Int.random(in: 0..<120, using: &chance)
        let status = DealStatus.allCases.randomElement(using: &chance) ?? .won
        // Some point at a lead that nobody listed; some are won before they exist.
        let lead = Int.random(in: 0..<60, using: &chance)
        return Deal(
            id: "d\(place)", createdOn: created, leadID: lead > 50 ? nil : "l\(lead)",
            status: status,
            revenueType: [.new, .renewal, nil].randomElement(using: &chance) ?? nil,
            closedOn: status == .open ? nil : created + Int.random(in: -20...60, using: &chance))
    }

    /// The days until each customer won by `day`, straight from the words of F17 and F32.
    private static func recount(_ deals: [Deal], _ leads: [Lead], on day: Day) -> [Day: [Int]] {
        let known = Dictionary(uniqueKeysWithValues: leads.map { ($0.id, $0) })
        let won = deals.filter { $0.status == .won && $0.createdOn <= day }
            .compactMap { deal in deal.closedOn.map { (deal: deal, on: $0) } }
            .filter { $0.on <= day }
        let ofLeads = Dictionary(grouping: won.filter { known[$0.deal.leadID ?? ""] != nil }) {
            $0.deal.leadID
        }.values.compactMap { $0.min { ($0.on, $0.deal.id) < ($1.on, $1.deal.id) } }
        let others = won.filter {
            known[$0.deal.leadID ?? ""] == nil
                && ($0.deal.revenueType == nil || $0.deal.revenueType == .new)
        }
        let took = (ofLeads + others).map { win in
            (
                on: win.on,
                days: win.on - (known[win.deal.leadID ?? ""]?.createdOn ?? win.deal.createdOn)
            )
        }
        return Dictionary(grouping: took.filter { $0.days >= 0 }, by: \.on)
            .mapValues { $0.map(\.days) }
    }

    @Test(
        "by month, week and year, on days long ago; deals and leads in any order, and again",
        arguments: [PeriodLength.month, .week, .year], [UInt64(3), 4])
    func recount(length: PeriodLength, seed: UInt64) async throws {
        var chance = SteadyChance(seed: seed)
        let leads = Self.leads(&chance)
        var deals = (0..<160).map { Self.deal($0, &chance) }
        let store = try await emptyStore()
        try await store.keep(
            .leads(Array(leads.prefix(15))), .deals(Array(deals.prefix(80))),
            .leads(Array(leads.dropFirst(15))), .deals(Array(deals.dropFirst(80))))
        for place in 0..<50 { deals[place] = Self.deal(place, &chance) }
        try await store.keep(.deals(Array(deals.prefix(50))))
        let differing = try await store.read { snapshot in
            var found: [TotalDifference] = []
            _ = try snapshot.eachTotalDifference { found.append($0) }
            return (found.count, try snapshot.stayDifferences())
        }
        #expect(differing.0 == 0)
        #expect(differing.1.isEmpty, "\(differing.1.prefix(3))")
        for on in [day("2025-03-14"), day("2025-04-30"), day("2025-06-11")] {
            let answer = try await store.answer("lead.daysToCustomer", on: on, length, periods: 5)
            for point in answer.points {
                let days = Self.recount(deals, leads, on: point.asOf)
                    .filter { point.period.contains($0.key) }.values.flatMap { $0 }.sorted()
                #expect(point.n == days.count, "\(point.period.start) on \(on)")
                let median =
                    days.isEmpty
                    ? nil : Double(days[(days.count - 1) / 2] + days[days.count / 2]) / 2
                #expect(point.value?.number == median, "\(point.period.start) on \(on)")
            }
        }
    }
}
