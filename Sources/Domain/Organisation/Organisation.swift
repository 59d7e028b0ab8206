/// Where revenue comes from; one source at a time, so that nothing is counted twice.
public enum RevenueSource: String, CaseIterable, Sendable, Hashable {
    /// Each won deal is one line, booked on the day it was closed.
    case wonDeals = "won_deals"
    /// Imported invoice lines.
    case invoices
}

/// The organisation whose focus this is. One database holds one organisation.
public struct Organisation: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// The one currency all its amounts are in.
    public var currency: Currency
    /// IANA name of the zone that decides which day it is.
    public var timeZone: String
    /// The language people see first: `nl` or `en`.
    public var locale: String
    /// Month (1-12) in which the fiscal year begins.
    public var fiscalYearStartMonth: Int
    /// Where revenue comes from.
    public var revenueSource: RevenueSource

    /// An organisation; everything but the name has the product's default.
    public init(
        name: String, currency: Currency = .euro, timeZone: String = "Europe/Amsterdam",
        locale: String = "nl", fiscalYearStartMonth: Int = 1,
        revenueSource: RevenueSource = .wonDeals
    ) {
        self.name = name
        self.currency = currency
        self.timeZone = timeZone
        self.locale = locale
        self.fiscalYearStartMonth = fiscalYearStartMonth
        self.revenueSource = revenueSource
    }

    /// How it cuts time into quarters and years.
    public var calendar: FiscalCalendar { FiscalCalendar(firstMonth: fiscalYearStartMonth) }
}
