import Domain

/// Takes deals that are about to be closed from a deck and says on which day they are.
struct ClosingDesk {
    /// What was closed so far, in the order of the days.
    private(set) var closings: [DealClosing] = []

    private var won: DealDeck
    private var lost: DealDeck
    private var pool: [DealDraft] = []
    private var chance: Randomness
    private var quarter = (wins: 0, losses: 0)

    init(seed: UInt64) {
        chance = Randomness(seed: seed, "closings")
        lost = DealDeck("lost", seed: seed, cards: \.lostCards)
        won = DealDeck("won", seed: seed, cards: \.cards)
        while pool.count < 8 { pool.append(won.draw()) }
    }

    /// From here on wins and losses are counted anew.
    mutating func beginQuarter() { quarter = (0, 0) }

    /// Wins a deal that fits in the cents the month still needs, or else the smallest; answers by
    /// how many cents it adds to the revenue.
    mutating func win(on day: Day, upTo cents: Double) -> Double {
        let fitting = pool.indices.filter { Double(pool[$0].amount.minor) <= cents + 600_000 }
        let smallest = pool.indices.min { pool[$0].amount < pool[$1].amount } ?? 0
        let place = fitting.isEmpty ? smallest : chance.one(of: fitting)
        let draft = pool[place]
        pool[place] = won.draw()
        quarter.wins += 1
        let isUnknown = chance.happens(0.01)
        closings.append(
            DealClosing(day: day, status: .won, draft: draft, isAmountUnknown: isUnknown))
        return isUnknown ? 0 : Double(draft.amount.minor)
    }

    /// Loses as many deals as the quarter lacks, give or take one.
    mutating func lose(on day: Day, perWin: Double) {
        let due = Double(quarter.wins) * perWin - chance.number(0, 1.3)
        while Double(quarter.losses) < due {
            quarter.losses += 1
            closings.append(
                DealClosing(day: day, status: .lost, draft: lost.draw(), isAmountUnknown: false))
        }
    }
}
