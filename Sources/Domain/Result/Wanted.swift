/// By what a wanted mix is said.
public enum WantedDimension: String, CaseIterable, Sendable, Hashable {
    case product, productType, customer, customerType

    /// The dimension it narrows and splits by.
    public var dimension: Dimension {
        switch self {
        case .product: .product
        case .productType: .productType
        case .customer: .customer
        case .customerType: .customerType
        }
    }

    /// The wanted mix of that dimension; nil where none can be said.
    public init?(_ dimension: Dimension) { self.init(rawValue: dimension.rawValue) }
}

/// A line of the wanted mix: a group that is to bring in revenue, or the share that the named
/// groups are to bring together.
public struct WantedGroup: Hashable, Sendable {
    /// By what the mix is said.
    public var dimension: WantedDimension
    /// A customer's id, else a name; nil: the share is that of all named groups together.
    public var group: String?
    /// In percent, 0-100; nil where none is wanted.
    public var share: Double?

    /// A line of the wanted mix.
    public init(dimension: WantedDimension, group: String?, share: Double? = nil) {
        self.dimension = dimension
        self.group = group
        self.share = share
    }

    /// What the named groups are to bring together unless a row says otherwise, in percent.
    public static let usualShare = 80.0
}
