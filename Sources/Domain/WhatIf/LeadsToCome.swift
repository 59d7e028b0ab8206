/// F(t): of the leads that become a customer, the share that has within t days (the conversion
/// curve divided by its plateau).
struct WinningTime: Sendable {
    private let days: [Double]
    private let shares: [Double]

    /// Nil when no lead was won.
    init?(_ curve: ConversionCurve) {
        guard let plateau = curve.plateau, plateau > 0 else { return nil }
        let steps = curve.steps
        days = steps.map { Double($0.day) }
        shares = steps.map { $0.won / plateau }
    }

    /// The value at the largest day that is not after `x` (F46).
    func share(within x: Double) -> Double {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] <= x { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : shares[low - 1]
    }

    /// The first day on which half of them had; the margin takes up what rounding leaves.
    var median: Int? { shares.firstIndex { $0 >= 0.5 - 1e-12 }.map { Int(days[$0]) } }
}

/// The leads that the coming months' customers come from: those open now, and those to come.
struct LeadsToCome: Sendable {
    let leadsPerDay: Double
    let probability: Double
    let duration: WinningTime
    /// Open leads by their age in days.
    let open: [(age: Int, n: Int)]

    /// Nil when no lead was won.
    init?(_ inputs: WhatIf.Inputs, open: [LeadCourse], _ duration: WinningTime?) {
        guard let leadsPerDay = inputs.leadsPerDay, let probability = inputs.probability,
            let duration
        else { return nil }
        self.leadsPerDay = leadsPerDay
        self.probability = probability
        self.duration = duration
        var ages: [Int: Int] = [:]
        for course in open { ages[course.days, default: 0] += course.n }
        self.open = ages.sorted { $0.key < $1.key }.map { (age: $0.key, n: $0.value) }
    }

    func months(
        after day: Day, _ scenario: Scenario, _ mean: Double, _ amounts: WonAmounts
    ) -> [WhatIf.Month] {
        let starts = (0...12).map { (day + 1).adding(months: $0) }
        let ends = starts.map { $0 - (day + 1) }
        let base = Expectation(self, .same, ends: ends)
        let expected = scenario == .same ? base : Expectation(self, scenario, ends: ends)
        let bands = SimulatedYears(expected, amounts).bands
        return (0..<12).map { month in
            WhatIf.Month(
                period: Period(start: starts[month], end: starts[month + 1]),
                baseWins: base.wins(month), base: base.wins(month) * mean,
                scenarioWins: expected.wins(month),
                scenario: expected.wins(month) * mean * scenario.amount,
                low: bands[month].low * scenario.amount,
                high: bands[month].high * scenario.amount)
        }
    }
}

/// Expected wins per month.
struct Expectation: Sendable {
    /// Per month, from leads that have yet to come.
    let fromNew: [Double]
    /// Per age of open leads, the probability per lead to be won in each month.
    let fromOpen: [(n: Int, chances: [Double])]

    /// `ends` are the days from now on which the months end, 0 before the first.
    init(_ leads: LeadsToCome, _ scenario: Scenario, ends: [Int]) {
        let time = leads.duration
        let probability = min(1, scenario.conversion * leads.probability)
        let months = ends.indices.dropLast()
        fromNew = months.map { month in
            let share = (ends[month]..<ends[month + 1]).reduce(0.0) { sum, age in
                sum + time.share(within: Double(age) / scenario.cycle)
            }
            return leads.leadsPerDay * scenario.inflow * probability * share
        }
        fromOpen = leads.open.map { age, n in
            let shares = ends.map { time.share(within: Double(age) + Double($0) / scenario.cycle) }
            // An open lead is as far as F(age) says, whatever the scenario (F47).
            let left = 1 - probability * time.share(within: Double(age))
            return (
                n,
                months.map { month in
                    left <= 0 ? 0 : probability * (shares[month + 1] - shares[month]) / left
                }
            )
        }
    }

    func wins(_ month: Int) -> Double {
        fromOpen.reduce(fromNew[month]) { $0 + Double($1.n) * $1.chances[month] }
    }
}

extension Day {
    /// The same day of the month so many months later; the last one of a month that is shorter.
    func adding(months: Int) -> Day {
        let (year, month, day) = civil
        let first = Day(year, month + months, 1).civil
        return Day(
            first.year, first.month, min(day, Day.daysIn(month: first.month, year: first.year)))
    }
}
