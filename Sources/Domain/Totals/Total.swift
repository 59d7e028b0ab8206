/// A place in the totals that are kept so that pages need not count facts one by one.
///
/// Which places a fact touches is told by the counted facts beside this; a total is always what a
/// recount of the facts would give. They are narrow on purpose: a total that keeps persons per day
/// would be nearly as long as the facts.
public enum Total: Hashable, Comparable, Sendable {
    /// Activities of a type on a day by the function of who did them, '' where that is unknown; the
    /// sum is their quantity.
    case activityDay(type: Int, day: Day, function: String)
    /// Activities of a type and a person in a month, by its first day; the sum is their quantity.
    case activityMonth(type: Int, month: Day, person: Int)
    /// Leads by the day they were created; the part is those that are qualified, whenever.
    case leadsCreated(day: Day, channel: String)
    /// Leads by the day they were qualified, and from which day they exist (F17).
    case leadsQualified(day: Day, existsFrom: Day, channel: String, method: String)
    /// Leads qualified in a month, by the days that took.
    case daysToQualify(month: Day, days: Int)
    /// Deals by outcome, the day they were closed, and from which day they exist (F17); the part is
    /// those with an amount, the sum their amounts.
    case dealsClosed(DealStatus, day: Day, existsFrom: Day, revenueType: String)
    /// Deals won in a month, by the days that took.
    case cycle(month: Day, days: Int)
    /// By how much the open deals with an amount grew on a day; the sum is their amounts. The open
    /// deals at the end of a day are the sum of all days up to it.
    case openDeals(day: Day, revenueType: String)
    /// Invoice lines by the day they were booked; the sum is their amounts.
    case invoiced(day: Day, revenueType: String)
}

extension Total {
    /// Activities come by the million, and are told apart by one number; what is equal all the same
    /// is compared.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .activityDay(let type, let day, let function):
            hasher.combine(day.number &<< 24 ^ type &<< 4 ^ function.utf8.count)
        case .activityMonth(let type, let month, let person):
            hasher.combine(~(person &<< 32 ^ month.number &<< 8 ^ type))
        case .leadsCreated(let day, let channel):
            hasher.combine(day)
            hasher.combine(channel)
        case .leadsQualified(let day, let existsFrom, let channel, let method):
            hasher.combine(day)
            hasher.combine(existsFrom)
            hasher.combine(channel)
            hasher.combine(method)
        case .daysToQualify(let month, let days), .cycle(let month, let days):
            hasher.combine(month)
            hasher.combine(days)
        case .dealsClosed(let status, let day, let existsFrom, let revenueType):
            hasher.combine(status)
            hasher.combine(day)
            hasher.combine(existsFrom)
            hasher.combine(revenueType)
        case .openDeals(let day, let revenueType), .invoiced(let day, let revenueType):
            hasher.combine(day)
            hasher.combine(revenueType)
        }
    }
}

/// What is kept in a place of the totals.
public struct TotalSums: Hashable, Sendable {
    /// Facts.
    public var n: Int
    /// Those of them that the total tells apart: qualified leads, deals with an amount.
    public var part: Int
    /// Quantity, or minor units.
    public var sum: Int64

    /// What is kept; nothing unless said.
    public init(n: Int = 0, part: Int = 0, sum: Int64 = 0) {
        self.n = n
        self.part = part
        self.sum = sum
    }

    /// Whether nothing is left, so that the place is not kept.
    public var isNothing: Bool { n == 0 && part == 0 && sum == 0 }

    /// Adds `times` times the sums: -1 takes them away.
    mutating func add(_ other: TotalSums, times: Int) {
        n += other.n * times
        part += other.part * times
        // Nothing that may be entered comes near the end; a file made of the largest there are must
        // not end the server.
        sum = Int64(clamping: Int128(sum) + Int128(other.sum) * Int128(times))
    }
}

/// A fact, cut down to what the totals look at.
public protocol Counted {
    /// Hands out each place that the fact touches, with what it adds there.
    func eachTotal(_ add: (Total, TotalSums) -> Void)
}

/// What a number of written facts changes in the totals.
public struct TotalChanges: Sendable {
    /// By place; a place where changes cancel out may be there with nothing.
    public private(set) var changes: [Total: TotalSums] = [:]

    /// Nothing changes yet.
    public init() {}

    /// A fact came in, or its place was taken by another: `before` goes, `after` comes.
    public mutating func replace<Fact: Counted>(_ before: Fact?, with after: Fact?) {
        if let before { count(before, times: -1) }
        if let after { count(after, times: 1) }
    }

    private mutating func count(_ fact: some Counted, times: Int) {
        fact.eachTotal { total, sums in
            changes[total, default: TotalSums()].add(sums, times: times)
        }
    }
}

extension Day {
    /// The first day of its month.
    public var firstOfMonth: Day { self - (civil.day - 1) }
}
