public import Domain

/// What a file is, as far as it can be seen, and what would be read from it.
public struct Inspection: Sendable {
    /// How it is written.
    public let form: FormLook
    /// Its columns, in their order.
    public let columns: [ColumnLook]
    /// Its first twenty rows below the header.
    public let rows: [[String]]
    /// Its rows below the header; nil when they were not counted.
    public let rowCount: Int?
    /// The export of a known program that it is, or a mapping that was saved for it.
    public let recognised: Recognition?
    /// What its rows may be, the likeliest first.
    public let kinds: [FactKind]
    /// What the names of its columns look like, the likeliest first.
    public let likely: [Likeness]
    /// What its rows are taken for; nil when that has to be asked.
    public let kind: FactKind?
    /// Where each of our columns is read from.
    public let plan: [ColumnPlan]
    /// What stands in the way.
    public let problems: [Problem]
    /// The order of its dates.
    public let dates: Guess<DateOrder>
    /// Its decimal mark.
    public let decimal: Guess<DecimalMark>
    /// Names about which something can be asked, those that look like another first.
    public let names: [NameQuestion]
    /// Such names that are not among them, because there are too many.
    public let namesLeftOut: Int
    /// The day on which it was made, which changes of stage get when it is compared.
    public let exportDay: ExportDay
    /// Words for stages and statuses, and what they are taken for.
    public let closings: [ClosingWord]
    /// Columns that hold when a deal entered a stage.
    public let entries: [Mapping.StageEntry]
    /// What is read from the file, in the order in which it goes in; empty while it cannot.
    public let readings: [Reading]

    /// Whether the file can go in as it is understood.
    public var isReady: Bool {
        !readings.isEmpty && !dates.hasToBeAsked && !decimal.hasToBeAsked
    }

    /// Whether its deals are compared with what is known of them, for changes of stage.
    public var isCompared: Bool { readings.contains { $0.options.comparedOn != nil } }

    /// What a saved mapping of this file keeps as its header.
    public var header: [String] { columns.map(\.name) }

    /// What a file's headers show that it is.
    public struct Recognition: Hashable, Sendable {
        /// The program; nil for a saved mapping of another one.
        public let preset: Preset?
        /// What its rows are.
        public let kind: FactKind
        /// The headers that show it.
        public let shownBy: [String]
        /// The name of the saved mapping.
        public let mappingName: String?
    }

    /// Something that stands in the way of reading the file.
    public enum Problem: Hashable, Sendable {
        /// It is not clear what its rows are.
        case unknownKind
        /// Our column, which every row needs, is read from none.
        case missing(String)
        /// A column that was chosen is not in the file.
        case notThere(column: String, ours: String)
        /// One column is read as several of ours, which may be meant.
        case usedTwice(column: String, ours: [String])
        /// There are no rows below the header.
        case noRows

        /// Whether nothing can be read because of it.
        public var isBlocking: Bool {
            switch self {
            case .usedTwice: false
            case .unknownKind, .missing, .notThere, .noRows: true
            }
        }
    }
}

/// A column of a file.
public struct ColumnLook: Hashable, Sendable {
    /// What its values look like.
    public enum Content: String, CaseIterable, Hashable, Sendable {
        case empty, dates, numbers, yesNo, text
    }

    /// Its name and its place.
    public let choice: ColumnChoice
    /// What its values look like.
    public let content: Content
    /// Different values, at most five.
    public let samples: [String]
    /// Whether all values that were looked at differ, and none is empty.
    let isDistinct: Bool

    /// What the header says.
    public var name: String { choice.name }
    /// Its place, from 0.
    public var place: Int { choice.place ?? 0 }
}

/// Where a column of ours is read from.
public struct ColumnPlan: Hashable, Sendable {
    /// Why it is read from there.
    public enum Why: String, CaseIterable, Hashable, Sendable {
        case chosen, saved, preset, name, content
    }

    /// Our column, such as `owner_id`.
    public let column: String
    /// What it is chosen under in `FileChoices.columns`: `owner` where its values are names.
    public let key: String
    /// The other key it may be chosen under: `owner_id` where its values are ids.
    public let otherKey: String?
    /// Every row needs it.
    public let isRequired: Bool
    /// What its values are.
    public let content: Column.Content
    /// The columns it is read from; none: nothing is.
    public let sources: [ColumnChoice]
    /// Why from there; nil when from none and nobody said so.
    public let why: Why?
}

/// A name in a file, with what is known about it.
public struct NameQuestion: Hashable, Sendable {
    /// What bears it.
    public let kind: ReferenceKind
    /// The name, as the file has it.
    public let name: String
    /// How many rows have it.
    public let rows: Int
    /// Something of exactly that name is known.
    public let isKnown: Bool
    /// Names that look like it.
    public let near: [Near]
    /// What it was said to mean, now or before; its own name: it is another one.
    public let answer: String?
    /// The one of them that differs only in case, accents or spaces: most likely the same.
    public let proposed: String?
    /// Nobody has to say so: without an answer it is taken for the one that is proposed.
    public let isTaken: Bool
    /// Those who all bear exactly this name, where there are several.
    public let bearers: [Bearer]

    /// Whether something should be said about it.
    public var isOpen: Bool {
        answer == nil && (!bearers.isEmpty || !near.isEmpty && proposed == nil)
    }

    /// One of several that bear a name.
    public struct Bearer: Hashable, Sendable {
        /// The id, which is what can be answered.
        public let id: String
        /// How many facts point at it.
        public let uses: Int
    }

    /// A name that looks like it.
    public struct Near: Hashable, Sendable {
        /// The name.
        public let name: String
        /// How many facts and rows of this file have it.
        public let uses: Int
    }
}

/// A word for a stage or status.
public struct ClosingWord: Hashable, Sendable {
    /// The word, as the file has it.
    public let word: String
    /// How many rows have it.
    public let rows: Int
    /// What it is taken for.
    public let meaning: DealStatus
    /// Somebody said so.
    public let isAnswered: Bool
}

/// One time that a file is read, as facts of one kind.
public struct Reading: Hashable, Sendable {
    /// How its columns are named.
    public let layout: Layout
    /// How its values are read.
    public let options: ImportOptions

    /// What the rows are.
    public var kind: FactKind { layout.kind }

    /// A file read with that layout and those options.
    public init(layout: Layout, options: ImportOptions) {
        self.layout = layout
        self.options = options
    }
}

/// A mapping that was saved: the header it was made for, and what was chosen.
public struct KnownMapping: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// The columns of the file it was made for.
    public let header: [String]
    /// What was chosen.
    public let choices: FileChoices

    /// A mapping of that name.
    public init(name: String, header: [String], choices: FileChoices) {
        self.name = name
        self.header = header
        self.choices = choices
    }

    /// Whether it was remembered with a file, and nobody gave it its name.
    public var isRemembered: Bool { choices.isRemembered ?? false }

    func suits(_ names: [String]) -> Bool { names.map(\.simplified) == header.map(\.simplified) }
}
