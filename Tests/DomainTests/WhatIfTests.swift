import TestSupport
import Testing

@testable import Domain

/// Expected wins by hand, and the properties of the simulated years (F46, F47, F63).
@Suite struct WhatIfTests {
    private static func courses(_ state: LeadState, _ days: [Int: Int]) -> [LeadCourse] {
        days.map { LeadCourse(state: state, days: $0.key, n: $0.value) }
    }

    /// Half of the customers after 10 days, the others after 20; 40 % of all leads.
    private static let curve = ConversionCurve(
        courses(.won, [10: 2, 20: 2]) + courses(.lost, [20: 6]))

    private static func flow(
        _ perDay: Double, open: [Int: Int], curve: ConversionCurve = curve
    ) throws -> LeadsToCome {
        let time = WinningTime(curve)
        let inputs = WhatIf.Inputs(
            leadsPerDay: perDay, probability: curve.plateau, meanAmount: 1, openLeads: 0,
            medianDays: time?.median)
        return try #require(LeadsToCome(inputs, open: courses(.open, open), time))
    }

    private static let cases: [(Double, Double, Int, [Double])] = [
        // New leads: 0.4 x the sum of F over the days since they came: 2.5, then 12.5.
        (1, 1, 400, [1, 5]),
        // Half the time, F(2t): 7.5, then 15.
        (0.5, 1, 400, [3, 6]),
        // An open lead of 10 days: p x (1 - 0.5) / (1 - p x 0.5) = 0.25, all within 15 days.
        (1, 1, 10, [26, 5]),
        // Of 5 days: the halves are won after 5 and after 15 more.
        (1, 1, 5, [41, 5]),
        // Twice the time: from where the lead is now, the halves after 10 and 30 days.
        (2, 1, 5, [20, 22]),
        // The probability stops at 100 %: whoever is through the curve is won no more.
        (1, 9, 400, [2.5, 12.5]),
    ]

    @Test(
        "one lead a day and open leads of one age, over 15 and 30 more days",
        arguments: cases)
    func byHand(cycle: Double, conversion: Double, age: Int, wins: [Double]) throws {
        let flow = try Self.flow(1, open: [age: 100])
        let expected = Expectation(
            flow, try Scenario(cycle: cycle, conversion: conversion), ends: [0, 15, 30])
        for month in 0..<2 {
            #expect(abs(expected.wins(month) - wins[month]) < 1e-12)
        }
    }

    @Test("the median is the first day on which half of the customers were won")
    func median() {
        #expect(WinningTime(Self.curve)?.median == 10)
        #expect(WinningTime(ConversionCurve(Self.courses(.lost, [3: 1])))?.median == nil)
    }

    @Test(
        "the mean of the simulated years is within 4 standard errors of the line",
        arguments: [(0.5, 30), (3, 500), (50, 900_000), (900, 2)])
    func mean(perDay: Double, open: Int) throws {
        let flow = try Self.flow(perDay, open: [0: open / 3, 3: open / 3, 12: open / 3])
        let ends = Array(stride(from: 0, through: 360, by: 30))
        let expected = Expectation(flow, try Scenario(cycle: 1.5), ends: ends)
        let amounts = WonAmounts(
            [(0, 3), (1_000_00, 20), (25_000_00, 7), (400_000_00, 1)].map {
                WonAmount(amount: Money(minor: $0.0), n: $0.1)
            }, .euro)
        let years = SimulatedYears(expected, amounts)
        #expect(years.months == SimulatedYears(expected, amounts).months)
        #expect(years.bands.allSatisfy { $0.low <= $0.high })
        let totals = (0..<SimulatedYears.count).map { year in
            years.months.reduce(0) { $0 + $1[year] }
        }
        let mean = totals.reduce(0, +) / Double(totals.count)
        let spread = totals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let error = (spread / Double(totals.count * (totals.count - 1))).squareRoot()
        let line = (0..<12).reduce(0) { $0 + expected.wins($1) } * (amounts.mean ?? 0)
        #expect(abs(mean - line) <= 4 * error)
    }

    @Test("counts have the mean and the variance of their distribution")
    func counts() {
        let cases = [
            (CountDistribution(poisson: 0.3), 0.3, 0.3),
            (CountDistribution(poisson: 5000), 5000, 5000),
            (CountDistribution(binomial: 7, chance: 0.2), 1.4, 1.12),
            (CountDistribution(binomial: 100_000, chance: 0.9), 90_000, 9000),
            (CountDistribution(binomial: 4, chance: 1), 4, 0),
        ]
        for (distribution, mean, variance) in cases {
            var chance = Chance(seed: 1)
            let drawn = (0..<20_000).map { _ in Double(distribution.draw(&chance)) }
            let found = drawn.reduce(0, +) / 20_000
            let spread = drawn.reduce(0) { $0 + ($1 - found) * ($1 - found) } / 20_000
            #expect(abs(found - mean) <= 4 * (variance / 20_000).squareRoot())
            #expect(abs(spread - variance) <= 0.06 * variance)
        }
    }

    @Test(
        "the logarithm",
        arguments: [(1.0, 0.0), (2.0, 0.693_147_180_559_945_3), (1e-9, -20.723_265_836_946_41)])
    func logarithm(number: Double, expected: Double) {
        #expect(abs(Chance.logarithm(number) - expected) < 1e-14 * max(1, abs(expected)))
    }

    @Test("factors that mean nothing are refused")
    func refused() {
        for factor in [-1, Double.nan, .infinity, 1001] {
            #expect(throws: Scenario.Refusal.cycle) { try Scenario(cycle: factor) }
            #expect(throws: Scenario.Refusal.factor(.inflow)) { try Scenario(inflow: factor) }
            #expect(throws: Scenario.Refusal.factor(.conversion)) {
                try Scenario(conversion: factor)
            }
            #expect(throws: Scenario.Refusal.factor(.amount)) { try Scenario(amount: factor) }
        }
        #expect(throws: Scenario.Refusal.cycle) { try Scenario(cycle: 0) }
        #expect(throws: Never.self) { try Scenario(inflow: 0, conversion: 0, amount: 0) }
    }

    @Test(
        "a month later is the same day, or the last one of a shorter month",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2027-12-31", 2, "2028-02-29"),
            ("2026-11-30", 12, "2027-11-30"),
        ])
    func months(from: String, count: Int, to: String) {
        #expect(day(from).adding(months: count) == day(to))
    }
}
