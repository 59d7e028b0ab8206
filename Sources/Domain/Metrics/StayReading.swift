/// How a stay of a deal in a stage ended.
public enum StayOutcome: String, CaseIterable, Sendable, Hashable {
    /// The deal went to another stage.
    case moved
    case won, lost
}

/// A question to the store: ended stays, counted on the day they ended.
public struct StayQuery: Hashable, Sendable {
    /// The first day.
    public let from: Day
    /// The last day.
    public let through: Day
    /// What each cell is also cut by.
    public let cuts: Set<Cut>
    /// Days may be brought together that lie in one calendar month, all of it in the span.
    public let isMonthly: Bool
    /// All days may be brought together on the first: they are looked at on the last.
    public let isOneSpan: Bool
    /// The group each cell is also cut by.
    public let grouping: CellQuery.Grouping?
    /// Only stays in a stage of one of these names, when any are given.
    public let stages: Set<String?>?
    /// Whose stays count; stages are apart.
    public let narrowing: Narrowing

    /// What stays can be told apart by.
    public enum Cut: Sendable, Hashable {
        /// The stage they were in, and its pipeline.
        case stage
        /// How long they lasted.
        case days
        /// Where they went.
        case outcome
    }
}

/// Ended stays of one day, added up.
public struct StayCell: Hashable, Sendable {
    /// The day they ended, or any day of the month they all ended in.
    public let day: Day
    /// The day from which they are all known to have ended (F17).
    public let existsFrom: Day
    /// As deals name it; nil is none.
    public let pipeline: String?
    /// The stage, where it was asked for.
    public let stage: String?
    /// The stage they went to, where it was asked for.
    public let next: String?
    /// How they ended, where it was asked for.
    public let outcome: StayOutcome?
    /// An id or a name; nil is *unknown*.
    public let group: String?
    /// The display name of a group that is known by an id.
    public let label: String?
    /// How long they lasted, in days, where it was asked for.
    public let days: Int
    /// Stays.
    public let n: Int

    /// Stays that ended alike.
    public init(
        day: Day, existsFrom: Day, pipeline: String?, stage: String?, next: String?,
        outcome: StayOutcome?, group: String?, label: String?, days: Int, n: Int
    ) {
        self.day = day
        self.existsFrom = existsFrom
        self.pipeline = pipeline
        self.stage = stage
        self.next = next
        self.outcome = outcome
        self.group = group
        self.label = label
        self.days = days
        self.n = n
    }
}

/// A question to the store: open deals that are longer in their stage than its limit.
public struct StalledQuery: Hashable, Sendable {
    /// The day that is looked at.
    public let on: Day
    /// How long is long, per stage.
    public let limits: [StageLimit]
    /// The group each deal is told with.
    public let grouping: CellQuery.Grouping?
    /// Which deals count; stages are in the limits.
    public let narrowing: Narrowing
}

/// How long deals stay in a stage before they stall.
public struct StageLimit: Hashable, Sendable {
    /// The pipeline as deals name it, in every way they do; nil is none.
    public let pipelines: [String?]
    /// The stage's name.
    public let stage: String
    /// In quarters of a day, which is what interpolating a 75th percentile comes to.
    public let quarterDays: Int
}

/// A page of rows: how many are passed over, and how many are read at most.
public struct RowSpan: Hashable, Sendable {
    /// How many are passed over.
    public let offset: Int
    /// How many are read at most.
    public let limit: Int

    /// `limit` rows after the first `offset`.
    public init(offset: Int, limit: Int) {
        self.offset = offset
        self.limit = limit
    }
}

/// A deal as the store finds it in its stage.
public struct LongStay: Hashable, Sendable {
    /// The deal.
    public let deal: Deal
    /// The customer's name, else its id.
    public let customer: String?
    /// The stage it is in on the day.
    public let stage: String
    /// Since when.
    public let enteredOn: Day
    /// The stage's limit, in quarters of a day.
    public let quarterDays: Int
    /// An id or a name; nil is *unknown*.
    public let group: String?
    /// The display name of a group that is known by an id.
    public let label: String?

    /// A deal that is longer in its stage than usual.
    public init(
        deal: Deal, customer: String?, stage: String, enteredOn: Day, quarterDays: Int,
        group: String?, label: String?
    ) {
        self.deal = deal
        self.customer = customer
        self.stage = stage
        self.enteredOn = enteredOn
        self.quarterDays = quarterDays
        self.group = group
        self.label = label
    }
}

/// Open deals of one stage, also those without an amount.
public struct OpenStage: Hashable, Sendable {
    /// As deals name it; nil is none.
    public let pipeline: String?
    /// Nil is *unknown*.
    public let stage: String?
    /// Open deals.
    public let n: Int

    /// Open deals of one stage.
    public init(pipeline: String?, stage: String?, n: Int) {
        self.pipeline = pipeline
        self.stage = stage
        self.n = n
    }
}

/// A stay of one deal, as known on a day.
public struct DealStay: Hashable, Sendable {
    /// The stage.
    public let stage: String
    /// Since when.
    public let enteredOn: Day
    /// Nil while it lasts.
    public let leftOn: Day?

    /// A stay of one deal.
    public init(stage: String, enteredOn: Day, leftOn: Day?) {
        self.stage = stage
        self.enteredOn = enteredOn
        self.leftOn = leftOn
    }
}

/// Open deals of one group, also those without an amount.
public struct OpenCount: Hashable, Sendable {
    /// An id or a name; nil is *unknown*.
    public let group: String?
    /// The display name of a group that is known by an id.
    public let label: String?
    /// Open deals.
    public let n: Int

    /// Open deals of one group.
    public init(group: String?, label: String?, n: Int) {
        self.group = group
        self.label = label
        self.n = n
    }
}
