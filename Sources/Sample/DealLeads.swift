import Domain

/// Says which lead a deal came from.
enum DealLeads {
    /// Gives most new deals a lead that was found good in the three weeks before, and gives that
    /// lead the owner of the deal. `deals` are in the order in which they were opened.
    static func connect(_ deals: inout [Deal], _ leads: inout [Lead], seed: UInt64) {
        var chance = Randomness(seed: seed, "deal leads")
        var good = found(leads)[...]
        for place in deals.indices where deals[place].revenueType == .new {
            let createdOn = deals[place].createdOn
            good = good.drop { $0.day < createdOn - 21 }
            let isWithout = chance.happens(0.06)
            guard !isWithout, let first = good.first, first.day <= createdOn else { continue }
            good.removeFirst()
            deals[place].leadID = leads[first.place].id
            if leads[first.place].ownerID != nil {
                leads[first.place].ownerID = deals[place].ownerID
            }
        }
    }

    /// The good leads by the day on which they were found so.
    private static func found(_ leads: [Lead]) -> [(day: Day, place: Int)] {
        leads.indices
            .compactMap { place in leads[place].qualifiedOn.map { (day: $0, place: place) } }
            .sorted { ($0.day.number, $0.place) < ($1.day.number, $1.place) }
    }
}
