import Domain

/// Reads deals.csv.
struct DealReader: FactReader {
    private let id, createdOn, lead, name, pipeline, stage, status, amount: Field
    private let revenueType, closedOn, lostReason, currency, isWon, isClosed, movedOn: Field
    private let isDeleted: Field
    private let customer, owner, product: Pointer

    init(_ header: Header) {
        id = header["deal_id"]
        createdOn = header["created_on"]
        lead = header["lead_id"]
        name = header["name"]
        customer = header.pointer("customer_id", .customer)
        owner = header.pointer("owner_id", .person)
        pipeline = header["pipeline"]
        stage = header["stage"]
        status = header["status"]
        amount = header["amount"]
        product = header.pointer("product", .product)
        revenueType = header["revenue_type"]
        closedOn = header["closed_on"]
        lostReason = header["lost_reason"]
        currency = header["currency"]
        isWon = header["is_won"]
        isClosed = header["is_closed"]
        movedOn = header["moved_on"]
        isDeleted = header["is_deleted"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> Deal {
        let id = try sheet.required(id)
        if sheet.isYes(isDeleted) == true { throw .leftOut(.deletedThere, id) }
        try sheet.checkCurrency(currency)
        var deal = Deal(
            id: id, createdOn: try sheet.requiredDay(createdOn),
            leadID: sheet.text(lead), name: sheet.text(name), pipeline: sheet.text(pipeline),
            stage: sheet.openStage(stage), status: try status(in: sheet),
            amount: try amount(of: id, in: &sheet),
            revenueType: try sheet.forgivenWord(revenueType), lostReason: sheet.text(lostReason))
        deal.closedOn = try closing(of: deal, in: &sheet)
        sheet.warnIfReversed(deal.createdOn, createdOn, deal.closedOn, closedOn)
        deal.customerID = try sheet.pointer(customer)
        deal.product = try sheet.pointer(product)
        deal.ownerID = try sheet.pointer(owner)
        if let day = try sheet.day(movedOn), sheet.moves[id] == nil { sheet.moves[id] = day }
        return deal
    }

    /// The status; in a mapped file every word but those for won and lost is an open deal's.
    private func status(in sheet: Sheet) throws(RowFlaw) -> DealStatus {
        guard sheet.isMapped else { return try sheet.requiredWord(status) }
        // Another program may have no status but the stage, or only say yes or no.
        if let won = sheet.isYes(isWon) {
            if won { return .won }
            if sheet.isYes(isClosed) == true { return .lost }
        }
        if let said = sheet.status(status, stage) { return said }
        guard !isWon.isThere else { return .open }
        throw sheet.empty(status.isThere ? status : stage)
    }

    /// The amount, or that of all rows of the deal.
    private func amount(of id: String, in sheet: inout Sheet) throws(RowFlaw) -> Money? {
        guard let lines = sheet.lines?[id] else { return try sheet.money(amount) }
        if let reason = lines.flaw {
            throw .rejected(column: amount.label, value: sheet.text(amount) ?? "", reason: reason)
        }
        guard sheet.reader.line == lines.firstLine else { throw .leftOut(.furtherLine, id) }
        return lines.sum
    }

    /// F18: the status rules.
    private func closing(of deal: Deal, in sheet: inout Sheet) throws(RowFlaw) -> Day? {
        let day = try sheet.day(closedOn)
        if deal.status == .open {
            if let day {
                sheet.warnings.add(.closedWhileOpen, "\(closedOn.label) \(day)")
            }
            return nil
        }
        guard let day else {
            throw .rejected(
                column: closedOn.label, value: "",
                reason: "\(closedOn.label) is empty, and the deal is \(deal.status.rawValue)")
        }
        return day
    }

    static func batch(_ facts: [Deal]) -> Batch { .deals(facts) }
}

extension DealStatus {
    /// Won or lost, in the words of other programs; nil for every other word.
    init?(closingWord text: String) {
        switch text.simplified {
        case "won", "closedwon", "gewonnen", "aanvaard": self = .won
        case "lost", "closedlost", "verloren", "geweigerd": self = .lost
        default: return nil
        }
    }
}
