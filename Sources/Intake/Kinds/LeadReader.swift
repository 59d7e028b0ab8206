import Domain

/// Reads leads.csv.
struct LeadReader: FactReader {
    private let id, createdOn, channel, qualifiedOn, qualifiedBy, disqualifiedOn: Field
    private let owner: Pointer

    init(_ header: Header) {
        id = header["lead_id"]
        createdOn = header["created_on"]
        channel = header["channel"]
        owner = header.pointer("owner_id", .person)
        qualifiedOn = header["qualified_on"]
        qualifiedBy = header["qualified_by"]
        disqualifiedOn = header["disqualified_on"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> Lead {
        var lead = Lead(
            id: try sheet.required(id), createdOn: try sheet.requiredDay(createdOn),
            channel: sheet.text(channel).map { sheet.references.spelling(of: $0, .channel) })
        lead.qualifiedOn = try sheet.day(qualifiedOn)
        lead.disqualifiedOn = try sheet.day(disqualifiedOn)
        lead.method = method(in: &sheet, of: lead)
        sheet.warnIfReversed(lead.createdOn, createdOn, lead.qualifiedOn, qualifiedOn)
        sheet.warnIfReversed(lead.createdOn, createdOn, lead.disqualifiedOn, disqualifiedOn)
        lead.ownerID = try sheet.pointer(owner)
        return lead
    }

    /// F56: without a date it says nothing; what is not known is *other*.
    private func method(in sheet: inout Sheet, of lead: Lead) -> QualificationMethod? {
        guard let text = sheet.text(qualifiedBy) else { return nil }
        guard lead.qualifiedOn != nil else {
            sheet.warnings.add(.methodWithoutDate, "\(qualifiedBy.label) \(text)")
            return nil
        }
        if let method = QualificationMethod(rawValue: text) { return method }
        if sheet.isMapped {
            let simple = text.simplified
            let known = QualificationMethod.allCases.first { $0.rawValue.simplified == simple }
            if let known { return known }
        }
        sheet.warnings.add(.otherMethod, "\(qualifiedBy.label) \(text)")
        return .other
    }

    static func batch(_ facts: [Lead]) -> Batch { .leads(facts) }
}
