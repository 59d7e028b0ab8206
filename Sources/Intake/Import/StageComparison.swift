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

    /// What came of a comparison.
    struct Found {
        /// Changes of stage that were kept.
        var moved = 0
        /// Deals that closed, of which the stage they closed from was kept.
        var closed = 0
    }

    /// Keeps the changes of the deals that were updated, and says how many there were. `moves` is
    /// when deals last changed stage, where the file says so.
    func keep(
        _ outcomes: [RowOutcome], _ moves: [String: Day], in sink: inout some FactSink
    ) throws -> Found {
        let updated = zip(deals, outcomes).filter { $0.1 == .updated }.map(\.0)
        let changes = updated.compactMap { change(of: $0, moves[$0.id] ?? madeOn) }
        let last = updated.compactMap(closedFrom)
        guard !changes.isEmpty || !last.isEmpty else { return Found() }
        let kept = try sink.append(.stageChanges(changes + last))
        return Found(
            moved: kept.prefix(changes.count).count { $0 == .added },
            closed: kept.dropFirst(changes.count).count { $0 == .added })
    }

    private func change(of deal: Deal, _ day: Day) -> StageChange? {
        guard let to = deal.stage, let known = standings[deal.id], let from = known.stage,
            from != to
        else { return nil }
        // What a deal went through before it closed, it went through by then (F23).
        let moved = max(min(day, deal.closedOn ?? day), deal.createdOn)
        // An older export than what is known of the deal says nothing new.
        if let latest = known.changedOn, latest > moved { return nil }
        return StageChange(dealID: deal.id, toStage: to, changedOn: moved, fromStage: from)
    }

    /// The closing is the deal's own and no change of stage (F58). But a deal of which no change is
    /// known has no stay either (F21): it was in the stage it is known from, until it closed, just
    /// as a deal is taken to be in the stage that its first change came from (F20).
    private func closedFrom(_ deal: Deal) -> StageChange? {
        guard deal.status != .open, let known = standings[deal.id], known.changedOn == nil,
            let stage = known.stage, deal.stage == nil || deal.stage == stage
        else { return nil }
        return StageChange(dealID: deal.id, toStage: stage, changedOn: deal.createdOn)
    }
}
