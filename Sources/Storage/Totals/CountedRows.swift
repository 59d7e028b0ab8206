import Domain

/// Reads a fact as its table keeps it, for the totals.
typealias CountedRow<Fact: Counted> = @Sendable (_ values: [SQLValue]) -> Fact?

extension ActivityTable {
    /// Columns person_key, type_key, day, quantity.
    static func counted(_ functions: [Int: String]) -> CountedRow<CountedActivity> {
        { values in
            guard let person = values[0].int, let type = values[1].int, let day = values[2].day,
                let quantity = values[3].int
            else { return nil }
            return CountedActivity(
                type: type, person: person, function: functions[person], day: day,
                quantity: Int64(quantity))
        }
    }
}

extension LeadTable {
    /// Columns created_on, channel, owner_key, qualified_on, method, disqualified_on.
    static let counted: CountedRow<CountedLead> = { values in
        values[0].day.map {
            CountedLead(
                createdOn: $0, channel: values[1].text, qualifiedOn: values[3].day,
                method: values[4].text)
        }
    }
}

extension DealTable {
    /// Columns created_on, …, status (7), amount (8), …, revenue_type (10), closed_on (11), ….
    static let counted: CountedRow<CountedDeal> = { values in
        guard let created = values[0].day,
            let status = values[7].text.flatMap(DealStatus.init(rawValue:))
        else { return nil }
        return CountedDeal(
            createdOn: created, closedOn: values[11].day, status: status,
            amount: values[8].int.map(Int64.init), revenueType: values[10].text)
    }
}

extension InvoiceTable {
    /// Columns booked_on, amount, revenue_type, ….
    static let counted: CountedRow<CountedInvoiceLine> = { values in
        guard let day = values[0].day, let amount = values[1].int else { return nil }
        return CountedInvoiceLine(
            bookedOn: day, amount: Int64(amount), revenueType: values[2].text)
    }
}

extension SQLValue {
    fileprivate var int: Int? { if case .int(let number) = self { Int(number) } else { nil } }
    fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
    fileprivate var day: Day? { int.map(Day.init(number:)) }
}
