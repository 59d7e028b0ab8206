import Domain

/// Reads wanted.csv.
struct WantedReader: FactReader {
    private let dimension, group, share: Field

    init(_ header: Header) {
        dimension = header["dimension"]
        group = header["group"]
        share = header["share"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> WantedGroup {
        let dimension: WantedDimension = try sheet.requiredWord(dimension)
        let share = try sheet.measure(share)
        if let share, !(0...100 ~= share) {
            throw sheet.flaw(self.share, "is no percentage from 0 to 100")
        }
        return WantedGroup(dimension: dimension, group: sheet.text(group), share: share)
    }

    static func batch(_ facts: [WantedGroup]) -> Batch { .wanted(facts) }
}

/// Reads motivators.csv.
struct MotivatorReader: FactReader {
    private let kpi, title, value, announcedOn, reachedOn: Field
    private let dueOn, reachedValue, handedOverOn: Field

    init(_ header: Header) {
        kpi = header["kpi"]
        title = header["title"]
        value = header["value"]
        announcedOn = header["announced_on"]
        reachedOn = header["reached_on"]
        dueOn = header["due_on"]
        reachedValue = header["reached_value"]
        handedOverOn = header["handed_over_on"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> Motivator {
        guard let value = try sheet.measure(value) else { throw sheet.empty(self.value) }
        return Motivator(
            kpi: try sheet.required(kpi), title: try sheet.required(title), value: value,
            announcedOn: try sheet.day(announcedOn), reachedOn: try sheet.day(reachedOn),
            dueOn: try sheet.day(dueOn), reachedValue: try sheet.measure(reachedValue),
            handedOverOn: try sheet.day(handedOverOn))
    }

    static func batch(_ facts: [Motivator]) -> Batch { .motivators(facts) }
}

/// Reads thresholds.csv.
struct ThresholdReader: FactReader {
    private let ratio, consequence, announcedOn, passedOn, passedRatio: Field

    init(_ header: Header) {
        ratio = header["ratio"]
        consequence = header["consequence"]
        announcedOn = header["announced_on"]
        passedOn = header["passed_on"]
        passedRatio = header["passed_ratio"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> Threshold {
        guard let ratio = try sheet.measure(ratio) else { throw sheet.empty(self.ratio) }
        return Threshold(
            ratio: ratio, consequence: try sheet.required(consequence),
            announcedOn: try sheet.requiredDay(announcedOn), passedOn: try sheet.day(passedOn),
            passedRatio: try sheet.measure(passedRatio))
    }

    static func batch(_ facts: [Threshold]) -> Batch { .thresholds(facts) }
}

/// Reads agenda.csv.
struct AgendaReader: FactReader {
    private let heldOn, kpi, minutes: Field

    init(_ header: Header) {
        heldOn = header["held_on"]
        kpi = header["kpi"]
        minutes = header["minutes"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> AgendaItem {
        AgendaItem(
            heldOn: try sheet.requiredDay(heldOn), kpi: sheet.text(kpi),
            minutes: try sheet.whole(minutes, 0...Int(Int32.max)))
    }

    static func batch(_ facts: [AgendaItem]) -> Batch { .agenda(facts) }
}
