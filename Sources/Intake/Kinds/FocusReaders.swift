import Domain

/// Reads ranking.csv.
struct RankingReader: FactReader {
    private let from, area, rank, reason: Field

    init(_ header: Header) {
        from = header["from"]
        area = header["area"]
        rank = header["rank"]
        reason = header["reason"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> RankedArea {
        RankedArea(
            from: try sheet.requiredDay(from), area: try sheet.requiredWord(area),
            rank: try sheet.requiredWhole(rank, 1...FocusArea.allCases.count),
            reason: sheet.text(reason))
    }

    static func batch(_ facts: [RankedArea]) -> Batch { .ranking(facts) }
}

/// Reads plan.csv.
struct PlanReader: FactReader {
    private let year, area, kind, key, parent, title, dueOn, state, kpi: Field
    private let owner: Pointer

    init(_ header: Header) {
        year = header["year"]
        area = header["area"]
        kind = header["kind"]
        key = header["key"]
        parent = header["parent"]
        title = header["title"]
        owner = header.pointer("owner_id", .person)
        dueOn = header["due_on"]
        state = header["state"]
        kpi = header["kpi"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> PlanItem {
        var item = PlanItem(
            year: try sheet.requiredWhole(year, 1...9999), area: try sheet.requiredWord(area),
            kind: try sheet.requiredWord(kind), key: try sheet.required(key),
            parent: sheet.text(parent), title: try sheet.required(title))
        item.dueOn = try sheet.day(dueOn)
        item.state = sheet.text(state)
        item.kpi = sheet.text(kpi)
        item.ownerID = try sheet.pointer(owner)
        return item
    }

    static func batch(_ facts: [PlanItem]) -> Batch { .plan(facts) }
}

/// Reads attention.csv.
struct AttentionReader: FactReader {
    private let date, area, kind, minutes, note: Field
    private let manager, person: Pointer

    init(_ header: Header) {
        date = header["date"]
        manager = header.pointer("manager_id", .person)
        area = header["area"]
        kind = header["kind"]
        minutes = header["minutes"]
        person = header.pointer("person_id", .person)
        note = header["note"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> Attention {
        let day = try sheet.requiredDay(date)
        let area: FocusArea = try sheet.requiredWord(area)
        let kind: AttentionKind = try sheet.requiredWord(kind)
        let minutes = try sheet.requiredWhole(minutes, 0...Int(Int32.max))
        return Attention(
            day: day, managerID: try sheet.requiredPointer(manager), area: area, kind: kind,
            minutes: minutes, personID: try sheet.pointer(person), note: sheet.text(note))
    }

    static func batch(_ facts: [Attention]) -> Batch { .attention(facts) }
}
