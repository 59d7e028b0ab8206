/// What Koers keeps about people, of one kind: what the page about it says, and what the code keeps to.
public struct PersonalData: Hashable, Sendable {
    /// Of which kind; its words in both languages are known by it.
    public let kind: PersonalDataKind
    /// Where it lies; together they are all that is kept of the kind.
    public let tables: [KeptTable]
    /// Who gets to see it.
    public let sight: Sight
    /// Why it may be kept.
    public let ground: Ground
    /// For how long it is kept.
    public let keeping: Keeping
    /// What becomes of it then.
    public let ending: Ending

    init(
        _ kind: PersonalDataKind, _ sight: Sight, _ ground: Ground, _ keeping: Keeping,
        _ ending: Ending, in tables: [KeptTable]
    ) {
        self.kind = kind
        self.tables = tables
        self.sight = sight
        self.ground = ground
        self.keeping = keeping
        self.ending = ending
    }
}

extension PersonalData {
    /// What a reader looks for together.
    public enum Group: String, CaseIterable, Hashable, Sendable {
        case work, signingIn, honesty, files

        /// Its kinds, in the order in which a reader asks for them.
        public var all: [PersonalData] {
            switch self {
            case .work: ofWork
            case .signingIn: ofSigningIn
            case .honesty: ofHonesty
            case .files: ofFiles
            }
        }
    }
}

/// A table with all its columns.
public struct KeptTable: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Columns that tell something of a person.
    public let aboutPerson: [String]
    /// Columns that tell nothing of anybody.
    public let other: [String]

    /// The names of columns stand behind each other, with a space between them.
    init(_ name: String, _ aboutPerson: String = "", other: String = "") {
        self.name = name
        self.aboutPerson = aboutPerson.split(whereSeparator: \.isWhitespace).map(String.init)
        self.other = other.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}

/// Who gets to see a kind of data.
public enum Sight: String, CaseIterable, Hashable, Sendable {
    /// Whoever has the person in `Access.rows`: they themselves, their manager, the director.
    case rows
    /// Whoever may see `Access.Subject.everything`: the director.
    case everything
    /// Whoever sees the deal or the invoice line that it belongs to.
    case withFact
    /// They themselves, and the director.
    case ownAndDirector
    /// The two who talk with each other.
    case pair
    /// They themselves.
    case own
    /// Whoever is in the team that it is about, or in one of those below, and the director.
    case team
    /// Whoever is signed in.
    case board
    /// Nobody sees one of them; sums are shown from a number of answers on.
    case sumsOnly
    /// Nobody: it is compared, never shown.
    case nobody
}

/// Why data about people may be kept. The organisation weighs that for itself; Koers proposes.
public enum Ground: String, CaseIterable, Hashable, Sendable {
    /// To lead the work together: a legitimate interest, which is weighed.
    case leadingWork
    /// To keep strangers out.
    case safety
    /// To be able to show what was done with data.
    case accountability
    /// It is given freely.
    case freely
}

/// For how long a kind of data is kept.
public enum Keeping: Hashable, Sendable {
    /// As many months as the director chooses; Koers proposes a number.
    case months(Int, from: Int, through: Int)
    /// So many days, whatever anybody chooses.
    case days(Int)
    /// As long as something else is there.
    case asLong(as: Other)
    /// At least so many months, apart from every other period: nothing in Koers removes it.
    case apart(months: Int)

    /// What something may be kept as long as.
    public enum Other: String, CaseIterable, Hashable, Sendable {
        case account, key, plan, facts, organisation
    }

    /// What Koers proposes, where it can be chosen.
    public var proposed: Int? {
        if case .months(let months, _, _) = self { months } else { nil }
    }

    /// What can be chosen.
    public var choices: ClosedRange<Int>? {
        if case .months(_, let from, let through) = self { from...through } else { nil }
    }
}

/// What becomes of data when its time is over.
public enum Ending: String, CaseIterable, Hashable, Sendable {
    /// It is gone.
    case removed
    /// It is no longer anybody's; the count stays with their team.
    case takenOff
    /// It goes with what it belongs to.
    case goesAlong
    /// It stays until the organisation itself removes it.
    case stays
}
