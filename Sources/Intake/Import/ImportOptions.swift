public import Domain

/// What the person who imports says about a file.
public struct ImportOptions: Sendable, Hashable {
    /// The order of dates; nil lets the file say so.
    public var dates: DateOrder?
    /// The decimal mark; nil lets the file say so, and is a point in a canonical file.
    public var decimal: DecimalMark?
    /// Names in a mapped file that mean the same, and words for won and lost.
    public var same: [SameName]
    /// A name that differs from a known one only in case, accents or spaces is taken for it, because
    /// whoever imports was shown so. Never merged unasked (formats.md, rules every importer keeps).
    public var mergesLookalikes = false
    /// Any rejected row rejects the file.
    public var isStrict: Bool
    /// What is done with rows that are known already, and with those that are not.
    public var mode: ImportMode
    /// How many rows go to the store at once.
    public var batchSize: Int
    /// The IANA name of the zone of times that do not say theirs; nil: the organisation's.
    public var zone: String?
    /// How the characters are written down; nil lets the file say so.
    public var encoding: TextEncoding?
    /// What lies between the fields; nil lets the file say so.
    public var delimiter: Delimiter?
    /// The line of the header; nil lets the file say so.
    public var headerLine: Int?
    /// The day on which the export was made, when deals are to be compared with what is known:
    /// another stage than the known one is a change of that day.
    public var comparedOn: Day?
    /// Columns that other readings of the same file read.
    public var alsoRead: [ColumnChoice] = []
    /// How exactly the file knows the days of its changes of stage.
    public var exactness: StageExactness?

    /// Options; without any, the file says all there is to say.
    public init(
        dates: DateOrder? = nil, decimal: DecimalMark? = nil, same: [String: String] = [:],
        isStrict: Bool = false, mode: ImportMode = .both, batchSize: Int = 5_000
    ) {
        self.dates = dates
        self.decimal = decimal
        self.same = same.map { SameName(kind: nil, name: $0.key, meaning: $0.value) }
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

    /// So many rows and bytes of so many bytes.
    public init(rows: Int, bytes: Int, size: Int) {
        self.rows = rows
        self.bytes = bytes
        self.size = size
    }

    /// The same as a part of several files: what was done before it, of all there is.
    public func after(_ done: ImportProgress, of size: Int) -> ImportProgress {
        ImportProgress(rows: done.rows + rows, bytes: done.bytes + bytes, size: size)
    }
}
