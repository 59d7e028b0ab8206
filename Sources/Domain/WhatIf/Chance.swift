/// Chance that is the same every time: SplitMix64 (Steele, Lea, Flood 2014).
struct Chance: Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A share in `[0, 1)`.
    mutating func share() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

    /// A number of the standard normal distribution (Marsaglia's polar method).
    mutating func normal() -> Double {
        while true {
            let (x, y) = (2 * share() - 1, 2 * share() - 1)
            let square = x * x + y * y
            if square < 1, square > 0 {
                return x * (-2 * Chance.logarithm(square) / square).squareRoot()
            }
        }
    }

    /// The natural logarithm of a number above 0, by the series of the inverse hyperbolic tangent
    /// (Abramowitz and Stegun 4.1.27); the Domain stands on nothing that brings one.
    static func logarithm(_ number: Double) -> Double {
        let part = (number.significand - 1) / (number.significand + 1)
        let square = part * part
        var (term, sum) = (part, 0.0)
        // A significand lies in 1 ..< 2, so that the square is below 1/9.
        for power in stride(from: 1.0, through: 35, by: 2) {
            sum += term / power
            term *= square
        }
        return 2 * sum + Double(number.exponent) * 0.693_147_180_559_945_3
    }
}

/// How often something happens, as a table to draw from.
struct CountDistribution: Sendable {
    private let first: Int
    /// The probability of this count or fewer.
    private let cumulative: [Double]

    /// Always the same count.
    init(always count: Int) { (first, cumulative) = (count, [1]) }

    /// Events that come by themselves, `mean` on average (Poisson).
    init(poisson mean: Double) {
        guard mean > 0 else {
            self.init(always: 0)
            return
        }
        self.init(
            mode: Int(mean), up: { mean / Double($0 + 1) }, down: { Double($0) / mean })
    }

    /// How many of `trials` succeed, each with the same chance (binomial).
    init(binomial trials: Int, chance: Double) {
        guard chance > 0, trials > 0 else {
            self.init(always: 0)
            return
        }
        guard chance < 1 else {
            self.init(always: trials)
            return
        }
        let odds = chance / (1 - chance)
        self.init(
            mode: min(trials, Int(Double(trials + 1) * chance)),
            up: { Double(trials - $0) / Double($0 + 1) * odds },
            down: { Double($0) / (Double(trials - $0 + 1) * odds) })
    }

    /// Weights outward from the likeliest count, each from its neighbour: nothing can overflow.
    private init(mode: Int, up: (Int) -> Double, down: (Int) -> Double) {
        let negligible = 1e-18
        var (below, above) = ([Double](), [1.0])
        var (count, weight) = (mode, 1.0)
        while count > 0, weight > negligible {
            weight *= down(count)
            count -= 1
            below.append(weight)
        }
        (count, weight) = (mode, 1)
        while weight > negligible {
            weight *= up(count)
            count += 1
            above.append(weight)
        }
        let weights = below.reversed() + above
        let all = weights.reduce(0, +)
        first = mode - below.count
        var sum = 0.0
        cumulative = weights.map { weight in
            sum += weight / all
            return sum
        }
    }

    func draw(_ chance: inout Chance) -> Int {
        let share = chance.share()
        if share < cumulative[0] { return first }
        var (low, high) = (1, cumulative.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] <= share { low = middle + 1 } else { high = middle }
        }
        return first + min(low, cumulative.count - 1)
    }
}
