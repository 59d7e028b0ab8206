/// How a deal stands by its last known closing (F18).
public enum DealStatus: String, CaseIterable, Codable, Sendable, Hashable, Comparable {
    case open, won, lost

    /// By name, so that totals have an order.
    public static func < (a: DealStatus, b: DealStatus) -> Bool { a.rawValue < b.rawValue }
}

/// What revenue is made of.
public enum RevenueType: String, CaseIterable, Sendable, Hashable {
    case new, upsell, renewal
}

/// A chance to sell, from the day it was opened until it is won or lost.
public struct Deal: Hashable, Sendable {
    /// The source's own id.
    public var id: String
    /// The day it was opened; it does not exist before (F17).
    public var createdOn: Day
    /// The lead it came from.
    public var leadID: String?
    /// What it is called.
    public var name: String?
    /// Who would buy.
    public var customerID: String?
    /// Whose deal it is.
    public var ownerID: String?
    /// The pipeline it moves through.
    public var pipeline: String?
    /// The stage it is in now, where no stage change says so (F21).
    public var stage: String?
    /// Open, won or lost.
    public var status: DealStatus
    /// What it is worth; nil is not known, 0 is a fact (F10).
    public var amount: Money?
    /// The product's name.
    public var product: String?
    /// New business, upsell or renewal.
    public var revenueType: RevenueType?
    /// The day it was won or lost; nil exactly when open.
    public var closedOn: Day?
    /// Why it was lost.
    public var lostReason: String?

    /// A deal known by the source's id.
    public init(
        id: String, createdOn: Day, leadID: String? = nil, name: String? = nil,
        customerID: String? = nil, ownerID: String? = nil, pipeline: String? = nil,
        stage: String? = nil, status: DealStatus = .open, amount: Money? = nil,
        product: String? = nil, revenueType: RevenueType? = nil, closedOn: Day? = nil,
        lostReason: String? = nil
    ) {
        self.id = id
        self.createdOn = createdOn
        self.leadID = leadID
        self.name = name
        self.customerID = customerID
        self.ownerID = ownerID
        self.pipeline = pipeline
        self.stage = stage
        self.status = status
        self.amount = amount
        self.product = product
        self.revenueType = revenueType
        self.closedOn = closedOn
        self.lostReason = lostReason
    }
}
