/// That what was promised was reached: on which day, and with which number.
public struct Reached: Hashable, Sendable {
    /// The day of the number.
    public let on: Day
    /// The number.
    public let value: Double

    /// Reached on that day, with that number.
    public init(on day: Day, value: Double) {
        self.on = day
        self.value = value
    }
}

extension Motivator {
    /// Whether it can still be reached on that day.
    public func isOpen(on day: Day) -> Bool {
        reachedOn == nil && handedOverOn == nil && (dueOn.map { day <= $0 } ?? true)
    }

    /// Whether a number is what was asked, whichever way is good.
    public func isReached(by number: Double, _ direction: Direction) -> Bool {
        // A difference that only binary fractions make is none.
        let dust = 1e-12 * max(abs(number), abs(value))
        return direction == .higher ? number >= value - dust : number <= value + dust
    }

    /// The first number of a KPI's answer with which it was reached.
    ///
    /// A period that still runs counts only where the number adds up and more is better: it can only
    /// grow. Of all else only what a whole period came to says something. What was so before it was
    /// announced, and what came too late, does not count.
    public func reached(in answer: Answer, of kpi: KPI) -> Reached? {
        let direction = kpi.direction(answer.metric)
        let grows = kpi.addsUp(answer.metric) && direction == .higher
        // Without a day of announcement only what is now counts.
        let points = announcedOn == nil ? answer.points.suffix(2) : answer.points[...]
        return points.lazy.compactMap { point -> Reached? in
            guard let number = point.value?.number, point.period.last < answer.on || grows,
                !point.isProvisional, announcedOn.map({ $0 <= point.asOf }) ?? true,
                dueOn.map({ point.asOf <= $0 }) ?? true, isReached(by: number, direction)
            else { return nil }
            return Reached(on: point.asOf, value: number)
        }.first
    }
}

extension KPI {
    /// Which way is good.
    public func direction(_ metric: Metric) -> Direction {
        direction ?? metric.direction
    }

    /// Whether its number grows while a period runs.
    public func addsUp(_ metric: Metric) -> Bool { metric.isPaced || aggregation == .sum }
}
