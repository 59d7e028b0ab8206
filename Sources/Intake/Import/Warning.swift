/// Something about rows that were kept, which the importer should know.
public struct Warning: Hashable, Sendable {
    /// What may be odd about a row that is kept.
    public enum Kind: String, CaseIterable, Sendable, Hashable {
        /// Something ended before it began: left out of medians and the like (F17).
        case negativeDuration
        /// An open deal cannot have been closed: the date is ignored (F18).
        case closedWhileOpen
        /// Another method than the known ones counts as `other` (F56).
        case otherMethod
        /// A method without a date is ignored (F56).
        case methodWithoutDate
        /// More decimals than the currency has: rounded.
        case roundedMoney
        /// A KPI on a metric that this version does not answer: kept, not on the board.
        case unknownMetric
        /// Another language than Dutch or English: English is shown.
        case otherLanguage
        /// A minimum group below 3 becomes 3.
        case raisedGroupSize
        /// A line below the table of a report, such as `Grand Totals`, was left out.
        case footer
        /// An activity that was not done yet was left out.
        case notDone
        /// A row of a history in which the stage did not change was left out.
        case noStageChange
        /// A row of a history that is about another field than the stage was left out.
        case otherField
        /// A row that the other program keeps as deleted was left out.
        case deletedThere
        /// The closing in a history was left out: the deal says it itself (F58).
        case closingInHistory
        /// A further row of one deal, whose amount was added to it.
        case furtherLine
        /// A word of another program that means none of ours: the value was left out.
        case otherWord
        /// A value stands under a column without a name, so that nothing is read from it.
        case namelessColumn
        /// A row that was known says something else, and only new rows are added: it stays as it was.
        case knownLeft
        /// A row was not known, and only known ones are updated: it stays out.
        case unknownLeft
    }

    /// What is odd.
    public let kind: Kind
    /// How many times; a row may give the same warning twice.
    public internal(set) var count: Int
    /// The first line.
    public let firstLine: Int
    /// What it says there.
    public let example: String
}

extension Warning.Kind {
    /// The warning in words.
    public var text: String {
        switch self {
        case .negativeDuration: "ends before it begins, which no median will count"
        case .closedWhileOpen: "closing date of an open deal, ignored"
        case .otherMethod: "way of qualifying that is not known, counted as other"
        case .methodWithoutDate: "way of qualifying without a date, ignored"
        case .roundedMoney: "amount rounded to the decimals of the currency"
        case .unknownMetric:
            "KPI on a metric that this version does not answer, kept but not on the board"
        case .otherLanguage: "language that Koers does not speak, English is shown"
        case .raisedGroupSize: "minGroupSize cannot be below 3 and became 3"
        case .footer: "line of a report's footer, left out"
        case .notDone: "activity that is not done, left out"
        case .noStageChange: "row without a change of stage, left out"
        case .otherField: "row of a history about something else than the stage, left out"
        case .deletedThere: "row that was deleted in the other program, left out"
        case .closingInHistory: "closing in a history, left out: the deal says it itself"
        case .furtherLine: "further row of a deal, whose amount was added up"
        case .otherWord: "word that means none of ours, left out"
        case .namelessColumn: "value under a column without a name, left out"
        case .knownLeft: "row that was known and says something else, left as it was"
        case .unknownLeft: "row that was not known, left out"
        }
    }
}

/// Collects warnings: those of a row count once the row is accepted.
struct WarningTally {
    private(set) var warnings: [Warning] = []
    private var ofRow: [(kind: Warning.Kind, example: String)] = []

    mutating func beginRow() {
        if !ofRow.isEmpty { ofRow = [] }
    }

    mutating func add(_ kind: Warning.Kind, _ example: String) {
        ofRow.append((kind, example))
    }

    mutating func settleRow(line: Int) {
        for (kind, example) in ofRow {
            if let known = warnings.firstIndex(where: { $0.kind == kind }) {
                warnings[known].count += 1
            } else {
                warnings.append(Warning(kind: kind, count: 1, firstLine: line, example: example))
            }
        }
        beginRow()
    }
}
