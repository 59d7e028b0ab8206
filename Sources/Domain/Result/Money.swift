/// The one currency of an organisation.
public struct Currency: Hashable, Sendable {
    /// The ISO 4217 code, such as `EUR`.
    public let code: String

    /// The currency with that ISO 4217 code.
    public init(code: String) { self.code = code }

    /// The euro.
    public static let euro = Currency(code: "EUR")

    /// Those in use (ISO 4217), the most usual here first.
    public static let known: [Currency] =
        ("EUR GBP USD CHF DKK NOK PLN SEK "
        + "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN "
        + "BZD CAD CDF CLP CNY COP CRC CUP CVE CZK DJF DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD "
        + "GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW "
        + "KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR "
        + "MZN NAD NGN NIO NPR NZD OMR PAB PEN PGK PHP PKR PYG QAR RON RSD RUB RWF SAR SBD SCR SDG "
        + "SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX UYU "
        + "UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG")
        .split(separator: " ").map { Currency(code: String($0)) }

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
