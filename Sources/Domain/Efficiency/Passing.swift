extension Threshold {
    /// The first month end after it was announced with which it was passed, of the ratio per month.
    /// A month without its fixed costs says nothing yet.
    public func passed(in ratio: Answer) -> Reached? {
        ratio.points.lazy.compactMap { point -> Reached? in
            // What was typed in so far on the last day of a month is not that month.
            guard point.period.last < ratio.on, point.withoutFixedCosts.isEmpty,
                announcedOn < point.period.last,
                let number = point.value?.number, number >= self.ratio - 1e-12 * abs(self.ratio)
            else { return nil }
            return Reached(on: point.period.last, value: number)
        }.first
    }

    /// By how much, in percent, revenue less fixed costs has to grow from a ratio on as long as
    /// personnel costs stay what they are; nil where that says nothing.
    public func growthNeeded(from now: Double) -> Double? {
        now > 0 && now < ratio ? (ratio / now - 1) * 100 : nil
    }
}
