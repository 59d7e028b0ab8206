public import Domain

/// What became of a file.
public struct Receipt: Hashable, Sendable {
    /// How it ended.
    public enum State: String, Sendable, Hashable {
        /// Every row is in.
        case imported
        /// Some rows are in, some were rejected.
        case importedInPart
        /// There were rows, and every one was rejected.
        case nothingImported
        /// There was a header and no row below it, which is no success.
        case noRows
    }

    /// The file's name.
    public let file: String
    /// What its rows are.
    public let kind: FactKind
    /// How it was read.
    public internal(set) var form: FileForm
    /// The columns as the file names them.
    public let header: [String]
    /// Columns nothing is read from.
    public let unknownColumns: [String]

    /// Rows read: the sum of the next four.
    public internal(set) var read = 0
    /// Rows that were not known before.
    public internal(set) var added = 0
    /// Rows that were known with other values.
    public internal(set) var updated = 0
    /// Rows that were known just so.
    public internal(set) var unchanged = 0
    /// Rows that could not become a fact.
    public internal(set) var rejected = 0

    /// The first ten thousand rejected rows.
    public internal(set) var rejections: [Rejection] = []
    /// What is odd about rows that were kept.
    public internal(set) var warnings: [Warning] = []
    /// People, customers, products and teams that were made up from names in the file.
    public internal(set) var created: [CreatedReference] = []
    /// Names that look like another one, and were not merged.
    public internal(set) var nearMatches: [NearMatch] = []
    /// Names that were taken for another one: somebody said that they are the same, or they differ
    /// only in case, accents or spaces.
    public internal(set) var merged: [MergedName] = []
    /// Ids that nothing is listed under; the facts are kept.
    public internal(set) var unlisted: [UnlistedReferences] = []

    /// What is odd about the facts that are kept, now that this file is in.
    public internal(set) var findings: [Finding] = []

    /// Changes of stage that were found by comparing deals with what was known of them.
    public internal(set) var moved = 0
    /// Deals that closed since the export before, of which the stage they closed from was kept.
    public internal(set) var closed = 0
    /// The day of this export, with which changes were dated; nil where nothing was compared.
    public internal(set) var comparedOn: Day?
    /// How exactly the days are known of the changes of stage that it brought; nil without any.
    public internal(set) var exactness: StageExactness?

    /// How it ended.
    public var state: State {
        if read == 0 { return .noRows }
        if rejected == read { return .nothingImported }
        return rejected > 0 ? .importedInPart : .imported
    }

    static let rejectionsKept = 10_000

    init(
        file: String, kind: FactKind, form: FileForm, header: Header,
        alsoRead: [ColumnChoice] = []
    ) {
        self.file = file
        self.kind = kind
        self.form = form
        self.header = header.names
        unknownColumns = header.unknownColumns(besides: alsoRead)
    }
}

/// How a file was read: what was found out and what was told.
public struct FileForm: Hashable, Sendable {
    /// How its characters are written down.
    public let encoding: TextEncoding
    /// What lies between its fields: `,`, `;` or a tab.
    public let delimiter: Character
    /// The line of the header, from 1.
    public let headerLine: Int
    /// The order of its dates; nil when every date says so itself.
    public internal(set) var dates: DateOrder?
    /// Its decimal mark; nil when every number says so itself.
    public internal(set) var decimal: DecimalMark?
    /// A date of the file from which the order shows.
    public internal(set) var dateSample: String?
    /// A number of the file from which the mark shows.
    public internal(set) var numberSample: String?
}

/// Something that was made up because the file names it and nobody knew it.
public struct CreatedReference: Hashable, Sendable {
    /// What it is.
    public let kind: ReferenceKind
    /// Its name, which is its id as well.
    public let name: String
}

/// Two names that may be the same: they differ in looks, a typing mistake, initials or legal form.
public struct NearMatch: Hashable, Sendable {
    /// What both are.
    public let kind: ReferenceKind
    /// A name in the file.
    public let name: String
    /// How many rows of the file have it.
    public let rows: Int
    /// The other name.
    public let other: String
    /// How many facts point at the other one, those of this file included.
    public let uses: Int
}

/// A name that was taken for another one.
public struct MergedName: Hashable, Sendable {
    /// What both are.
    public let kind: ReferenceKind
    /// The name in the file.
    public let name: String
    /// What it means.
    public let meaning: String
    /// How many rows of the file have it.
    public let rows: Int
    /// Nobody said so: they differ only in case, accents or spaces.
    public let isByLooks: Bool
}

/// Ids of one kind that facts point at and nothing is listed under.
public struct UnlistedReferences: Hashable, Sendable {
    /// What they would be.
    public let kind: ReferenceKind
    /// How many different ids.
    public let ids: Int
    /// How many rows point at them.
    public let rows: Int
    /// The first ten, in order.
    public let examples: [String]
}
