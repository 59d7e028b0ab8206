/// The amounts that were won, to draw from; in major units.
struct WonAmounts: Sendable {
    /// Nil without any.
    let mean: Double?
    private let deviation: Double
    private let amounts: [Double]

    init(_ won: [WonAmount], _ currency: Currency) {
        let major = Double(currency.minorPerMajor)
        let count = won.reduce(0) { $0 + $1.n }
        let sum = won.reduce(Int128(0)) { $0 + Int128($1.amount.minor) * Int128($1.n) }
        let mean = count == 0 ? nil : Double(sum) / Double(count) / major
        let ordered = won.sorted { $0.amount < $1.amount }
        amounts = ordered.flatMap { Array(repeating: Double($0.amount.minor) / major, count: $0.n) }
        let squares = amounts.reduce(0.0) { sum, amount in
            let apart = amount - (mean ?? 0)
            return sum + apart * apart
        }
        deviation = count == 0 ? 0 : (squares / Double(count)).squareRoot()
        self.mean = mean
    }

    /// The sum of so many drawn with replacement; of many, by the central limit theorem.
    func sum(of count: Int, _ chance: inout Chance) -> Double {
        guard let mean else { return 0 }
        guard count <= 200 else {
            let many = Double(count)
            return many * mean + many.squareRoot() * deviation * chance.normal()
        }
        return (0..<count).reduce(0.0) { sum, _ in
            sum + amounts[Int(chance.share() * Double(amounts.count))]
        }
    }
}

/// A thousand years that might come, by chance that is the same every time (F63).
struct SimulatedYears: Sendable {
    /// Revenue per month, and within it per year.
    let months: [[Double]]

    static let count = 1000

    init(_ expected: Expectation, _ amounts: WonAmounts) {
        var chance = Chance(seed: 20_061)
        let open = OpenLeadDraws(expected)
        let new = expected.fromNew.map { CountDistribution(poisson: $0) }
        var months = new.map { _ in [Double]() }
        for _ in 0..<SimulatedYears.count {
            var wins = open.draw(&chance)
            for month in new.indices {
                wins[month] += new[month].draw(&chance)
                months[month].append(amounts.sum(of: wins[month], &chance))
            }
        }
        self.months = months
    }

    /// The 10th and the 90th percentile of each month.
    var bands: [(low: Double, high: Double)] {
        months.map { years in
            let sorted = years.sorted()
            return (
                SimulatedYears.percentile(sorted, 0.1), SimulatedYears.percentile(sorted, 0.9)
            )
        }
    }

    /// Linear between order statistics, the common "type 7".
    private static func percentile(_ sorted: [Double], _ share: Double) -> Double {
        let place = Double(sorted.count - 1) * share
        let below = Int(place)
        guard below + 1 < sorted.count else { return sorted.last ?? 0 }
        return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
    }
}

/// In which months open leads are won.
///
/// Leads of one age are drawn together: how many of them, then the month of each. Where so many are
/// expected that the months hardly depend on each other, each month is drawn by itself, from the
/// binomial distribution with the same mean and variance as the sum over the ages.
private struct OpenLeadDraws {
    private var ages: [(wins: CountDistribution, chances: [Double], whole: Double)] = []
    private var byMonth: [CountDistribution] = []
    private let months: Int

    init(_ expected: Expectation) {
        let months = expected.fromNew.count
        self.months = months
        let all = expected.fromOpen.reduce(0.0) { $0 + Double($1.n) * $1.chances.reduce(0, +) }
        if all <= 500 {
            ages = expected.fromOpen.map { n, chances in
                let whole = min(1, chances.reduce(0, +))
                return (CountDistribution(binomial: n, chance: whole), chances, whole)
            }.filter { $0.whole > 0 }
        } else {
            byMonth = (0..<months).map { OpenLeadDraws.matched(expected, $0) }
        }
    }

    func draw(_ chance: inout Chance) -> [Int] {
        guard byMonth.isEmpty else { return byMonth.map { $0.draw(&chance) } }
        var wins = Array(repeating: 0, count: months)
        for age in ages {
            for _ in 0..<age.wins.draw(&chance) {
                var left = chance.share() * age.whole
                let month = age.chances.firstIndex { chance in
                    left -= chance
                    return left < 0
                }
                wins[month ?? age.chances.lastIndex { $0 > 0 } ?? 0] += 1
            }
        }
        return wins
    }

    private static func matched(_ expected: Expectation, _ month: Int) -> CountDistribution {
        var (mean, squares) = (0.0, 0.0)
        for (n, chances) in expected.fromOpen {
            mean += Double(n) * chances[month]
            squares += Double(n) * chances[month] * chances[month]
        }
        guard mean > 0, squares > 0 else { return CountDistribution(always: 0) }
        // The variance of the sum is its mean less the sum of the squared chances.
        let trials = max(mean.rounded(.up), (mean * mean / squares).rounded())
        return CountDistribution(binomial: Int(trials), chance: mean / trials)
    }
}
