import Domain

/// Reads deals.csv.
struct DealReader: FactReader {
    private let id, createdOn, lead, name, pipeline, stage, status, amount: Field
    private let revenueType, closedOn, lostReason: Field
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
        let status = header["status"]
        // Another program may have no status but the stage.
        self.status = status.position == nil && header.layout.isMapped ? header["stage"] : status
        amount = header["amount"]
        product = header.pointer("product", .product)
        revenueType = header["revenue_type"]
        closedOn = header["closed_on"]
        lostReason = header["lost_reason"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> Deal {
        var deal = Deal(
            id: try sheet.required(id), createdOn: try sheet.requiredDay(createdOn),
            leadID: sheet.text(lead), name: sheet.text(name), pipeline: sheet.text(pipeline),
            stage: sheet.openStage(stage), status: try sheet.status(status),
            amount: try sheet.money(amount), revenueType: try sheet.word(revenueType),
            lostReason: sheet.text(lostReason))
        deal.closedOn = try closing(of: deal, in: &sheet)
        sheet.warnIfReversed(deal.createdOn, createdOn, deal.closedOn, closedOn)
        deal.customerID = try sheet.pointer(customer)
        deal.product = try sheet.pointer(product)
        deal.ownerID = try sheet.pointer(owner)
        return deal
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

extension Sheet {
    /// The status; in a mapped file every word but those for won and lost is an open deal's.
    fileprivate func status(_ field: Field) throws(RowFlaw) -> DealStatus {
        guard isMapped else { return try requiredWord(field) }
        return DealStatus(closingWord: try required(field)) ?? .open
    }

    /// The stage, where it is none of the words for won and lost of another program.
    fileprivate func openStage(_ field: Field) -> String? {
        guard let stage = text(field) else { return nil }
        return isMapped && DealStatus(closingWord: stage) != nil ? nil : stage
    }
}
