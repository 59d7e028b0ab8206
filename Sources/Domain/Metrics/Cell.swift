/// What is counted, and on which day each fact counts.
public enum CellSource: Hashable, Sendable {
    /// Activities on their day; the sum is their quantity.
    case activities
    /// Leads on the day they were created; only those qualified by that day when one is given.
    case leadsCreated(qualifiedBy: Day?)
    /// Leads on the day they were qualified.
    case leadsQualified
    /// Deals on the day they were won or lost; only those of one outcome when given.
    case dealsClosed(DealStatus?)
    /// The first won deal of each lead, chosen before anything is narrowed, and the won deals without
    /// a known lead that are new business or of no type, on the day they were won (F32).
    case customersWon
    /// Revenue lines from won deals, of one type when given, on the day they were won.
    case wonRevenue(RevenueType?)
    /// Invoice lines, of one type when given, on the day they were booked.
    case invoicedRevenue(RevenueType?)
}

/// What is added up within a cell.
public enum CellMeasure: Hashable, Sendable {
    /// Facts are counted; activities also add up their quantity.
    case rows
    /// Facts with an amount are counted and their amounts added up; those without are left out.
    case amounts
    /// Facts are counted per whole number of days from beginning to end; below 0 is left out.
    case durations
}

/// A question to the store: facts, counted per day and per group.
public struct CellQuery: Hashable, Sendable {
    /// What is counted.
    public let source: CellSource
    /// What is added up.
    public let measure: CellMeasure
    /// The first day.
    public let from: Day
    /// The last day.
    public let through: Day
    /// What each cell is also cut by.
    public let grouping: Grouping?
    /// Which facts count.
    public let narrowing: Narrowing
    /// The periods are made of whole months, so that facts may also come added up per month.
    public let isOfMonths: Bool
    /// All days are one span that is looked at on the last of them, so that facts may also come
    /// added up over the whole of it, on its first day.
    public let isOneSpan: Bool

    /// Facts of that kind in `[from, through]`.
    public init(
        source: CellSource, measure: CellMeasure, from: Day, through: Day,
        grouping: Grouping? = nil, narrowing: Narrowing = .none, isOfMonths: Bool = false,
        isOneSpan: Bool = false
    ) {
        self.isOneSpan = isOneSpan
        self.source = source
        self.measure = measure
        self.from = from
        self.through = through
        self.grouping = grouping
        self.narrowing = narrowing
        self.isOfMonths = isOfMonths
    }

    /// The same question, from a later day on.
    public func from(_ day: Day) -> CellQuery {
        CellQuery(
            source: source, measure: measure, from: day, through: through, grouping: grouping,
            narrowing: narrowing, isOfMonths: isOfMonths, isOneSpan: isOneSpan)
    }

    /// The same question, not narrowed to values of that dimension.
    public func without(_ dimension: Dimension) -> CellQuery {
        CellQuery(
            source: source, measure: measure, from: from, through: through, grouping: grouping,
            narrowing: narrowing.without(dimension), isOfMonths: isOfMonths,
            isOneSpan: isOneSpan)
    }

    /// What the store can cut by; teams and functions follow from the person.
    public enum Grouping: Hashable, Sendable {
        case person, type, channel, method, revenueType, product, customer, customerType
    }
}

/// Facts of one day and one group, added up; or of a month, where the periods are made of months.
public struct Cell: Hashable, Sendable {
    /// The day they count on; of a month, its first day.
    public let day: Day
    /// The day from which they are all known to exist; later than `day` only where a source dates
    /// a fact's end before its beginning (F17).
    public let existsFrom: Day
    /// An id or a name; nil is *unknown*.
    public let group: String?
    /// The display name of a group that is known by an id.
    public let label: String?
    /// Days from creation to closing, for durations.
    public let duration: Int
    /// Facts.
    public let n: Int
    /// Quantity, or minor units.
    public let sum: Int64

    /// Facts of one day and one group.
    public init(
        day: Day, existsFrom: Day, group: String? = nil, label: String? = nil, duration: Int = 0,
        n: Int, sum: Int64 = 0
    ) {
        self.day = day
        self.existsFrom = existsFrom
        self.group = group
        self.label = label
        self.duration = duration
        self.n = n
        self.sum = sum
    }
}

/// The open deals at the end of a day, added up per stage and group.
public struct OpenDeals: Hashable, Sendable {
    /// The pipeline's name; nil is *unknown*.
    public let pipeline: String?
    /// The stage at that day; nil is *unknown*.
    public let stage: String?
    /// An id or a name; nil is *unknown*.
    public let group: String?
    /// The display name of a group that is known by an id.
    public let label: String?
    /// Open deals with an amount.
    public let n: Int
    /// Their amounts, in minor units.
    public let sum: Int64

    /// Open deals of one stage and group.
    public init(
        pipeline: String?, stage: String?, group: String?, label: String?, n: Int, sum: Int64
    ) {
        self.pipeline = pipeline
        self.stage = stage
        self.group = group
        self.label = label
        self.n = n
        self.sum = sum
    }
}

/// What the months of a span cost, in minor units.
public struct MonthCost: Hashable, Sendable {
    /// The first day of the month.
    public let month: Day
    /// Fixed or personnel.
    public let kind: CostKind
    /// In minor units.
    public let sum: Int64

    /// The costs of one kind in one month.
    public init(month: Day, kind: CostKind, sum: Int64) {
        self.month = month
        self.kind = kind
        self.sum = sum
    }
}

/// The kinds of fact that recording can have begun of (F3).
public enum RecordedKind: String, CaseIterable, Sendable, Hashable {
    case activity, lead, deal, invoiceLine, agendaItem
}

/// One consistent look at the facts: Storage's read transaction.
public protocol FactReading {
    /// Facts per day and group.
    func cells(_ query: CellQuery) throws -> [Cell]
    /// Open deals at the end of each of the days, by `grouping`, and by the stage each is in when
    /// `staged`.
    func openDeals(
        on days: [Day], staged: Bool, grouping: CellQuery.Grouping?, narrowing: Narrowing
    ) throws -> [[OpenDeals]]
    /// Open deals at the end of each of the days, also those without an amount.
    func openCounts(
        on days: [Day], grouping: CellQuery.Grouping?, narrowing: Narrowing
    ) throws -> [[OpenCount]]
    /// Open deals at the end of `day` by the stage each is in, also those without an amount.
    func openStages(on day: Day, narrowing: Narrowing) throws -> [OpenStage]
    /// Stays that ended, per day or month and group.
    func stays(_ query: StayQuery) throws -> [StayCell]
    /// Open deals that are longer in their stage than its limit, by amount times days over, largest
    /// first, ties by the deal's id; those of `span`, or all.
    func longStays(_ query: StalledQuery, _ span: RowSpan?) throws -> [LongStay]
    /// How many there are in all.
    func countLongStays(_ query: StalledQuery) throws -> Int
    /// Costs of the months that begin in `[from, through]`.
    func costs(from: Day, through: Day) throws -> [MonthCost]
    /// Entries of an own number dated in `[from, through]`, by day, within a day in the order of
    /// entry (F38).
    func ownNumbers(_ slug: String, from: Day, through: Day) throws -> [OwnNumber]
    /// Every round of the survey.
    func surveyRounds() throws -> [SurveyRound]
    /// The answers of a round, added up per team.
    func surveySums(_ round: String) throws -> [SurveySum]
    /// The check-ins dated in `[from, through]`, added up.
    func pulse(from: Day, through: Day) throws -> PulseSum
    /// The minutes of each manager per area, dated in `[from, through]`.
    func attention(from: Day, through: Day) throws -> [AttentionSum]
    /// How often each KPI was on the agenda of a review held in `[from, through]`, by its slug.
    func discussed(from: Day, through: Day) throws -> [String: Int]
    /// The day of the organisation's first fact of that kind, nil when there is none.
    func firstDay(_ kind: RecordedKind) throws -> Day?
    /// From which day on every fact still says who it is of; nil while all of them do.
    func namedFrom() throws -> Day?
    /// How leads stand at the end of a day and how long that took them.
    func leadCourses(_ query: LeadCourseQuery) throws -> [LeadCourse]
    /// Amounts of the deals won in `[from, through]` and known at its end.
    func wonAmounts(from: Day, through: Day) throws -> [WonAmount]
    /// What listed persons did per ISO week, up to and with the day.
    func weekSums(
        _ source: WeekSumSource, through: Day, _ add: (WeekSum) throws -> Void) throws
    /// What `make` gave before for the same subject, while none of these groups of facts and no
    /// attribute has changed since; else what it gives now. `weight` is how many small values it is.
    func remembered<T: Sendable>(
        _ subject: some Hashable & Sendable, of groups: Set<FactGroup>, weight: (T) -> Int,
        _ make: () throws -> T
    ) throws -> T
    /// The types of activity that were logged up to and with the day.
    func activityTypes(through: Day) throws -> [String]
    /// The key by which week sums name a person, by id.
    func personKeys() throws -> [String: Int]
}
