public import Domain

extension Snapshot {
    /// Every motivator, in the order in which values are reached.
    public func motivators() throws -> [Motivator] {
        try session.all(
            """
            SELECT kpi, title, value, announced_on, reached_on, due_on, reached_value,
                handed_over_on
            FROM motivator ORDER BY kpi, value, title
            """
        ) { row in
            Motivator(
                kpi: row.text(0) ?? "", title: row.text(1) ?? "", value: row.double(2) ?? 0,
                announcedOn: row.int(3).map(Day.init(number:)),
                reachedOn: row.int(4).map(Day.init(number:)),
                dueOn: row.int(5).map(Day.init(number:)), reachedValue: row.double(6),
                handedOverOn: row.int(7).map(Day.init(number:)))
        }
    }

    /// Every threshold, the lowest ratio first.
    public func thresholds() throws -> [Threshold] {
        try session.all(
            """
            SELECT ratio, consequence, announced_on, passed_on, passed_ratio
            FROM threshold ORDER BY ratio
            """
        ) { row in
            Threshold(
                ratio: row.double(0) ?? 0, consequence: row.text(1) ?? "",
                announcedOn: Day(number: row.int(2) ?? 0),
                passedOn: row.int(3).map(Day.init(number:)), passedRatio: row.double(4))
        }
    }
}
