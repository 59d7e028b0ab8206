/// What would be otherwise: factors on the organisation's own figures.
public struct Scenario: Hashable, Sendable {
    /// On the days from lead to customer; 0.5 is twice as fast.
    public let cycle: Double
    /// On the leads per day that come in.
    public let inflow: Double
    /// On the probability that a lead becomes a customer, which never passes 100 %.
    public let conversion: Double
    /// On the mean amount.
    public let amount: Double

    /// Nothing is otherwise.
    public static let same = Scenario()

    /// The largest factor that can be asked for.
    public static let largest = 1000.0

    private init() { (cycle, inflow, conversion, amount) = (1, 1, 1, 1) }

    /// Factors, checked.
    public init(
        cycle: Double = 1, inflow: Double = 1, conversion: Double = 1, amount: Double = 1
    ) throws(Refusal) {
        let sizes = 0...Scenario.largest
        guard sizes.contains(cycle), cycle > 0 else { throw .cycle }
        guard sizes.contains(inflow) else { throw .factor(.inflow) }
        guard sizes.contains(conversion) else { throw .factor(.conversion) }
        guard sizes.contains(amount) else { throw .factor(.amount) }
        self.cycle = cycle
        self.inflow = inflow
        self.conversion = conversion
        self.amount = amount
    }

    /// A factor by name.
    public enum Factor: String, CaseIterable, Sendable, Hashable {
        case cycle, inflow, conversion, amount
    }

    /// The factor of that name.
    public subscript(_ factor: Factor) -> Double {
        switch factor {
        case .cycle: cycle
        case .inflow: inflow
        case .conversion: conversion
        case .amount: amount
        }
    }

    /// Why a scenario cannot be computed.
    public enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
        /// A cycle must take time.
        case cycle
        /// A factor must be a number from 0 on.
        case factor(Factor)

        /// One line, in plain English.
        public var description: String {
            switch self {
            case .cycle: "the cycle factor must be above 0 and at most 1000"
            case .factor(let factor): "the \(factor.rawValue) factor must be 0 to 1000"
            }
        }
    }
}
