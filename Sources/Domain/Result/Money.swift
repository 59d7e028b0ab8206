/// The one currency of an organisation.
public struct Currency: Hashable, Sendable {
    /// The ISO 4217 code, such as `EUR`.
    public let code: String

    /// The currency with that ISO 4217 code.
    public init(code: String) { self.code = code }

    /// The euro.
    public static let euro = Currency(code: "EUR")

    /// Decimals of the smallest unit: 2 for most, 0 for yen, 3 for dinars (ISO 4217).
    public var decimals: Int {
        switch code {
        case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND",
            "VUV", "XAF", "XOF", "XPF":
            0
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
        default: 2
        }
    }

    /// Minor units in one major unit: 100 for the euro.
    public var minorPerMajor: Int64 {
        switch decimals {
        case 0: 1
        case 3: 1000
        default: 100
        }
    }
}

/// An amount in minor units (cents) of the organisation's currency.
public struct Money: Hashable, Comparable, Sendable {
    /// Cents, or whatever the currency's smallest unit is.
    public let minor: Int64

    /// The largest amount of one fact, either way: thousands of them can be added up.
    public static let largest = Money(minor: 1_000_000_000_000_000)

    /// That many minor units.
    public init(minor: Int64) { self.minor = minor }

    /// The smaller amount comes first.
    public static func < (a: Money, b: Money) -> Bool { a.minor < b.minor }
}

/// A quotient of whole numbers, rounded once, half away from zero (F9).
func roundedQuotient(_ numerator: Int128, _ denominator: Int128) -> Int128 {
    let negative = (numerator < 0) != (denominator < 0)
    let n = numerator.magnitude
    let d = denominator.magnitude
    let rounded = Int128((n * 2 + d) / (d * 2))
    return negative ? -rounded : rounded
}
