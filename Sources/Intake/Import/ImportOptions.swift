public import Domain

/// What the person who imports says about a file.
public struct ImportOptions: Sendable, Hashable {
    /// The order of dates; nil lets the file say so.
    public var dates: DateOrder?
    /// The decimal mark; nil lets the file say so, and is a point in a canonical file.
    public var decimal: DecimalMark?
    /// Names in a mapped file that mean the same: from -> to.
    public var same: [String: String]
    /// Any rejected row rejects the file.
    public var isStrict: Bool
    /// What is done with rows that are known already, and with those that are not.
    public var mode: ImportMode
    /// How many rows go to the store at once.
    public var batchSize: Int

    /// Options; without any, the file says all there is to say.
    public init(
        dates: DateOrder? = nil, decimal: DecimalMark? = nil, same: [String: String] = [:],
        isStrict: Bool = false, mode: ImportMode = .both, batchSize: Int = 5_000
    ) {
        self.dates = dates
        self.decimal = decimal
        self.same = same
        self.isStrict = isStrict
        self.mode = mode
        self.batchSize = max(1, batchSize)
    }
}

/// How far an import is.
public struct ImportProgress: Sendable, Hashable {
    /// Rows read.
    public let rows: Int
    /// Bytes of the file read.
    public let bytes: Int
    /// Bytes of the file in all.
    public let size: Int
}
