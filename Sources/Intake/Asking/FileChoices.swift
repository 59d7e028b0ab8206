public import Domain

/// Everything that a person can choose about one file; what is nil or empty is as recognised.
public struct FileChoices: Codable, Hashable, Sendable {
    /// The sheet of the workbook.
    public var sheet: String?
    /// The program that the file comes from.
    public var preset: Preset?
    /// What its rows are.
    public var kind: FactKind?
    /// How its characters are written down.
    public var encoding: TextEncoding?
    /// What lies between its fields.
    public var delimiter: Delimiter?
    /// The line of its header, from 1.
    public var headerLine: Int?
    /// The order of its dates.
    public var dates: DateOrder?
    /// Its decimal mark.
    public var decimal: DecimalMark?
    /// The IANA name of the zone that its times are in.
    public var zone: String?
    /// A column of ours, such as `closed_on` or `owner` -> the columns of the file it is read from;
    /// no columns: it is read from none.
    public var columns: [String: [ColumnChoice]]
    /// Names that mean the same.
    public var same: [SameName]
    /// Words for a stage or status -> what they mean.
    public var closings: [String: DealStatus]
    /// What happens with rows that are known, and with those that are not.
    public var mode: ImportMode
    /// The day on which the export was made.
    public var madeOn: Day?
    /// Whether changes of stage are taken from the file, or from comparing it with what is known.
    public var withHistory: Bool?
    /// The saved mapping that was chosen; empty: none.
    public var mappingName: String?
    /// Of a saved mapping: nobody gave it a name, it was remembered with a file that went in.
    public var isRemembered: Bool?

    /// Nothing is chosen.
    public init() {
        columns = [:]
        same = []
        closings = [:]
        mode = .both
    }

    /// Without the values of cells and what is of one file only: what a saved mapping may keep.
    public var lasting: FileChoices {
        var kept = self
        kept.same = []
        kept.closings = [:]
        kept.madeOn = nil
        kept.sheet = nil
        kept.headerLine = nil
        kept.mappingName = nil
        return kept
    }

    /// Whether somebody said what the file is or which column is which.
    public var isCorrected: Bool { preset != nil || kind != nil || !columns.isEmpty }
}

/// A column of a file: its name, and its place from 0, which tells repeated names apart.
public struct ColumnChoice: Codable, Hashable, Sendable {
    /// What the header says.
    public var name: String
    /// Its place from 0; nil: wherever the name first stands.
    public var place: Int?

    /// The column of that name, at that place.
    public init(name: String, place: Int? = nil) {
        self.name = name
        self.place = place
    }
}

/// A name in a file, and the known one that it means.
public struct SameName: Codable, Hashable, Sendable {
    /// What both are; nil: whatever bears the name.
    public var kind: ReferenceKind?
    /// The name in the file.
    public var name: String
    /// What it means; itself where it is another one, however alike they look.
    public var meaning: String

    /// `name` means `meaning`.
    public init(kind: ReferenceKind?, name: String, meaning: String) {
        self.kind = kind
        self.name = name
        self.meaning = meaning
    }
}

/// What lies between the fields of a file.
public enum Delimiter: String, CaseIterable, Codable, Hashable, Sendable {
    case comma, semicolon, tab, bar

    /// The sign itself.
    public var sign: Character { Character(Unicode.Scalar(byte)) }

    var byte: UInt8 {
        switch self {
        case .comma: Mark.comma
        case .semicolon: Mark.semicolon
        case .tab: Mark.tab
        case .bar: Mark.bar
        }
    }

    init?(byte: UInt8) {
        guard let found = Delimiter.allCases.first(where: { $0.byte == byte }) else { return nil }
        self = found
    }
}
