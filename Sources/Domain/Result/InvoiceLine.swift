/// A line of an invoice: revenue, where the organisation counts invoices.
public struct InvoiceLine: Hashable, Sendable {
    /// The source's own id.
    public var id: String
    /// The day it counts for.
    public var bookedOn: Day
    /// Negative for a credit.
    public var amount: Money
    /// New business, upsell or renewal.
    public var revenueType: RevenueType?
    /// The product's name.
    public var product: String?
    /// Who was billed.
    public var customerID: String?
    /// Whose revenue it is.
    public var ownerID: String?
    /// The deal behind it; only the channel is taken over from it (F15).
    public var dealID: String?

    /// A line known by the source's id.
    public init(
        id: String, bookedOn: Day, amount: Money, revenueType: RevenueType? = nil,
        product: String? = nil, customerID: String? = nil, ownerID: String? = nil,
        dealID: String? = nil
    ) {
        self.id = id
        self.bookedOn = bookedOn
        self.amount = amount
        self.revenueType = revenueType
        self.product = product
        self.customerID = customerID
        self.ownerID = ownerID
        self.dealID = dealID
    }
}
