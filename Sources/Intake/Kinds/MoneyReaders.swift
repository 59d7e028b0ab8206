import Domain

/// Reads invoices.csv.
struct InvoiceReader: FactReader {
    private let id, bookedOn, amount, revenueType, deal, currency: Field
    private let product, customer, owner: Pointer

    init(_ header: Header) {
        id = header["invoice_line_id"]
        bookedOn = header["booked_on"]
        amount = header["amount"]
        revenueType = header["revenue_type"]
        product = header.pointer("product", .product)
        customer = header.pointer("customer_id", .customer)
        owner = header.pointer("owner_id", .person)
        deal = header["deal_id"]
        currency = header["currency"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> InvoiceLine {
        try sheet.checkCurrency(currency)
        var line = InvoiceLine(
            id: try sheet.required(id), bookedOn: try sheet.requiredDay(bookedOn),
            amount: try sheet.requiredMoney(amount))
        line.revenueType = try sheet.forgivenWord(revenueType)
        line.dealID = sheet.text(deal)
        line.product = try sheet.pointer(product)
        line.customerID = try sheet.pointer(customer)
        line.ownerID = try sheet.pointer(owner)
        return line
    }

    static func batch(_ facts: [InvoiceLine]) -> Batch { .invoices(facts) }
}

/// Reads costs.csv.
struct CostReader: FactReader {
    private let month, kind, amount, label, currency: Field

    init(_ header: Header) {
        month = header["month"]
        kind = header["kind"]
        amount = header["amount"]
        label = header["label"]
        currency = header["currency"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> Cost {
        try sheet.checkCurrency(currency)
        return Cost(
            month: try sheet.requiredMonth(month), kind: try sheet.requiredWord(kind),
            amount: try sheet.requiredMoney(amount), label: sheet.text(label))
    }

    static func batch(_ facts: [Cost]) -> Batch { .costs(facts) }
}

extension Sheet {
    /// The value as an amount; empty is a flaw.
    fileprivate mutating func requiredMoney(_ field: Field) throws(RowFlaw) -> Money {
        guard let money = try money(field) else { throw empty(field) }
        return money
    }

    /// The first day of a month: of `2026-10`, and of any day in it.
    fileprivate func requiredMonth(_ field: Field) throws(RowFlaw) -> Day {
        let text = try required(field)
        if let first = Day("\(text.trimmed)-01") { return first }
        guard let day = Day(text.trimmed), let first = Day(firstOfMonthOf: day) else {
            throw flaw(field, "is not a month, such as 2026-10")
        }
        return first
    }
}

extension Day {
    fileprivate init?(firstOfMonthOf day: Day) {
        self.init(year: day.civil.year, month: day.civil.month, day: 1)
    }
}
