import Domain

/// Deals of a newer export beside what is known of them: another stage is a change of stage.
struct StageComparison {
    private let deals: [Deal]
    private let standings: [String: DealStanding]
    private let madeOn: Day

    /// Looks up where the deals of the batch are, before it goes in; nil for another kind of batch.
    init?(_ batch: Batch, in sink: some FactSink, madeOn: Day) throws {
        guard case .deals(let deals) = batch else { return nil }
        self.deals = deals
        self.madeOn = madeOn
        standings = try sink.standings(of: deals.map(\.id))
    }

    /// Keeps the changes of the deals that were updated, and says how many there were. `moves` is
    /// when deals last changed stage, where the file says so.
    func keep(
        _ outcomes: [RowOutcome], _ moves: [String: Day], in sink: inout some FactSink
    ) throws -> Int {
        let changes = zip(deals, outcomes).compactMap { deal, outcome in
            outcome == .updated ? change(of: deal, moves[deal.id] ?? madeOn) : nil
        }
        guard !changes.isEmpty else { return 0 }
        return try sink.append(.stageChanges(changes)).count { $0 == .added }
    }

    private func change(of deal: Deal, _ day: Day) -> StageChange? {
        guard deal.status == .open, let to = deal.stage, let known = standings[deal.id],
            let from = known.stage, from != to
        else { return nil }
        // An older export than what is known of the deal says nothing new.
        if let latest = known.changedOn, latest > day { return nil }
        return StageChange(
            dealID: deal.id, toStage: to, changedOn: max(day, deal.createdOn), fromStage: from)
    }
}
