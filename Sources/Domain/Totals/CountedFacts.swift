/// An activity, as the totals count it; type and person by the keys the store knows them by.
public struct CountedActivity: Counted {
    let type: Int
    let person: Int
    let function: String
    let day: Day
    let quantity: Int64

    /// An activity of that type and person, whose function may be unknown.
    public init(type: Int, person: Int, function: String?, day: Day, quantity: Int64) {
        self.type = type
        self.person = person
        self.function = function ?? ""
        self.day = day
        self.quantity = quantity
    }

    /// Its day, and its month.
    public func eachTotal(_ add: (Total, TotalSums) -> Void) {
        let sums = TotalSums(n: 1, sum: quantity)
        add(.activityDay(type: type, day: day, function: function), sums)
        add(.activityMonth(type: type, month: day.firstOfMonth, person: person), sums)
    }
}

/// A lead, as the totals count it.
public struct CountedLead: Counted {
    let createdOn: Day
    let channel: String
    let qualifiedOn: Day?
    let method: String

    /// A lead; without a channel or a method they are unknown.
    public init(createdOn: Day, channel: String?, qualifiedOn: Day?, method: String?) {
        self.createdOn = createdOn
        self.channel = channel ?? ""
        self.qualifiedOn = qualifiedOn
        self.method = method ?? ""
    }

    /// The day it was created; when qualified, that day and the time it took.
    public func eachTotal(_ add: (Total, TotalSums) -> Void) {
        add(
            .leadsCreated(day: createdOn, channel: channel),
            TotalSums(n: 1, part: qualifiedOn == nil ? 0 : 1))
        guard let qualifiedOn else { return }
        let existsFrom = max(createdOn, qualifiedOn)
        add(
            .leadsQualified(
                day: qualifiedOn, existsFrom: existsFrom, channel: channel, method: method),
            TotalSums(n: 1))
        guard qualifiedOn >= createdOn else { return }
        add(
            .daysToQualify(month: qualifiedOn.firstOfMonth, days: qualifiedOn - createdOn),
            TotalSums(n: 1))
    }
}

/// A deal, as the totals count it.
public struct CountedDeal: Counted {
    let createdOn: Day
    let closedOn: Day?
    let status: DealStatus
    let amount: Int64?
    let revenueType: String

    /// A deal; its amount in minor units. Without a revenue type that is unknown.
    public init(
        createdOn: Day, closedOn: Day?, status: DealStatus, amount: Int64?, revenueType: String?
    ) {
        self.createdOn = createdOn
        self.closedOn = status == .open ? nil : closedOn
        self.status = status
        self.amount = amount
        self.revenueType = revenueType ?? ""
    }

    /// The days it was open; when closed, that day and, when won, the time it took.
    public func eachTotal(_ add: (Total, TotalSums) -> Void) {
        eachOpenTotal(add)
        guard let closedOn else { return }
        add(
            .dealsClosed(
                status, day: closedOn, existsFrom: max(createdOn, closedOn),
                revenueType: revenueType),
            TotalSums(n: 1, part: amount == nil ? 0 : 1, sum: amount ?? 0))
        guard status == .won, closedOn >= createdOn else { return }
        add(
            .cycle(month: closedOn.firstOfMonth, days: closedOn - createdOn), TotalSums(n: 1))
    }

    /// It is open from its creation until the day before its closing; one that was closed before it
    /// existed, or on that day, is open on no day.
    private func eachOpenTotal(_ add: (Total, TotalSums) -> Void) {
        guard let amount, closedOn.map({ $0 > createdOn }) ?? true else { return }
        add(
            .openDeals(day: createdOn, revenueType: revenueType), TotalSums(n: 1, sum: amount))
        guard let closedOn else { return }
        add(
            .openDeals(day: closedOn, revenueType: revenueType),
            TotalSums(n: -1, sum: -amount))
    }
}

/// An invoice line, as the totals count it.
public struct CountedInvoiceLine: Counted {
    let bookedOn: Day
    let amount: Int64
    let revenueType: String

    /// An invoice line; its amount in minor units. Without a revenue type that is unknown.
    public init(bookedOn: Day, amount: Int64, revenueType: String?) {
        self.bookedOn = bookedOn
        self.amount = amount
        self.revenueType = revenueType ?? ""
    }

    /// The day it was booked.
    public func eachTotal(_ add: (Total, TotalSums) -> Void) {
        add(
            .invoiced(day: bookedOn, revenueType: revenueType), TotalSums(n: 1, sum: amount))
    }
}
